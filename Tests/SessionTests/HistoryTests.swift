import TestSupport
import Testing
import TradeModel

@testable import Session

@Suite("Undo and redo") struct HistoryTests {
  @Test func `changes lists the steps in their canonical words, with what they did`() throws {
    var analyst = try Analyst(.fourRows, typing: "open so1; plan orders")
    try analyst.types("SET QTY 9  ON 1,2; pick vendor v20 on 4; commit; undo")
    let steps = try analyst.types("changes").history
    #expect(steps.map(\.number) == [1, 2, 3])
    #expect(
      steps.map(\.statement) == ["set qty 9 on 1,2", "pick vendor V20 on 4", "commit"]
    )
    #expect(steps.map(\.effect) == ["2 rows", "1 row", "made PO000001, PO000002"])
    #expect(steps.map(\.isCommit) == [false, false, true])
    #expect(steps.map(\.isUndone) == [false, false, true])
  }

  @Test func `undo of a commit removes the orders and brings the worksheet back as it was`() throws
  {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; select 1; set qty 9")
    try analyst.types("show unavailable; pick vendor V20 on 4")
    let before = Situation(of: analyst, withHistory: false)
    try analyst.types("commit; close; undo")
    #expect(Situation(of: analyst, withHistory: false) == before)
    #expect(analyst.book.purchaseDocuments(.order).isEmpty)
    try analyst.types("undo 2")
    #expect(try analyst.types("show").quantities == [8, 5, 0, 6])
  }

  @Test func `redo makes the same orders again`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; pick vendor V20 on 4")
    let made = try analyst.types("commit").created
    let after = Situation(of: analyst)
    try analyst.types("undo 2; open SO1; redo 2")
    #expect(analyst.book.purchaseDocuments(.order) == made)
    #expect(Situation(of: analyst) == after)
  }

  @Test func `several commits are undone at once, as one change set`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample("SO1", lines: [.line(quantity: 4)]), .sample("SO2", lines: [.line(quantity: 5)]),
      ]
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders; commit")
    try analyst.types("open PO000001; set qty 3; commit; open SO2; plan orders; commit")
    let after = Situation(of: analyst)
    let commits = analyst.commits
    try analyst.types("undo 9")
    #expect(analyst.commits == commits + 1)
    #expect(analyst.book.purchaseDocuments(.order).isEmpty)
    #expect(analyst.book.salesDocuments(.order) == book.salesDocuments(.order))
    try analyst.types("redo 9")
    #expect(Situation(of: analyst) == after)
  }

  @Test func `undo goes on across documents, and redo follows`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample("SO1", lines: [.line(quantity: 4)]), .sample("SO2", lines: [.line(quantity: 5)]),
      ]
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders; set qty 6; commit")
    try analyst.types("open SO2; plan orders; set qty 7")
    // Of the six bought for SO1, two are free for SO2.
    try analyst.types("undo")
    #expect(try analyst.types("show").quantities == [3])
    try analyst.types("undo")
    #expect(analyst.workspace.prompt.document == "SO1")
    #expect(try analyst.types("show").quantities == [6])
    try analyst.types("redo; redo")
    #expect(analyst.workspace.prompt.document == "SO2")
    #expect(try analyst.types("show").quantities == [7])
  }

  @Test func `a step after undo leaves nothing to do again`() throws {
    let analyst = try Analyst(
      .fourRows,
      typing: "open SO1; plan orders; set qty 9 on 1; undo; set qty 2 on 2"
    )
    #expect(try analyst.failure("redo")?.state == .nothingToRedo)
  }

  @Test func `a commit whose records have changed since is not undone`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; pick vendor V20 on 4")
    try analyst.types("commit")
    let order = try #require(analyst.book.purchaseDocument(PurchaseDocumentID(.order, "PO000001")))
    var changed = order.lines[0]
    changed.received = 2
    let changes = ChangeSet(
      [Change(before: .purchaseLine(order.lines[0]), after: .purchaseLine(changed))],
      note: "received elsewhere",
    )
    analyst.receives(changes)
    let failure = try analyst.failure("undo")
    #expect(
      failure?.state == .changedSince(records: ["purchase order PO000001 line 10000"])
    )
  }

  @Test func `the oldest step is forgotten at the limit`() throws {
    // Reaches into the module: a thousand statements would take seconds.
    var history = History()
    let scene = Scene(id: 0, workDate: "2026-01-05")
    func add(_ number: Int) {
      let change = HistoryChange.replaced(from: scene, to: scene)
      history.add(HistoryStep(statement: "step \(number)", effect: "", change: change))
    }
    for number in 1...History.depthLimit { add(number) }
    #expect(history.entries.count == History.depthLimit)
    #expect(history.entries.first?.number == 1)
    add(History.depthLimit + 1)
    #expect(history.entries.count == History.depthLimit)
    #expect(history.entries.first?.number == 2)
    #expect(history.entries.first?.statement == "step 2")
    #expect(history.entries.last?.number == History.depthLimit + 1)
  }

  @Test func `what was undone tells which statements`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; set qty 9 on 1")
    let undo = try analyst.types("set qty 3 on 2; undo 2")
    guard case .moved(let undone, now: .orderWorksheet(let before)) = undo else {
      throw WrongReport()
    }
    #expect(undone.effect == "undid: set qty 3 on 2; set qty 9 on 1")
    #expect(before.changedLines == [10000, 20000])
    let redo = try analyst.types("redo")
    guard case .moved(let redone, now: .orderWorksheet(let after)) = redo else {
      throw WrongReport()
    }
    #expect(redone.effect == "did again: set qty 9 on 1")
    #expect(after.changedLines == [10000])
    #expect(after.rows[0].quantity == 9)
  }

  // MARK: - The work date

  @Test func `a new work date plans a worksheet again that has no edits`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    #expect(try analyst.types("work date 2026-01-11") == .workDate("2026-01-11"))
    #expect(try analyst.types("work date") == .workDate("2026-01-11"))
    #expect(analyst.workspace.prompt.task == "orders")
    try analyst.types("set qty 0 on 4")
    let made = try analyst.types("commit").created
    #expect(made.map(\.header.orderDate) == ["2026-01-11", "2026-01-11"])
    try analyst.types("undo 3")
    #expect(analyst.workspace.workDate == "2026-01-05")
  }

  @Test func `the same work date is no step`() throws {
    let analyst = try Analyst(.fourRows, typing: "work date 2026-01-05")
    #expect(try analyst.failure("undo")?.state == .nothingToUndo)
  }
}
