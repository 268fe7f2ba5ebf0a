package import TradeModel

/// Why the terms of a purchase cannot be told.
package enum TermsFailure: Error, Hashable, Sendable {
  /// A rule forbids it, or a figure does not fit.
  case rule(RowRule)
  /// The book could not be read.
  case book(BookFailure)
}

/// Returns a value of the book, or throws its failure as one of the terms.
func reading<Value>(
  _ read: () throws(BookFailure) -> Value
) throws(TermsFailure) -> Value {
  do throws(BookFailure) {
    return try read()
  } catch {
    throw .book(error)
  }
}
