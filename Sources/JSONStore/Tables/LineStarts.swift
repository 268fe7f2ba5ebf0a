/// Returns where each line of a text starts, and last where the line behind them would.
///
/// A last line without its end counts as a line.
func lineStarts(of text: [UInt8], expecting count: Int = 0) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(count + 1)
  starts.append(0)
  forEachLineEnd(of: text.indices, in: text.span) { starts.append($0) }
  if starts[starts.count - 1] != text.count { starts.append(text.count + 1) }
  return starts
}

/// Calls a function with the position behind each line's end in a part of a text.
@inline(__always)
func forEachLineEnd(of range: Range<Int>, in bytes: Span<UInt8>, _ found: (Int) -> Void) {
  let ends = UInt64(0x0A0A_0A0A_0A0A_0A0A)
  let lows = UInt64(0x7F7F_7F7F_7F7F_7F7F)
  var position = range.lowerBound
  while position + 8 <= range.upperBound {
    // Any bit pattern is a legal integer, and the load itself checks the bounds.
    let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    let word = UInt64(littleEndian: raw) ^ ends
    // The top bit of each byte that is zero now: where a line ends.
    var zeros = ~(((word & lows) &+ lows) | word | lows)
    while zeros != 0 {
      found(position + zeros.trailingZeroBitCount / 8 + 1)
      zeros &= zeros &- 1
    }
    position += 8
  }
  while position < range.upperBound {
    if bytes[position] == UInt8(ascii: "\n") { found(position + 1) }
    position += 1
  }
}
