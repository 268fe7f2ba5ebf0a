import JSONText

/// Reads the fields of records, and gathers what is wrong with them.
///
/// Where the text stops being JSON, reading stops, with a `JSONError`. A value that is JSON and only
/// not what its field may hold is noted and gone past, so that one pass finds the others too.
struct FieldReader {
  /// The cursor.
  var json: JSONReader
  /// What was wrong so far, in the order of the text.
  private(set) var errors = RecordErrors()
  /// The fields of a row with keys that nobody here knows.
  private(set) var unknownFields: [UnknownField] = []
  /// Whether the object that is read first may have fields with keys that nobody here knows.
  private let keepsUnknownFields: Bool
  /// Where that object starts.
  private var rowStart: Int?

  init(_ json: JSONReader, keepsUnknownFields: Bool = false) {
    self.json = json
    self.keepsUnknownFields = keepsUnknownFields
  }

  /// Notes that something is wrong.
  mutating func report(_ problem: RecordProblem, at range: Range<Int>) {
    errors.append(RecordError(problem, at: range))
  }

  // MARK: - Objects and arrays

  /// Enters an object, or notes that there is none and goes past what is there.
  mutating func openObject<Key: FieldKey>(
    _ key: Key.Type,
    allowed: UInt64? = nil,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> FieldObject<Key>? {
    do throws(JSONError) {
      let object = try json.openObject(Key.keys, allowed: allowed, in: bytes)
      if rowStart == nil { rowStart = json.position - 1 }
      return FieldObject(json: object, start: json.position - 1)
    } catch {
      try recover(from: error, in: bytes)
      return nil
    }
  }

  /// Reads the next key that may stand in an object, and goes past those that may not.
  mutating func nextKey<Key: FieldKey>(
    _ object: inout FieldObject<Key>,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Key? {
    while let match = try json.nextKey(&object.json, Key.keys, in: bytes) {
      if case .known(let index) = match, let key = Key(rawValue: index) { return key }
      let name = json.key.text(in: bytes)
      if case .duplicate = match {
        report(.duplicateKey(name), at: json.key.quoted)
      } else if keepsUnknownFields, object.start == rowStart, !Key.keys.names.contains(name) {
        try keepField(name, in: bytes)
        continue
      } else {
        report(.unknownKey(name), at: json.key.quoted)
      }
      try json.skipValue(in: bytes)
    }
    return nil
  }

  /// Notes where a field stands whose key nobody here knows.
  private mutating func keepField(_ name: String, in bytes: Span<UInt8>) throws(JSONError) {
    let key = json.key.quoted
    if unknownFields.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      report(.duplicateKey(name), at: key)
    }
    _ = try json.peekKind(in: bytes)
    let start = json.position
    try json.skipValue(in: bytes)
    unknownFields.append(UnknownField(name: name, key: key, value: start..<json.position))
  }

  /// Notes that an object lacks a key, and returns nothing.
  mutating func missing<Value, Key: FieldKey>(
    _ key: Key,
    of object: FieldObject<Key>,
  ) -> Value? {
    if !object.json.has(key.rawValue) {
      report(.missingKey("\(key)"), at: object.start..<object.start + 1)
    }
    return nil
  }

  /// Enters an array, or notes that there is none, goes past what is there and returns false.
  mutating func openArray(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
    do throws(JSONError) {
      try json.openArray(in: bytes)
      return true
    } catch {
      try recover(from: error, in: bytes)
      return false
    }
  }

  /// Notes the error of a value that is only not the one asked for, and goes past the value.
  ///
  /// - Throws: The error, when the text is not JSON.
  mutating func recover(from error: JSONError, in bytes: Span<UInt8>) throws(JSONError) {
    guard error.problem.concernsValueOnly else { throw error }
    report(.json(error.problem), at: error.range)
    try json.skipValue(in: bytes)
  }
}
