import JSONText

/// A recording of a terminal in the form of asciinema, version 3, with times that are always the same.
final class Cast: OutputSink {
  private var json = JSONWriter()
  private var pending: [UInt8] = []
  /// The milliseconds before what comes next.
  private var wait = 0

  /// The size of the terminal that is recorded.
  static let (columns, rows) = (80, 30)
  /// The milliseconds for a key, before Enter, before an answer, and to read a line.
  private static let (keyTime, enterTime, answerTime, lineTime) = (70, 500, 300, 250)
  /// The most milliseconds to read what was shown.
  private static let readingLimit = 4000

  /// Begins a recording.
  init(title: String) {
    json.beginObject()
    json.key("version")
    json.integer(3)
    json.key("term")
    json.beginObject()
    json.key("cols")
    json.integer(Self.columns)
    json.key("rows")
    json.integer(Self.rows)
    json.endObject()
    json.key("title")
    json.string(title)
    json.endObject()
    json.endLine()
  }

  /// The recording.
  var text: String {
    flush()
    event("x", "0")
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  // MARK: - What is shown

  var isClosed: Bool { false }

  var failure: String? { nil }

  func write(_ text: String) { pending += Array(text.utf8) }

  func write(_ bytes: [UInt8]) { pending += bytes }

  /// Puts what was written on the screen, and gives the time to read it.
  func flush() {
    guard !pending.isEmpty else { return }
    let text = String(decoding: pending, as: UTF8.self)
    pending = []
    event("o", text.replacing("\n", with: "\r\n"))
    let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
    wait += min(Self.readingLimit, count * Self.lineTime)
  }

  /// Marks where a step begins.
  func mark(_ label: String) {
    flush()
    event("m", label)
  }

  /// Types a line behind a prompt, key by key.
  func type(_ line: String, prompt: String) {
    flush()
    event("o", prompt)
    wait += Self.answerTime
    for key in line {
      wait += Self.keyTime
      event("o", String(key))
    }
    wait += Self.enterTime
    event("o", "\r\n")
    wait += Self.answerTime
  }

  private func event(_ code: String, _ data: String) {
    json.beginArray()
    json.scaled(Int64(wait), fractionDigits: 3)
    json.string(code)
    json.string(data)
    json.endArray()
    json.endLine()
    wait = 0
  }
}
