/// Which rows a commit takes.
package enum PurchaseScope: Hashable, Sendable {
  /// All rows with a quantity, or none.
  case all
  /// The rows with a quantity that break no rule.
  case validRows
}
