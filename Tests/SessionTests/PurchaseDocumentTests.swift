import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

/// Going on with a purchase order or invoice, by statements.
@Suite("Purchase documents, by statements") struct PurchaseDocumentTests {
  @Test func `an opened order shows its lines, and is not edited`() throws {
    var analyst = Analyst(.purchases)
    let report = try analyst.types("open po1")
    #expect(report.purchaseLines.map(\.line.quantity) == [8, 0, 10])
    #expect(report.purchaseLines.map(\.amount) == [16, nil, 10])
    guard case .purchaseDocument(let document) = report else { throw WrongReport() }
    #expect(document.vendorName == "Bolts and More")
    #expect(document.total == 26)
    #expect(!document.isEdited)
    #expect(analyst.workspace.prompt.task == "")
  }

  @Test func `quantity, cost, discount, date and description of lines are changed`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1")
    try analyst.types(
      """
      set qty 6 on 1
      set cost cost * 1.1 on all
      set discount 10 on 3
      set date 2026-02-10 on all
      set description "ring twice" on 2
      """
    )
    let lines = try analyst.types("show").purchaseLines.map(\.line)
    #expect(lines.map(\.quantity) == [6, 0, 10])
    #expect(lines.map(\.unitCost) == ["2.2", 0, "1.1"])
    #expect(lines.map(\.lineDiscount) == [0, 0, 10])
    #expect(lines.map(\.expectedReceiptDate) == ["2026-02-10", nil, "2026-02-10"])
    #expect(lines.map(\.orderDate) == ["2026-02-03", nil, "2026-02-10"])
    #expect(lines[1].description == "ring twice")
    #expect(analyst.workspace.prompt.task == "edit")
    #expect(analyst.workspace.prompt.isEdited)
    #expect(
      analyst.book.purchaseDocuments(.order) == MemoryBook.purchases.purchaseDocuments(.order)
    )
  }

  @Test func `preview shows the edited order, commit stores it with the sale's reservation`() throws
  {
    var analyst = try Analyst(.purchases, typing: "open PO1; set qty 5 on 1; remove 2")
    guard case .preview(let preview) = try analyst.types("preview") else { throw WrongReport() }
    #expect(preview.created.isEmpty)
    #expect(preview.changed.map(\.changedLines) == [[10000, 20000]])
    guard case .committed(let report) = try analyst.types("commit") else { throw WrongReport() }
    #expect(report == preview)
    let stored = try #require(analyst.book.purchaseDocument(PurchaseDocumentID(.order, "PO1")))
    #expect(stored == report.changed[0].document)
    #expect(stored.lines.map(\.number) == [10000, 30000])
    #expect(stored.lines[0].reserved == 5)
    let sale = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1")))
    #expect(sale.lines[0].reserved == 5)
    #expect(analyst.workspace.prompt.document == "PO1")
    #expect(!analyst.workspace.prompt.isEdited)
    #expect(try analyst.types("show").purchaseLines.map(\.isChanged) == [false, false])
  }

  @Test func `undo of that commit gives the sale its reservation back`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1; set qty 5 on 1; commit; undo")
    let sale = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1")))
    #expect(sale.lines[0].reserved == 8)
    let lines = try analyst.types("show").purchaseLines
    #expect(lines[0].line.quantity == 5)
    #expect(lines.map(\.isChanged) == [true, false, false])
  }

  @Test func `items and comments are added at the end`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1")
    try analyst.types("add item bolt variant red qty 2 + 1 location blue; add comment \"urgent\"")
    let lines = try analyst.types("show").purchaseLines.map(\.line)
    #expect(lines.map(\.number) == [10000, 20000, 30000, 40000, 50000])
    let line = lines[3]
    #expect(line.subject == .item("BOLT"))
    #expect(line.variant == "RED")
    #expect(line.location == "BLUE")
    #expect(line.description == "Bolt M8, red")
    #expect(line.quantity == 3)
    #expect(line.unit == "BOX")
    #expect(line.unitCost == 12)
    #expect(line.expectedReceiptDate == "2026-01-12")
    #expect(lines[4].subject == .comment(code: ""))
    #expect(lines[4].description == "urgent")
    try analyst.types("add item NUT unit PCS cost 1.25 date 2026-03-01")
    let last = try #require(analyst.types("show").purchaseLines.last?.line)
    #expect(last.quantity == 1)
    #expect(last.unitCost == "1.25")
    #expect(last.expectedReceiptDate == "2026-03-01")
  }

  @Test func `what cannot be added is told where it stands`() throws {
    let analyst = try Analyst(.purchases, typing: "open PO1")
    let cases: [(String, BindingProblem)] = [
      ("add item ⟦BOLTS⟧ qty 1", .unknownItem("BOLTS", suggestion: "BOLT")),
      ("add item BOLT variant ⟦BLUE⟧", .unknownVariant("BLUE", item: "BOLT")),
      ("add item BOLT unit ⟦BAG⟧", .unknownUnit("BAG", item: "BOLT")),
      ("add item BOLT location ⟦RED⟧", .unknownLocation("RED")),
      ("add item BOLT qty ⟦-1⟧", .belowZero),
      ("add item BOLT cost ⟦1 / 0 * 2 - 3⟧", .divisionByZero),
      (
        "add item BOLT qty ⟦needed⟧",
        .unknownField("needed", suggestion: nil, fields: [], place: .value(.number))
      ),
    ]
    for (marked, problem) in cases {
      let text = MarkedText(marked)
      let failure = try analyst.failure(text.text)
      #expect(failure?.binding == problem, "\(marked)")
      if problem != .divisionByZero { #expect(failure?.range == text.range, "\(marked)") }
    }
    let refused = Refusal.edit([RowProblem(line: nil, rule: .itemPurchasingBlocked("OLD"))])
    #expect(try analyst.failure("add item OLD")?.refusal == refused)
  }

  @Test func `what was received can be neither cut below nor removed`() throws {
    let analyst = try Analyst(.purchases, typing: "open PO1")
    let below = RowProblem(line: 30000, rule: .quantityBelowReceived(received: 4))
    #expect(try analyst.failure("set qty 3 on all")?.refusal == .edit([below]))
    let received = RowProblem(line: 30000, rule: .lineReceived(received: 4))
    #expect(try analyst.failure("remove where received > 0")?.refusal == .edit([received]))
  }

  @Test func `a cost is not below zero, a discount not above a hundred`() throws {
    let analyst = try Analyst(.purchases, typing: "open PO1")
    #expect(try analyst.failure("set cost 0 - cost on all")?.binding == .belowZero)
    #expect(try analyst.failure("set discount -1 on 1")?.binding == .belowZero)
    #expect(try analyst.failure("set discount 100.5 on 1")?.binding == .aboveHundred)
  }

  @Test func `a quantity below zero is for invoices alone`() throws {
    var analyst = try Analyst(.purchases, typing: "open PI1; set qty -3")
    #expect(try analyst.types("show").purchaseLines.map(\.line.quantity) == [-3])
    try analyst.types("discard; open PO1")
    #expect(try analyst.failure("set qty -3 on 1")?.binding == .belowZero)
    let problem = RowProblem(line: 10000, rule: .quantityBelowZero(-1))
    #expect(try analyst.failure("set qty qty - 9 on 1")?.refusal == .edit([problem]))
  }

  @Test func `a selected line is meant without naming it`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1; select 3")
    #expect(try analyst.types("set qty 12").purchaseLines.map(\.isChanged) == [false, false, true])
    try analyst.types("select none")
    #expect(try analyst.failure("set qty 12")?.state == .noLinesNamed(shown: 3))
  }

  @Test func `edits that come to nothing leave nothing to commit`() throws {
    let analyst = try Analyst(.purchases, typing: "open PO1; set qty 7 on 1; set qty 8 on 1")
    #expect(analyst.workspace.prompt.isEdited)
    #expect(try analyst.failure("commit")?.state == .nothingToCommit)
    #expect(try analyst.failure("close")?.state == .uncommittedEdits(document: "PO1", edits: 2))
  }

  @Test func `an edit that changes nothing is no step`() throws {
    let analyst = try Analyst(.purchases, typing: "open PO1; set qty 8 on 1")
    #expect(!analyst.workspace.prompt.isEdited)
    #expect(try analyst.failure("undo")?.state == .nothingToUndo)
  }

  @Test func `discard gives the edits up, undo brings them back`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1; set qty 5 on 1; remove 2")
    #expect(try analyst.types("discard") == .discarded(document: "PO1", edits: 2))
    #expect(try analyst.types("show").purchaseLines.map(\.line.quantity) == [8, 0, 10])
    #expect(try analyst.types("undo; show").purchaseLines.map(\.line.quantity) == [5, 10])
    #expect(try analyst.types("undo 2; show").purchaseLines.map(\.line.quantity) == [8, 0, 10])
    #expect(analyst.workspace.prompt.task == "")
  }
}
