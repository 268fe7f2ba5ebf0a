import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Expressions") struct ExpressionTests {
  // MARK: - Values

  /// A value, and the quantities that it gives the rows of BOLT, NUT, WASHER and SCREW.
  struct ValueCase: Sendable, CustomStringConvertible {
    let value: String
    let quantities: [Quantity]

    init(_ value: String, _ quantities: Quantity...) {
      self.value = value
      self.quantities = quantities
    }

    var description: String { value }
  }

  static let values = [
    ValueCase("12", 12, 12, 12, 12),
    ValueCase("0.00001", "0.00001", "0.00001", "0.00001", "0.00001"),
    ValueCase("need", 8, 5, 0, 6),
    ValueCase("NEEDED", 8, 5, 0, 6),
    ValueCase("demand", 20, 5, 7, 6),
    ValueCase("demand - available", 8, 5, 0, 6),
    ValueCase("available + needed", 20, 5, 7, 6),
    ValueCase("quantity + 1", 9, 6, 1, 7),
    ValueCase("qty * 2", 16, 10, 0, 12),
    ValueCase("need * 1.1", "8.8", "5.5", 0, "6.6"),
    ValueCase("need * 1.1 round up", 9, 6, 0, 7),
    ValueCase("need * 1.1 round down", 8, 5, 0, 6),
    ValueCase("need * 1.1 round", 9, 6, 0, 7),
    ValueCase("need * 1.1 round up to 6", 12, 6, 0, 12),
    ValueCase("need * 1.1 round down to 2.5", "7.5", 5, 0, 5),
    ValueCase("demand / 3 round to 0.01", "6.67", "1.67", "2.33", 2),
    // A third is kept exactly until the end, where it is rounded half away from zero.
    ValueCase("demand / 3", "6.66667", "1.66667", "2.33333", 2),
    ValueCase("demand / 3 * 3", 20, 5, 7, 6),
    ValueCase("demand / 2 / 100000", "0.0001", "0.00003", "0.00004", "0.00003"),
    ValueCase("10 - 2 - 3", 5, 5, 5, 5),
    ValueCase("10 - (2 - 3)", 11, 11, 11, 11),
    ValueCase("2 + 3 * 4", 14, 14, 14, 14),
    ValueCase("-need + 20", 12, 15, 20, 14),
    ValueCase("unitCost * 10", 20, 20, 5, 40),
    ValueCase("99999999999 * 99999999999 / 99999999999 / 99999999999", 1, 1, 1, 1),
  ]

  @Test(arguments: values)
  func `a value is exact to its last digit`(value: ValueCase) throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let report = try analyst.types("set qty \(value.value) on all")
    #expect(report.quantities == value.quantities)
  }

  // MARK: - Conditions

  /// A condition, and the lines of the worksheet that it selects.
  struct ConditionCase: Sendable, CustomStringConvertible {
    let condition: String
    let lines: [LineNumber]

    init(_ condition: String, _ lines: LineNumber...) {
      self.condition = condition
      self.lines = lines
    }

    var description: String { condition }
  }

  static let conditions = [
    ConditionCase("needed > 0", 10000, 20000, 50000),
    ConditionCase("needed = 0", 40000),
    ConditionCase("needed != 5", 10000, 40000, 50000),
    ConditionCase("needed >= 6 and needed <= 8", 10000, 50000),
    ConditionCase("needed < 6 or available > 10", 10000, 20000, 40000),
    ConditionCase("not needed > 0", 40000),
    ConditionCase("needed = demand", 20000, 50000),
    ConditionCase("needed / demand = 0.4", 10000),
    ConditionCase("line = 20000", 20000),
    ConditionCase("item = \"bolt\"", 10000),
    ConditionCase("item < \"NUT\"", 10000),
    ConditionCase("item contains \"s\"", 40000, 50000),
    ConditionCase("description contains \"m8\"", 10000, 20000),
    ConditionCase("description contains \"\"", 10000, 20000, 40000, 50000),
    ConditionCase("vendor = \"V10\"", 10000, 40000),
    ConditionCase("vendor = \"\"", 50000),
    ConditionCase("vendorName = \"nut house\"", 20000),
    ConditionCase("currency = \"USD\"", 20000),
    ConditionCase("demandDate = 2026-01-10", 10000, 40000, 50000),
    ConditionCase("date > 2026-01-10", 20000),
    ConditionCase("reserve", 10000, 20000, 40000, 50000),
    ConditionCase("reserve = false"),
    ConditionCase("dropShipment or covered or selected"),
    ConditionCase("location = variant", 10000, 20000, 40000, 50000),
    // The right side is not looked at where the left one decides.
    ConditionCase("needed > 0 and demand / needed > 1", 10000),
    ConditionCase("needed = 0 or demand / needed = 1", 20000, 40000, 50000),
    ConditionCase("true", 10000, 20000, 40000, 50000),
    ConditionCase("1 = 2"),
  ]

  @Test(arguments: conditions)
  func `a condition selects rows`(condition: ConditionCase) throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let report = try analyst.types("select where \(condition.condition)")
    #expect(report.selected == condition.lines)
  }

  @Test func `a blank date is earlier than every other`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample("SO1", orderDate: nil),
        .sample("SO2", orderDate: "0001-01-01"),
        .sample("SO3", orderDate: "2026-01-05"),
      ]
    )
    var analyst = Analyst(book)
    let report = try analyst.types("list all sales orders where orderDate < 0001-01-01")
    guard case .list(let list) = report, case .sales(let rows) = list.rows else {
      Issue.record("not a list of sales orders")
      return
    }
    #expect(rows.map(\.document.id.number) == ["SO1"])
  }

  // MARK: - Problems

  /// A statement with the place of its problem marked.
  struct ProblemCase: Sendable, CustomStringConvertible {
    let statement: String
    let problem: BindingProblem

    init(_ statement: String, _ problem: BindingProblem) {
      self.statement = statement
      self.problem = problem
    }

    var description: String { statement }
  }

  static let problems = [
    ProblemCase(
      "select where vendor = ⟦10000⟧",
      .typeMismatch(expected: .text, found: .number)
    ),
    ProblemCase(
      "select where ⟦10000⟧ = vendor",
      .typeMismatch(expected: .text, found: .number)
    ),
    ProblemCase(
      "select where needed > ⟦\"5\"⟧",
      .typeMismatch(expected: .number, found: .text)
    ),
    ProblemCase(
      "select where demandDate > ⟦\"2026-01-10\"⟧",
      .typeMismatch(expected: .date, found: .text),
    ),
    ProblemCase("select where ⟦needed⟧", .typeMismatch(expected: .truth, found: .number)),
    ProblemCase("select where not ⟦needed⟧", .typeMismatch(expected: .truth, found: .number)),
    ProblemCase(
      "select where ⟦reserve⟧ > false",
      .typeMismatch(expected: .number, found: .truth)
    ),
    ProblemCase(
      "select where ⟦needed⟧ contains \"5\"",
      .typeMismatch(expected: .text, found: .number)
    ),
    ProblemCase("set qty ⟦item⟧ on 1", .typeMismatch(expected: .number, found: .text)),
    ProblemCase("set qty need + ⟦true⟧ on 1", .typeMismatch(expected: .number, found: .truth)),
    ProblemCase("set qty demand / ⟦needed⟧ on all", .divisionByZero),
    ProblemCase("set qty 5 / ⟦0⟧ on 1", .divisionByZero),
    ProblemCase("set qty need round to ⟦0⟧ on 1", .divisionByZero),
    ProblemCase("set qty need round to ⟦-1⟧ on 1", .belowZero),
    ProblemCase("set qty ⟦-1⟧ on 1", .belowZero),
    ProblemCase("set qty ⟦0.000001⟧ on 1", .tooManyDecimals(allowed: 5)),
    ProblemCase("set qty ⟦100000000000⟧ on 1", .numberOutOfRange),
    ProblemCase(
      "set qty ⟦99999999999999999999 * 99999999999999999999⟧ * 0 on 1",
      .numberOutOfRange
    ),
  ]

  @Test(arguments: problems)
  func `a problem is told where it is`(problem: ProblemCase) throws {
    let marked = MarkedText(problem.statement)
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let failure = try analyst.failure(marked.text)
    #expect(failure?.binding == problem.problem)
    #expect(failure?.range == marked.range)
  }

  @Test func `a wrong type is told even where no row is selected by it`() throws {
    let analyst = Analyst(.sample())
    let failure = try analyst.failure("list sales orders where customer = 5")
    #expect(failure?.binding == .typeMismatch(expected: .text, found: .number))
  }

  static let strayNames: [(String, FieldPlace)] = [
    ("where short = yes", .comparison(with: "short", .truth)),
    ("where yes = short", .comparison(with: "short", .truth)),
    ("where orderdate > monday", .comparison(with: "orderDate", .date)),
    ("where customer = zzz", .comparison(with: "customer", .text)),
    ("where name contains zzz", .value(.text)),
    ("where lines + zzz > 1", .value(.number)),
    ("where zzz", .value(.truth)),
    ("where zzz = zzz", .value(nil)),
    ("sort by zzz", .name),
  ]

  @Test(arguments: strayNames)
  func `what could stand instead of an unknown field is told`(
    clause: String,
    place: FieldPlace,
  ) throws {
    let failure = try Analyst(.fourRows).failure("list sales orders \(clause)")
    guard case .unknownField(_, _, _, place: let found) = failure?.binding else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(found == place)
  }

  @Test func `an unknown field is answered with the near one and all that there are`() throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let marked = MarkedText("select where ⟦neded⟧ > 0")
    let failure = try analyst.failure(marked.text)
    guard case .unknownField(let name, let suggestion, let fields, _) = failure?.binding else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(name == "neded")
    #expect(suggestion == "needed")
    #expect(fields.contains("vendorName"))
    #expect(failure?.range == marked.range)
  }

  @Test func `a value below zero that comes of the figures names each row`() throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let failure = try analyst.failure("set qty need - 5.5 on all")
    let problems = [
      RowProblem(line: 20000, rule: .quantityBelowZero("-0.5")),
      RowProblem(line: 40000, rule: .quantityBelowZero("-5.5")),
    ]
    #expect(failure?.refusal == .edit(problems))
  }
}
