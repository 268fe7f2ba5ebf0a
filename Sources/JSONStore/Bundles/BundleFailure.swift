package import TradeModel

/// The reason why a bundle was not taken.
package enum BundleFailure: Error, Hashable, Sendable {
  /// Something is wrong with the bundle.
  case rejected(BundleRejection)
  /// The book that the bundle was read for cannot be read.
  case book(BookFailure)
}
