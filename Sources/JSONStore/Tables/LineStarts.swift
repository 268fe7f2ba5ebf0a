/// Returns where each line of a text starts, and last where the line behind them would.
///
/// A last line without its end counts as a line.
func lineStarts(of text: [UInt8], expecting count: Int = 0) -> [Int] {
  let bytes = text.span
  var starts: [Int] = []
  starts.reserveCapacity(count + 1)
  starts.append(0)
  let ends = UInt64(0x0A0A_0A0A_0A0A_0A0A)
  let lows = UInt64(0x7F7F_7F7F_7F7F_7F7F)
  var position = 0
  while position + 8 <= bytes.count {
    // Any bit pattern is a legal integer, and the load itself checks the bounds.
    let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    let word = UInt64(littleEndian: raw) ^ ends
    // The top bit of each byte that is zero now: where a line ends.
    var found = ~(((word & lows) &+ lows) | word | lows)
    while found != 0 {
      starts.append(position + found.trailingZeroBitCount / 8 + 1)
      found &= found &- 1
    }
    position += 8
  }
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "\n") { starts.append(position + 1) }
    position += 1
  }
  if starts[starts.count - 1] != bytes.count { starts.append(bytes.count + 1) }
  return starts
}
