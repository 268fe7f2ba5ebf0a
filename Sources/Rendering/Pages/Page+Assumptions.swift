import Session
import TradeModel

extension Page {
  /// Shows what is assumed.
  mutating func show(_ report: AssumptionsReport) {
    guard !report.assumptions.isEmpty else {
      note("nothing is assumed")
      return
    }
    title("assumed")
    notes(report.assumptions.map { Note($0.sentence) })
    note("forget ends it, compare base shows what it changes", .quiet)
  }

  /// Shows the rows that are others under what is assumed.
  mutating func show(_ report: ComparisonReport) {
    title("sales order \(report.document): as it is, and as assumed")
    guard !report.rows.isEmpty else {
      note("no row differs")
      return
    }
    table(report.rows, Self.comparisonColumns)
    note("\(counted(report.rows.count, "row")) \(report.rows.count == 1 ? "differs" : "differ")")
  }

  private static var comparisonColumns: [Column<RowComparison>] {
    func change<Value: Equatable & CustomStringConvertible>(
      _ value: @escaping (ComparedRow) -> Value?
    ) -> ([RowComparison], Int) -> String {
      { rows, row in
        let (before, after) = (value(rows[row].base), value(rows[row].assumed))
        return before == after ? "" : "\(before?.description ?? "-") → \(after?.description ?? "-")"
      }
    }
    return [
      .count("line", rank: 0) { $0[$1].line.value },
      .code("item", rank: 1) { $0[$1].item.codeText },
      .optional("needed", rank: 0, change { $0.needed }),
      .code("unit", rank: 4) { $0[$1].unit.codeText },
      .optional("vendor", rank: 2, change { $0.vendor }),
      .optional("cost", rank: 2, change { $0.unitCost }),
      .optional("order by", rank: 3, change { $0.orderDate }),
    ]
  }
}

extension Assumption {
  /// What is assumed, in a few words.
  var sentence: String {
    switch self {
    case .stock(let item, let variant, let location, let quantity):
      let place = [variant.text, location.text].filter { !$0.isEmpty }.joined(separator: ", ")
      return "\(quantity) of \(item)\(place.isEmpty ? "" : " (\(place))") in stock"
    case .late(let order, let span): return "\(order) comes \(span) later"
    case .blocked(let vendor): return "vendor \(vendor) is blocked"
    case .price(let item, let vendor, let cost): return "\(item) costs \(cost) at vendor \(vendor)"
    }
  }
}
