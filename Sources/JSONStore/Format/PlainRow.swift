import JSONText
import TradeModel

/// Reads a row as `RowCoding` writes it, several times faster than `FieldReader` does.
///
/// Fields are asked for in the order of their keys; one that is left out has its default. What is
/// spelled in another way, or is not legal, is not told apart here: the row is then not whole, and
/// is read by `FieldReader`, which takes every spelling and tells what is wrong.
///
/// One reader goes from row to row, and knows what neighbouring rows have in common.
struct PlainRow<Key: FieldKey> {
  private var object = PlainObject(Key.keys)
  /// The offset of the row.
  private var start = 0
  /// The offset behind the row, where it is known.
  private(set) var end: Int?
  /// The document that a row before belongs to.
  private var document: Document?
  /// The code that was read last of those that are often the same.
  private var usual: ShortCode?

  /// Goes to a row that was found.
  mutating func goTo(_ row: Range<Int>) {
    start = row.lowerBound
    end = row.upperBound
    document = nil
  }

  /// Goes to a row of the same bytes as the row before, which ends where its line does; that is
  /// sought only where it has to be known.
  mutating func goOn(to start: Int) {
    self.start = start
    end = nil
  }

  // MARK: - From the first field to the last

  /// Starts with the first field of the row.
  mutating func open(in bytes: Span<UInt8>) { object.enter(at: start, in: bytes) }

  /// Returns whether all of the row was read, and notes where it ends.
  @inline(__always)
  mutating func isWhole(in bytes: Span<UInt8>) -> Bool {
    guard object.isWhole else { return false }
    let place = object.position
    if let end { return place == end }
    // No end of a line stands before that of the object, which has no control characters.
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\n") else { return false }
    end = place
    return true
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
  @inline(__always)
  mutating func code<Code: RecordCode>(_ key: Key, in bytes: Span<UInt8>) -> Code? {
    guard has(key) else { return nil }
    if let short = object.readShortCode(limit: Code.lengthLimit, in: bytes) { return Code(short) }
    return longCode(limit: Code.lengthLimit, in: bytes).map { Code(unchecked: $0) }
  }

  /// Reads a code that is often the same from row to row; one that is left out is nothing.
  @inline(__always)
  mutating func usualCode<Code: RecordCode>(_ key: Key, in bytes: Span<UInt8>) -> Code? {
    guard has(key) else { return nil }
    if let usual, object.passCode(usual, in: bytes) { return Code(usual) }
    usual = object.readShortCode(limit: Code.lengthLimit, in: bytes)
    if let usual { return Code(usual) }
    return longCode(limit: Code.lengthLimit, in: bytes).map { Code(unchecked: $0) }
  }

  @inline(never)
  private mutating func longCode(limit: Int, in bytes: Span<UInt8>) -> CodeText? {
    object.readCode(limit: limit, in: bytes).map { CodeText($0) }
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
  @inline(__always)
  mutating func date(_ key: Key, in bytes: Span<UInt8>) -> CalendarDate? {
    has(key) ? readDate(in: bytes) : nil
  }

  private mutating func readDate(in bytes: Span<UInt8>) -> CalendarDate? {
    if let short = object.readShortCode(limit: 10, in: bytes) {
      return CalendarDate(littleEndian: short.words) ?? giveUp()
    }
    return object.readString(in: bytes)?.date(in: bytes) ?? giveUp()
  }

  /// Reads a date formula in the place of another one; one that is left out is the span of nothing.
  @inline(__always)
  mutating func formula(_ key: Key, into formula: inout DateFormula, in bytes: Span<UInt8>) {
    if has(key) {
      let text = object.readText(in: bytes)
      formula = text.flatMap { DateFormula(parsing: $0) } ?? giveUp() ?? .none
    } else if !formula.terms.isEmpty {
      formula = .none
    }
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
    kindPlace(key, Kind.rowNames, in: bytes).map { Kind.kinds[$0] }
  }

  private mutating func kindPlace(_ key: Key, _ names: JSONKeys, in bytes: Span<UInt8>) -> Int? {
    has(key) ? object.readWord(names, in: bytes) : nil
  }

  // MARK: - Documents

  /// The document that rows belong to, which begin with the same fields.
  private struct Document {
    /// The place of its kind in the list of kinds.
    let kind: Int
    let number: CodeText
    /// The fields, with the key of the one behind them.
    let head: Range<Int>
    let next: Int
  }

  /// Reads the document that the row belongs to: its first fields, which neighbouring rows have in
  /// common.
  ///
  /// - Parameters:
  ///   - kind: The key of the document's kind.
  ///   - number: The key of its number.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: The document; nothing where the row does not tell it.
  @inline(__always)
  mutating func openDocument<Kind: DocumentKind>(
    _ kind: Key,
    _ number: Key,
    in bytes: Span<UInt8>,
  ) -> (kind: Kind, number: DocumentNumber)? {
    if let document,
      object.enter(at: start, startingAs: document.head, with: document.next, in: bytes)
    {
      return (Kind.kinds[document.kind], DocumentNumber(unchecked: document.number))
    }
    open(in: bytes)
    guard let place = kindPlace(kind, Kind.rowNames, in: bytes),
      let read: DocumentNumber = code(number, in: bytes)
    else { return nil }
    document = Document(
      kind: place,
      number: read.codeText,
      head: start..<object.position,
      next: object.key,
    )
    return (Kind.kinds[place], read)
  }

  // MARK: - Values in values

  /// Reads an object in the row by its own fields; one that is left out is nothing.
  mutating func object<Inner: FieldKey, Value>(
    _ key: Key,
    in bytes: Span<UInt8>,
    _ read: (inout PlainRow<Inner>) -> Value?,
  ) -> Value? {
    guard has(key) else { return nil }
    var inner = PlainRow<Inner>()
    inner.start = object.position
    inner.end = end
    inner.open(in: bytes)
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
      let position = object.position
      let end = end ?? endOfLine(from: position, before: bytes.count, in: bytes)
      var fields = FieldReader(try JSONReader(position..<end))
      let value = try read(&fields, bytes)
      guard fields.errors.count == 0 else { return giveUp() }
      object.stepOn(from: fields.json.position, in: bytes)
      return value
    } catch {
      return giveUp()
    }
  }

  /// Reads a list that only `FieldReader` knows how to read in the place of another one; one that is
  /// left out is empty.
  @inline(__always)
  mutating func list<Element>(
    _ key: Key,
    into elements: inout [Element],
    in bytes: Span<UInt8>,
    _ read: (inout FieldReader, Span<UInt8>) throws(JSONError) -> [Element],
  ) {
    if has(key) {
      elements = other(key, in: bytes, read) ?? []
    } else if !elements.isEmpty {
      elements = []
    }
  }

  // MARK: - Steps

  private func has(_ key: Key) -> Bool { object.key == key.rawValue }

  private mutating func giveUp<Value>() -> Value? {
    object.endReading()
    return nil
  }
}

extension PlainRow {
  /// Makes a reader of a row that was found.
  @inline(__always)
  init(_ row: Range<Int>) {
    self.init()
    goTo(row)
  }
}

extension RecordCode {
  /// Takes over a code as it stands.
  @inline(__always)
  fileprivate init(_ code: ShortCode) {
    self.init(unchecked: CodeText(littleEndian: code.words, count: code.count))
  }
}
