import Purchasing
import TestSupport
import Testing
import TradeModel

/// Edits of a purchase order of which line 10000 was bought for line 10000 of SO1, 8 of 20.
@Suite("Purchase draft") struct PurchaseDraftTests {
  private func book(
    received: Quantity = 0,
    reserved: Quantity = 8,
    purchaseUnit: UnitCode? = nil,
    bought: Quantity = 8,
    kind: PurchaseDocumentKind = .order,
    sold: Quantity = 20,
  ) -> MemoryBook {
    let bolt = Item.sample(
      units: [UnitOfMeasure(code: "BOX", quantity: 3)],
      leadTime: DateFormula(parsing: "3D") ?? .none,
    )
    return .sample(
      items: [bolt, .sample("NUT"), .sample("OLD", isPurchasingBlocked: true)],
      sales: [
        .sample(lines: [.line(quantity: sold, reserved: kind == .order ? reserved : 0)])
      ],
      purchases: [
        .sample(
          kind: kind,
          lines: [
            .line(
              quantity: bought,
              unit: purchaseUnit,
              received: received,
              reserved: kind == .order ? reserved : 0,
              sales: SalesReference(document: "SO1", line: 10000, quantity: bought),
            ),
            .comment("ring before delivery"),
          ],
        )
      ],
    )
  }

