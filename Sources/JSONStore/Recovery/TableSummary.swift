import JSONText

/// What a table's file must be: its length and its hash tell it from every other.
struct TableSummary: Hashable, Sendable {
  /// The count of rows.
  let rows: Int
  /// The count of bytes.
  let bytes: Int
  /// The hash of the bytes.
  let checksum: Checksum

  private static let keys = JSONKeys(["rows", "bytes", "xxh64"])

  /// Whether a file of so many bytes with such a hash is the one that is meant.
  func isOf(_ byteCount: Int, _ hash: Checksum) -> Bool { byteCount == bytes && hash == checksum }

  /// Writes the summary.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("rows")
    json.integer(rows)
    json.key("bytes")
    json.integer(bytes)
    json.key("xxh64")
    json.string(checksum.description)
    json.endObject()
  }

  /// Reads a summary; one that lacks something gives nothing.
  static func read(
    _ json: inout JSONReader,
    in text: Span<UInt8>,
  ) throws(JSONError) -> TableSummary? {
    var rows: Int?
    var bytes: Int?
    var checksum: Checksum?
    var object = try json.openObject(keys, in: text)
    while let key = try json.nextKey(&object, keys, in: text) {
      switch key {
      case .known(0): rows = Int(try json.readInteger(in: text))
      case .known(1): bytes = Int(try json.readInteger(in: text))
      case .known: checksum = Checksum(parsing: try json.readText(in: text))
      case .duplicate, .unknown: return nil
      }
    }
    guard let rows, let bytes, let checksum, rows >= 0, bytes >= 0 else { return nil }
    return TableSummary(rows: rows, bytes: bytes, checksum: checksum)
  }

  /// Writes the summaries of some tables, in the order of the tables.
  static func write(_ summaries: [Table: TableSummary], to json: inout JSONWriter) {
    json.beginObject()
    for table in Table.allCases {
      guard let summary = summaries[table] else { continue }
      json.key(table.rawValue)
      summary.write(to: &json)
    }
    json.endObject()
  }

  /// Reads the summaries of some tables; a table that is unknown or there twice gives nothing.
  static func readAll(
    _ json: inout JSONReader,
    in text: Span<UInt8>,
  ) throws(JSONError) -> [Table: TableSummary]? {
    var summaries: [Table: TableSummary] = [:]
    try json.openObject(in: text)
    while let name = try json.nextName(in: text) {
      guard let table = Table(rawValue: name.text(in: text)), summaries[table] == nil,
        let summary = try read(&json, in: text)
      else { return nil }
      summaries[table] = summary
    }
    return summaries
  }
}
