import JSONText

/// What stands in the lock file: who took the lock last, and how many commits there were.
///
/// It is written without a flush, so that it can only be behind the journal. A note that a crash
/// tore is recognised by its checksum, and then says nothing.
struct LockNote: Hashable, Sendable {
  /// The number of the process.
  var process: Int
  /// The name of the machine.
  var host: String
  /// The count of commits at least.
  var revision: Int

  private static let keys = JSONKeys(["pid", "host", "seq", "xxh64"])

  /// Makes a note.
  init(process: Int, host: String, revision: Int) {
    self.process = process
    self.host = String(host.unicodeScalars.prefix(48))
    self.revision = revision
  }

  /// Reads a note; anything else gives nothing.
  init?(_ bytes: [UInt8]) {
    guard let object = FlatObject(Self.keys, at: bytes.indices, in: bytes.span),
      let process = object.number(0), let host = object.text(1), let revision = object.number(2),
      let checksum = object.checksum(3)
    else { return nil }
    self.init(process: process, host: host, revision: revision)
    guard checksum == self.checksum else { return nil }
  }

  /// The count of bytes of every note: one sector of a disk, so that no note leaves an end of a
  /// longer one behind.
  static let length = 512

  /// The text of the note, filled up with blanks, with the end of the line.
  func encoded() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("pid")
    json.integer(process)
    json.key("host")
    json.string(host)
    json.key("seq")
    json.integer(revision)
    json.key("xxh64")
    json.string(checksum.description)
    json.endObject()
    let blankCount = max(0, Self.length - 1 - json.bytes.count)
    return json.bytes + [UInt8](repeating: UInt8(ascii: " "), count: blankCount)
      + [UInt8(ascii: "\n")]
  }

  private var checksum: Checksum {
    Checksum(of: Array("\(process) \(host) \(revision)".utf8).span)
  }

  /// Who that is.
  var holder: LockHolder { LockHolder(process: process, host: host) }
}
