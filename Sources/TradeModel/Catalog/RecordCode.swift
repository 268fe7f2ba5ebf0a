/// A short key of a record: trimmed text in upper case, at most `lengthLimit` characters.
///
/// Codes are ordered by their Unicode scalars, so that an order never depends on a language.
public protocol RecordCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The most characters of such a code.
  static var lengthLimit: Int { get }
  /// The text, in upper case, as it is kept.
  var codeText: CodeText { get }
  /// Wraps text that is known to be trimmed, in upper case and within the limit.
  init(unchecked text: CodeText)
}

extension RecordCode {
  /// The text, in upper case.
  public var text: String { codeText.string }

  /// Wraps text that is known to be trimmed, in upper case and within the limit.
  public init(unchecked text: String) { self.init(unchecked: CodeText(text)) }

  /// Makes a code of any text: trims it and raises its case; too long or blank text gives nothing.
  public init?(_ text: some StringProtocol) {
    guard let normal = Self.normalised(text), !normal.isEmpty else { return nil }
    self.init(unchecked: normal)
  }

  /// Returns the text trimmed of blanks and in upper case, or nothing when it is too long or holds
  /// a control character.
  public static func normalised(_ text: some StringProtocol) -> String? {
    let blank = UInt8(ascii: " ")
    var bytes = Substring(text).utf8.drop { $0 == blank }
    while bytes.last == blank { bytes.removeLast() }
    var isPlain = true
    for byte in bytes {
      if byte >= 0x80 || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) {
        isPlain = false
      }
      if byte < 0x20 || byte == 0x7F { return nil }
    }
    let trimmed = String(Substring(bytes))
    let normal = isPlain ? trimmed : trimmed.uppercased()
    guard normal.utf8.count <= lengthLimit || normal.count <= lengthLimit else { return nil }
    return normal
  }

  public var description: String { text }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.codeText < right.codeText }
}
