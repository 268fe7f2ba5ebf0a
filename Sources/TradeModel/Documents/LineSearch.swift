extension Array {
  /// Returns the position of the element with a line number, in an array ordered by it.
  ///
  /// - Complexity: O(log n).
  package func index(of number: LineNumber, by key: KeyPath<Element, LineNumber>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle][keyPath: key] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low][keyPath: key] == number ? low : nil
  }
}
