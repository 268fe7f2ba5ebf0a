/// A small strict reader of RFC 4180, for tests: what it refuses is no CSV.
struct CSVReader {
  struct Malformed: Error {}

  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Returns the records of a text; each ends in a line feed.
  static func records(of text: String) throws -> [[String]] {
    var reader = CSVReader(text)
    var records: [[String]] = []
    while reader.position < reader.scalars.count { records.append(try reader.record()) }
    return records
  }

  private mutating func record() throws -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < scalars.count else { throw Malformed() }
      position += 1
      switch scalars[position - 1] {
      case ",": continue
      case "\n": return fields
      default: throw Malformed()
      }
    }
  }

  private mutating func field() throws -> String {
    var text = String.UnicodeScalarView()
    guard position < scalars.count, scalars[position] == "\"" else {
      while position < scalars.count, !",\n".unicodeScalars.contains(scalars[position]) {
        guard scalars[position] != "\"", scalars[position] != "\r" else { throw Malformed() }
        text.append(scalars[position])
        position += 1
      }
      return String(text)
    }
    position += 1
    while true {
      guard position < scalars.count else { throw Malformed() }
      let isQuote = scalars[position] == "\""
      let isDoubled = isQuote && position + 1 < scalars.count && scalars[position + 1] == "\""
      if isQuote, !isDoubled { break }
      text.append(scalars[position])
      position += isDoubled ? 2 : 1
    }
    position += 1
    return String(text)
  }
}
