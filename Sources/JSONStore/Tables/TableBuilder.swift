import JSONText
import TradeModel

/// Gathers the rows of a new table, in any order.
struct TableBuilder {
  /// The table.
  let table: Table
  private var bytes: [UInt8] = []
  private var rows: [(key: OrderedKey, range: Range<Int>)] = []
  private var isSorted = true

  /// Makes a table without rows.
  init(_ table: Table) { self.table = table }

  /// Adds the row of a record of this table; the text of the writer that it uses is lost.
  mutating func add(_ record: Record, _ json: inout JSONWriter) {
    Table.encode(record, to: &json)
    add(json.bytes, OrderedKey(of: record))
  }

  /// Adds a row with its key.
  mutating func add(_ row: [UInt8], _ key: OrderedKey) {
    let range = bytes.count..<bytes.count + row.count + 1
    if let last = rows.last, last.key >= key { isSorted = false }
    rows.append((key, range))
    bytes.append(contentsOf: row)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes the rows in the order of their keys to an empty file.
  ///
  /// - Throws: `StoreError` when two rows have one key, or the file cannot be written.
  consuming func write(to file: any File) throws(StoreError) -> TableSummary {
    guard !isSorted else { return try TableWriter.write(bytes, rows: rows.count, to: file) }
    let sorted = rows.sorted { $0.key < $1.key }
    var ordered: [UInt8] = []
    ordered.reserveCapacity(bytes.count)
    for (index, row) in sorted.enumerated() {
      if index > 0, sorted[index - 1].key == row.key {
        let text = String(decoding: bytes[row.range], as: UTF8.self)
        throw StoreError(.create, file.path, .illegal(reason: "two records have one key: \(text)"))
      }
      ordered.append(contentsOf: bytes[row.range])
    }
    return try TableWriter.write(ordered, rows: rows.count, to: file)
  }
}
