import JSONText

/// The fields that make up the key of a table's rows; they stand in each row in this order.
struct KeyLayout: Sendable {
  /// One field of a key.
  struct Field: Sendable {
    /// The bytes of the name.
    let name: [UInt8]
    /// Whether the field is a number.
    let isNumber: Bool
  }

  /// The fields.
  let fields: [Field]
  /// What stands in a row before the value of each field, one behind the other.
  let labels: [UInt8]
  /// Where that of each field ends.
  let labelEnds: [Int]

  /// Whether the last field is a number.
  var endsWithNumber: Bool { fields.last?.isNumber ?? false }

  /// Makes a key of fields.
  init(fields: [Field]) {
    self.fields = fields
    var (labels, ends) = ([UInt8](), [Int]())
    for field in fields {
      labels += Array((labels.isEmpty ? "{\"" : ",\"").utf8) + field.name
      labels += Array((field.isNumber ? "\":" : "\":\"").utf8)
      ends.append(labels.count)
    }
    (self.labels, labelEnds) = (labels, ends)
  }

  /// Reads the key of a row of canonical JSON.
  ///
  /// A text that is left out is blank; other fields may stand between those of the key.
  ///
  /// - Returns: Whether the row has a key.
  func readKey(of row: Range<Int>, in bytes: Span<UInt8>, into key: inout OrderedKey) -> Bool {
    key.removeAll()
    var cursor = FieldCursor(object: row)
    var next = 0
    while next < fields.count, cursor.next(in: bytes) {
      guard
        let found = (next..<fields.count).first(where: { index in
          cursor.isNamed(fields[index].name, in: bytes)
        })
      else { continue }
      guard appendBlanks(next..<found, to: &key) else { return false }
      next = found + 1
      if fields[found].isNumber {
        guard let number = wholeNumber(cursor.value, in: bytes) else { return false }
        key.append(number: number)
      } else {
        appendText(cursor.value, in: bytes, to: &key)
      }
    }
    return row.count >= 2 && appendBlanks(next..<fields.count, to: &key)
  }

  /// Adds blank texts for fields that are left out; a number cannot be.
  private func appendBlanks(_ missing: Range<Int>, to key: inout OrderedKey) -> Bool {
    for index in missing {
      guard !fields[index].isNumber else { return false }
      key.append(text: [])
    }
    return true
  }

  /// Reads the key of a row that stands in a source of its own.
  func key(of row: RowBytes) throws(StoreError) -> OrderedKey {
    var key = OrderedKey()
    try readKey(of: row, into: &key)
    return key
  }

  /// Reads the key of a row that stands in a source of its own.
  func readKey(of row: RowBytes, into key: inout OrderedKey) throws(StoreError) {
    let bytes = row.source.bytes
    guard readKey(of: row.range, in: bytes.span, into: &key) else {
      throw row.source.damage(at: row.range.lowerBound, "the row has no key")
    }
  }
}

extension KeyLayout {
  /// Writes a key as an array of its texts and numbers.
  func write(_ key: OrderedKey, to json: inout JSONWriter) {
    json.beginArray()
    var rest = key.bytes[...]
    for field in fields {
      if field.isNumber {
        json.integer(OrderedKey.number(at: rest.startIndex, in: key.bytes.span))
        rest = rest.dropFirst(8)
      } else {
        let text = rest.prefix { $0 != 0 }
        json.string(String(decoding: text, as: UTF8.self))
        rest = rest.dropFirst(text.count + 1)
      }
    }
    json.endArray()
  }

  /// Reads a key written as an array of its texts and numbers; anything else gives nothing.
  func readKeyArray(at range: Range<Int>, in bytes: Span<UInt8>) -> OrderedKey? {
    do throws(JSONError) {
      var key = OrderedKey()
      var json = try JSONReader(range)
      try json.openArray(in: bytes)
      for field in fields {
        guard try json.nextElement(in: bytes) else { return nil }
        if field.isNumber {
          key.append(number: Int(try json.readInteger(in: bytes)))
        } else {
          key.append(text: try json.readString(in: bytes).decoded(in: bytes))
        }
      }
      guard try !json.nextElement(in: bytes) else { return nil }
      try json.finish(in: bytes)
      return key
    } catch {
      return nil
    }
  }
}

/// Adds a text between quotes to a key, with its escapes resolved.
private func appendText(_ value: Range<Int>, in bytes: Span<UInt8>, to key: inout OrderedKey) {
  guard value.count > 2 else {
    key.append(text: [])
    return
  }
  let inner = value.lowerBound + 1..<value.upperBound - 1
  var hasEscapes = false
  for position in inner where bytes[position] == UInt8(ascii: "\\") { hasEscapes = true }
  if hasEscapes {
    key.append(text: unescaped(value, in: bytes))
  } else {
    key.append(text: inner, in: bytes)
  }
}

/// Reads a whole number of at most 18 digits.
func wholeNumber(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
  var digits = range
  let isNegative = !digits.isEmpty && bytes[digits.lowerBound] == UInt8(ascii: "-")
  if isNegative { digits = digits.lowerBound + 1..<digits.upperBound }
  guard (1...18).contains(digits.count) else { return nil }
  var number = 0
  for position in digits {
    let byte = bytes[position]
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return isNegative ? -number : number
}
