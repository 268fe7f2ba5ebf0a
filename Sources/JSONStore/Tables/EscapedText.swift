import JSONText

/// Returns a text as it stands between its quotes in canonical JSON.
func escaped(_ text: String) -> [UInt8] {
  if text.utf8.span.needsNoEscape { return Array(text.utf8) }
  var json = JSONWriter()
  json.string(text)
  return Array(json.bytes.dropFirst().dropLast())
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
