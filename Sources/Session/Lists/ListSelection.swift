import CommandLanguage
import Diagnostics
import TradeModel

/// Filters, sorts and cuts the rows of a list.
struct ListSelection<Row> {
  let fields: [RowField<Row>]
  let query: ListQuery

  /// Returns the rows to list, and how many met the condition before the limit.
  func select(from rows: [Row]) throws(StatementFailure) -> (rows: [Row], total: Int) {
    do throws(Located<BindingProblem>) {
      let binder = ExpressionBinder(fields: fields)
      var kept = rows
      if let condition = query.condition {
        let holds = try binder.condition(condition)
        kept = []
        for row in rows where try holds(row) {
          kept.append(row)
        }
      }
      if let name = query.sortField {
        kept = sorted(kept, by: try binder.field(name.value, at: name.range).reading)
      }
      return (query.limit.map { Array(kept.prefix($0)) } ?? kept, kept.count)
    } catch {
      throw .binding(error)
    }
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
