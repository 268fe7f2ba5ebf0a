import JSONText

/// The keys of one kind of object, in the order in which they are written.
protocol FieldKey: RawRepresentable<Int>, CaseIterable, Sendable {
  /// The names of all cases in their order, ready to be matched.
  ///
  /// They are written out, since asking the runtime for the names of cases took a third of the time
  /// to the first prompt; a test holds them against the cases.
  static var keys: JSONKeys { get }
}

extension FieldKey {
  /// Returns the bits of all keys but some, as `JSONReader.openObject` wants them.
  static func mask(without excluded: Self...) -> UInt64 {
    excluded.reduce(mask(of: Array(allCases))) { $0 & ~(1 << UInt64($1.rawValue)) }
  }

  private static func mask(of included: [Self]) -> UInt64 {
    included.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}
