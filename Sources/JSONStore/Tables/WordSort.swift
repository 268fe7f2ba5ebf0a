/// Sorts words by some of their bits; those that are equal in these keep their order.
///
/// - Parameters:
///   - words: The words.
///   - bits: The numbers of the bits, of which the least significant is 0.
/// - Complexity: O(n): the words are dealt out digit by digit.
func sortWords(_ words: inout [UInt64], by bits: Range<UInt64>) {
  guard words.count > 1 else { return }
  var other = [UInt64](repeating: 0, count: words.count)
  let digit: UInt64 = 9
  for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: Int(digit)) {
    let mask: UInt64 = (1 << min(digit, bits.upperBound - shift)) - 1
    var starts = [Int](repeating: 0, count: (1 << digit) + 1)
    for word in words { starts[Int(word >> shift & mask) + 1] += 1 }
    for value in 1..<starts.count { starts[value] += starts[value - 1] }
    for word in words {
      let value = Int(word >> shift & mask)
      other[starts[value]] = word
      starts[value] += 1
    }
    swap(&words, &other)
  }
}