  private func draft(
    of book: MemoryBook,
    kind: PurchaseDocumentKind = .order,
  ) throws -> PurchaseDraft {
    PurchaseDraft(try #require(book.purchaseDocument(PurchaseDocumentID(kind, "PO1"))))
  }

  private func set(
    _ quantity: Quantity,
    on draft: inout PurchaseDraft,
    in book: MemoryBook,
  ) throws {
    let edit = try draft.edit(
      settingQuantities: [LineQuantity(line: 10000, quantity: quantity)],
      in: book,
    )
    draft.apply(edit)
  }

  private func commit(_ draft: PurchaseDraft, to book: MemoryBook) throws -> MemoryBook {
    guard case .made(_, _, let changes) = try draft.commit(in: book) else { return book }
    return book.applying(changes)
  }

  private func soldLine(in book: MemoryBook) throws -> SalesLine {
    try #require(book.salesDocument(SalesDocumentID(.order, "SO1"))?.line(10000))
  }

  // MARK: - Quantities and reservations

  @Test func `a line that shrinks takes its reservation off the sales line`() throws {
    var book = book()
    var draft = try draft(of: book)
    try set(5, on: &draft, in: book)
    book = try commit(draft, to: book)
    let line = try self.draft(of: book).document.lines[0]
    #expect(line.quantity == 5)
    #expect(line.reserved == 5)
    #expect(line.sales?.quantity == 5)
    #expect(try soldLine(in: book).reserved == 5)
  }

  @Test func `a line that goes takes all of its reservation with it`() throws {
    var book = book()
    var draft = try draft(of: book)
    draft.apply(try draft.edit(removing: [10000]))
    #expect(draft.removedLines == [10000])
    book = try commit(draft, to: book)
    #expect(try self.draft(of: book).document.lines.map(\.number) == [20000])
    #expect(try soldLine(in: book).reserved == 0)
  }

  @Test func `a line that grows reserves no more`() throws {
    var book = book()
    var draft = try draft(of: book)
    try set(30, on: &draft, in: book)
    book = try commit(draft, to: book)
    let line = try self.draft(of: book).document.lines[0]
    #expect(line.quantity == 30)
    #expect(line.reserved == 8)
    #expect(line.sales?.quantity == 8)
    #expect(try soldLine(in: book).reserved == 8)
  }

  @Test func `a line that shrinks and grows again in one draft keeps its reservation`() throws {
    let book = book()
    var draft = try draft(of: book)
    try set(5, on: &draft, in: book)
    try set(8, on: &draft, in: book)
    #expect(draft.document == draft.base)
    #expect(try draft.commit(in: book) == .nothing)
  }

  @Test func `what is reserved from stock stays when a line goes`() throws {
    var book = MemoryBook.sample(
      inventory: [.stock(5)],
      sales: [.sample(lines: [.line(quantity: 20, reserved: 13)])],
      purchases: [
        .sample(lines: [
          .line(
            quantity: 8,
            reserved: 8,
            sales: SalesReference(document: "SO1", line: 10000, quantity: 8),
          )
        ])
      ],
    )
    var draft = try draft(of: book)
    draft.apply(try draft.edit(removing: [10000]))
    book = try commit(draft, to: book)
    #expect(try soldLine(in: book).reserved == 5)
  }

  @Test func `what another purchase line reserves stays to the last digit`() throws {
    let first = PurchaseLine.line(
      quantity: "2.33334",
      unit: "BOX",
      reserved: "2.33334",
      sales: SalesReference(document: "SO1", line: 10000, quantity: "2.33334"),
    )
    let second = PurchaseLine.line(
      quantity: 5,
      reserved: 5,
      sales: SalesReference(document: "SO1", line: 10000, quantity: 5),
    )
    var book = MemoryBook.sample(
      items: [.sample(units: [UnitOfMeasure(code: "BOX", quantity: 3)])],
      sales: [.sample(lines: [.line(quantity: 12, reserved: 12)])],
      purchases: [.sample(lines: [first, second])],
    )
    var draft = try draft(of: book)
    draft.apply(try draft.edit(removing: [10000]))
    book = try commit(draft, to: book)
    #expect(try soldLine(in: book).reserved == 5)
  }

  @Test func `a purchase invoice reserves nothing, and keeps what it was bought for`() throws {
    var book = book(kind: .invoice)
    var draft = try draft(of: book, kind: .invoice)
    try set(5, on: &draft, in: book)
    book = try commit(draft, to: book)
    let line = try self.draft(of: book, kind: .invoice).document.lines[0]
    #expect(line.sales?.quantity == 5)
    #expect(try soldLine(in: book).reserved == 0)
  }

  // MARK: - What is refused

  private func refusal(
    _ edit: () throws(PurchaseDraftFailure) -> PurchaseDraftEdit
  ) -> PurchaseDraftFailure? {
    do throws(PurchaseDraftFailure) {
      _ = try edit()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a quantity below what was received is refused`() throws {
    let book = book(received: 3, reserved: 5)
    let draft = try draft(of: book)
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(settingQuantities: [LineQuantity(line: 10000, quantity: 2)], in: book)
    }
    let problem = RowProblem(line: 10000, rule: .quantityBelowReceived(received: 3))
    #expect(refused == .refused([problem]))
  }

  @Test func `what was received stays while the rest shrinks`() throws {
    var book = book(received: 3, reserved: 5)
    var draft = try draft(of: book)
    try set(4, on: &draft, in: book)
    book = try commit(draft, to: book)
    #expect(try self.draft(of: book).document.lines[0].reserved == 1)
    #expect(try soldLine(in: book).reserved == 1)
  }

  @Test func `a line that was received in part cannot be removed`() throws {
    let draft = try draft(of: book(received: 3, reserved: 5))
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(removing: [10000, 20000])
    }
    let problem = RowProblem(line: 10000, rule: .lineReceived(received: 3))
    #expect(refused == .refused([problem]))
  }

  @Test func `a reservation for a sale that is not named holds the quantity`() throws {
    let book = MemoryBook.sample(
      purchases: [.sample(lines: [.line(quantity: 8, reserved: 6)])]
    )
    let draft = try draft(of: book)
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(settingQuantities: [LineQuantity(line: 10000, quantity: 5)], in: book)
    }
    let problem = RowProblem(line: 10000, rule: .quantityBelowReserved(reserved: 6))
    #expect(refused == .refused([problem]))
    let removed = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(removing: [10000])
    }
    #expect(removed == .refused([problem]))
  }

  @Test func `a comment has no quantity`() throws {
    let book = book()
    let draft = try draft(of: book)
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(settingQuantities: [LineQuantity(line: 20000, quantity: 5)], in: book)
    }
    let rule = RowRule.lineTypeNotSupported(.comment(code: ""))
    #expect(refused == .refused([RowProblem(line: 20000, rule: rule)]))
  }

  @Test func `a comment among items is passed over`() throws {
    let book = book()
    let draft = try draft(of: book)
    let quantities = [10000, 20000].map { LineQuantity(line: LineNumber($0), quantity: 5) }
    let edit = try draft.edit(settingQuantities: quantities, in: book)
    #expect(edit.lines.map(\.number) == [10000])
  }

  @Test func `the quantity of a drop shipment stays what was sold`() throws {
    let book = MemoryBook.sample(
      purchases: [
        .sample(lines: [
          .line(
            quantity: 8,
            isDropShipment: true,
            sales: SalesReference(document: "SO1", line: 10000, quantity: 8),
          )
        ])
      ]
    )
    let draft = try draft(of: book)
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(settingQuantities: [LineQuantity(line: 10000, quantity: 9)], in: book)
    }
    let problem = RowProblem(line: 10000, rule: .dropShipmentQuantity(outstanding: 8))
    #expect(refused == .refused([problem]))
  }

  // MARK: - New lines

  @Test func `a new item line follows the last, in the purchase unit, after the lead time`() throws
  {
    let book = book()
    var draft = try draft(of: book)
    let bolt = try #require(book.item("BOLT"))
    var new = NewPurchaseLine(item: bolt, quantity: 4)
    new.location = nil
    draft.apply(try draft.edit(adding: new, in: book, workDate: "2026-01-05"))
    let line = try #require(draft.document.lines.last)
    #expect(line.number == 30000)
    #expect(line.quantity == 4)
    #expect(line.unit == "PCS")
    #expect(line.unitCost == 10)
    #expect(line.expectedReceiptDate == "2026-01-08")
    #expect(line.orderDate == "2026-01-05")
    #expect(line.reserved == 0)
    #expect(line.sales == nil)
  }

  @Test func `the number of a removed line is not given again`() throws {
    let book = book()
    var draft = try draft(of: book)
    draft.apply(try draft.edit(removing: [20000]))
    draft.apply(try draft.edit(addingComment: "by the back door"))
    #expect(draft.document.lines.map(\.number) == [10000, 30000])
  }

  @Test func `an item that cannot be bought is not added`() throws {
    let book = book()
    let draft = try draft(of: book)
    let old = try #require(book.item("OLD"))
    let refused = refusal { () throws(PurchaseDraftFailure) in
      try draft.edit(adding: NewPurchaseLine(item: old), in: book, workDate: "2026-01-05")
    }
    #expect(refused == .refused([RowProblem(line: nil, rule: .itemPurchasingBlocked("OLD"))]))
  }

  @Test func `the day to order follows the expected date`() throws {
    let book = book()
    var draft = try draft(of: book)
    draft.apply(
      try draft.edit(settingExpectedDate: "2026-02-10", forLines: [10000], in: book)
    )
    #expect(draft.document.lines[0].expectedReceiptDate == "2026-02-10")
    #expect(draft.document.lines[0].orderDate == "2026-02-07")
  }

  // MARK: - Laws

  @Test func `an edit taken back leaves the draft as it was`() throws {
    let book = book()
    let bolt = try #require(book.item("BOLT"))
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      var draft = try draft(of: book)
      for _ in 0..<8 {
        let before = draft
        let lines = draft.document.lines.map(\.number)
        let edit: PurchaseDraftEdit
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          edit = try draft.edit(addingComment: "note")
        case 1:
          edit = try draft.edit(
            adding: NewPurchaseLine(item: bolt),
            in: book,
            workDate: "2026-01-05",
          )
        case 2:
          edit = try draft.edit(
            removing: lines.filter { _ in Bool.random(using: &random) }
          )
        case 3:
          let text = "text \(Int.random(in: 0..<3, using: &random))"
          edit = try draft.edit(settingDescription: text, forLines: lines)
        default:
          let items = draft.document.lines.filter { $0.subject.item != nil }.map(\.number)
          let quantity = Quantity(units: Int64.random(in: 0...2_000_000, using: &random))
          edit = try draft.edit(
            settingQuantities: items.map { LineQuantity(line: $0, quantity: quantity) },
            in: book,
          )
        }
        draft.apply(edit)
        let after = draft
        draft.revert(edit)
        #expect(draft == before, "seed \(seed)")
        draft.apply(edit)
        #expect(draft == after, "seed \(seed)")
      }
      let stored = try commit(draft, to: book)
      let line = stored.purchaseDocument(draft.base.id)?.line(10000)
      #expect(try soldLine(in: stored).reserved == line?.reserved ?? 0, "seed \(seed)")
    }
  }
}
