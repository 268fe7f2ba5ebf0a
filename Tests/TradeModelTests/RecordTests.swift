import TestSupport
import Testing
import TradeModel

@Suite("Records and their keys")
struct RecordTests {
  @Test(
    arguments: [
      ("bolt", "BOLT"), ("  Bolt 1 ", "BOLT 1"), ("été", "ÉTÉ"), ("日本", "日本"), ("1896-s", "1896-S"),
      ("12345678901234567890", "12345678901234567890"), ("123456789012345678901", nil),
      (String(repeating: "é", count: 20), String(repeating: "É", count: 20)),
      ("", nil), ("   ", nil), ("A\u{7}", nil), ("A\nB", nil), ("A\u{7F}", nil),
    ] as [(String, String?)]
  )
  func `a code is trimmed text in upper case of at most twenty characters`(
    text: String,
    code: String?,
  ) {
    #expect(ItemCode(text[...])?.text == code)
  }

  @Test func `codes are ordered byte by byte`() {
    let codes: [ItemCode] = ["É", "b", "A10", "A2", "A", "a-1", "日"]
    #expect(codes.sorted().map(\.text) == ["A", "A-1", "A10", "A2", "B", "É", "日"])
  }

  @Test(
    arguments: [
      ("PO000001", 1), ("PO000042", 42), ("PO1234567", 1_234_567), ("PO000000", nil),
      ("PO0000001", nil), ("PO00001", nil), ("PI000001", nil), ("PO00000A", nil), ("PO", nil),
      ("PO-00001", nil), ("PO999999999999999999", 999_999_999_999_999_999),
    ] as [(DocumentNumber, Int?)]
  )
  func `a document number of a series has a value`(number: DocumentNumber, value: Int?) {
    #expect(NumberSeries.purchaseOrder.value(of: number) == value)
    if let value { #expect(NumberSeries.purchaseOrder.number(value) == number) }
  }

  @Test func `a line is found by its number`() {
    let document = SalesDocument.sample(lines: [
      .line(10, quantity: 1), .line(20_000, quantity: 2), .line(20_001, quantity: 3),
    ])
    #expect(document.line(10)?.quantity == 1)
    #expect(document.line(20_001)?.quantity == 3)
    for number in [0, 11, 20_002] { #expect(document.line(LineNumber(number)) == nil) }
    #expect(SalesDocument.sample().line(10) == nil)
  }

  @Test func `a change set taken back undoes each change, the last one first`() {
    let before = SalesDocument.sample(lines: [.line(quantity: 1)]).lines[0]
    var after = before
    after.quantity = 2
    let header = PurchaseDocument.sample().header
    let set = ChangeSet(
      [
        Change(before: nil, after: .purchaseHeader(header)),
        Change(before: .salesLine(before), after: .salesLine(after)),
      ],
      note: "buy",
    )
    #expect(
      set.inverse.changes == [
        Change(before: .salesLine(after), after: .salesLine(before)),
        Change(before: .purchaseHeader(header), after: nil),
      ]
    )
    #expect(set.inverse.inverse.changes == set.changes)
  }

  @Test func `a change has a record before it or after it`() async {
    await #expect(processExitsWith: .failure) { _ = Change(before: nil, after: nil) }
  }

  @Test func `movements are in base units, and on the day of the line or its document`() throws {
    let item = Item.sample(units: [UnitOfMeasure(code: "BOX", quantity: 3)])
    let sale = SalesDocument.sample(lines: [
      .line(quantity: 5, unit: "BOX", shipped: 1, reserved: 2), .line(quantity: 1, unit: "BAG"),
    ]).lines
    let movement = try #require(
      SalesMovement(sale[0], shipmentDate: "2026-01-10", item: item)
    )
    #expect([movement.quantity, movement.outstanding, movement.reserved] == [15, 12, 6])
    #expect(movement.quantityPerUnit == 3)
    #expect(movement.shipmentDate == "2026-01-10")
    #expect(SalesMovement(sale[1], shipmentDate: nil, item: item) == nil)
    let bought = PurchaseDocument.sample(lines: [
      .line(quantity: 5, unit: "BOX", received: 1, reserved: 2)
    ]).lines[0]
    let receipt = try #require(PurchaseMovement(bought, item: item))
    #expect([receipt.outstanding, receipt.reserved] == [12, 6])
  }
}
