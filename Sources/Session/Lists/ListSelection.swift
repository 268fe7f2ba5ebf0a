import CommandLanguage
import Diagnostics
import TradeModel

/// Filters, sorts and cuts the rows of a list.
struct ListSelection<Row> {
  let fields: [RowField<Row>]
  let query: ListQuery
  /// The book that the rows come from, which is asked now and then whether to go on.
  let book: any Book

  /// The rows between two such questions.
  private static var stretch: Int { 4096 }

  /// Returns the rows to list, and how many met the condition before the limit.
  ///
  /// - Parameter read: Reads the rows that are wanted.
  /// - Returns: The rows, and the count of those that met the condition.
  /// - Throws: `StatementFailure` when the condition or the sort cannot be met, or reading fails.
  func select(
    _ read: ((Row) -> Bool) throws(BookFailure) -> [Row]
  ) throws(StatementFailure) -> (rows: [Row], total: Int) {
    let binder = ExpressionBinder(fields: fields)
    let condition = try query.condition.map { (condition) throws(StatementFailure) in
      try binding { () throws(Located<BindingProblem>) in try binder.condition(condition) }
    }
    let field = try query.sortField.map { (name) throws(StatementFailure) in
      try binding { () throws(Located<BindingProblem>) in
        try binder.field(name.value, at: name.range)
      }
    }
    var kept = try rows(meeting: condition, read)
    if let field { kept = sorted(kept, by: field.reading) }
    return (query.limit.map { Array(kept.prefix($0)) } ?? kept, kept.count)
  }

  /// Reads the rows that meet a condition.
  private func rows(
    meeting condition: Evaluation<Row, Bool>?,
    _ read: ((Row) -> Bool) throws(BookFailure) -> [Row],
  ) throws(StatementFailure) -> [Row] {
    var failure: StatementFailure?
    var count = 0
    let rows = try reading { () throws(BookFailure) in
      try read { row in
        guard failure == nil else { return false }
        defer { count += 1 }
        do throws(StatementFailure) {
          if count % Self.stretch == 0 {
            try reading { () throws(BookFailure) in try book.checkpoint() }
          }
          guard let condition else { return true }
          return try binding { () throws(Located<BindingProblem>) in try condition(row) }
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    return rows
  }

  /// Does what an expression asks for, with its failure as that of the statement.
  private func binding<Value>(
    _ work: () throws(Located<BindingProblem>) -> Value
  ) throws(StatementFailure) -> Value {
    do throws(Located<BindingProblem>) { return try work() } catch { throw .binding(error) }
  }

  private func sorted(_ rows: [Row], by reading: FieldReading<Row>) -> [Row] {
    switch reading {
    case .number(let read): sorted(rows.map(read), rows)
    case .text(let read): sorted(rows.map { read($0).uppercased() }, rows)
    case .date(let read): sorted(rows.map { read($0)?.dayNumber ?? .min }, rows)
    case .truth(let read): sorted(rows.map { read($0) ? 1 : 0 }, rows)
    }
  }

  /// Sorts rows by keys; equal ones stay in their order, whichever way it goes.
  private func sorted<Key: Comparable>(_ keys: [Key], _ rows: [Row]) -> [Row] {
    let order = rows.indices.sorted { left, right in
      let (first, second) = query.isDescending ? (right, left) : (left, right)
      return keys[first] == keys[second] ? left < right : keys[first] < keys[second]
    }
    return order.map { rows[$0] }
  }
}
