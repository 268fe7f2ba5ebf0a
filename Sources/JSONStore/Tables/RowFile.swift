import JSONText
import TradeModel

/// Rows of one table that are written in the order of their keys, and can be found meanwhile.
///
/// The key of every so many rows is in memory; the rows between two of them are read and searched.
struct RowFile {
  /// The table.
  let table: Table
  private let file: any File
  private var writer: TableWriter
  private var rowCount = 0
  private var blockKeys: [OrderedKey] = []
  private var blockStarts: [Int] = []
  private var recent: (block: Int, bytes: [UInt8])?
  /// All bytes of a small table.
  private var kept: [UInt8] = []

  /// The count of rows between two keys in memory.
  private static let blockLength = 8
  /// The most bytes of a table that is kept in memory to be searched.
  private static let keptSize = 1 << 20

  /// Starts a table in an empty file.
  init(_ table: Table, in file: any File) {
    self.table = table
    self.file = file
    writer = TableWriter(file: file)
  }

  /// Adds the row of a record; the text of the writer that it uses is lost.
  ///
  /// - Precondition: Its key lies behind those of the rows before.
  mutating func append(_ record: Record, _ json: inout JSONWriter) throws(StoreError) {
    Table.encode(record, to: &json)
    try append(json.bytes, OrderedKey(of: record))
  }

  /// Adds a row.
  mutating func append(_ row: [UInt8], _ key: @autoclosure () -> OrderedKey) throws(StoreError) {
    if rowCount % Self.blockLength == 0 {
      blockKeys.append(key())
      blockStarts.append(writer.byteCount)
    }
    rowCount += 1
    try writer.append(row, row.indices)
  }

  /// Writes what is still in memory.
  ///
  /// - Parameter isKept: Whether the bytes must survive a power cut.
  /// - Returns: What the file holds.
  /// - Throws: `StoreError` when it cannot be written.
  mutating func finish(isKept: Bool) throws(StoreError) -> TableSummary {
    try writer.finish(isKept: isKept)
  }

  /// Returns the record with a key; the file is finished.
  mutating func find(_ key: OrderedKey) throws(StoreError) -> Record? {
    guard let (bytes, range) = try row(key) else { return nil }
    return try table.decode(
      RowBytes(source: ByteSource(path: file.path, bytes: bytes), range: range)
    )
  }

  /// Returns whether there is a record with a key; the file is finished.
  mutating func contains(_ key: OrderedKey) throws(StoreError) -> Bool { try row(key) != nil }

  /// Finds the row with a key in the bytes of its block.
  private mutating func row(
    _ key: OrderedKey
  ) throws(StoreError) -> (bytes: [UInt8], range: Range<Int>)? {
    var (low, high) = (0, blockKeys.count)
    while low < high {
      let middle = (low + high) / 2
      if key < blockKeys[middle] { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    let (bytes, block) = try block(low - 1)
    let search = RowSearch(key, table.keyLayout)
    var start = block.lowerBound
    while start < block.upperBound {
      let end = endOfLine(from: start, before: block.upperBound, in: bytes.span)
      if search.isKey(of: start..<end, in: bytes.span) == true { return (bytes, start..<end) }
      start = end + 1
    }
    return nil
  }

  /// Returns the bytes of a block; those of a small table are read once and kept.
  private mutating func block(
    _ index: Int
  ) throws(StoreError) -> (bytes: [UInt8], range: Range<Int>) {
    let start = blockStarts[index]
    let end = index + 1 < blockStarts.count ? blockStarts[index + 1] : writer.byteCount
    if writer.byteCount <= Self.keptSize {
      if kept.isEmpty { kept = try file.readAll() }
      return (kept, start..<end)
    }
    if let recent, recent.block == index { return (recent.bytes, recent.bytes.indices) }
    let bytes = try file.read(at: start, count: end - start)
    recent = (index, bytes)
    return (bytes, bytes.indices)
  }

  /// Returns the rows from the first one on; the file is finished.
  func rows() -> RowCursor { RowCursor(file: file, size: writer.byteCount) }
}
