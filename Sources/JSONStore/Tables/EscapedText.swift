import JSONText
import TradeModel

extension [UInt8] {
  /// Appends a code as it stands between its quotes in canonical JSON.
  mutating func append(escaped code: some RecordCode) {
    code.codeText.withBytes { text in
      guard text.needsNoEscape else {
        var json = JSONWriter()
        json.string(code.text)
        append(contentsOf: json.bytes.dropFirst().dropLast())
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
