import TradeModel

/// The order of PO-12, in which the lines that ask for an item are served.
struct ServingOrder {
  private let sales: [SalesMovement]
  private let otherDemand: [OtherDemand]

  init(of movements: borrowing ItemMovements) {
    sales = movements.sales
    otherDemand = movements.otherDemand
  }

  /// Whether a line is served before another one.
  func serves(_ first: DemandPart, before second: DemandPart) -> Bool {
    if first.date != second.date { return first.date < second.date }
    if first.kind != second.kind { return first.kind < second.kind }
    if first.subtype != second.subtype { return first.subtype < second.subtype }
    guard let document = document(of: first), let other = self.document(of: second),
      document != other
    else { return first.line < second.line }
    return document < other
  }

  private func document(of demand: DemandPart) -> DocumentNumber? {
    switch demand.source {
    case .sales(let place): sales[place].document.number
    case .otherDemand(let place): otherDemand[place].document
    // They ask for nothing.
    case .purchase, .otherSupply: nil
    }
  }
}
