import TradeModel

extension BookFailure {
  /// Makes the failure of the book that an error of the store is.
  init(_ error: StoreError) { self.init(place: error.place, reason: error.reason) }
}
