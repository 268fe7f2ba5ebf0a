import CommandLanguage
import Diagnostics
import TradeModel

/// How a part of an expression is evaluated on a row.
typealias Evaluation<Row, Value> = (Row) throws(Located<BindingProblem>) -> Value

/// An expression of which every field is known and every type fits.
///
/// Text is held in upper case: it is compared, sorted and searched without regard to case.
enum BoundExpression<Row> {
  case number(Evaluation<Row, ExactNumber>)
  case text(Evaluation<Row, String>)
  case date(Evaluation<Row, CalendarDate?>)
  case truth(Evaluation<Row, Bool>)

  /// The type of its values.
  var type: ValueType {
    switch self {
    case .number: .number
    case .text: .text
    case .date: .date
    case .truth: .truth
    }
  }

  init(reading: FieldReading<Row>) {
    switch reading {
    case .number(let read): self = .number { (row) throws(Located<BindingProblem>) in read(row) }
    case .text(let read):
      self = .text { (row) throws(Located<BindingProblem>) in read(row).uppercased() }
    case .date(let read): self = .date { (row) throws(Located<BindingProblem>) in read(row) }
    case .truth(let read): self = .truth { (row) throws(Located<BindingProblem>) in read(row) }
    }
  }
}

extension Expression {
  /// Whether the value is the same for every row.
  var isConstant: Bool {
    switch self {
    case .number, .text, .date, .truth: true
    case .field: false
    case .prefix(_, let operand): operand.value.isConstant
    case .infix(let left, _, let right): left.value.isConstant && right.value.isConstant
    case .rounded(let value, _, to: let step):
      value.value.isConstant && step?.value.isConstant ?? true
    }
  }

  /// Returns whether a field is named anywhere, by one of its names in lower case.
  func mentions(_ names: [String]) -> Bool {
    switch self {
    case .number, .text, .date, .truth: false
    case .field(let name): names.contains(name)
    case .prefix(_, let operand): operand.value.mentions(names)
    case .infix(let left, _, let right):
      left.value.mentions(names) || right.value.mentions(names)
    case .rounded(let value, _, to: let step):
      value.value.mentions(names) || step?.value.mentions(names) ?? false
    }
  }
}
