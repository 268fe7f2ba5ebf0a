import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

@Suite("Bundles for a book") struct BundleImportTests {
  /// A book with the master records of the other tests, stock, and a sale.
  private static func book() throws -> MemoryBook {
    MemoryBook(
      try BundleReader.read(
        BundleText.with(
          """
          "itemVendors":[{"item":"NUT","vendor":"V1","vendorItemNo":"N-1"}],
          "prices":[{"item":"BOLT","unitCost":1},{"item":"NUT","unitCost":2}],
          "inventory":[{"item":"NUT","quantity":5},{"item":"NUT","quantity":2}],
          "salesOrders":[{"no":"S1","lines":[{"no":"NUT","quantity":4,"reserved":4}]}],
          "otherSupply":[{"document":"D","item":"NUT","quantity":1}]
          """
        )
      )
    )
  }

  @Test func `what a bundle refers to may be in the book`() throws {
    let bundle = try BundleReader.read(
      """
      {"items":[{"no":"SCREW","vendor":"V1"}],
       "itemVendors":[{"item":"BOLT","vendor":"V1","variant":"RED"}],
       "prices":[{"item":"BOLT","unit":"BOX","currency":"USD"}],
       "salesOrders":[{"no":"S2","customer":"C1","lines":[
         {"no":"BOLT","variant":"RED","location":"BLUE"}]}],
       "purchaseOrders":[{"no":"P1","vendor":"V1","lines":[
         {"no":"NUT","quantity":1,"sales":{"document":"S1","line":10000}}]}]}
      """,
      into: try Self.book()
    )
    let line = try #require(bundle.salesDocuments.first?.lines.first)
    #expect(line.unit == "BAG" && line.description == "Red bolt" && line.reserve == .always)
    #expect(bundle.purchaseDocuments.first?.lines.first?.vendorItemNumber == "N-1")
  }

  @Test func `the entries of an item go on behind those of the book`() throws {
    let bundle = try BundleReader.read(
      """
      {"items":[{"no":"NEW"}],
       "prices":[{"item":"NUT"},{"item":"NEW"}],
       "inventory":[{"item":"NUT","quantity":1},{"item":"NUT","quantity":1}],
       "otherSupply":[{"document":"D","item":"NUT"}],
       "otherDemand":[{"document":"D","item":"NUT","kind":"project"}]}
      """,
      into: try Self.book()
    )
    #expect(
      bundle.records.dropFirst().map { "\($0.table.rawValue) \($0.key)" } == [
        "prices NEW 1", "prices NUT 3", "inventory NUT 3", "inventory NUT 4",
        "other-supply NUT 2", "other-demand NUT 1",
      ]
    )
  }

  @Test func `records that the book has are all named`() throws {
    let lines = try rejection(
      """
      {"currencies":[{"code":"USD","rate":1}],
       "locations":[{"code":"blue"}],
       "vendors":[{"no":"V1"}],
       "customers":[{"no":"C1"}],
       "items":[{"no":"NUT"}],
       "itemVendors":[{"item":"NUT","vendor":"V1"}],
       "salesOrders":[{"no":"S1"}]}
      """
    )
    #expect(
      lines == [
        "test.json:1:24: currencies[0].code: currency USD is in the store already",
        "test.json:2:23: locations[0].code: location BLUE is in the store already",
        "test.json:3:19: vendors[0].no: vendor V1 is in the store already",
        "test.json:4:21: customers[0].no: customer C1 is in the store already",
        "test.json:5:17: items[0].no: item NUT is in the store already",
        "test.json:6:25: itemVendors[0].item: item-vendor entry NUT V1 is in the store already",
        "test.json:7:23: salesOrders[0].no: sales order S1 is in the store already",
      ]
    )
  }

  @Test func `the money must be in the currency of the book`() throws {
    #expect(try rejection(#"{"company":{"currency":"EUR"}}"#) == [])
    #expect(
      try rejection(#"{"company":{"name":"Other","currency":"USD"}}"#) == [
        "test.json:1:39: company.currency: the store's money is in EUR"
      ]
    )
  }

  @Test func `what the book has reserved counts`() throws {
    #expect(try rejection(#"{"inventory":[{"item":"NUT","quantity":-3}]}"#) == [])
    #expect(
      try rejection(#"{"inventory":[{"item":"NUT","quantity":-4}]}"#) == [
        "test.json:1:40: inventory[0].quantity: 4 are reserved from an inventory of 3"
      ]
    )
    let sale = #"{"salesOrders":[{"no":"S2","lines":[{"no":"NUT","quantity":9,"reserved":Q}]}]}"#
    #expect(try rejection(sale.replacing("Q", with: "3")) == [])
    #expect(
      try rejection(sale.replacing("Q", with: "4")) == [
        "test.json:1:73: salesOrders[0].lines[0].reserved: 8 are reserved from an inventory of 7"
      ]
    )
  }

  @Test func `a book that cannot be read is not the bundle's fault`() throws {
    let failure = BookFailure(place: "items.jsonl:1", reason: "damaged")
    #expect(throws: BundleFailure.book(failure)) {
      try BundleReader.read(#"{"vendors":[{"no":"V2"}]}"#, into: UnreadableBook(failure: failure))
    }
  }

  private func rejection(_ text: String) throws -> [String] {
    let book = try Self.book()
    do throws(BundleFailure) {
      _ = try BundleReader.read(text, into: book)
      return []
    } catch {
      guard case .rejected(let rejection) = error else { throw error }
      return rejection.lines
    }
  }
}

/// A book of which every page is damaged.
private struct UnreadableBook: Book {
  let failure: BookFailure
  let revision = 0
  let company = Company()
  let workDate: CalendarDate? = nil

  func item(_ number: ItemCode) throws(BookFailure) -> Item? { throw failure }
  func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? { throw failure }
  func customer(_ number: CustomerCode) throws(BookFailure) -> Customer? { throw failure }
  func location(_ code: LocationCode) throws(BookFailure) -> Location? { throw failure }
  func currency(_ code: CurrencyCode) throws(BookFailure) -> Currency? { throw failure }
  func itemVendors(of item: ItemCode) throws(BookFailure) -> [ItemVendor] { throw failure }
  func prices(of item: ItemCode) throws(BookFailure) -> [PurchasePrice] { throw failure }
  func items(where isWanted: (Item) -> Bool) throws(BookFailure) -> [Item] { throw failure }
  func vendors() throws(BookFailure) -> [Vendor] { throw failure }
  func customers() throws(BookFailure) -> [Customer] { throw failure }
  func salesDocument(_ id: SalesDocumentID) throws(BookFailure) -> SalesDocument? { throw failure }
  func purchaseDocument(_ id: PurchaseDocumentID) throws(BookFailure) -> PurchaseDocument? {
    throw failure
  }
  func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) throws(BookFailure) -> [SalesDocument] { throw failure }
  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument] { throw failure }
  func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] { throw failure }
  func purchaseLines(boughtFor document: DocumentNumber) throws(BookFailure) -> [PurchaseLine] {
    throw failure
  }
  func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int { throw failure }
  func counts() throws(BookFailure) -> BookCounts { throw failure }
}
