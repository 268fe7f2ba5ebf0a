/// The change of one row's decision.
package struct RowChange: Hashable, Sendable {
  /// The row's place in the worksheet, from 0.
  package let row: Int
  /// The decision before.
  package let before: RowDecision
  /// The decision after.
  package let after: RowDecision
}
