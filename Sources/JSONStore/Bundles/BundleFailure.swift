package import TradeModel

/// The reason why a bundle was not taken.
package enum BundleFailure: Error, Hashable, Sendable {
  /// Something is wrong with the bundle.
  case rejected(BundleRejection)
  /// The book that the bundle was read for cannot be read.
  case book(BookFailure)
  /// The text cannot be read.
  case input(BundleInputFailure)
  /// A file of the store cannot be written or read.
  case store(StoreError)
  /// The work was stopped, as was asked for; nothing was stored.
  case stopped

  /// Does something with files of a store.
  static func storing<Value>(
    _ work: () throws(StoreError) -> Value
  ) throws(BundleFailure) -> Value {
    do throws(StoreError) {
      return try work()
    } catch {
      throw .store(error)
    }
  }
}
