import Diagnostics
import JSONText
import Session
import TradeModel

/// Writes what came of a statement as one JSON object on one line (contract, section 3).
struct JSONOutput {
  private var json = JSONWriter()

  /// Starts the object of a statement.
  init(statementName: String, isSuccess: Bool) {
    json.beginObject()
    write("statement", .text(statementName))
    write("ok", .truth(isSuccess))
  }

  /// Writes a named value.
  mutating func write(_ name: String, _ value: FieldValue) {
    if case .omitted = value { return }
    json.key(name)
    write(value)
  }

  /// Writes the records of a report.
  mutating func write(_ records: ReportRecords) {
    for value in records.head { write(value.name, value.value) }
    if let list = records.list {
      json.key(records.listName)
      json.beginArray()
      for index in 0..<list.count {
        json.beginObject()
        for (name, value) in zip(list.names, list.values(index)) { write(name, value) }
        json.endObject()
      }
      json.endArray()
    }
    for value in records.tail { write(value.name, value.value) }
  }

  /// Ends the object, and returns it as a line with its line feed.
  mutating func finish() -> [UInt8] {
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private mutating func write(_ value: FieldValue) {
    switch value {
    case .text(let text): write(text)
    case .integer(let number): json.integer(number)
    case .decimal(let units, let digits): json.scaled(units, fractionDigits: digits)
    case .digits(let digits): json.encoded(Array(digits.utf8).span)
    case .truth(let truth): json.boolean(truth)
    case .absent, .omitted: json.null()
    case .record(let values):
      json.beginObject()
      for value in values { write(value.name, value.value) }
      json.endObject()
    case .list(let values):
      json.beginArray()
      for value in values { write(value) }
      json.endArray()
    }
  }

  /// Writes a text; what could steer a terminal is escaped, beyond what JSON asks for.
  private mutating func write(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 })
      || !text.unicodeScalars.contains(where: { $0.value >= 0x80 && $0.isUnsafe })
    {
      json.string(text)
      return
    }
    var plain = JSONWriter()
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, scalar.isUnsafe {
        for unit in String(scalar).utf16 { bytes += Self.escape(of: unit) }
      } else {
        plain.reset()
        plain.string(String(scalar))
        bytes += plain.bytes.dropFirst().dropLast()
      }
    }
    bytes.append(UInt8(ascii: "\""))
    json.encoded(bytes.span)
  }

  private static func escape(of unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar could steer a terminal, or make a line read as another.
  fileprivate var isUnsafe: Bool {
    let text = String(self)
    return VisibleText.of(text) != text
  }
}
