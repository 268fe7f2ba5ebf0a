/// What comes of committing a worksheet.
package enum PurchaseOutcome: Hashable, Sendable {
  /// Rules are broken, so nothing is made; every problem of every row is here, in row order.
  case refused([RowProblem])
  /// No row has a quantity, so nothing is made (PO-32).
  case nothing
  /// The purchase orders, and what to store to make them.
  case made(MadePurchases)
}
