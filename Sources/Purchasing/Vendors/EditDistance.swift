/// Returns how many characters must be put in, taken out or exchanged to make one text the other.
///
/// - Parameters:
///   - left: A text.
///   - right: Another text.
///   - limit: The largest distance that is looked for.
/// - Returns: The distance, or nothing when it is above the limit.
/// - Complexity: O(m · n) in the lengths of the texts, which differ by no more than the limit; it ends
///   at the first row that lies above the limit.
func editDistance(_ left: [Character], _ right: [Character], limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var previous = Array(0...right.count)
  var current = previous
  for row in 1..<(left.count + 1) {
    current[0] = row
    var least = row
    for column in 1..<(right.count + 1) {
      let exchange = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
      current[column] = min(exchange, previous[column] + 1, current[column - 1] + 1)
      least = min(least, current[column])
    }
    guard least <= limit else { return nil }
    swap(&previous, &current)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
