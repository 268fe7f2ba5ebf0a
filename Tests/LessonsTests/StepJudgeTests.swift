import CommandLanguage
import Diagnostics
import Lessons
import Session
import TestSupport
import Testing
import TradeModel

/// What a judge says of answers: right by any route, and else what is otherwise.
@Suite("Step judge") struct StepJudgeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var start = "status"
    let solution: String
    let answer: String
    /// What is said; nothing where the answer is right.
    var told: [String] = []

    var testDescription: String { "\(solution) | \(answer)" }
  }

  private static let planned = "open SO1; plan orders"

  static let states: [Case] = [
    Case(solution: "open SO1", answer: "open SO2; close; open SO1"),
    Case(
      solution: "open SO1",
      answer: "open SO2",
      told: ["sales order SO2 is open, and sales order SO1 is asked for"]
    ),
    Case(
      solution: "open SO1",
      answer: "status",
      told: ["no document is open, and sales order SO1 is asked for"]
    ),
    Case(
      start: "open SO1",
      solution: "close",
      answer: "show",
      told: ["sales order SO1 is still open"]
    ),
    Case(
      solution: planned,
      answer: "open SO1",
      told: ["nothing is under way, and plan orders is asked for"]
    ),
    Case(
      solution: planned,
      answer: "open SO1; plan invoice",
      told: ["plan invoice is under way, and plan orders is asked for"]
    ),
    Case(solution: planned, answer: "\(planned); select 1; show unavailable"),
    Case(
      solution: "\(planned); select 1,2",
      answer: "\(planned); select 2",
      told: ["line 20000 is selected, and lines 10000 and 20000 are to be"]
    ),
    Case(
      start: "\(planned); select 1",
      solution: "select none",
      answer: "show",
      told: ["line 10000 is selected, and nothing is to be"]
    ),
    Case(start: planned, solution: "set qty 20 on 1", answer: "select 1; set qty 10 + 10"),
    Case(
      start: planned,
      solution: "set qty need on all; set qty 20 on 1",
      answer: "set qty 12 on 1; set qty 7 on 3",
      told: [
        "line 10000 (SACK) of SO1: you buy 12 PCS, and 20 are to be bought",
        "line 30000 (BOX) of SO1: you buy 7 PCS, and 0 are needed; 4 PCS are available without buying",
      ]
    ),
    Case(
      start: planned,
      solution: "set qty need on all",
      answer: "set qty 12 on 1; set qty 7 on 3",
      told: [
        "line 10000 (SACK) of SO1: you buy 12 PCS, and 14 are needed; of what is there, 2 PCS are "
          + "owed to order SO2",
        "line 30000 (BOX) of SO1: you buy 7 PCS, and 0 are needed; 4 PCS are available without buying",
      ]
    ),
    Case(
      start: planned,
      solution: "pick vendor V20 on 1; set reserve off on 2",
      answer: "show",
      told: [
        "line 10000 (SACK) of SO1: you buy from vendor V10, and vendor V20 is asked for",
        "line 20000 (EGG) of SO1: what you buy is reserved for the sale, and it is not to be",
      ]
    ),
    Case(
      start: planned,
      solution: "split 1 V10 8 V20 rest",
      answer: "split 1 V20 6 V10 rest"
    ),
    Case(
      start: planned,
      solution: "split 1 V10 8 V20 rest",
      answer: "split 1 V10 6 V20 rest",
      told: [
        "line 10000 (SACK) of SO1: you buy 6 PCS from vendor V10 and 8 PCS from vendor V20, and "
          + "8 PCS from vendor V10 and 6 PCS from vendor V20 is asked for"
      ]
    ),
    Case(
      start: planned,
      solution: "split 1 V10 8 V20 rest",
      answer: "pick vendor V20 on 1",
      told: [
        "line 10000 (SACK) of SO1: you buy 14 PCS from vendor V20, and 8 PCS from vendor V10 and "
          + "6 PCS from vendor V20 is asked for"
      ]
    ),
    Case(
      solution: "work date 2026-01-07",
      answer: "status",
      told: ["the work date is 2026-01-05, and 2026-01-07 is asked for"]
    ),
    Case(
      solution: "assume stock SACK 99",
      answer: "assume stock SACK 9",
      told: ["you assume 9 of SACK in stock, and 99 of SACK in stock is to be assumed"]
    ),
    Case(
      solution: "open SO1; plan invoice; pick vendor V10",
      answer: "open SO1; plan invoice",
      told: ["the invoice is of no vendor, and it is to be of vendor V10"]
    ),
    Case(
      solution: "open SO1; select 1; plan invoice; pick vendor V10",
      answer: "open SO1; select 1,2; plan invoice; pick vendor V10",
      told: [
        "line 20000 (EGG) of SO1: you buy 6, and nothing is to be bought",
        "lines 10000 and 20000 are selected, and line 10000 is to be",
      ]
    ),
  ]

  @Test(arguments: states)
  func `an answer is judged by the state that it reaches`(row: Case) throws {
    try expect(row, "same-state")
  }

  static let bought: [Case] = [
    Case(
      solution: "\(planned); split 1 V20 8 V10 rest; commit",
      answer: "\(planned); split 1 V10 6 V20 rest; commit",
    ),
    Case(
      solution: "\(planned); split 1 V20 8 V10 rest; commit",
      answer: "\(planned); split 1 V20 7 V10 rest; commit",
      told: [
        "line 10000 (SACK) of SO1: you bought 7 PCS, and 6 are to be bought",
        "line 10000 (SACK) of SO1: you bought 7 PCS, and 8 are to be bought",
      ],
    ),
    Case(
      solution: "\(planned); commit",
      answer: "\(planned); set qty 0 on 1; commit; plan orders; commit",
    ),
    Case(solution: "\(planned); commit", answer: "open SO1; plan orders; select 1; commit; close"),
    Case(solution: "\(planned); commit", answer: "\(planned); commit; undo; redo; open SO2"),
    Case(
      solution: "\(planned); commit",
      answer: "\(planned)",
      told: ["SO1 is planned, and nothing is bought before it is committed"]
    ),
    Case(
      solution: "\(planned); commit",
      answer: "\(planned); set qty 3 on 2",
      told: ["SO1 is planned with 1 edit, and nothing is committed yet"]
    ),
    Case(
      solution: "\(planned); commit",
      answer: "status",
      told: [
        "line 10000 (SACK) of SO1: you bought nothing, and 14 PCS are to be bought from vendor V10",
        "line 20000 (EGG) of SO1: you bought nothing, and 6 PCS are to be bought from vendor V20",
      ]
    ),
    Case(
      solution: "\(planned); commit",
      answer: "\(planned); set qty 12 on 1; commit",
      told: [
        "line 10000 (SACK) of SO1: you bought 12 PCS, and 14 are needed; of what is there, 2 PCS "
          + "are owed to order SO2"
      ]
    ),
    Case(
      solution: "\(planned); commit",
      answer: "\(planned); pick vendor V20 on 1; commit",
      told: [
        "line 10000 (SACK) of SO1: you bought from vendor V20, and vendor V10 is asked for"
      ]
    ),
    Case(
      solution: "\(planned); set qty 0 on 2; commit",
      answer: "\(planned); commit",
      told: [
        "line 20000 (EGG) of SO1: you bought 6 PCS from vendor V20, and nothing is to be bought"
      ]
    ),
    Case(
      solution: "\(planned); pick vendor V10 on 2; commit",
      answer: "\(planned); set qty 0 on 2; commit; plan orders; pick vendor V10 on 2; commit",
      told: ["you made 2 purchase orders for vendor V10, and 1 is asked for"]
    ),
    Case(
      start: "\(planned); commit; open PO000001",
      solution: "set qty 20 on 1; commit",
      answer: "set qty 19 on 1; set cost 4 on 1; commit",
      told: [
        "line 10000 (SACK) of PO000001: you bought 19 PCS, and 20 are to be bought",
        "line 10000 (SACK) of PO000001: you bought at 4, and 9 is asked for",
      ]
    ),
    Case(
      start: "\(planned); commit; open PO000001",
      solution: "add comment \"ring first\"; commit",
      answer: "add comment \"ring last\"; commit",
      told: [
        "line 20000 of PO000001: it is called 'ring last', and 'ring first' is asked for"
      ]
    ),
  ]

  @Test(arguments: bought)
  func `what is bought is the same whatever the documents are numbered`(row: Case) throws {
    try expect(row, "same-state")
  }

  static let results: [Case] = [
    Case(
      solution: "list items where no = \"SACK\"",
      answer:
        "list items; list items sort by no desc limit 1; list items where description = \"Sack of flour\""
    ),
    Case(
      solution: "list items where no = \"SACK\"",
      answer: "status",
      told: ["you have the counts of the book, and a list of items is asked for"]
    ),
    Case(
      solution: "list items where no = \"SACK\"",
      answer: "list vendors",
      told: ["you have a list of vendors, and a list of items is asked for"]
    ),
    Case(
      solution: "list items where no = \"SACK\" or no = \"EGG\"",
      answer: "list items where no <> \"EGG\"",
      told: [
        "you have 2 records, and 2 records are asked for; missing: EGG; not asked for: BOX"
      ]
    ),
    Case(solution: "list items", answer: "list items sort by no desc"),
    Case(
      solution: "list items sort by no",
      answer: "list items sort by no desc",
      told: ["the records are the right ones in another order"]
    ),
    Case(
      solution: "open SO1; plan orders",
      answer: "open SO1; plan orders; set qty 3 on 2",
      told: ["line 20000: quantity is 3, and 6 is asked for"]
    ),
    Case(
      solution: "show item SACK",
      answer: "show item EGG",
      told: ["no is EGG, and SACK is asked for"]
    ),
  ]

  @Test(arguments: results)
  func `an answer is judged by the records that it shows`(row: Case) throws {
    let verdict = try verdict(on: row, "same-result")
    guard case .wrong(let differences) = verdict else {
      #expect(row.told.isEmpty)
      return
    }
    #expect(differences.map(\.sentence).prefix(1) == row.told.prefix(1))
  }

  @Test func `nothing shown is no result`() throws {
    let step = try step(solution: "list items", accepting: "same-result")
    let start = Learner(.bakery)
    let judge = StepJudge(
      step,
      start: start.attempt.workspace,
      solution: try start.typing("list items").attempt
    )
    #expect(try judge.verdict(on: start.attempt) == .wrong([.noResult]))
  }

  @Test func `an answer to the letter has the same statements`() throws {
    let row = { (answer: String) in Case(solution: "open SO1; show", answer: answer) }
    #expect(try verdict(on: row("OPEN  so1\nshow"), "exact") == .right)
    #expect(try verdict(on: row("open SO1"), "exact") == .wrong([.statements]))
  }

  @Test func `checks count beside the judgement, and alone where that is said`() throws {
    let row = { (answer: String) in Case(solution: Self.planned, answer: answer) }
    let check = "check: rows = 3 and edits = 1"
    let right = "\(Self.planned); set qty 2 on 1"
    #expect(try verdict(on: row(right), "predicate", check) == .right)
    let wrong = try verdict(on: row(Self.planned), "predicate", check)
    #expect(wrong.sentences == ["this does not hold: edits is 0"])
    #expect(try verdict(on: row("open SO2"), "same-state", check).sentences.count == 2)
  }

  // MARK: - Judging

  private func step(
    solution: String,
    accepting acceptance: String,
    _ check: String? = nil,
  ) throws -> LessonStep {
    let fields = ["accept: \(acceptance)", check].compactMap(\.self).joined(separator: "\n")
    let typed = solution.replacing("; ", with: "\n> ")
    let block = "> \(typed)\n\(fields)\nreject: quit\nhint: a\nhint: b"
    let page = try PageSample.read(PageSample.front + "```step id=a\n\(block)\n```\n")
    return try #require(page.steps.first)
  }

  private func verdict(
    on row: Case,
    _ acceptance: String,
    _ check: String? = nil,
  ) throws -> Verdict {
    let start = try Learner(.bakery).typing(row.start).rested
    let step = try step(solution: row.solution, accepting: acceptance, check)
    let solution = try start.typing(row.solution).attempt
    let judge = StepJudge(step, start: start.attempt.workspace, solution: solution)
    return try judge.verdict(on: try start.typing(row.answer).attempt)
  }

  private func expect(_ row: Case, _ acceptance: String) throws {
    switch try verdict(on: row, acceptance) {
    case .right: #expect(row.told.isEmpty)
    case .wrong(let differences): #expect(differences.map(\.sentence) == row.told)
    }
  }
}

extension Verdict {
  /// What is otherwise about the answer, said to the learner.
  fileprivate var sentences: [String] {
    if case .wrong(let differences) = self { differences.map(\.sentence) } else { [] }
  }
}
