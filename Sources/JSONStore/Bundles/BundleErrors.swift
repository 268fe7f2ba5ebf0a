import JSONText

/// What is wrong with a bundle whose text is read piece by piece, gathered up to a bound.
struct BundleErrors {
  /// Where something is wrong.
  enum Place {
    /// In these bytes of the text.
    case bytes(Range<Int>)
    /// In a field of the record that starts at an offset.
    case field(start: Int, path: [FieldStep])
  }

  private(set) var list: [(problem: RecordProblem, place: Place)] = []
  /// Whether more was wrong than was kept.
  private(set) var hasMore = false

  /// Whether nothing was wrong.
  var isEmpty: Bool { list.isEmpty }

  mutating func append(_ problem: RecordProblem, at place: Place) {
    guard list.count < RecordErrors.limit else {
      hasMore = true
      return
    }
    list.append((problem, place))
  }

  /// Adds the errors of a part of the text before which some bytes lie.
  mutating func append(_ errors: RecordErrors, behind base: Int) {
    for error in errors {
      let range = base + error.range.lowerBound..<base + error.range.upperBound
      append(error.problem, at: .bytes(range))
    }
    if errors.hasMore { hasMore = true }
  }

  mutating func append(_ error: JSONError) {
    append(.json(error.problem), at: .bytes(error.range))
  }
}
