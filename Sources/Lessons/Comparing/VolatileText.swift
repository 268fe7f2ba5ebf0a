/// Text that is another one the next time: it must not be kept on a page.
package enum VolatileText {
  /// What such a text seems to be.
  package enum Kind: String, Hashable, Sendable {
    /// A time of the day.
    case clockTime = "a clock time"
    /// A span of time that was measured.
    case duration = "a duration"
    /// A name that is made by chance.
    case identifier = "a uuid"
    /// The path of a file on one machine.
    case path = "an absolute path"
  }

  /// Returns the first text of a line that seems to be volatile, with what it seems to be.
  package static func find(in line: String) -> (text: String, kind: Kind)? {
    let time = /(?:^|[\s(\[T])(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:$|[\s,;.)\]Z])/
    let duration =
      /(?:^|[\s(])(\d+(?:\.\d+)? ?(?:ns|µs|us|ms|s|sec|seconds?|minutes?))(?:$|[\s,;.)])/
    let hex = "[0-9a-fA-F]"
    let uuid = try? Regex("\(hex){8}-\(hex){4}-\(hex){4}-\(hex){4}-\(hex){12}")
    let path = /(?:^|[\s'"(=:<])(\/[\w.+-]+(?:\/[\w.+-]*)*)/
    if let found = line.firstMatch(of: time) { return (String(found.1), .clockTime) }
    if let found = line.firstMatch(of: duration) { return (String(found.1), .duration) }
    if let uuid, let found = line.firstMatch(of: uuid) {
      return (String(line[found.range]), .identifier)
    }
    if let found = line.firstMatch(of: path) { return (String(found.1), .path) }
    return nil
  }
}
