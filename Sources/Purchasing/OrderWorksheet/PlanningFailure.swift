package import TradeModel

/// Why a sales order cannot be planned.
package enum PlanningFailure: Error, Hashable, Sendable {
  /// Lines of the order break rules; every problem of every line is here.
  case refused([RowProblem])
  /// Nothing on the order is open (M2).
  case nothingToPlan
  /// The book could not be read.
  case book(BookFailure)
}
