import JSONText

/// Reads the groups of a journal one after the other, and tells where the good ones end.
struct JournalScanner {
  /// The groups read so far, in order.
  private(set) var groups: [JournalGroup] = []
  /// The count of commits with the groups read so far.
  private(set) var revision: Int
  /// The checksum of the last group.
  private(set) var chain: Checksum
  /// The position behind the last good group.
  private(set) var end: Int

  private let source: ByteSource
  private let text: [UInt8]
  private let starts: [Int]
  /// Whether the last line lacks its end.
  private let isCut: Bool

  private static let beginKeys = JSONKeys(["begin", "prev", "at", "by", "note"])
  private static let put = Array("put".utf8)
  private static let remove = Array("del".utf8)
  private static let was = Array("was".utf8)
  private static let commitKeys = JSONKeys(["commit", "ops", "bytes", "xxh64"])

  /// Starts behind a header, or behind groups that are known already.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - start: The position at which groups start in them.
  ///   - revision: The count of commits before.
  ///   - chain: The checksum of the last of them.
  init(_ source: ByteSource, from start: Int, revision: Int, chain: Checksum) {
    self.source = source
    self.revision = revision
    self.chain = chain
    end = start
    text = source.bytes
    starts = lineStarts(of: source.bytes)
    isCut = source.bytes.last != UInt8(ascii: "\n")
  }

  /// Reads all good groups.
  ///
  /// - Returns: What is wrong with the first one that is not good, or nothing when all are.
  /// - Throws: `StoreError` when no write that was cut off can be the cause: when another group
  ///   follows the bad one, or its checksum is right and its lines are not.
  mutating func scan() throws(StoreError) -> Damage? {
    var line = starts.firstIndex { $0 >= end } ?? starts.count - 1
    while line < starts.count - 1 {
      do throws(Fault) {
        line = try scanGroup(from: line)
      } catch {
        let damage = Damage(at: source.position(of: error.offset), error.reason)
        guard !error.isCertain, !hasGroup(behind: line) else {
          throw StoreError(.read, source.path, .damaged(damage))
        }
        return damage
      }
    }
    return nil
  }

  /// What is wrong in a group.
  private struct Fault: Error {
    let offset: Int
    let reason: String
    /// Whether no write that was cut off can be the cause.
    var isCertain = false
  }

  private func range(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] - 1 }

  private func starts(_ line: Int, with prefix: StaticString) -> Bool {
    let range = range(of: line)
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { unsafe text[range].starts(with: $0) }
  }

  /// Whether a group starts somewhere behind a line.
  private func hasGroup(behind line: Int) -> Bool {
    (line + 1..<starts.count - 1).contains { starts($0, with: "{\"begin\":") }
  }

  /// Reads the group that starts at a line, and returns the line behind it.
  private mutating func scanGroup(from first: Int) throws(Fault) -> Int {
    let text = text
    let bytes = text.span
    guard let begin = FlatObject(Self.beginKeys, at: range(of: first), in: bytes) else {
      throw Fault(offset: starts[first], reason: "a commit must begin here")
    }
    guard begin.number(0) == revision + 1, begin.checksum(1) == chain else {
      throw Fault(
        offset: starts[first],
        reason: "the commit does not follow the one before it",
        isCertain: true,
      )
    }
    var line = first + 1
    while line < starts.count - 1, !starts(line, with: "{\"commit\":") { line += 1 }
    guard line < starts.count - 1, !(isCut && line == starts.count - 2),
      let commit = FlatObject(Self.commitKeys, at: range(of: line), in: bytes)
    else { throw Fault(offset: starts[first], reason: "the commit has no end") }
    let body = starts[first]..<starts[line]
    let checksum = Checksum(of: bytes.extracting(body))
    guard commit.number(0) == revision + 1, commit.number(1) == line - first - 1,
      commit.number(2) == body.count, commit.checksum(3) == checksum
    else { throw Fault(offset: starts[first], reason: "the commit does not match its checksum") }
    groups.append(try group(of: first + 1..<line, checksum))
    revision += 1
    chain = checksum
    end = starts[line + 1]
    return line + 1
  }

  private func group(of lines: Range<Int>, _ checksum: Checksum) throws(Fault) -> JournalGroup {
    var operations: [JournalOperation] = []
    var priors: [Checksum?] = []
    operations.reserveCapacity(lines.count)
    priors.reserveCapacity(lines.count)
    var announcement: [Table: TableSummary]?
    for line in lines {
      if starts(line, with: "{\"checkpoint\":") {
        announcement = try readAnnouncement(line)
      } else {
        let (operation, prior) = try readOperation(line)
        operations.append(operation)
        priors.append(prior)
      }
    }
    return JournalGroup(
      revision: revision + 1,
      chain: checksum,
      operations: operations,
      priors: priors,
      announcement: announcement,
    )
  }

  private func readAnnouncement(_ line: Int) throws(Fault) -> [Table: TableSummary] {
    let bytes = text.span
    var cursor = FieldCursor(object: range(of: line))
    guard cursor.next(in: bytes) else { throw malformed(line) }
    do throws(JSONError) {
      var json = try JSONReader(cursor.value)
      if let summaries = try TableSummary.readAll(&json, in: bytes) { return summaries }
    } catch {
      throw malformed(line)
    }
    throw malformed(line)
  }

  private func readOperation(_ line: Int) throws(Fault) -> (JournalOperation, prior: Checksum?) {
    let bytes = text.span
    var cursor = FieldCursor(object: range(of: line))
    guard cursor.next(in: bytes), let table = Table(named: cursor.text(in: bytes), in: bytes) else {
      throw malformed(line)
    }
    let isPut = cursor.isNamed(Self.put, in: bytes)
    guard isPut || cursor.isNamed(Self.remove, in: bytes), cursor.next(in: bytes) else {
      throw malformed(line)
    }
    let value = cursor.value
    var prior: Checksum?
    if cursor.next(in: bytes) {
      guard cursor.isNamed(Self.was, in: bytes),
        let found = Checksum(parsing: string(at: cursor.text(in: bytes)))
      else { throw malformed(line) }
      prior = found
    }
    if isPut { return (.put(table, RowBytes(source: source, range: value)), prior) }
    guard let key = table.keyLayout.readKeyArray(at: value, in: bytes) else {
      throw malformed(line)
    }
    return (.remove(table, key), prior)
  }

  private func string(at range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private func malformed(_ line: Int) -> Fault {
    Fault(offset: starts[line], reason: "the line is none of a journal", isCertain: true)
  }
}
