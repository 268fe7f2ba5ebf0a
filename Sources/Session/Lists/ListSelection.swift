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
  func select(from rows: [Row]) throws(StatementFailure) -> (rows: [Row], total: Int) {
    let binder = ExpressionBinder(fields: fields)
    var kept = rows
    if let condition = query.condition {
      let holds = try binding { () throws(Located<BindingProblem>) in
        try binder.condition(condition)
      }
      kept = []
      for start in stride(from: 0, to: rows.count, by: Self.stretch) {
        try reading { () throws(BookFailure) in try book.checkpoint() }
        let end = min(start + Self.stretch, rows.count)
        try binding { () throws(Located<BindingProblem>) in
          for row in rows[start..<end] where try holds(row) { kept.append(row) }
        }
      }
    }
    if let name = query.sortField {
      let field = try binding { () throws(Located<BindingProblem>) in
        try binder.field(name.value, at: name.range)
      }
      kept = sorted(kept, by: field.reading)
    }
    return (query.limit.map { Array(kept.prefix($0)) } ?? kept, kept.count)
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
