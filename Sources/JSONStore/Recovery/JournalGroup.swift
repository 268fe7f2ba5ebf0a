import JSONText

/// One thing that a commit does to a table.
enum JournalOperation: Sendable {
  /// The row takes the place of the one with its key, or is new.
  case put(Table, RowBytes)
  /// The row with a key goes.
  case remove(Table, OrderedKey)
}

/// A commit as it stands in the journal.
struct JournalGroup: Sendable {
  /// The count of commits with this one.
  let revision: Int
  /// The checksum, to which the next group refers.
  let chain: Checksum
  /// What the commit does, in order.
  let operations: [JournalOperation]
  /// For each operation the checksum of the row that it replaces or removes; none for a new row.
  let priors: [Checksum?]
  /// The tables that a checkpoint announces.
  let announcement: [Table: TableSummary]?
}

/// Writes one group: everything of it is in memory before a byte goes to the disk.
struct GroupEncoder {
  private let revision: Int
  private var bytes: [UInt8] = []
  private var operationCount = 0
  private var places: [Place] = []
  private var priors: [Checksum?] = []

  /// What stands before a row that is put, by the tables' places.
  static let putStarts = Table.allCases.map { table in
    Array("{\"put\":\"\(table.rawValue)\",\"row\":".utf8)
  }

  /// An operation whose row is still only a range of the bytes.
  private enum Place {
    case put(Table, Range<Int>)
    case remove(Table, OrderedKey)
  }

  /// Starts a group.
  ///
  /// - Parameters:
  ///   - revision: The count of commits with this one.
  ///   - previous: The checksum of the group before.
  ///   - stamp: When it is written and by whom.
  ///   - note: What it is for.
  init(revision: Int, previous: Checksum, stamp: WriteStamp, note: String) {
    self.revision = revision
    var json = JSONWriter()
    json.beginObject()
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
    json.endObject()
    appendLine(json.bytes)
  }

  private mutating func appendLine(_ line: [UInt8]) {
    bytes.append(contentsOf: line)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Puts a row, which is one object of canonical JSON.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - row: The row.
  ///   - prior: The checksum of the row whose place it takes; none where it is new.
  mutating func put(_ table: Table, row: [UInt8], prior: Checksum?) {
    bytes.append(contentsOf: Self.putStarts[table.index])
    places.append(.put(table, bytes.count..<bytes.count + row.count))
    priors.append(prior)
    bytes.append(contentsOf: row)
    if let prior { bytes.append(contentsOf: ",\"was\":\"\(prior)\"".utf8) }
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
    operationCount += 1
  }

  /// Removes the row of a key, which has a checksum where it is there.
  mutating func remove(_ table: Table, _ key: OrderedKey, prior: Checksum?) {
    var json = JSONWriter()
    json.beginObject()
    json.key("del")
    json.string(table.rawValue)
    json.key("key")
    table.keyLayout.write(key, to: &json)
    if let prior {
      json.key("was")
      json.string(prior.description)
    }
    json.endObject()
    appendLine(json.bytes)
    places.append(.remove(table, key))
    priors.append(prior)
    operationCount += 1
  }

  /// Announces what tables will be after the checkpoint that is under way.
  mutating func announce(_ tables: [Table: TableSummary]) {
    var json = JSONWriter()
    json.beginObject()
    json.key("checkpoint")
    TableSummary.write(tables, to: &json)
    json.endObject()
    appendLine(json.bytes)
    operationCount += 1
  }

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
  /// - Returns: The bytes to write, and the group as it would be read back.
  consuming func finish(
    path: String,
    at offset: Int,
    line: Int,
  ) -> (source: ByteSource, group: JournalGroup) {
    let chain = Checksum(of: bytes.span)
    bytes += Self.lastLine(revision, operations: operationCount, bytes: bytes.count, chain)
    let source = ByteSource(path: path, bytes: bytes, firstOffset: offset, firstLine: line)
    let operations = places.map { place in
      switch place {
      case .put(let table, let range):
        JournalOperation.put(table, RowBytes(source: source, range: range))
      case .remove(let table, let key): JournalOperation.remove(table, key)
      }
    }
    let group = JournalGroup(
      revision: revision,
      chain: chain,
      operations: operations,
      priors: priors,
      announcement: nil,
    )
    return (source, group)
  }
}

/// When a group is written and by whom.
struct WriteStamp: Sendable {
  /// The time, as in `2026-01-05T08:00:00Z`.
  let time: String
  /// The user and the machine, as in `anna@pc1`.
  let writer: String

  /// Makes a stamp of now.
  init(_ fileSystem: any FileSystem) {
    time = timeText(seconds: fileSystem.now() / 1_000_000_000)
    let writer = fileSystem.writer
    self.writer = "\(writer.user)@\(writer.host)"
  }
}
