import Diagnostics
import TradeModel

/// Writes records as comma-separated values (RFC 4180), with a line of names and lines that end
/// in a line feed.
///
/// A list within a record takes one field, its parts with `; ` between; a record within a record
/// has its values with blanks between. Absent values are blank.
struct CSVOutput {
  private var output = ""

  /// Returns the rows as lines.
  static func lines(of rows: RecordRows) -> [UInt8] {
    guard !rows.names.isEmpty else { return [] }
    var csv = CSVOutput()
    csv.write(rows.names)
    for index in 0..<rows.count { csv.write(rows.values(index).map(Self.text)) }
    return Array(csv.output.utf8)
  }

  private mutating func write(_ fields: [String]) {
    var isFirst = true
    for field in fields {
      if !isFirst { output += "," }
      output += Self.quoted(field)
      isFirst = false
    }
    output += "\n"
  }

  /// Returns the text of a value within a record within the record; what holds is named.
  private static func partText(of part: NamedValue) -> String {
    if case .truth(let truth) = part.value { return truth ? part.name : "" }
    return text(of: part.value)
  }

  /// Returns the text of a value; blank for what is absent.
  private static func text(of value: FieldValue) -> String {
    switch value {
    case .text(let text), .digits(let text): text
    case .integer(let number): String(number)
    case .decimal(let units, let digits): decimalText(units, digits)
    case .truth(let truth): truth ? "true" : "false"
    case .absent, .omitted: ""
    case .record(let values):
      values.map(partText).filter { !$0.isEmpty }.joined(separator: " ")
    case .list(let values): values.map(text).joined(separator: "; ")
    }
  }

  /// Returns a field as it stands in a line: quoted where it must be, and with nothing in it that
  /// could steer a terminal but line feeds and tabs.
  private static func quoted(_ field: String) -> String {
    if field.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }) {
      return field
    }
    var safe = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\"": safe += "\"\""
      case "\n", "\t": safe.unicodeScalars.append(scalar)
      default: safe += VisibleText.of(String(scalar))
      }
    }
    let needsQuotes = field.unicodeScalars.contains { "\",\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(safe)\"" : safe
  }
}
