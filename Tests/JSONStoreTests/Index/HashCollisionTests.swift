import TestSupport
import Testing
import TradeModel

// Testable: which texts have one hash is known inside an index alone.
@testable import JSONStore

/// Texts of one hash: an index cannot tell them apart, and what is found through it still does.
@Suite("Texts of one hash") struct HashCollisionTests {
  /// Returns the first two numbers of records, of one length, that an index takes for one.
  private func pair(_ prefix: String, _ bytes: (String) -> [UInt8]) throws -> [String] {
    var known: [UInt64: String] = [:]
    for number in 1_000_000..<1_200_000 {
      let name = "\(prefix)\(number)"
      let hash = IndexGroup.hash(bytes(name).span)
      if let other = known[hash] { return [other, name] }
      known[hash] = name
    }
    try #require(Bool(false), "200,000 names have as many hashes")
    return []
  }

  @Test func `rows of another item, item and document of the same hash are not taken`() throws {
    let texts = try pair("A") { Array($0.utf8) }
    let keys = try pair("B") { OrderedKey(ItemCode(unchecked: $0)).bytes }
    let items = (texts + keys).map { ItemCode(unchecked: $0) }
    let orders = try pair("C") {
      OrderedKey(SalesDocumentID(.order, DocumentNumber(unchecked: $0))).bytes
    }
    .map { SalesDocumentID(.order, DocumentNumber(unchecked: $0)) }
    let purchase = PurchaseDocumentID(.order, "PO1")
    var records: [Record] = [.vendor(.sample("V10"))]
    records.append(.purchaseHeader(PurchaseHeader(id: purchase, vendor: "V10")))
    for (place, item) in items.enumerated() {
      let (number, quantity) = (LineNumber((place + 1) * 10_000), Quantity(units: Int64(place + 1)))
      records.append(.item(Item(number: item, description: "\(item)", baseUnit: "PCS")))
      records.append(.inventory(InventoryEntry(number: place + 1, item: item, quantity: quantity)))
      records.append(
        .price(PurchasePrice(number: place + 1, item: item, vendor: "V10", unitCost: .zero))
      )
      for order in orders {
        records.append(
          .salesLine(
            SalesLine(document: order, number: number, subject: .item(item), quantity: quantity)
          )
        )
      }
      records.append(
        .purchaseLine(
          PurchaseLine(document: purchase, number: number, subject: .item(item), quantity: quantity)
        )
      )
    }
    for (place, order) in orders.enumerated() {
      let day = CalendarDate(dayNumber: 20_000 + place)
      records.append(.salesHeader(SalesHeader(id: order, shipmentDate: day)))
    }
    let store = try IndexedStore(ModelBook(records))
    let book = try IndexedStore.open(SimulatedMachine(store.disk)).book
    let model = store.model.book
    for wanted in [items, Array(items.reversed())] + items.map({ [$0] }) {
      #expect(try book.movements(of: wanted) == model.movements(of: wanted), "\(wanted)")
    }
    for item in items {
      #expect(try book.item(item) == model.item(item))
      #expect(try book.prices(of: item) == model.prices(of: item))
    }
    for order in orders { #expect(try book.salesDocument(order) == model.salesDocument(order)) }
  }
}
