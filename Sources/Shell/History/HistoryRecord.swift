import JSONText

/// A line of the file of lines that were entered: JSON Lines, each with the session it belongs to.
///
/// A line is written when it is entered, so that nothing that happens to the program can lose it;
/// what came of it follows in a record of its own.
enum HistoryRecord: Hashable, Sendable {
  /// A line was entered, at a time in UTC.
  case entered(String, entry: Int, session: String, time: String)
  /// So many of the statements of a line succeeded.
  case ran(Int, of: Int, entry: Int, session: String)

  private static let keys = JSONKeys(["time", "session", "entry", "line", "ran", "of"])

  /// The record as a line of the file.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    switch self {
    case .entered(let line, let entry, let session, let time):
      write(time, as: "time", to: &json)
      write(session, as: "session", to: &json)
      write(entry, as: "entry", to: &json)
      write(line, as: "line", to: &json)
    case .ran(let ran, let count, let entry, let session):
      write(session, as: "session", to: &json)
      write(entry, as: "entry", to: &json)
      write(ran, as: "ran", to: &json)
      write(count, as: "of", to: &json)
    }
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private func write(_ text: String, as key: String, to json: inout JSONWriter) {
    json.key(key)
    json.string(text)
  }

  private func write(_ number: Int, as key: String, to json: inout JSONWriter) {
    json.key(key)
    json.integer(number)
  }

  /// Returns the records of a part of the file; a line that is none, as one cut off, is left out.
  static func records(in bytes: [UInt8]) -> [HistoryRecord] {
    var records: [HistoryRecord] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let record = record(at: start..<end, in: bytes.span) { records.append(record) }
      start = end + 1
    }
    return records
  }

  private static func record(at range: Range<Int>, in bytes: Span<UInt8>) -> HistoryRecord? {
    do throws(JSONError) {
      return try read(range, in: bytes)
    } catch {
      return nil
    }
  }

  private static func read(
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> HistoryRecord? {
    var (time, session, line): (String?, String?, String?)
    var (entry, ran, count): (Int?, Int?, Int?)
    var json = try JSONReader(range)
    var object = try json.openObject(keys, in: bytes)
    while let match = try json.nextKey(&object, keys, in: bytes) {
      switch match {
      case .known(0): time = try json.readText(in: bytes)
      case .known(1): session = try json.readText(in: bytes)
      case .known(2): entry = Int(try json.readInteger(in: bytes))
      case .known(3): line = try json.readText(in: bytes)
      case .known(4): ran = Int(try json.readInteger(in: bytes))
      case .known(5): count = Int(try json.readInteger(in: bytes))
      // What a later version adds is left alone.
      case .known, .unknown: try json.skipValue(in: bytes)
      case .duplicate: return nil
      }
    }
    try json.finish(in: bytes)
    guard let session, let entry else { return nil }
    if let line, let time { return .entered(line, entry: entry, session: session, time: time) }
    if let ran, let count { return .ran(ran, of: count, entry: entry, session: session) }
    return nil
  }
}
