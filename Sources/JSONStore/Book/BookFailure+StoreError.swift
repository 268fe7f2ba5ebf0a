import TradeModel

extension BookFailure {
  /// Makes the failure of the book that an error of the store is.
  init(_ error: StoreError) {
    let reason =
      switch error.cause {
      case .system(let failure), .outcomeUnknown(let failure): failure.text
      case .damaged(let damage): damage.reason
      case .notAStore: "there is no store"
      case .illegal(let reason): reason
      default: "the store cannot be read"
      }
    self.init(place: error.place, reason: reason)
  }
}
