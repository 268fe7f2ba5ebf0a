import Purchasing
import Session
import SupplyPlanning
import TradeModel

extension Page {
  /// Shows the sum behind the availability of a line.
  mutating func show(_ report: WhyReport) {
    let sum = report.sum
    let item = named(report.item.description, report.description)
    title("line \(sum.line) of \(sum.document.kind.rawValue) \(report.document): \(item)")
    fields([
      "variant": report.variant.text,
      "location": report.location.text,
      "to ship": sum.date.description,
      "outstanding": measure(sum.outstanding, report.unit),
      "reserved": sum.reserved.isZero ? "" : measure(sum.reserved, report.unit),
      "demand": measure(sum.demand, report.unit),
    ])
    if sum.demand > .zero, !report.isDropShipment || !sum.parts.isEmpty {
      let total = SumRow(word: "available", adds: sum.available, isTotal: true)
      table(
        sum.parts.map { SumRow($0, of: sum.document) } + [total],
        Self.sumColumns,
        tone: { $0.isTotal ? .normal : .quiet }
      )
    }
    note(conclusion(report))
    showLater(sum, unit: report.unit)
  }

  private mutating func showLater(_ sum: AvailabilitySum, unit: UnitCode?) {
    for supply in sum.later {
      let text = "\(name(of: supply.source)), \(measure(supply.quantity, unit))"
      note("too late: \(supply.date) \(text)")
    }
    if let day = sum.coveredFrom {
      note("shipped on \(day), the line would need nothing")
    } else if !sum.later.isEmpty {
      note("no receipt that is known covers the line")
    }
  }

  private func conclusion(_ report: WhyReport) -> String {
    let (sum, unit) = (report.sum, report.unit)
    if report.isSpecialOrder { return "a special order is bought apart: no row asks for it" }
    guard sum.demand > .zero else {
      if sum.outstanding <= .zero { return "nothing is left to ship" }
      return "all that is left to ship is reserved: nothing is needed"
    }
    if report.isDropShipment, sum.parts.isEmpty {
      return "a drop shipment takes nothing from stock: \(measure(sum.needed, unit)) needed"
    }
    let needed = measure(sum.needed, unit)
    let text = "demand \(sum.demand) less available \(sum.available): \(needed) needed"
    guard report.rowUnit != unit, !sum.needed.isZero else { return text }
    return "\(text), which is \(measure(report.rowNeeded, report.rowUnit))"
  }

  private func name(of source: SumSource) -> String {
    let (document, line) = (source.document.text, source.line.map { "/\($0)" } ?? "")
    return [source.word, "\(document)\(line)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static var sumColumns: [Column<SumRow>] {
    [
      .text("", rank: 0) { $0[$1].word },
      .optional("document", rank: 1) { $0[$1].document },
      .optional("line", rank: 4) { $0[$1].line },
      .optional("date", rank: 2) { $0[$1].date },
      .rareFigure("quantity", rank: 3) { $0[$1].quantity },
      .rareFigure("reserved", rank: 3) { $0[$1].reserved },
      .rareFigure("short", rank: 3) { $0[$1].short },
      .figure("adds", rank: 0) { $0[$1].adds },
    ]
  }

  // MARK: - Why not

  /// Shows what a vendor would be for a row.
  mutating func show(_ report: WhyNotReport) {
    let offer = report.offer
    let vendor = named(offer.vendor.number.description, offer.vendor.name)
    let what = "\(measure(offer.quantity, report.unit)) of \(report.item)"
    title("line \(report.line), \(what) from \(vendor)")
    if let rule = offer.rule {
      note("ruled out: \(reason(for: rule))", .warning)
      return
    }
    let currency = offer.terms?.price.currency
    fields([
      "cost": offer.terms.map { unitPrice($0.price) } ?? "",
      "amount": money(offer.amount, currency),
      "in company money": currency == nil ? "" : money(offer.companyAmount, nil),
      "lead time": offer.terms?.leadTime.description ?? "",
      "order by": offer.terms?.orderDate.description ?? "",
      "arrival": offer.arrival.map { arrival($0, offer, for: report.demandDate) } ?? "",
    ])
    if !offer.isKnown { note("\(offer.vendor.number) is not known to deliver \(report.item)") }
    if offer.vendor.block == .payment { note("\(offer.vendor.number) is blocked for payment") }
    if offer.isPicked {
      note("\(offer.vendor.number) is the vendor of the row")
    } else if let picked = report.picked {
      note(comparison(report, with: picked))
    } else {
      note("no vendor is picked now")
    }
    note("pick vendor \(offer.vendor.number) on \(report.line) buys it there", .quiet)
  }

  private func unitPrice(_ price: FoundPrice) -> String {
    let cost = price.currency.map { "\(price.unitCost) \($0)" } ?? price.unitCost.description
    return price.lineDiscount.isZero ? cost : "\(cost) less \(price.lineDiscount) %"
  }

  private func arrival(_ day: CalendarDate, _ offer: RowOffer, for date: CalendarDate) -> String {
    let late = offer.daysLate(for: date)
    return late == 0 ? "\(day), in time for \(date)" : "\(day), \(counted(late, "day")) late"
  }

  private func comparison(_ report: WhyNotReport, with picked: RowOffer) -> String {
    let name = picked.vendor.number
    guard let difference = report.difference else { return "\(name) is picked now" }
    let (more, amount) = (difference.units > 0, Amount(units: abs(difference.units)))
    if difference.isZero { return "it costs the same as \(name), which is picked now" }
    return "it costs \(amount.twoDecimals) \(more ? "more" : "less") than \(name), "
      + "which is picked now"
  }
}

/// A row of the sum.
private struct SumRow {
  let word: String
  var document = ""
  var line = ""
  var date = ""
  var quantity = Quantity.zero
  var reserved = Quantity.zero
  var short = Quantity.zero
  let adds: Quantity
  var isTotal = false
}

extension SumRow {
  init(_ part: SumPart, of document: SalesDocumentID) {
    var word = part.source.word
    if case .sales(let own, _) = part.source, own == document { word = "this order" }
    self.init(
      word: word,
      document: part.source.document.text,
      line: part.source.line.text,
      date: part.date.text,
      quantity: part.quantity,
      reserved: part.reserved,
      short: part.short,
      adds: part.adds,
    )
  }
}

extension SumSource {
  /// The word for what adds to the sum, or takes from it.
  var word: String {
    switch self {
    case .inventory: "stock"
    case .reservedInventory: "reserved from stock"
    case .purchase(let document, _): document.kind.rawValue
    case .sales(let document, _): document.kind.rawValue
    case .otherSupply: "other receipt"
    case .otherDemand(let kind, _): kind.rawValue
    case .dropShipment: "drop shipment"
    case .leftOver: "left over"
    case .shortfall: "missing before"
    case .belowUnit: "less than the unit tells"
    }
  }

  /// The document, where there is one.
  var document: DocumentNumber? {
    switch self {
    case .purchase(let document, _), .dropShipment(let document, _): document.number
    case .sales(let document, _): document.number
    case .otherSupply(let document), .otherDemand(_, let document): document
    case .inventory, .reservedInventory, .leftOver, .shortfall, .belowUnit: nil
    }
  }

  /// The line, where there is one.
  var line: LineNumber? {
    switch self {
    case .purchase(_, let line), .dropShipment(_, let line), .sales(_, let line): line
    case .otherSupply, .otherDemand, .inventory, .reservedInventory, .leftOver, .shortfall,
      .belowUnit:
      nil
    }
  }
}
