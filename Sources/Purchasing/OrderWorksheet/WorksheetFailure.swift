package import TradeModel

/// Why rows cannot be edited; the worksheet is as it was.
package enum WorksheetFailure: Error, Hashable, Sendable {
  /// The edit breaks rules; every problem of every row is here.
  case refused([RowProblem])
  /// The book could not be read.
  case book(BookFailure)
}
