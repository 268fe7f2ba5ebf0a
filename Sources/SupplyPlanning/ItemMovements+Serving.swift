import TradeModel

extension ItemMovements {
  /// Whether a line is served before another one (PO-12).
  func serves(_ first: DemandPart, before second: DemandPart) -> Bool {
    if first.date != second.date { return first.date < second.date }
    if first.kind != second.kind { return first.kind < second.kind }
    if first.subtype != second.subtype { return first.subtype < second.subtype }
    let (document, other) = (self.document(of: first.source), self.document(of: second.source))
    if document != other { return document < other }
    return first.line < second.line
  }

  private func document(of source: MovementSource) -> DocumentNumber {
    switch source {
    case .sales(let place): sales[place].document.number
    case .purchase(let place): purchases[place].document.number
    case .otherSupply(let place): otherSupply[place].document
    case .otherDemand(let place): otherDemand[place].document
    }
  }
}
