import JSONText

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

/// Returns where the line starts that a position stands in, which is not before a given line.
func startOfLine(at position: Int, from first: Int, in bytes: Span<UInt8>) -> Int {
  var position = position
  while position - 8 >= first {
    let ends = lanes(of: UInt8(ascii: "\n"), in: EightBytes.load(at: position - 8, in: bytes))
    if ends != 0 { return position - ends.leadingZeroBitCount / 8 }
    position -= 8
  }
  while position > first, bytes[position - 1] != UInt8(ascii: "\n") { position -= 1 }
  return position
}

/// Returns the position of the line feed that ends a line, or the end of the bytes looked at.
func endOfLine(from position: Int, before end: Int, in bytes: Span<UInt8>) -> Int {
  var position = position
  // Most rows are some of such stretches long, in which there is no end to be placed.
  while position + 32 <= end {
    let ends = lineEnds(at: position, in: bytes) | lineEnds(at: position + 16, in: bytes)
    guard ends[0] | ends[1] == 0 else { break }
    position += 32
  }
  while position + 16 <= end {
    let ends = lineEnds(at: position, in: bytes)
    if ends[0] != 0 { return position + ends[0].trailingZeroBitCount / 8 }
    if ends[1] != 0 { return position + 8 + ends[1].trailingZeroBitCount / 8 }
    position += 16
  }
  while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  return position
}

/// Returns two words of which each byte is all ones where a line feed stands in the sixteen bytes at
/// a position, the first byte lowest.
@inline(__always)
private func lineEnds(at position: Int, in bytes: Span<UInt8>) -> SIMD2<UInt64> {
  // Any bit pattern is a legal vector, and the load itself checks the bounds.
  let text = unsafe bytes.bytes.unsafeLoadUnaligned(
    fromByteOffset: position,
    as: SIMD16<UInt8>.self,
  )
  let marks = SIMD16<UInt8>(repeating: .max)
  let lineFeeds = SIMD16<UInt8>(repeating: UInt8(ascii: "\n"))
  let ends = SIMD16<UInt8>(repeating: 0).replacing(with: marks, where: text .== lineFeeds)
  // A vector of bytes is as long as one of words.
  let words = unsafe unsafeBitCast(ends, to: SIMD2<UInt64>.self)
  return SIMD2(UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
}

/// Calls a function with the position behind each line's end in a part of a text.
@inline(__always)
func forEachLineEnd(of range: Range<Int>, in bytes: Span<UInt8>, _ found: (Int) -> Void) {
  var position = range.lowerBound
  while position + 16 <= range.upperBound {
    let ends = lineEnds(at: position, in: bytes)
    if ends[0] | ends[1] != 0 {
      visitMarks(ends[0], from: position, found)
      visitMarks(ends[1], from: position + 8, found)
    }
    position += 16
  }
  while position < range.upperBound {
    if bytes[position] == UInt8(ascii: "\n") { found(position + 1) }
    position += 1
  }
}

/// Calls a function with the position behind each byte of a word that is all ones.
@inline(__always)
private func visitMarks(_ word: UInt64, from position: Int, _ found: (Int) -> Void) {
  var rest = word
  while rest != 0 {
    let lane = rest.trailingZeroBitCount & ~7
    found(position + lane / 8 + 1)
    rest &= ~(0xFF << UInt64(lane))
  }
}
