import Session
import TradeModel

extension Page {
  /// Shows the worksheet of Create Purchase Orders: the rows that an edit changed, or all shown.
  mutating func show(_ worksheet: OrderWorksheetReport) {
    let counts = RowCounts(of: worksheet.rows)
    let day = counts.commonDay
    let parts = [worksheet.customerName, day.map { "to ship \($0)" } ?? ""]
    let rest = parts.filter { !$0.isEmpty }.map { ", \($0)" }.joined()
    title("purchase orders for sales order \(worksheet.document)\(rest)")
    let changed = Set(worksheet.changedLines ?? [])
    let rows =
      changed.isEmpty && counts.hidden == 0
      ? worksheet.rows
      : worksheet.rows.filter { changed.isEmpty ? $0.isShown : changed.contains($0.line) }
    if !rows.isEmpty {
      table(
        rows,
        Self.orderColumns(commonDay: day),
        tone: { $0.quantity.isZero ? .quiet : .normal }
      )
    }
    var marks: Marks = []
    for index in rows.indices { marks.formUnion(rows[index].marks) }
    noteLegend(marks)
    note(counts, of: worksheet, listed: rows.count)
    for index in rows.indices where !rows[index].parts.isEmpty { note(division(of: rows[index])) }
    for index in rows.indices where !rows[index].coveredBy.isEmpty {
      let row = rows[index]
      note(coverage(row.coveredBy, line: row.line, item: row.item), row.coverageTone)
    }
    if changed.isEmpty { for row in worksheet.apart { note(reason(for: row), .quiet) } }
  }

  /// Explains the marks in use.
  mutating func noteLegend(_ marks: Marks) {
    if let legend = marks.legend { note(legend, .quiet) }
  }

  private mutating func note(
    _ counts: RowCounts,
    of worksheet: OrderWorksheetReport,
    listed: Int,
  ) {
    let all = worksheet.rows.count
    guard all > 0 else {
      note("no rows: nothing on the order is bought here")
      return
    }
    if let changed = worksheet.changedLines, !changed.isEmpty {
      note("\(counted(listed, "row")) changed")
    } else if counts.hidden > 0 {
      note("\(listed) of \(counted(all, "row")) shown (show all lifts the filter)")
    }
    if worksheet.changedLines == [] { note("no row changed") }
    let (short, bought, missing) = (counts.short, counts.bought, counts.missing)
    var parts = [counted(all, "row"), short == 0 ? "all available" : "\(short) short"]
    parts.append(bought == 0 ? "nothing to purchase" : "\(bought) to purchase")
    if !counts.vendors.isEmpty { parts.append(counted(counts.vendors.count, "vendor")) }
    if counts.selected > 0 { parts.append("\(counts.selected) selected") }
    if missing > 0 { parts.append("\(missing) without a vendor (pick vendor NO)") }
    note(parts.joined(separator: ", "), missing > 0 ? .warning : .normal)
  }

  /// Returns the sentence on a row that is divided over vendors.
  private func division(of row: OrderRowReport) -> String {
    let parts = row.parts.map { part in
      let discount = part.lineDiscount.isZero ? "" : " less \(part.lineDiscount)%"
      let currency = part.currency.map { " \($0)" } ?? ""
      let seller = named(part.vendor.description, part.vendorName)
      return "\(part.quantity) from \(seller) at \(part.unitCost)\(currency)\(discount)"
    }
    return "line \(row.line) (\(row.item)) divided: \(parts.joined(separator: "; "))"
  }

  private func reason(for row: ApartRow) -> String {
    let item = named(row.item.description, row.description)
    let need = row.needed.isZero ? "" : ", \(measure(row.needed, row.unit)) needed"
    let way = row.replenishment.rawValue
    return "line \(row.line) \(item) is not bought here: replenished by \(way)\(need)"
  }

  private static func orderColumns(commonDay: CalendarDate?) -> [Column<OrderRowReport>] {
    [
      .optional("", rank: 0) { $0[$1].marks.text },
      .count("#", rank: 5) { $0[$1].position },
      .count("line", rank: 1) { $0[$1].line.value },
      .code("item", rank: 0) { $0[$1].item.codeText },
      .optionalCode("variant", rank: 3) { $0[$1].variant?.codeText },
      .optionalCode("location", rank: 3) { $0[$1].location?.codeText },
      .text("description", rank: 2, floor: 12) { $0[$1].description },
      .figure("demand", rank: 4) { $0[$1].demand },
      .figure("available", rank: 4) { $0[$1].available },
      .figure("needed", rank: 1) { $0[$1].needed },
      .figure("quantity", rank: 0) { $0[$1].quantity },
      .code("unit", rank: 2) { $0[$1].unit?.codeText },
      .text("vendor", rank: 1) { rows, row in
        rows[row].parts.isEmpty
          ? rows[row].vendor.text : rows[row].vendors.map(\.text).joined(separator: ", ")
      },
      .optional("vendor name", rank: 6, floor: 11) {
        $0[$1].parts.isEmpty ? $0[$1].vendorName : ""
      },
      .figure("cost", rank: 7) { $0[$1].parts.isEmpty ? $0[$1].unitCost : nil },
      .rareFigure("discount %", rank: 9) { $0[$1].lineDiscount },
      .optionalCode("currency", rank: 8) { $0[$1].currency?.codeText },
      .date("date", rank: 4, unless: commonDay) { $0[$1].demandDate },
      .optional("flags", rank: 3) { $0[$1].flag },
    ]
  }
}

/// What is said of all rows of a worksheet, shown or not, as one walk over them finds it.
private struct RowCounts {
  /// The shipment date that all rows have in common.
  private(set) var commonDay: CalendarDate?
  /// The rows that the filter hides.
  private(set) var hidden = 0
  /// The rows that need something.
  private(set) var short = 0
  /// The selected rows.
  private(set) var selected = 0
  /// The rows of which something is bought.
  private(set) var bought = 0
  /// Those among them without a vendor.
  private(set) var missing = 0
  /// The vendors that something is bought from.
  private(set) var vendors: Set<VendorCode> = []

  /// Rows are large, so each is read in its place and not copied.
  init(of rows: [OrderRowReport]) {
    commonDay = rows.first?.demandDate
    for index in rows.indices {
      if rows[index].demandDate != commonDay { commonDay = nil }
      if !rows[index].isShown { hidden += 1 }
      if rows[index].needed > .zero { short += 1 }
      if rows[index].isSelected { selected += 1 }
      guard rows[index].quantity > .zero else { continue }
      bought += 1
      if let vendor = rows[index].vendor {
        vendors.insert(vendor)
      } else if rows[index].parts.isEmpty {
        missing += 1
      } else {
        vendors.formUnion(rows[index].parts.map(\.vendor))
      }
    }
  }
}

extension OrderRowReport {
  /// The marks of the row.
  fileprivate var marks: Marks {
    var marks: Marks = isSelected ? .selected : []
    if !coveredBy.isEmpty { marks.insert(coveredBy.contains(where: \.isLate) ? .late : .covered) }
    if quantity.isZero { marks.insert(.idle) }
    return marks
  }

  /// The vendors that it is bought from.
  fileprivate var vendors: [VendorCode] {
    parts.isEmpty ? vendor.map { [$0] } ?? [] : parts.map(\.vendor)
  }

  /// What is out of the ordinary on the row.
  fileprivate var flag: String {
    if isDropShipment { return "drop shipment" }
    return reserve ? "" : "not reserved"
  }

  fileprivate var coverageTone: Tone { coveredBy.contains(where: \.isLate) ? .warning : .normal }
}
