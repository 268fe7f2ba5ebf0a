extension [UInt8] {
  /// What was rendered, as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
