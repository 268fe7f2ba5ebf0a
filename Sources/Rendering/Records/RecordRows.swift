/// Records of one kind, each made into values only when it is written.
struct RecordRows {
  /// The names of the fields.
  let names: [String]
  /// How many records there are.
  let count: Int
  /// Returns the values of the record at an index, one a name.
  let values: (Int) -> [FieldValue]

  /// Makes the rows of records.
  init<Record>(_ records: [Record], _ fields: [RecordField<Record>]) {
    names = fields.map(\.name)
    count = records.count
    values = { index in
      let record = records[index]
      return fields.map { $0.value(record) }
    }
  }

  /// Returns the rows with values before those of each.
  func following(_ head: [NamedValue]) -> RecordRows {
    let (first, rest) = (head.map(\.value), values)
    return RecordRows(names: head.map(\.name) + names, count: count) { first + rest($0) }
  }

  private init(names: [String], count: Int, values: @escaping (Int) -> [FieldValue]) {
    self.names = names
    self.count = count
    self.values = values
  }

  /// Makes a single row of named values.
  init(_ values: [NamedValue]) {
    names = values.map(\.name)
    count = 1
    self.values = { _ in values.map(\.value) }
  }
}
