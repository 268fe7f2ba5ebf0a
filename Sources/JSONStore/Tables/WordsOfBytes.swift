// Bytes looked at eight at a time.

/// Returns eight bytes as a number, the first one lowest.
///
/// - Precondition: So many bytes stand there.
@inline(__always)
func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
  // Any bit pattern is a legal integer, and the load itself checks the bounds.
  let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  return UInt64(littleEndian: raw)
}

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
    let difference = word(left, leftStart + length) ^ word(right, rightStart + length)
    guard difference == 0 else { return length + difference.trailingZeroBitCount / 8 }
    length += 8
  }
  while length < limit, left[leftStart + length] == right[rightStart + length] { length += 1 }
  return length
}
