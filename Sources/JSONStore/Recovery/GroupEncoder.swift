import JSONText

/// Writes one group: everything of it is in memory before a byte goes to the disk.
struct GroupEncoder {
  /// The lines so far.
  private(set) var bytes: [UInt8] = []
  private let revision: Int
  private var operationCount = 0
  /// What is done to the rows of each table, in the order of `Table.allCases`.
  private var operations = [[Operation]](repeating: [], count: Table.allCases.count)
  /// Spells one line or row at a time.
  private var json = JSONWriter()

  /// What stands before a row that is put, by the tables' places.
  static let putStarts = Table.allCases.map { table in
    Array("{\"put\":\"\(table.rawValue)\",\"row\":".utf8)
  }

  /// What stands before the checksum of a row that is replaced.
  private static let wasStart = Array(",\"was\":\"".utf8)

  /// More bytes than most changes need.
  private static let usualLength = 320

  /// What is done to the row with a key.
  private struct Operation {
    let key: OrderedKey
    /// Where the row that is put stands in the bytes; none where it is removed.
    let row: Range<Int>?
  }

  /// Starts a group.
  ///
  /// - Parameters:
  ///   - revision: The count of commits with this one.
  ///   - previous: The checksum of the group before.
  ///   - stamp: When it is written and by whom.
  ///   - note: What it is for.
  ///   - changeCount: How many changes of records will be written, about.
  init(
    revision: Int,
    previous: Checksum,
    stamp: WriteStamp,
    note: String,
    changeCount: Int,
  ) {
    self.revision = revision
    bytes.reserveCapacity(512 + changeCount * Self.usualLength)
    addLine { json in
      json.key("begin")
      json.integer(revision)
      json.key("prev")
      json.string(previous.description)
      json.key("at")
      json.string(stamp.time)
      json.key("by")
      json.string(stamp.writer)
      json.key("note")
      json.string(note)
    }
  }

  /// Adds a line that is one object, of which the fields are written.
  private mutating func addLine(_ writeFields: (inout JSONWriter) -> Void) {
    json.reset()
    json.beginObject()
    writeFields(&json)
    json.endObject()
    json.endLine()
    bytes.append(contentsOf: json.bytes)
  }

  // MARK: - Operations

  /// Writes a change, which takes the place of a stored row where there is one.
  mutating func write(_ change: KeyedChange, over replaced: ReplacedRow?) {
    let prior = replaced?.checksum
    if let record = change.after {
      Table.encode(record, to: &json)
      let row = replaced?.handingOn(to: json.bytes) ?? json.bytes
      put(row, of: change.table, under: change.key, prior: prior)
    } else {
      remove(change.key, of: change.table, prior: prior)
    }
  }

  /// Puts a row, which is one object of canonical JSON.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - table: The table.
  ///   - key: The key of the row.
  ///   - prior: The checksum of the row whose place it takes; none where it is new.
  private mutating func put(
    _ row: [UInt8],
    of table: Table,
    under key: OrderedKey,
    prior: Checksum?,
  ) {
    bytes.append(contentsOf: Self.putStarts[table.index])
    let range = bytes.count..<bytes.count + row.count
    bytes.append(contentsOf: row)
    if let prior {
      bytes.append(contentsOf: Self.wasStart)
      bytes.append(contentsOf: prior.digits)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
    operations[table.index].append(Operation(key: key, row: range))
    operationCount += 1
  }

  /// Removes the row of a key, which has a checksum where it is there.
  private mutating func remove(_ key: OrderedKey, of table: Table, prior: Checksum?) {
    addLine { json in
      json.key("del")
      json.string(table.rawValue)
      json.key("key")
      table.keyLayout.write(key, to: &json)
      if let prior {
        json.key("was")
        json.string(prior.description)
      }
    }
    operations[table.index].append(Operation(key: key, row: nil))
    operationCount += 1
  }

  /// Announces what tables will be after the checkpoint that is under way.
  mutating func announce(_ tables: [Table: TableSummary]) {
    addLine { json in
      json.key("checkpoint")
      TableSummary.write(tables, to: &json)
    }
    operationCount += 1
  }

  // MARK: - The end

  /// Returns the line that ends a group, with which it counts.
  ///
  /// - Parameters:
  ///   - revision: The count of commits with the group.
  ///   - operations: The count of its operations.
  ///   - bytes: The count of its bytes before this line.
  ///   - chain: The checksum of those bytes.
  /// - Returns: The line with its end.
  static func lastLine(
    _ revision: Int,
    operations: Int,
    bytes: Int,
    _ chain: Checksum,
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("commit")
    json.integer(revision)
    json.key("ops")
    json.integer(operations)
    json.key("bytes")
    json.integer(bytes)
    json.key("xxh64")
    json.string(chain.description)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Ends the group.
  ///
  /// - Parameters:
  ///   - path: The path of the journal.
  ///   - offset: Where the group will stand in it.
  ///   - line: The number of its first line.
  /// - Returns: The bytes to write, the group as the journal knows it then, and what it does to the
  ///   rows of each table, in the order of `Table.allCases`.
  consuming func finish(
    path: String,
    at offset: Int,
    line: Int,
  ) -> (source: ByteSource, group: WrittenGroup, entries: [[OverlayEntry]]) {
    let chain = Checksum(of: bytes.span)
    bytes += Self.lastLine(revision, operations: operationCount, bytes: bytes.count, chain)
    let group = WrittenGroup(
      revision: revision,
      chain: chain,
      byteCount: bytes.count,
      lineCount: WrittenGroup.lineCount(operations: operationCount),
    )
    let source = ByteSource(path: path, bytes: bytes, firstOffset: offset, firstLine: line)
    let entries = operations.map { operations in
      operations.map { operation in
        OverlayEntry(
          key: operation.key,
          row: operation.row.map { RowBytes(source: source, range: $0) },
        )
      }
    }
    return (source, group, entries)
  }
}
