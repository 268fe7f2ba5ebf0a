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
  var description: String { String(decoding: digits, as: UTF8.self) }

  /// The bytes of the 16 digits.
  var digits: [UInt8] {
    [UInt8](capacity: 16) { output in
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 0xF
        output.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
  }
}
