import TestSupport
import Testing
import TradeModel

/// The book of the tests must itself be right, or the tests prove nothing.
@Suite("The tests' own book")
struct MemoryBookTests {
  let book = MemoryBook.sample(
    itemVendors: [
      ItemVendor(item: "BOLT", vendor: "V20"),
      ItemVendor(item: "BOLT", vendor: "V10", variant: "RED"),
      ItemVendor(item: "BOLT", vendor: "V10"),
    ],
    inventory: [.stock(5), .stock(3, of: "NUT")],
    sales: [.sample("SO2", lines: [.line(quantity: 1)]), .sample("SO1")],
    purchases: [
      .sample(
        "PO000007",
        lines: [
          .line(
            quantity: 4,
            sales: SalesReference(document: "SO2", line: 10_000, quantity: 4)
          )
        ]
      )
    ],
  )

  @Test func `lists come in the order of their keys`() {
    #expect(book.salesDocuments(.order).map(\.id.number) == ["SO1", "SO2"])
    #expect(book.items().map(\.number) == ["BOLT", "NUT"])
    #expect(book.itemVendors(of: "BOLT").map(\.vendor) == ["V10", "V10", "V20"])
    #expect(book.itemVendors(of: "BOLT").map(\.variant) == [nil, "RED", nil])
    #expect(book.lastNumber(in: .purchaseOrder) == 7)
    #expect(book.lastNumber(in: .salesOrder) == 0)
    #expect(book.purchaseLines(boughtFor: "SO2").map(\.quantity) == [4])
  }

  @Test func `movements hold what is outstanding or reserved of each item`() throws {
    let movements = try book.movements(of: ["NUT", "BOLT"])
    #expect(movements.map(\.item) == ["NUT", "BOLT"])
    #expect(movements.map { $0.inventory.map(\.quantity) } == [[3], [5]])
    #expect(movements.map(\.sales.count) == [0, 1])
    #expect(movements.map(\.purchases.count) == [0, 1])
  }

  @Test func `changes are applied and taken back`() throws {
    let line = try #require(book.salesDocument(SalesDocumentID(.order, "SO2"))?.lines[0])
    var more = line
    more.quantity = 9
    let order = PurchaseDocument.sample(
      "PO000008",
      lines: [.line(quantity: 2), .line(quantity: 3)]
    )
    let changes = ChangeSet(
      [
        Change(before: nil, after: .purchaseHeader(order.header)),
        Change(before: nil, after: .purchaseLine(order.lines[1])),
        Change(before: nil, after: .purchaseLine(order.lines[0])),
        Change(before: .salesLine(line), after: .salesLine(more)),
        Change(before: nil, after: .inventory(.stock(1, number: 3))),
      ],
      note: "test",
    )
    let after = book.applying(changes)
    #expect(after.revision == 1)
    #expect(after.purchaseDocument(order.id) == order)
    #expect(after.salesDocument(line.document)?.lines[0].quantity == 9)
    #expect(after.inventoryEntries.count == 3)
    let back = after.applying(changes.inverse)
    #expect(back.purchaseDocument(order.id) == nil)
    #expect(back.salesDocument(line.document)?.lines == [line])
    #expect(back.inventoryEntries == book.inventoryEntries)
  }

  @Test func `a change of a record that is no longer so stops the test`() async {
    await #expect(processExitsWith: .failure) {
      let book = MemoryBook.sample()
      var vendor = Vendor.sample("V10")
      vendor.name = "somebody else"
      _ = book.applying(
        ChangeSet([Change(before: .vendor(vendor), after: nil)], note: "stale")
      )
    }
  }
}
