import TradeModel

/// Why a bundle was not taken in; what is wrong with its text is gathered apart.
enum IntakeFailure: Error {
  /// The text stops being JSON.
  case malformed
  /// So much is wrong that the rest is not looked at.
  case tooManyErrors
  /// The text cannot be read.
  case input(BundleInputFailure)
  /// The work is no longer wanted.
  case stopped
  /// The book that the bundle is added to cannot be read.
  case book(BookFailure)
  /// A file of the store cannot be written or read.
  case store(StoreError)

  /// Does something that reads the book.
  static func reading<Value>(
    _ work: () throws(BookFailure) -> Value
  ) throws(IntakeFailure) -> Value {
    do throws(BookFailure) {
      return try work()
    } catch {
      throw .book(error)
    }
  }

  /// Does something with files of the store.
  static func storing<Value>(
    _ work: () throws(StoreError) -> Value
  ) throws(IntakeFailure) -> Value {
    do throws(StoreError) {
      return try work()
    } catch {
      throw .store(error)
    }
  }
}
