import JSONText
import TradeModel

/// Returns a text as it stands between its quotes in canonical JSON.
func escaped(_ text: String) -> [UInt8] {
  if text.utf8.span.needsNoEscape { return Array(text.utf8) }
  var json = JSONWriter()
  json.string(text)
  return Array(json.bytes.dropFirst().dropLast())
}

/// Returns a code as it stands between its quotes in canonical JSON.
func escaped(_ code: some RecordCode) -> [UInt8] {
  let plain = code.codeText.withBytes { bytes in
    bytes.needsNoEscape ? bytes.indices.map { bytes[$0] } : nil
  }
  return plain ?? escaped(code.text)
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
