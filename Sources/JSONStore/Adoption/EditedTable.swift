import JSONText
import TradeModel

/// A table that was edited by hand, read in whatever form it has.
///
/// Blanks and line ends may stand anywhere, the keys of a row and the rows in any order, and a byte
/// order mark before them. The rows are brought into their canonical form and order; where they
/// stood in the file is kept for messages.
struct EditedTable {
  /// A row and where it stands.
  private struct Row {
    let key: OrderedKey
    /// Where it stands in the file.
    let origin: Int
    /// Where its canonical form stands in the gathered bytes.
    let range: Range<Int>
  }

  /// The table.
  let table: Table
  /// The file as it was edited.
  let original: ByteSource
  /// The rows in their canonical form and order.
  private(set) var canonical: ByteSource
  /// Everything that is wrong with the rows, in the order of the file.
  private(set) var findings: [Finding] = []
  /// The keys that nobody here knows, in the order of the file.
  private(set) var unknownKeys: [(place: Int, name: String)] = []
  /// The parts of the file that are no rows, where they are set aside.
  private(set) var unreadable: [Range<Int>] = []
  private let setsAside: Bool
  private var rows: [Row] = []
  private var bytes: [UInt8] = []

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let findingLimit = 100

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - original: The file.
  ///   - expectedRows: How many rows the table had.
  ///   - setsAside: Whether what cannot be read is set aside, and the rows behind it are read.
  init(
    _ table: Table,
    _ original: ByteSource,
    expectedRows: Int,
    settingAside setsAside: Bool = false,
  ) {
    self.table = table
    self.setsAside = setsAside
    self.original = original
    canonical = original
    guard !original.bytes.isEmpty || expectedRows == 0 else {
      // What a redirection to the file that is read leaves behind is no edit.
      findings = [
        Finding(original.path, "the file is empty, and held \(expectedRows) rows")
      ]
      return
    }
    readRows()
    arrange()
  }

  /// The count of rows.
  var count: Int { rows.count }

  /// The rows as a table of their own.
  var loaded: LoadedTable { LoadedTable(table, source: canonical, expectedRows: rows.count) }

  /// What the file is as it was edited.
  var summary: TableSummary {
    let bytes = original.bytes
    return TableSummary(
      rows: rows.count,
      bytes: bytes.count,
      checksum: Checksum(of: bytes.span),
    )
  }

  /// What the file will be when the rows are written in their canonical form.
  var canonicalSummary: TableSummary {
    let bytes = canonical.bytes
    return TableSummary(rows: rows.count, bytes: bytes.count, checksum: Checksum(of: bytes.span))
  }

  /// Returns the place in the file of a row of the canonical form.
  func position(ofRowAt start: Int) -> FilePosition? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? original.position(of: rows[low].origin) : nil
  }

  // MARK: - Reading

  private mutating func readRows() {
    let text = original.bytes
    let span = text.span
    var position = text.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    while findings.count < Self.findingLimit {
      while position < text.count, isBlank(text[position]) { position += 1 }
      guard position < text.count else { return }
      do throws(JSONError) {
        var json = try JSONReader(position..<text.count)
        let kind = try json.peekKind(in: span)
        guard kind == .object || setsAside else {
          report(position, Self.reason(of: kind))
          return
        }
        try json.skipValue(in: span)
        readRow(position..<json.position, in: span)
        position = json.position
      } catch {
        if setsAside {
          let end = nextRow(behind: position)
          unreadable.append(position..<end)
          position = end
          continue
        }
        // Where the text stops being JSON, no later row can be told for certain.
        let place = error.range.lowerBound
        let isComma = place == position && text[place] == UInt8(ascii: ",")
        report(place, isComma ? "no comma stands between rows" : error.problem.reason)
        return
      }
    }
  }

  /// Returns where the next line starts that starts a row.
  private func nextRow(behind position: Int) -> Int {
    let text = original.bytes
    var next = position + 1
    while next < text.count {
      if text[next - 1] == UInt8(ascii: "\n"), text[next] == UInt8(ascii: "{") { return next }
      next += 1
    }
    return text.count
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func reason(of kind: JSONKind) -> String {
    kind == .array
      ? "expected a row, found an array: jq -c '.[]' takes it apart"
      : "expected a row in braces"
  }

  private mutating func readRow(_ range: Range<Int>, in span: Span<UInt8>) {
    let reading = RowCoding.readRow(table, range, in: span)
    if reading.content == nil, setsAside {
      unreadable.append(range)
      return
    }
    for error in reading.errors { report(error.range.lowerBound, error.problem.reason) }
    guard let content = reading.content else { return }
    for field in reading.unknownFields {
      unknownKeys.append((field.key.lowerBound, field.name))
    }
    let row = reading.unknownFields.appended(to: content.encoded, from: span)
    let start = bytes.count
    bytes.append(contentsOf: row)
    bytes.append(UInt8(ascii: "\n"))
    rows.append(Row(key: content.key, origin: range.lowerBound, range: start..<bytes.count))
  }

  private mutating func report(_ place: Int, _ reason: String) {
    guard findings.count < Self.findingLimit else { return }
    findings.append(Finding(original.path, at: original.position(of: place), reason))
  }

  // MARK: - Order

  /// Brings the rows into the order of their keys, and finds those that share one.
  private mutating func arrange() {
    if table == .setup, rows.count != 1, findings.isEmpty {
      report(rows.dropFirst().first?.origin ?? 0, "the table has one row, not \(rows.count)")
    }
    rows.sort { left, right in
      left.key == right.key ? left.origin < right.origin : left.key < right.key
    }
    var ordered: [UInt8] = []
    ordered.reserveCapacity(bytes.count)
    for index in rows.indices {
      let row = rows[index]
      if index > 0, rows[index - 1].key == row.key, table != .setup {
        let first = original.position(of: rows[index - 1].origin)
        report(row.origin, "the key is that of the row in line \(first.line)")
      }
      let start = ordered.count
      ordered.append(contentsOf: bytes[row.range])
      rows[index] = Row(key: row.key, origin: row.origin, range: start..<ordered.count)
    }
    bytes = []
    canonical = ByteSource(path: original.path, bytes: ordered)
  }
}
