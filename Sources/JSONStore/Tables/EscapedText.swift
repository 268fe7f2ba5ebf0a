import JSONText

/// Returns a text as it stands between its quotes in canonical JSON.
func escaped(_ text: String) -> [UInt8] {
  var json = JSONWriter()
  json.string(text)
  return Array(json.bytes.dropFirst().dropLast())
}
