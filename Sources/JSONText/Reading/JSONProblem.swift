/// The reason why a text is not the JSON that was asked for.
public enum JSONProblem: Error, Hashable, Sendable {
  /// The text ends where more must follow.
  case unexpectedEnd
  /// The text starts with a byte order mark.
  case byteOrderMark
  /// The text is larger than the reader takes.
  case textTooLarge(limit: Int)
  /// Something follows the one value of the text.
  case trailingBytes
  /// There is no value where one must stand.
  case expectedValue
  /// There is no quoted key where one must stand.
  case expectedKey
  /// There is no colon behind a key.
  case expectedColon
  /// There is neither a comma nor the closing brace or bracket behind a value.
  case expectedComma(orClosing: JSONKind)
  /// A comma stands before the closing brace or bracket.
  case trailingComma
  /// Objects and arrays are nested deeper than the reader takes.
  case tooDeep(limit: Int)
  /// An object has a key twice.
  case duplicateKey
  /// A number is not written as JSON demands it.
  case malformedNumber
  /// A string is longer than the reader takes.
  case stringTooLong(limit: Int)
  /// A control character stands in a string without an escape.
  case controlCharacter(UInt8)
  /// A backslash is followed by nothing that JSON knows.
  case malformedEscape
  /// An escaped half of a surrogate pair stands alone.
  case loneSurrogate
  /// The bytes of a string are not UTF-8.
  case malformedUTF8
  /// The value is of another kind than the one asked for.
  case wrongKind(expected: JSONKind, found: JSONKind)
  /// The string asked for as a number does not hold one.
  case notANumber
  /// The number has more digits behind the point than were asked for.
  case tooManyFractionDigits(allowed: Int)
  /// The number does not fit into what was asked for.
  case outOfRange
}

extension JSONProblem {
  /// Whether the text is well formed here, and only the value is not the one asked for.
  ///
  /// The reader then still stands before the value, which can be read otherwise, or skipped.
  public var concernsValueOnly: Bool {
    switch self {
    case .wrongKind, .notANumber, .tooManyFractionDigits, .outOfRange: true
    default: false
    }
  }

  /// What is wrong, in lower case and without a full stop.
  public var reason: String {
    switch self {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .byteOrderMark: "the text starts with a byte order mark"
    case .textTooLarge(let limit): "the text is larger than \(limit) bytes"
    case .trailingBytes: "something follows the end of the text's one value"
    case .expectedValue: "a value must stand here"
    case .expectedKey: "a key in double quotes must stand here"
    case .expectedColon: "a colon must follow the key"
    case .expectedComma(let kind): "a comma or \(kind == .array ? "]" : "}") must stand here"
    case .trailingComma: "a comma stands before the end of the list"
    case .tooDeep(let limit): "objects and arrays are nested more than \(limit) deep"
    case .duplicateKey: "the key stands twice in its object"
    case .malformedNumber: "the number is not written as JSON demands it"
    case .stringTooLong(let limit): "the text in quotes is longer than \(limit) bytes"
    case .controlCharacter: "a control character in a text must be written as an escape"
    case .malformedEscape: "the escape is none that JSON knows"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .malformedUTF8: "the bytes are not UTF-8"
    case .wrongKind(let expected, let found): "expected \(expected.phrase), found \(found.phrase)"
    case .notANumber: "the text is not a number"
    case .tooManyFractionDigits(0): "the number must be whole"
    case .tooManyFractionDigits(let allowed): "the number has more than \(allowed) decimals"
    case .outOfRange: "the number is out of range"
    }
  }
}

extension JSONKind {
  fileprivate var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
