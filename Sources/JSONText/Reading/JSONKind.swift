/// What a JSON value is.
public enum JSONKind: String, CaseIterable, Hashable, Sendable {
  /// Braces around keys and their values.
  case object
  /// Brackets around values.
  case array
  /// Quotes around text.
  case string
  /// A decimal number.
  case number
  /// True or false.
  case boolean
  /// Null.
  case null
}
