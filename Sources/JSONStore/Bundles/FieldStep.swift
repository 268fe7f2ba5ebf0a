import JSONText

/// One step from a record's text to a field in it.
enum FieldStep {
  /// Into the value of a key.
  case key(String)
  /// To an element of an array.
  case index(Int)

  /// Finds the value that some steps lead to from the object at an offset.
  ///
  /// Where the value is missing, the opening brace of the last object stands for it.
  static func range(of path: [FieldStep], from start: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var found = start..<start + 1
    do throws(JSONError) {
      var json = try JSONReader(start..<bytes.count)
      for step in path {
        guard try step.enter(&json, in: bytes) else { return found }
        _ = try json.peekKind(in: bytes)
        found = json.position..<json.position + 1
      }
      try json.skipValue(in: bytes)
      return found.lowerBound..<json.position
    } catch {
      return found
    }
  }

  /// Goes before the value that the step leads to, and returns whether there is one.
  private func enter(
    _ json: inout JSONReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Bool {
    switch self {
    case .key(let wanted):
      try json.openObject(in: bytes)
      while let name = try json.nextName(in: bytes) {
        if name.text(in: bytes) == wanted { return true }
        try json.skipValue(in: bytes)
      }
    case .index(let wanted):
      try json.openArray(in: bytes)
      var index = 0
      while try json.nextElement(in: bytes) {
        if index == wanted { return true }
        try json.skipValue(in: bytes)
        index += 1
      }
    }
    return false
  }
}
