import JSONText

// Bytes looked at eight at a time.

/// Returns a number with the highest bit of each lane in which a word has a byte, and no other bit.
@inline(__always)
func lanes(of byte: UInt8, in word: UInt64) -> UInt64 {
  let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  let other = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
  return ~(((other & lows) &+ lows) | other | lows)
}

/// Returns how many bytes are the same at two places.
///
/// - Precondition: As many bytes as the limit stand at either.
@inline(__always)
func commonLength(
  _ left: Span<UInt8>,
  _ leftStart: Int,
  _ right: Span<UInt8>,
  _ rightStart: Int,
  _ limit: Int,
) -> Int {
  var length = 0
  while length + 8 <= limit {
    let difference =
      EightBytes.load(at: leftStart + length, in: left)
      ^ EightBytes.load(at: rightStart + length, in: right)
    guard difference == 0 else { return length + difference.trailingZeroBitCount / 8 }
    length += 8
  }
  while length < limit, left[leftStart + length] == right[rightStart + length] { length += 1 }
  return length
}
