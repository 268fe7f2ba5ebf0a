import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

@Suite("Reading bundles") struct BundleReadingTests {
  @Test func `every key is optional`() throws {
    #expect(try BundleReader.read("{}") == Bundle())
    #expect(try BundleReader.read(#" {"format":"replenish-bundle/1"} "#) == Bundle())
    let bundle = try BundleReader.read(#"{"items":[{"no":"a"}],"salesOrders":[{"no":"s"}]}"#)
    #expect(
      bundle.records == [
        .item(Item(number: "A")), .salesHeader(SalesHeader(id: SalesDocumentID(.order, "S"))),
      ]
    )
  }

  @Test func `the sections may come in any order`() throws {
    let bundle = try BundleReader.read(
      """
      {"salesOrders":[{"lines":[{"quantity":1,"no":"BOLT"}],"no":"SO1"}],
       "items":[{"vendor":"V1","no":"BOLT"}],"vendors":[{"no":"V1"}],
       "company":{"currency":"eur","name":"Test"},"workDate":"2026-01-05"}
      """
    )
    #expect(
      bundle.setup == Setup(company: Company(name: "Test", currency: "EUR"), workDate: "2026-01-05")
    )
    #expect(bundle.records.map(\.table) == [.vendors, .items, .salesHeaders, .salesLines])
  }

  @Test func `the records stand in the order of their tables and keys`() throws {
    let bundle = try BundleReader.read(
      """
      {"items":[{"no":"B"},{"no":"a"},{"no":"É"},{"no":"A-1"}],
       "inventory":[{"item":"B","quantity":1},{"item":"A","quantity":2},{"item":"B","quantity":3}],
       "salesOrders":[{"no":"SO2"},{"no":"SO10"}],"salesInvoices":[{"no":"SI1"}]}
      """
    )
    let keys = bundle.records.map { "\($0.table.rawValue) \($0.key)" }
    #expect(
      keys == [
        "items A", "items A-1", "items B", "items É", "inventory A 1", "inventory B 2",
        "inventory B 3", "sales-headers invoice SI1", "sales-headers order SO10",
        "sales-headers order SO2",
      ]
    )
    #expect(bundle.records.compactMap(\.inventoryQuantity) == [2, 1, 3])
  }

  @Test func `lines without a number are numbered behind the line before`() throws {
    let bundle = try BundleReader.read(
      BundleText.with(
        """
        "salesOrders":[{"no":"SO1","lines":[
          {"type":"comment"},{"type":"comment"},{"line":20001,"type":"comment"},{"type":"comment"}]}]
        """
      )
    )
    let numbers = bundle.salesDocuments.flatMap { $0.lines.map(\.number.value) }
    #expect(numbers == [10_000, 20_000, 20_001, 30_001])
  }

  @Test func `a sales line takes what it leaves out from its item`() throws {
    let bundle = try BundleReader.read(
      BundleText.with(
        """
        "salesOrders":[{"no":"SO1","lines":[
          {"no":"bolt"},
          {"no":"BOLT","variant":"RED"},
          {"no":"BOLT","variant":"RAW","unit":"pcs","description":"Mine","reserve":"never"},
          {"no":"NUT"},
          {"type":"charge","no":"freight"}]}]
        """
      )
    )
    let lines = try #require(bundle.salesDocuments.first).lines
    #expect(lines.map(\.description) == ["Bolt", "Red bolt", "Mine", "", ""])
    #expect(lines.map(\.unit) == ["BAG", "BAG", "PCS", "PCS", nil])
    #expect(lines.map(\.reserve) == [.always, .always, .never, .optional, .optional])
    #expect(lines.last?.subject == .charge(code: "FREIGHT"))
  }

  @Test func `a purchase line takes what it leaves out from its item and the catalogue`() throws {
    let bundle = try BundleReader.read(
      BundleText.with(
        """
        "itemVendors":[{"item":"NUT","vendor":"V1","vendorItemNo":"N-1"}],
        "salesOrders":[{"no":"SO1","lines":[{"type":"comment"}]}],
        "purchaseOrders":[{"no":"PO1","vendor":"V1","lines":[
          {"no":"BOLT","quantity":3,"sales":{"document":"so1","line":10000}},
          {"no":"NUT","quantity":3,"sales":{"document":"SO1","line":10000,"quantity":2}},
          {"type":"comment","no":"std","sales":null}]}]
        """
      )
    )
    let lines = try #require(bundle.purchaseDocuments.first).lines
    #expect(lines.map(\.unit) == ["BOX", "PCS", nil])
    #expect(lines.map(\.description) == ["Bolt", "", ""])
    #expect(lines.map(\.vendorItemNumber) == ["A-1", "N-1", ""])
    #expect(lines.map { $0.sales?.quantity } == [3, 2, nil])
    #expect(lines.map(\.orderDate) == [nil, nil, nil])
  }

  @Test func `the company's own currency is the same as none`() throws {
    let bundle = try BundleReader.read(
      """
      {"company":{"currency":"EUR"},"vendors":[{"no":"V1","currency":"eur"}],
       "items":[{"no":"A"}],"prices":[{"item":"A","currency":"EUR"}],
       "salesOrders":[{"no":"S","currency":"EUR"}],
       "purchaseOrders":[{"no":"P","vendor":"V1","currency":"EUR"}]}
      """
    )
    let text = String(decoding: bundle.text, as: UTF8.self)
    #expect(text.ranges(of: "EUR").count == 1)
  }

  @Test func `days of a vendor are put into order`() throws {
    let bundle = try BundleReader.read(
      """
      {"vendors":[{"no":"V","workingDays":["fri","mon"],"holidays":["2026-05-01","2026-01-01"]}]}
      """
    )
    guard case .vendor(let vendor)? = bundle.records.first else {
      Issue.record("there is no vendor")
      return
    }
    #expect(vendor.workingDays == [.monday, .friday])
    #expect(vendor.holidays == ["2026-01-01", "2026-05-01"])
  }

  @Test(.enabled(if: Places.hasNorthwind, "the real data is not beside the repository"))
  func `the Northwind bundle is read whole, and comes back`() throws {
    let bytes = try Places.northwindBytes()
    let bundle = try BundleReader.read(bytes, name: "northwind.bundle.json")
    #expect(bundle.salesDocuments.count == 830)
    #expect(bundle.salesDocuments.reduce(0) { $0 + $1.lines.count } == 2155)
    #expect(bundle.purchaseDocuments.count == 14)
    #expect(bundle.records.count { $0.table == .items } == 77)
    #expect(bundle.records.count { $0.table == .vendors } == 29)
    #expect(bundle.records.count { $0.table == .customers } == 91)
    #expect(bundle.records.map(\.key) == bundle.inKeyOrder.map(\.key))
    let again = try BundleReader.read(bundle.text, name: "again")
    #expect(again == bundle)
    #expect(again.text == bundle.text)
  }
}

extension Record {
  fileprivate var inventoryQuantity: Quantity? {
    if case .inventory(let entry) = self { entry.quantity } else { nil }
  }
}

extension Bundle {
  /// The records, sorted afresh by table and key.
  var inKeyOrder: [Record] {
    records.sorted { $0.table == $1.table ? $0.key < $1.key : $0.table < $1.table }
  }
}
