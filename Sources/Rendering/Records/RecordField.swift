/// A field of a record: its name, and how its value is found.
struct RecordField<Record> {
  /// The name.
  let name: String
  /// Returns the value in a record.
  let value: (Record) -> FieldValue

  /// Makes a field.
  init(_ name: String, _ value: @escaping (Record) -> FieldValue) {
    self.name = name
    self.value = value
  }
}

extension RecordField {
  /// Makes the field of a part into a field of the whole.
  func of<Whole>(_ part: @escaping (Whole) -> Record) -> RecordField<Whole> {
    let value = value
    return RecordField<Whole>(name) { value(part($0)) }
  }
}
