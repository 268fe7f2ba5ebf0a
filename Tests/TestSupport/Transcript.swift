/// A session on paper: what was typed, each line after `> `, and exactly what the shell printed.
///
///     # title: what it shows
///     # book: sample
///     # today: 2026-01-05
///     > status
///     …
///     # exit: 0
package struct Transcript: Hashable, Sendable {
  /// The header fields in their order, without the exit status.
  package var header: [Field]
  /// The lines between the header and the exit status.
  package var body: [String]
  /// The exit status on the last line; none when there is no such line.
  package var exit: Int?

  /// A line `# key: value`.
  package struct Field: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The value.
    package let value: String
  }

  /// Reads a transcript.
  package init(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    exit = nil
    if let last = lines.last.flatMap(Self.field), last.key == "exit" {
      exit = Int(last.value)
      lines.removeLast()
    }
    header = []
    while let field = lines.first.flatMap(Self.field) {
      header.append(field)
      lines.removeFirst()
    }
    body = lines
  }

  /// Returns the value of a header field.
  package func value(of key: String) -> String? { header.first { $0.key == key }?.value }

  /// What was typed: the lines after `> ` as one script.
  package var script: String {
    body.compactMap(Self.input).map { $0 + "\n" }.joined()
  }

  /// Returns the transcript as text, with another body and exit status.
  package func text(body: String, exit: Int) -> String {
    let fields = header.map { "# \($0.key): \($0.value)\n" }.joined()
    return fields + body + "# exit: \(exit)\n"
  }

  /// Returns what was typed on a line; none when the shell printed the line.
  package static func input(_ line: String) -> String? {
    if line == ">" { return "" }
    return line.hasPrefix("> ") ? String(line.dropFirst(2)) : nil
  }

  private static func field(_ line: String) -> Field? {
    guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[line.index(line.startIndex, offsetBy: 2)..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0.isLowercase || $0 == "-" }) else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return Field(key: String(key), value: String(value))
  }
}
