import JSONText
import TradeModel

/// A row as it was read: what it holds, and everything that is wrong with it.
struct RowReading {
  /// What the row holds; none where something is wrong with it.
  let content: RowContent?
  /// The fields with keys that nobody here knows.
  let unknownFields: [UnknownField]
  /// What is wrong.
  let errors: RecordErrors
}

/// What a row holds.
enum RowContent: Hashable, Sendable {
  /// The row is that of the company.
  case setup(Setup)
  /// The row is that of a record.
  case record(Record)

  /// The key of the row in its table.
  var key: OrderedKey {
    switch self {
    case .setup: OrderedKey()
    case .record(let record): OrderedKey(of: record)
    }
  }

  /// The row in canonical JSON.
  var encoded: [UInt8] {
    switch self {
    case .setup(let setup): RowCoding.encode(setup)
    case .record(let record): RowCoding.encode(record)
    }
  }
}

/// A field of a row with a key that nobody here knows; it is kept as it is.
struct UnknownField: Sendable {
  /// The name.
  let name: String
  /// Where the name stands, with its quotes.
  let key: Range<Int>
  /// Where the value stands.
  let value: Range<Int>
}

extension [UnknownField] {
  /// Returns a canonical row with these fields behind its own, without blanks between their parts.
  func appended(to row: [UInt8], from bytes: Span<UInt8>) -> [UInt8] {
    guard !isEmpty else { return row }
    var result = row
    result.removeLast()
    for field in self {
      if result.count > 1 { result.append(UInt8(ascii: ",")) }
      for index in field.key { result.append(bytes[index]) }
      result.append(UInt8(ascii: ":"))
      result.append(withoutBlanks: field.value, in: bytes)
    }
    result.append(UInt8(ascii: "}"))
    return result
  }
}

extension [UInt8] {
  /// Appends JSON that was checked, without the blanks outside its texts.
  fileprivate mutating func append(withoutBlanks range: Range<Int>, in bytes: Span<UInt8>) {
    var isText = false
    var isEscaped = false
    for index in range {
      let byte = bytes[index]
      if !isText, byte <= 0x20 { continue }
      append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isText
      } else if byte == UInt8(ascii: "\"") {
        isText.toggle()
      }
    }
  }
}
