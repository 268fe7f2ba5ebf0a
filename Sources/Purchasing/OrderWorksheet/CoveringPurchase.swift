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

  /// Makes a covering line.
  package init(
    document: DocumentNumber,
    line: LineNumber,
    quantity: Quantity,
    expectedReceiptDate: CalendarDate?,
  ) {
    self.document = document
    self.line = line
    self.quantity = quantity
    self.expectedReceiptDate = expectedReceiptDate
  }
}
