/// A stored row whose place a change takes.
struct ReplacedRow {
  /// The row.
  let row: RowBytes
  /// What it has beyond its record.
  let unknownFields: [UnknownField]

  /// The checksum of the row.
  var checksum: Checksum {
    let bytes = row.source.bytes
    return Checksum(of: bytes.span.extracting(row.range))
  }

  /// Returns the row that follows, with what this one has beyond its record.
  func handingOn(to next: [UInt8]) -> [UInt8] {
    let bytes = row.source.bytes
    return unknownFields.appended(to: next, from: bytes.span)
  }
}
