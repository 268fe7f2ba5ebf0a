package import TradeModel

/// The purchase orders that a commit makes.
package struct MadePurchases: Hashable, Sendable {
  /// The orders with their lines, in the order of their numbers.
  package let documents: [PurchaseDocument]
  /// What to store: the orders, their lines, and what they change on the sales lines.
  package let changes: ChangeSet
  /// The problems of the rows that were left out.
  package let leftOut: [RowProblem]
}
