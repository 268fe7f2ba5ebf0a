import CommandLanguage
import Purchasing
import TradeModel

/// A row of the worksheet of Create Purchase Orders, as expressions read it.
struct OrderRow: Sendable {
  let row: PlannedRow
  let decision: RowDecision
  /// The names of the vendors that occur in the worksheet.
  let vendorNames: [VendorCode: String]
  let isSelected: Bool
}

extension RowDecision {
  /// Returns the name of the vendor; of a row that is divided, the names of its vendors.
  func vendorName(in names: [VendorCode: String]) -> String {
    guard isSplit else { return vendor.flatMap { names[$0] } ?? "" }
    return vendors.map { names[$0] ?? "" }.joined(separator: ", ")
  }

  /// The number of the vendor; of a row that is divided, the numbers of its vendors.
  fileprivate var vendorText: String {
    isSplit ? vendors.map(\.text).joined(separator: ", ") : vendor?.text ?? ""
  }

  /// What a quantity is rounded to a multiple of: the smallest step where the vendor names none, so
  /// that rounding to it changes nothing.
  fileprivate var multiple: Quantity {
    orderMultiple > .zero ? orderMultiple : Quantity(units: 1)
  }
}

/// The rows of the worksheet of Create Purchase Orders.
struct OrderRows: LineSource {
  let task: OrdersTask
  let vendorNames: [VendorCode: String]

  var count: Int { task.worksheet.rows.count }
  var selection: Set<LineNumber> { task.selection }

  func number(at index: Int) -> LineNumber { task.worksheet.rows[index].line }

  func isShown(at index: Int) -> Bool {
    switch task.filter {
    case .all: true
    case .unavailable: task.worksheet.rows[index].needed > .zero
    }
  }

  func row(at index: Int) -> OrderRow {
    let decision = task.worksheet.decisions[index]
    return OrderRow(
      row: task.worksheet.rows[index],
      decision: decision,
      vendorNames: vendorNames,
      isSelected: task.selection.contains(number(at: index)),
    )
  }

  static let fields: [RowField<OrderRow>] = [
    .number("line") { ExactNumber(whole: $0.row.line.value) },
    .code("item", "no") { $0.row.item },
    .code("variant") { $0.row.variant },
    .code("location") { $0.row.location },
    .text("description") { $0.decision.description },
    .code("unit") { $0.row.unit },
    .date("demandDate", "date") { $0.row.demandDate },
    .quantity("demand") { $0.row.demand },
    .quantity("available") { $0.row.available },
    .quantity("needed", "need") { $0.row.needed },
    .quantity("quantity", "qty") { $0.decision.quantity },
    .text("vendor") { $0.decision.vendorText },
    .text("vendorName") { $0.decision.vendorName(in: $0.vendorNames) },
    .number("unitCost", "cost") { ExactNumber($0.decision.unitCost) },
    .number("lineDiscount", "discount") { ExactNumber($0.decision.lineDiscount) },
    .code("currency") { $0.decision.currency },
    .date("orderDate") { $0.decision.orderDate },
    .text("vendorItemNo") { $0.decision.vendorItemNumber },
    .quantity("minimum") { $0.decision.minimumQuantity },
    .number("multiple") { ExactNumber($0.decision.multiple) },
    .truth("reserve") { $0.decision.reserve },
    .truth("dropShipment") { $0.row.isDropShipment },
    .truth("split") { $0.decision.isSplit },
    .truth("covered") { !$0.row.coveredBy.isEmpty },
    .truth("selected") { $0.isSelected },
  ]
}
