package import TradeModel

/// Which rows a commit takes.
package enum PurchaseScope: Hashable, Sendable {
  /// All rows with a quantity, or none.
  case all
  /// The rows with a quantity that break no rule.
  case validRows
}

/// What comes of committing a worksheet.
package enum PurchaseOutcome: Hashable, Sendable {
  /// Rules are broken, so nothing is made; every problem of every row is here, in row order.
  case refused([RowProblem])
  /// No row has a quantity, so nothing is made (PO-32).
  case nothing
  /// The purchase orders, and what to store to make them.
  case made(MadePurchases)
}

/// The purchase orders that a commit makes.
package struct MadePurchases: Hashable, Sendable {
  /// The orders with their lines, in the order of their numbers.
  package let documents: [PurchaseDocument]
  /// What to store: the orders, their lines, and what they change on the sales lines.
  package let changes: ChangeSet
  /// The problems of the rows that were left out.
  package let leftOut: [RowProblem]
}
