/// The hash of some bytes, written as 16 hexadecimal digits.
struct Checksum: Hashable, Sendable, CustomStringConvertible {
  /// The hash.
  let value: UInt64

  /// Wraps a hash.
  init(_ value: UInt64) { self.value = value }

  /// Hashes some bytes.
  init(of bytes: Span<UInt8>) { value = XXH64.hash(bytes) }

  /// Reads 16 hexadecimal digits in lower case; anything else gives nothing.
  init?(parsing text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
    guard description == text else { return nil }
  }

  /// The 16 digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
