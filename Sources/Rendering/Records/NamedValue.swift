/// A value with its name.
struct NamedValue {
  /// The name.
  let name: String
  /// The value.
  let value: FieldValue

  /// Makes a named value.
  init(_ name: String, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}
