import JSONText
import TradeModel

extension FieldReader {
  /// Reads a text; one that is missing or wrong is blank.
  mutating func text(in bytes: Span<UInt8>) throws(JSONError) -> String {
    try string(in: bytes)?.text(in: bytes) ?? ""
  }

  /// Reads a text without copying it.
  mutating func string(in bytes: Span<UInt8>) throws(JSONError) -> JSONString? {
    do throws(JSONError) {
      return try json.readString(in: bytes)
    } catch {
      try recover(from: error, in: bytes)
      return nil
    }
  }

  /// Reads `null` where that comes next, and returns whether it did.
  mutating func passNull(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard try json.peekKind(in: bytes) == .null else { return false }
    try json.readNull(in: bytes)
    return true
  }

  /// Reads true or false.
  mutating func flag(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
    do throws(JSONError) {
      return try json.readBoolean(in: bytes)
    } catch {
      try recover(from: error, in: bytes)
      return false
    }
  }

  /// Reads a number exactly; one that is wrong is zero.
  mutating func number<Value: FixedPoint>(in bytes: Span<UInt8>) throws(JSONError) -> Value {
    let start = json
    do throws(JSONError) {
      let units = try json.readScaled(
        fractionDigits: Value.fractionDigits,
        allowsQuotes: true,
        in: bytes
      )
      guard units.magnitude <= Value.limit.magnitude else {
        let range = start.position..<json.position
        json = start
        throw JSONError(.outOfRange, at: trimmed(range, in: bytes))
      }
      return Value(units: units)
    } catch {
      try recover(from: error, in: bytes)
      return .zero
    }
  }

  /// Reads a number that must be above zero.
  mutating func numberAboveZero<Value: FixedPoint>(
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Value? {
    let start = json.position
    let before = errors.count
    let value: Value = try number(in: bytes)
    if value.units > 0 { return value }
    if errors.count == before { report(.notAboveZero, from: start, in: bytes) }
    return nil
  }

  /// Reads a number that must not be below zero.
  mutating func numberNotBelowZero<Value: FixedPoint>(
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Value {
    let start = json.position
    let value: Value = try number(in: bytes)
    if value.units >= 0 { return value }
    report(.belowZero, from: start, in: bytes)
    return .zero
  }

  /// Reads a share of a hundred.
  mutating func percentage(in bytes: Span<UInt8>) throws(JSONError) -> Percent {
    let start = json.position
    let value: Percent = try number(in: bytes)
    if value >= .zero, value <= .hundred { return value }
    report(.notAPercentage, from: start, in: bytes)
    return .zero
  }

  /// Reads the number of a line or an entry.
  mutating func ordinal(
    limit: Int,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Int? {
    let start = json.position
    do throws(JSONError) {
      let number = try json.readInteger(allowsQuotes: true, in: bytes)
      if number >= 1, number <= Int64(limit) { return Int(number) }
      report(.numberOutOfRange(limit: limit), from: start, in: bytes)
    } catch {
      try recover(from: error, in: bytes)
    }
    return nil
  }

  /// Reads a code, in upper case; one that is blank or wrong is nothing.
  mutating func code<Code: RecordCode>(
    _ type: Code.Type = Code.self,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Code? {
    guard let string = try string(in: bytes) else { return nil }
    return code(of: string, in: bytes)
  }

  /// Makes a code of a string that was read.
  mutating func code<Code: RecordCode>(of string: JSONString, in bytes: Span<UInt8>) -> Code? {
    let text = string.text(in: bytes)
    if string.isCode(limit: Code.lengthLimit, in: bytes) { return Code(unchecked: text) }
    if let normal = Code.normalised(text) {
      return normal.isEmpty ? nil : Code(unchecked: normal)
    }
    let hasControl = text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    report(
      hasControl ? .codeWithControlCharacter : .codeTooLong(limit: Code.lengthLimit),
      at: string.quoted
    )
    return nil
  }

  /// Reads a code that must be there.
  mutating func requiredCode<Code: RecordCode>(
    _ type: Code.Type = Code.self,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Code? {
    guard let string = try string(in: bytes) else { return nil }
    return requiredCode(of: string, in: bytes)
  }

  /// Makes a code that must not be blank of a string that was read.
  mutating func requiredCode<Code: RecordCode>(
    of string: JSONString,
    in bytes: Span<UInt8>,
  ) -> Code? {
    let before = errors.count
    let code: Code? = code(of: string, in: bytes)
    if code == nil, errors.count == before { report(.codeMissing, at: string.quoted) }
    return code
  }

  /// Reads a date; blank text is none.
  mutating func date(in bytes: Span<UInt8>) throws(JSONError) -> CalendarDate? {
    guard let string = try string(in: bytes), !string.range.isEmpty else { return nil }
    if let date = string.date(in: bytes) { return date }
    report(.malformedDate(string.text(in: bytes)), at: string.quoted)
    return nil
  }

  /// Reads a date formula; blank text is the span of nothing.
  mutating func formula(in bytes: Span<UInt8>) throws(JSONError) -> DateFormula {
    guard let string = try string(in: bytes), !string.range.isEmpty else { return .none }
    let text = string.text(in: bytes)
    if let formula = DateFormula(parsing: text) { return formula }
    report(.malformedFormula(text), at: string.quoted)
    return .none
  }

  /// Reads one of the words that a field may hold.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type = Word.self,
    allowed: [Word]? = nil,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Word? where Word: Equatable {
    guard let string = try string(in: bytes) else { return nil }
    let text = string.text(in: bytes)
    if let word = Word(rawValue: text), allowed?.contains(word) ?? true { return word }
    let words = allowed ?? Array(Word.allCases)
    report(.unknownWord(text, allowed: words.map(\.rawValue)), at: string.quoted)
    return nil
  }

  /// Reads the kind of a document in a row.
  mutating func kind<Kind: DocumentKind>(in bytes: Span<UInt8>) throws(JSONError) -> Kind? {
    guard let string = try string(in: bytes) else { return nil }
    let text = string.text(in: bytes)
    if let kind = Kind.kinds.first(where: { $0.rowName == text }) { return kind }
    report(.unknownWord(text, allowed: Kind.kinds.map(\.rowName)), at: string.quoted)
    return nil
  }

  /// Returns the number of an entry: that of its row; a bundle has none.
  mutating func entryNumber<Key: FieldKey>(
    _ number: Int?,
    _ key: Key,
    of object: FieldObject<Key>,
    form: RecordForm,
  ) -> Int? {
    form == .bundle ? 0 : number ?? missing(key, of: object)
  }

  /// Notes that something is wrong with the value that was read from an offset on.
  mutating func report(_ problem: RecordProblem, from start: Int, in bytes: Span<UInt8>) {
    report(problem, at: trimmed(start..<json.position, in: bytes))
  }

  /// Takes the blanks before a value off its range.
  private func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start..<range.upperBound
  }
}
