/// What is wrong with records, gathered up to a bound.
struct RecordErrors: Sequence {
  private var errors: [RecordError] = []
  /// Whether more was wrong than was kept.
  private(set) var hasMore = false

  /// The most errors that are kept.
  static let limit = 100

  /// The count of those kept.
  var count: Int { errors.count }
  /// The one found first.
  var first: RecordError? { errors.first }

  mutating func append(_ error: RecordError) {
    guard errors.count < Self.limit else {
      hasMore = true
      return
    }
    errors.append(error)
  }

  func makeIterator() -> IndexingIterator<[RecordError]> { errors.makeIterator() }
}
