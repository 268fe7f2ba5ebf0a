import JSONText
import TradeModel

/// Returns a text as it stands between its quotes in canonical JSON.
func escaped(_ text: String) -> [UInt8] {
  if text.utf8.span.needsNoEscape { return Array(text.utf8) }
  var json = JSONWriter()
  json.string(text)
  return Array(json.bytes.dropFirst().dropLast())
}

extension [UInt8] {
  /// Appends a code as it stands between its quotes in canonical JSON.
  mutating func append(escaped code: some RecordCode) {
    code.codeText.withBytes { text in
      guard text.needsNoEscape else {
        append(contentsOf: JSONStore.escaped(code.text))
        return
      }
      for index in text.indices { append(text[index]) }
    }
  }
}

/// Returns the bytes that a text in quotes stands for; a malformed one stands for nothing.
func unescaped(_ quoted: Range<Int>, in bytes: Span<UInt8>) -> [UInt8] {
  do throws(JSONError) {
    var json = try JSONReader(quoted)
    return try json.readString(in: bytes).decoded(in: bytes)
  } catch {
    return []
  }
}
