import Purchasing
import Session
import TradeModel

extension Page {
  /// Shows what each vendor offers for rows, and what the strategies come to.
  mutating func show(_ report: OffersReport) {
    title("offers for sales order \(report.document)")
    let rows = report.rows.flatMap { row in row.offers.map { OfferRow(row: row, offer: $0) } }
    guard !rows.isEmpty else {
      note("no rows")
      return
    }
    table(rows, Self.offerColumns, tone: { $0.offer.rule == nil ? .normal : .quiet })
    for row in rows {
      for text in hints(row) { note(text) }
    }
    title("strategies")
    table(report.strategies, Self.strategyColumns)
    note("amounts in the company's money; use STRATEGY on LINES picks by one", .quiet)
  }

  /// What a larger quantity would be worth, and what the vendor sells at least.
  private func hints(_ row: OfferRow) -> [String] {
    let (offer, unit) = (row.offer, row.row.unit)
    guard offer.rule == nil else { return [] }
    var texts: [String] = []
    let place = "line \(row.row.line), \(offer.vendor.number)"
    if let rounded = offer.roundedQuantity {
      texts.append("\(place): sells \(measure(rounded, unit)) at the least from there")
    }
    if let next = offer.nextBreak, let amount = offer.amount {
      let more = measure(next.quantity - offer.quantity, unit)
      let saved = money(amount - next.amount, offer.terms?.price.currency)
      texts.append("\(place): \(more) more, \(next.quantity) in all, cost \(saved) less")
    }
    return texts
  }

  private static var offerColumns: [Column<OfferRow>] {
    [
      .count("line", rank: 0) { $0[$1].row.line.value },
      .code("item", rank: 3) { $0[$1].row.item.codeText },
      .code("vendor", rank: 0) { $0[$1].offer.vendor.number.codeText },
      .text("name", rank: 6, floor: 8) { $0[$1].offer.vendor.name },
      .figure("quantity", rank: 5) { $0[$1].offer.quantity },
      .figure("cost", rank: 4) { $0[$1].offer.terms?.price.unitCost },
      .rareFigure("discount %", rank: 7) { $0[$1].offer.terms?.price.lineDiscount },
      .optionalCode("currency", rank: 6) { $0[$1].offer.terms?.price.currency?.codeText },
      .amount("amount", rank: 1) { $0[$1].offer.companyAmount },
      .rareFigure("minimum", rank: 8) { $0[$1].offer.terms?.entry?.minimumQuantity },
      .rareFigure("multiple", rank: 8) { $0[$1].offer.terms?.entry?.orderMultiple },
      .text("lead time", rank: 7) { ($0[$1].offer.terms?.leadTime).text },
      .text("arrival", rank: 2) { $0[$1].offer.arrival.text },
      .optional("remark", rank: 1, floor: 8) { $0[$1].remark },
    ]
  }

  private static var strategyColumns: [Column<StrategyReport>] {
    [
      .text("strategy", rank: 0) { $0[$1].outcome.strategy.rawValue },
      .amount("total", rank: 0) { $0[$1].outcome.total },
      .text("last arrival", rank: 1) { $0[$1].outcome.lastArrival.text },
      .count("orders", rank: 1) { $0[$1].outcome.orders },
      .text("late", rank: 2, floor: 4) { $0[$1].late.isEmpty ? "" : lineNames($0[$1].late) },
      .amount("surplus", rank: 3) { $0[$1].outcome.surplus },
      .optional("without a vendor", rank: 2, floor: 4) {
        $0[$1].unassigned.isEmpty ? "" : lineNames($0[$1].unassigned)
      },
    ]
  }
}

/// An offer with the row that it is for.
private struct OfferRow {
  let row: RowOffersReport
  let offer: RowOffer

  /// Why the vendor is out, or what is to know of it.
  var remark: String {
    if let rule = offer.rule { return reason(for: rule) }
    let late = offer.daysLate(for: row.demandDate)
    var parts: [String] = []
    if offer.isPicked { parts.append("picked") }
    if late > 0 { parts.append("\(counted(late, "day")) late") }
    if offer.vendor.block == .payment { parts.append("blocked for payment") }
    return parts.joined(separator: ", ")
  }
}
