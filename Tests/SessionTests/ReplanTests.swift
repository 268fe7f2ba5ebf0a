import CommandLanguage
import Diagnostics
import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

/// What another program stores while a worksheet is under way, and what `replan` makes of it.
@Suite("Planning again") struct ReplanTests {
  private func analyst(_ edits: String = "") throws -> Analyst {
    try Analyst(.fourRows, typing: "open SO1; plan orders; \(edits)")
  }

  private func changes(_ records: (before: Record?, after: Record?)...) -> ChangeSet {
    ChangeSet(records.map { Change(before: $0.before, after: $0.after) }, note: "another program")
  }

  /// Somebody else gets bolts into stock.
  private func receipt(_ quantity: Quantity) -> ChangeSet {
    changes((nil, .inventory(.stock(quantity, of: "BOLT", number: 9))))
  }

  private func salesLine(_ number: LineNumber, in analyst: Analyst) throws -> SalesLine {
    let order = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1")))
    return try #require(order.line(number))
  }

  @Test func `nothing that was planned from has changed`() throws {
    var analyst = try analyst("set qty 9 on 1; select 1")
    let before = try analyst.types("show")
    analyst.receives(changes((nil, .vendor(.sample("V99")))))
    #expect(try analyst.types("replan") == before)
    #expect(analyst.notices == [.planUnchanged("SO1")])
  }

  @Test func `each fact that is another one is told, and what was not edited follows it`() throws {
    var analyst = try analyst()
    analyst.receives(receipt(3))
    let rows = try analyst.types("replan").rows
    #expect(
      analyst.notices == [
        .planChanged(PlanDifference(line: 10_000, fact: .available, before: "12", after: "15")),
        .planChanged(PlanDifference(line: 10_000, fact: .needed, before: "8", after: "5")),
      ]
    )
    #expect(rows[0].quantity == 5)
  }

  @Test func `edits stay, with the selection and the filter`() throws {
    var analyst = try analyst(
      "set qty 9 on 1; pick vendor V20 on 1; set reserve off on 2; select 1,2; show unavailable"
    )
    analyst.receives(receipt(3))
    let report = try analyst.types("replan")
    #expect(report.rows.map(\.quantity).prefix(2) == [9, 5])
    #expect(report.rows[0].vendor == "V20")
    #expect(report.rows[1].reserve == false)
    #expect(report.rows.filter(\.isSelected).map(\.line) == [10_000, 20_000])
    #expect(report.rows.filter(\.isShown).count == 3)
    #expect(!analyst.notices.contains { if case .editDropped = $0 { true } else { false } })
    #expect(analyst.workspace.uncommittedEdits == 1)
  }

  @Test func `an edit that makes no sense any more is dropped, with the reason`() throws {
    var analyst = try analyst("set qty 9 on 1; pick vendor V20 on 4; set qty 3 on 2; select all")
    let nut = try salesLine(20_000, in: analyst)
    analyst.receives(receipt(50))
    analyst.receives(changes((.salesLine(nut), nil)))
    let vendor = try #require(analyst.book.vendor("V20"))
    var blocked = vendor
    blocked.block = .all
    analyst.receives(changes((.vendor(vendor), .vendor(blocked))))
    _ = try analyst.types("replan")
    let dropped = analyst.notices.compactMap { notice -> DroppedEdit? in
      if case .editDropped(let edit) = notice { edit } else { nil }
    }
    #expect(
      dropped == [
        DroppedEdit(line: 10_000, .quantity(9), .nothingNeeded),
        DroppedEdit(line: 20_000, .quantity(3), .rowGone),
        DroppedEdit(line: 50_000, .vendor("V20"), .rule(.vendorBlocked("V20"))),
      ]
    )
    #expect(
      analyst.notices.contains(.planChanged(PlanDifference(line: 20_000, fact: .goneRow)))
    )
  }

  @Test func `a vendor that was blocked since is dropped`() throws {
    var analyst = try analyst()
    let vendor = Vendor.sample("V40")
    analyst.receives(changes((nil, .vendor(vendor))))
    try analyst.types("pick vendor V40 on 1")
    var blocked = vendor
    blocked.block = .all
    analyst.receives(changes((.vendor(vendor), .vendor(blocked))))
    let rows = try analyst.types("replan").rows
    let edit = DroppedEdit(line: 10_000, .vendor("V40"), .rule(.vendorBlocked("V40")))
    #expect(analyst.notices.contains(.editDropped(edit)))
    #expect(rows[0].vendor == "V10")
  }

  @Test func `a row of other goods drops its edits`() throws {
    var analyst = try analyst("set qty 9 on 1; set reserve off on 1")
    let line = try salesLine(10_000, in: analyst)
    var other = line
    other.subject = .item("NUT")
    analyst.receives(changes((.salesLine(line), .salesLine(other))))
    _ = try analyst.types("replan")
    #expect(
      analyst.notices.suffix(2) == [
        .editDropped(DroppedEdit(line: 10_000, .quantity(9), .otherGoods)),
        .editDropped(DroppedEdit(line: 10_000, .reserve(false), .otherGoods)),
      ]
    )
  }

  @Test func `undo brings back the plan as it was, and redo the new one`() throws {
    var analyst = try analyst("set qty 9 on 1")
    let old = try analyst.types("show")
    analyst.receives(receipt(3))
    try analyst.types("replan; set qty 4 on 2")
    let new = try analyst.types("show")
    try analyst.types("undo 2")
    #expect(try analyst.types("show") == old)
    try analyst.types("redo 2")
    #expect(try analyst.types("show") == new)
  }

  @Test func `what is planned again can be committed though the first plan cannot`() throws {
    var analyst = try analyst("pick vendor V20 on 4")
    let line = try salesLine(10_000, in: analyst)
    var more = line
    more.quantity = 30
    analyst.receives(changes((.salesLine(line), .salesLine(more))))
    guard case .refused? = try analyst.failure("commit") else {
      Issue.record("a plan of another quantity is refused (PO-33)")
      return
    }
    try analyst.types("replan; commit")
    #expect(analyst.commits == 1)
    let bought = analyst.book.purchaseDocuments(.order).flatMap(\.lines)
    #expect(bought.first { $0.subject.item == "BOLT" }?.quantity == 18)
  }

  @Test func `an invoice is planned again with the vendor that was picked`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan invoice; pick vendor V10")
    let line = try salesLine(10_000, in: analyst)
    var more = line
    more.quantity = 30
    analyst.receives(changes((.salesLine(line), .salesLine(more))))
    guard case .invoiceWorksheet(let report) = try analyst.types("replan") else { return }
    #expect(report.vendor == "V10")
    #expect(
      analyst.notices == [
        .planChanged(PlanDifference(line: 10_000, fact: .quantity, before: "20", after: "30"))
      ]
    )
  }

  @Test func `without a worksheet there is nothing to plan again`() throws {
    let analyst = try Analyst(.fourRows, typing: "status")
    #expect(try analyst.failure("replan").map(isNoDocument) == true)
    let opened = try Analyst(.fourRows, typing: "open SO1")
    guard case .state(let located)? = try opened.failure("replan") else { return }
    #expect(located.problem == .noWorksheet)
  }

  private func isNoDocument(_ failure: StatementFailure) -> Bool {
    if case .state(let located) = failure { located.problem == .noDocumentOpen } else { false }
  }
}
