extension JSONReader {
  /// Goes past the next value, checking all of it.
  ///
  /// - Throws: `JSONError` when the value is malformed, or an object in it has a key twice.
  public mutating func skipValue(in bytes: Span<UInt8>) throws(JSONError) {
    switch try peekKind(in: bytes) {
    case .string: _ = try scanString(in: bytes)
    case .number:
      let number = try scanNumber(at: position, before: end, in: bytes)
      if isPartial, number.end == end { throw JSONError(.unexpectedEnd, at: end) }
      position = number.end
    case .boolean: _ = try readBoolean(in: bytes)
    case .null: try readNull(in: bytes)
    case .array:
      try openArray(in: bytes)
      while try nextElement(in: bytes) { try skipValue(in: bytes) }
    case .object:
      try openObject(in: bytes)
      var names = JSONNames()
      while let name = try nextName(in: bytes) {
        names.append(name)
        try skipValue(in: bytes)
      }
      if let twice = names.firstDuplicate(in: bytes) {
        throw JSONError(.duplicateKey, at: twice.quoted)
      }
    }
  }
}
