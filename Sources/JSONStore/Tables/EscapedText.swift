import JSONText

/// Returns a text as it stands between its quotes in canonical JSON.
func escaped(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else {
    return bytes
  }
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
