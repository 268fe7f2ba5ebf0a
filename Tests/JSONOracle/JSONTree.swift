package import JSONText

/// A whole JSON text in memory, as only tests want it.
package indirect enum JSONTree: Equatable {
  /// An object.
  case object([String: JSONTree])
  /// An array.
  case array([JSONTree])
  /// A text.
  case string(String)
  /// A number.
  case number(JSONDecimal)
  /// True or false.
  case boolean(Bool)
  /// Null.
  case null

  /// Reads a text that holds one value.
  package init(_ text: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    let bytes = text.span
    var json = try JSONReader(bytes.indices, limits: limits)
    var probe = json
    try probe.skipValue(in: bytes)
    self = try Self(&json, in: bytes)
    try json.finish(in: bytes)
  }

  /// Reads a text that holds one value.
  package init(_ text: String) throws(JSONError) { try self.init(Array(text.utf8)) }

  /// Reads the next value of a reader.
  package init(_ json: inout JSONReader, in bytes: Span<UInt8>) throws(JSONError) {
    switch try json.peekKind(in: bytes) {
    case .object:
      var members: [String: JSONTree] = [:]
      try json.openObject(in: bytes)
      while let name = try json.nextName(in: bytes) {
        members[name.text(in: bytes)] = try JSONTree(&json, in: bytes)
      }
      self = .object(members)
    case .array:
      var elements: [JSONTree] = []
      try json.openArray(in: bytes)
      while try json.nextElement(in: bytes) { elements.append(try JSONTree(&json, in: bytes)) }
      self = .array(elements)
    case .string: self = .string(try json.readText(in: bytes))
    case .number: self = .number(try json.readDecimal(in: bytes))
    case .boolean: self = .boolean(try json.readBoolean(in: bytes))
    case .null:
      try json.readNull(in: bytes)
      self = .null
    }
  }

  /// Writes the tree with its keys in order.
  package func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.beginObject()
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        json.key(name)
        value.write(to: &json)
      }
      json.endObject()
    case .array(let elements):
      json.beginArray()
      for element in elements { element.write(to: &json) }
      json.endArray()
    case .string(let text): json.string(text)
    case .number(let decimal):
      if let units = try? decimal.scaled(fractionDigits: 5) {
        json.scaled(units, fractionDigits: 5)
      } else {
        json.encoded(Array("\(decimal.significand)e\(decimal.exponent)".utf8).span)
      }
    case .boolean(let value): json.boolean(value)
    case .null: json.null()
    }
  }

  /// The tree as a text.
  package func text(_ style: JSONWriter.Style = .compact) -> String {
    var json = JSONWriter(style)
    write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
