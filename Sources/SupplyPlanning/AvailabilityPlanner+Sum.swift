public import TradeModel

extension AvailabilityPlanner {
  /// Returns what is available for a sales line as a sum, each part with its document.
  ///
  /// - Parameters:
  ///   - line: The number of the line.
  ///   - document: The sales order or sales return order that it stands on.
  ///   - movements: The movements of the line's item.
  /// - Returns: The sum, which agrees with the need of the line; nothing where planning does not
  ///   know the line, or a figure of the sum is out of range.
  /// - Complexity: O(n log n) in the item's movements.
  public func sum(
    of line: LineNumber,
    on document: SalesDocumentID,
    in movements: ItemMovements,
  ) -> AvailabilitySum? {
    let place = movements.sales.firstIndex { $0.line == line && $0.document == document }
    guard let place, movements.sales[place].document.kind != .invoice else { return nil }
    var ledger = ItemLedger(workDate: workDate)
    ledger.enter(movements)
    let target = ledger.demands.first { $0.source == .sales(place) }
    guard let target else { return nothingAsked(of: movements.sales[place]) }
    var account = AvailabilityAccount(of: target, in: ledger, movements)
    return account.sum()
  }

  /// Returns the sum of a line that asks for nothing: shipped, reserved, or a special order.
  private func nothingAsked(of sale: SalesMovement) -> AvailabilitySum {
    AvailabilitySum(
      document: sale.document,
      line: sale.line,
      date: sale.shipmentDate ?? workDate,
      outstanding: sale.outstanding,
      reserved: sale.reserved,
      demand: .zero,
      parts: [],
      available: .zero,
    )
  }
}
