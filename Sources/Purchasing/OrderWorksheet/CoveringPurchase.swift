package import TradeModel

/// A purchase line that was bought for the sales line of a row before.
package struct CoveringPurchase: Hashable, Sendable {
  /// The purchase order.
  package let document: DocumentNumber
  /// Its line.
  package let line: LineNumber
  /// What was bought for the sales line, in the row's unit.
  package let quantity: Quantity
  /// The day of receipt; none counts at once.
  package let expectedReceiptDate: CalendarDate?
  /// Whether all of it has been received.
  package let isReceived: Bool

  /// Makes a covering line.
  package init(
    document: DocumentNumber,
    line: LineNumber,
    quantity: Quantity,
    expectedReceiptDate: CalendarDate?,
    isReceived: Bool = false,
  ) {
    self.document = document
    self.line = line
    self.quantity = quantity
    self.expectedReceiptDate = expectedReceiptDate
    self.isReceived = isReceived
  }

  /// Returns whether something of it is still to come, and comes after a day.
  package func isLate(for day: CalendarDate) -> Bool {
    guard !isReceived, let date = expectedReceiptDate else { return false }
    return date > day
  }
}
