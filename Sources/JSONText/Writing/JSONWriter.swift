/// Writes one JSON text, value by value, in canonical form or for people to read.
///
/// The canonical form has no blanks and keeps the order of the calls: what `jq -c` prints. Numbers
/// take their shortest plain form in both.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.key("no")
///     json.string("SO1")
///     json.endObject()        // {"no":"SO1"}
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Hashable, Sendable {
    /// Without any blanks, on one line.
    case compact
    /// A value a line, indented by two spaces a level: what `jq` prints.
    case pretty
  }

  /// The bytes written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  private var hasElements = false
  private var isAfterKey = false

  /// Makes a writer of an empty text.
  public init(_ style: Style = .compact) { self.style = style }

  /// Hands over the bytes written so far and goes on behind them.
  ///
  /// So a text larger than memory is written piece by piece.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  /// Forgets everything written, and keeps the memory for another text.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    hasElements = false
    isAfterKey = false
  }

  // MARK: - Objects and arrays

  /// Starts an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Ends the object begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Starts an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Ends the array begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of the value that comes next: one that needs no escape.
  public mutating func key(_ name: StaticString) {
    beginValue()
    bytes.append(SpelledKey(name: name, isBehindValue: false))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes the key of the value that comes next.
  public mutating func key(_ name: String) {
    beginValue()
    bytes.append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  // MARK: - Members

  /// Writes a key that needs no escape, and the text that is its value.
  ///
  /// It says the same as the calls for the two, and makes room once: rows consist of little else.
  public mutating func member(_ name: StaticString, string text: String) {
    bytes.append(beginMember(name), quoted: text)
  }

  /// Writes a key that needs no escape, and the text of UTF-8 that is its value.
  public mutating func member(_ name: StaticString, string text: Span<UInt8>) {
    bytes.append(beginMember(name), quoted: text)
  }

  /// Writes a key and a text, none of which needs an escape.
  public mutating func member(_ name: StaticString, plain text: Span<UInt8>) {
    bytes.append(beginMember(name), plain: text)
  }

  /// Writes a key that needs no escape, and the number that is its value.
  public mutating func member(_ name: StaticString, scaled units: Int64, fractionDigits: Int) {
    bytes.append(beginMember(name), decimal: units, fractionDigits: fractionDigits)
  }

  /// Writes what stands before the value of a key, but in the canonical form: the key is returned
  /// then, to be written with the value.
  private mutating func beginMember(_ name: StaticString) -> SpelledKey? {
    guard style == .compact else {
      key(name)
      beginValue()
      return nil
    }
    defer { hasElements = true }
    return SpelledKey(name: name, isBehindValue: hasElements)
  }

  // MARK: - Values

  /// Writes a text.
  public mutating func string(_ text: String) {
    beginValue()
    bytes.append(quoted: text)
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    beginValue()
    bytes.append(decimal: Int64(number), fractionDigits: 0)
  }

  /// Writes a number given in units of its last fraction digit, in its shortest plain form.
  ///
  /// - Parameters:
  ///   - units: The number of units: 150,000 with five digits is 1.5.
  ///   - fractionDigits: The count of digits behind the point, from 0 to 18.
  public mutating func scaled(_ units: Int64, fractionDigits: Int) {
    beginValue()
    bytes.append(decimal: units, fractionDigits: fractionDigits)
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes null.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that is JSON already, byte for byte.
  public mutating func encoded(_ value: Span<UInt8>) {
    beginValue()
    value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Ends the text with a line feed; another text may follow, as in JSON Lines.
  public mutating func endLine() {
    precondition(depth == 0, "a line ends in the middle of an object or array")
    bytes.append(UInt8(ascii: "\n"))
    hasElements = false
  }

  // MARK: - Bytes

  private mutating func begin(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    hasElements = false
  }

  private mutating func end(_ bracket: UInt8) {
    precondition(depth > 0, "an object or array ends that never began")
    depth -= 1
    if hasElements, style == .pretty { breakLine() }
    bytes.append(bracket)
    hasElements = true
  }

  /// Writes what stands between the value before and the one to come.
  private mutating func beginValue() {
    guard !isAfterKey else {
      isAfterKey = false
      return
    }
    if depth > 0 {
      if hasElements { bytes.append(UInt8(ascii: ",")) }
      if style == .pretty { breakLine() }
    }
    hasElements = true
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }
}
