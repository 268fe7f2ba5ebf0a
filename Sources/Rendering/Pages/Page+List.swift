import CommandLanguage
import Session
import TradeModel

extension Page {
  /// Shows a list of records.
  mutating func show(_ list: ListReport) {
    let shownCount = showRows(list.rows)
    note(counts(list, shown: shownCount))
    guard list.hiddenCompleted > 0 else { return }
    let hint = "list all \(list.subject.rawValue) lists them too"
    note("\(list.hiddenCompleted) completed left out (\(hint))", .quiet)
  }

  /// Shows the rows of a list, and returns how many there are.
  private mutating func showRows(_ rows: ListRows) -> Int {
    switch rows {
    case .sales(let rows): showRows(rows, Self.salesListColumns)
    case .purchases(let rows): showRows(rows, Self.purchaseListColumns)
    case .items(let rows): showRows(rows, Self.itemListColumns)
    case .vendors(let rows): showRows(rows, Self.vendorListColumns)
    case .customers(let rows): showRows(rows, Self.customerListColumns)
    }
  }

  private mutating func showRows<Row>(_ rows: [Row], _ columns: [Column<Row>]) -> Int {
    if !rows.isEmpty { table(rows, columns) }
    return rows.count
  }

  private func counts(_ list: ListReport, shown: Int) -> String {
    let noun = String(list.subject.rawValue.dropLast())
    if shown == list.total {
      return shown == 0 ? "\(counted(0, noun)) to list" : counted(shown, noun)
    }
    return "\(shown) of \(counted(list.total, noun))"
  }

  private static var salesListColumns: [Column<SalesListRow>] {
    [
      .code("no", rank: 0) { $0[$1].document.id.number.codeText },
      .code("customer", rank: 1) { $0[$1].document.header.customer?.codeText },
      .text("customer name", rank: 4, floor: 13) { $0[$1].customerName },
      .date("order date", rank: 5) { $0[$1].document.header.orderDate },
      .date("shipment date", rank: 3) { $0[$1].document.header.shipmentDate },
      .optionalCode("currency", rank: 6) { $0[$1].document.header.currency?.codeText },
      .count("lines", rank: 3) { $0[$1].document.lines.count },
      .count("open", rank: 2) { $0[$1].openLines },
      .optional("short", rank: 1) { $0[$1].isShort?.yesOrBlank ?? "" },
    ]
  }

  private static var purchaseListColumns: [Column<PurchaseListRow>] {
    [
      .code("no", rank: 0) { $0[$1].document.id.number.codeText },
      .code("vendor", rank: 1) { $0[$1].document.header.vendor.codeText },
      .text("vendor name", rank: 4, floor: 11) { $0[$1].vendorName },
      .date("order date", rank: 3) { $0[$1].document.header.orderDate },
      .count("lines", rank: 3) { $0[$1].document.lines.count },
      .number("total", rank: 2) { $0[$1].total?.twoDecimals ?? "out of range" },
      .optionalCode("currency", rank: 2) { $0[$1].document.header.currency?.codeText },
    ]
  }

  private static var itemListColumns: [Column<Item>] {
    [
      .code("no", rank: 0) { $0[$1].number.codeText },
      .text("description", rank: 1, floor: 12) { $0[$1].description },
      .optional("type", rank: 6) { $0[$1].type == .inventory ? "" : $0[$1].type.rawValue },
      .code("unit", rank: 2) { $0[$1].baseUnit?.codeText },
      .optionalCode("purchase unit", rank: 6) { $0[$1].purchaseUnit?.codeText },
      .optional("replenishment", rank: 5) {
        $0[$1].replenishment == .purchase ? "" : $0[$1].replenishment.rawValue
      },
      .code("vendor", rank: 1) { $0[$1].vendor?.codeText },
      .optional("lead time", rank: 5) { $0[$1].leadTime.description },
      .figure("last cost", rank: 3) { $0[$1].lastDirectCost },
      .optional("blocked", rank: 1) { $0[$1].blockText },
    ]
  }

  private static var vendorListColumns: [Column<Vendor>] {
    [
      .code("no", rank: 0) { $0[$1].number.codeText },
      .text("name", rank: 1, floor: 12) { $0[$1].name },
      .optional("city", rank: 3, floor: 8) { $0[$1].city },
      .optional("contact", rank: 5, floor: 8) { $0[$1].contact },
      .optional("phone", rank: 6) { $0[$1].phone },
      .optionalCode("currency", rank: 4) { $0[$1].currency?.codeText },
      .optional("lead time", rank: 3) { $0[$1].leadTime.description },
      .optional("blocked", rank: 1) { $0[$1].block == .none ? "" : $0[$1].block.rawValue },
    ]
  }

  private static var customerListColumns: [Column<Customer>] {
    [
      .code("no", rank: 0) { $0[$1].number.codeText },
      .text("name", rank: 1, floor: 12) { $0[$1].name },
      .optional("city", rank: 2, floor: 8) { $0[$1].city },
    ]
  }
}

extension Item {
  /// What the item is shut out from; blank where nothing is.
  var blockText: String {
    if isBlocked { return "all" }
    return isPurchasingBlocked ? "purchasing" : ""
  }
}
