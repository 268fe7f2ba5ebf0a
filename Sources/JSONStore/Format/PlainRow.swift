import JSONText
import TradeModel

/// Reads a row as `RowCoding` writes it, several times faster than `FieldReader` does.
///
/// Fields are asked for in the order of their keys; one that is left out has its default. What is
/// spelled in another way, or is not legal, is not told apart here: the row is then not whole, and
/// is read by `FieldReader`, which takes every spelling and tells what is wrong.
struct PlainRow<Key: FieldKey> {
  private var object: PlainObject
  private let place: RowBounds

  /// Starts with the first field of a row.
  init(_ place: RowBounds, in bytes: Span<UInt8>) {
    object = PlainObject(at: place.start, Key.keys, in: bytes)
    self.place = place
  }

  /// Starts with the first field of an object inside a row.
  private init(at position: Int, in place: RowBounds, of bytes: Span<UInt8>) {
    object = PlainObject(at: position, Key.keys, in: bytes)
    self.place = place
  }

  /// Returns whether all of the row was read, and notes where it ends.
  @inline(__always)
  func ends(_ place: inout RowBounds, in bytes: Span<UInt8>) -> Bool {
    object.isWhole && place.ends(at: object.position, in: bytes)
  }

  // MARK: - Values

  /// Reads a text; one that is left out is blank.
  mutating func text(_ key: Key, in bytes: Span<UInt8>) -> String {
    has(key) ? object.readText(in: bytes) ?? "" : ""
  }

  /// Passes over a text, which may be left out.
  mutating func skipText(_ key: Key, in bytes: Span<UInt8>) {
    if has(key) { object.skipText(in: bytes) }
  }

  /// Reads a text that is spelled by just these bytes; returns whether it is.
  mutating func text(_ key: Key, spelled text: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    has(key) && object.readText(spelled: text, in: bytes)
  }

  /// Reads a code; one that is left out is nothing.
  mutating func code<Code: RecordCode>(_ key: Key, in bytes: Span<UInt8>) -> Code? {
    guard has(key) else { return nil }
    if let short = object.readShortCode(limit: Code.lengthLimit, in: bytes) {
      return Code(unchecked: CodeText(littleEndian: short.words, count: short.count))
    }
    return object.readCode(limit: Code.lengthLimit, in: bytes).map { Code(unchecked: $0) }
  }

  /// Reads a number; one that is left out is zero.
  mutating func number<Value: FixedPoint>(_ key: Key, in bytes: Span<UInt8>) -> Value {
    number(key, within: -Value.limit...Value.limit, in: bytes)
  }

  /// Reads a share of a hundred; one that is left out is zero.
  mutating func percentage(_ key: Key, in bytes: Span<UInt8>) -> Percent {
    number(key, within: Percent.zero.units...Percent.hundred.units, in: bytes)
  }

  private mutating func number<Value: FixedPoint>(
    _ key: Key,
    within limits: ClosedRange<Int64>,
    in bytes: Span<UInt8>,
  ) -> Value {
    guard has(key) else { return Value(units: 0) }
    let units = object.readScaled(
      fractionDigits: Value.fractionDigits,
      within: limits,
      in: bytes,
    )
    return Value(units: units ?? 0)
  }

  /// Reads the number of a line or an entry.
  mutating func ordinal(_ key: Key, limit: Int, in bytes: Span<UInt8>) -> Int? {
    guard has(key) else { return nil }
    let number = object.readScaled(fractionDigits: 0, within: 1...Int64(limit), in: bytes)
    return number.map { Int($0) }
  }

  /// Reads whether something holds; left out, it does not.
  mutating func flag(_ key: Key, in bytes: Span<UInt8>) -> Bool {
    has(key) && object.readTrue(in: bytes)
  }

  /// Reads a date; one that is left out is none.
  mutating func date(_ key: Key, in bytes: Span<UInt8>) -> CalendarDate? {
    guard has(key), let string = object.readString(in: bytes) else { return nil }
    return string.date(in: bytes) ?? giveUp()
  }

  /// Reads a date formula; one that is left out is the span of nothing.
  mutating func formula(_ key: Key, in bytes: Span<UInt8>) -> DateFormula {
    guard has(key), let text = object.readText(in: bytes) else { return .none }
    return DateFormula(parsing: text) ?? giveUp() ?? .none
  }

  /// Reads one of the words that a field may hold; one that is left out is the usual one.
  mutating func word<Word: RawRepresentable<String>>(
    _ key: Key,
    usual: Word,
    in bytes: Span<UInt8>,
  ) -> Word {
    guard has(key), let text = object.readText(in: bytes) else { return usual }
    return Word(rawValue: text) ?? giveUp() ?? usual
  }

  /// Reads the kind of a document by its name in rows.
  mutating func kind<Kind: DocumentKind>(_ key: Key, in bytes: Span<UInt8>) -> Kind? {
    guard has(key), let index = object.readWord(Kind.rowNames, in: bytes) else { return nil }
    return Kind.kinds[index]
  }

  // MARK: - Values in values

  /// Reads an object in the row by its own fields; one that is left out is nothing.
  mutating func object<Inner: FieldKey, Value>(
    _ key: Key,
    in bytes: Span<UInt8>,
    _ read: (inout PlainRow<Inner>) -> Value?,
  ) -> Value? {
    guard has(key) else { return nil }
    var inner = PlainRow<Inner>(at: object.position, in: place, of: bytes)
    guard let value = read(&inner), inner.object.isWhole else { return giveUp() }
    object.stepOn(from: inner.object.position, in: bytes)
    return value
  }

  /// Reads a value that only `FieldReader` knows how to read; one that is left out is nothing.
  mutating func other<Value>(
    _ key: Key,
    in bytes: Span<UInt8>,
    _ read: (inout FieldReader, Span<UInt8>) throws(JSONError) -> Value,
  ) -> Value? {
    guard has(key) else { return nil }
    do throws(JSONError) {
      var fields = FieldReader(try JSONReader(object.position..<place.end(in: bytes)))
      let value = try read(&fields, bytes)
      guard fields.errors.count == 0 else { return giveUp() }
      object.stepOn(from: fields.json.position, in: bytes)
      return value
    } catch {
      return giveUp()
    }
  }

  // MARK: - Steps

  private func has(_ key: Key) -> Bool { object.key == key.rawValue }

  private mutating func giveUp<Value>() -> Value? {
    object.endReading()
    return nil
  }
}
