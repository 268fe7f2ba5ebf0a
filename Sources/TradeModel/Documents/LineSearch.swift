extension Array {
  /// Returns the position of the element with a line number, in an array ordered by it.
  ///
  /// Where the lines are numbered in steps, as nearly all are, the first guess is right.
  ///
  /// - Complexity: O(log n).
  public func index(
    of number: LineNumber,
    by key: (Element) -> LineNumber,
  ) -> Int? {
    let guess = number.value / LineNumber.step - 1
    if indices.contains(guess), key(self[guess]) == number { return guess }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == number ? low : nil
  }
}
