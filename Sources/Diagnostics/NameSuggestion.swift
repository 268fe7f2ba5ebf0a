/// The search for the name that a person meant by one that does not exist.
///
/// A name is near when it comes of the typed one by few slips: a letter left out, put in,
/// exchanged, or swapped with its neighbour; at most one for every three letters, in any case of
/// letters. Of equally near names the one that came first stays.
package struct NameSuggestion: Sendable {
  /// The nearest name up to now.
  package private(set) var name: String?
  private let typed: [Unicode.Scalar]
  private var slips = Int.max

  /// The longest name for which a near one is looked for.
  package static let lengthLimit = 100

  /// Begins a search for the name that was meant.
  package init(for typed: String) { self.typed = Self.folded(typed) }

  /// Returns the nearest of some names, or nothing when none is near.
  package static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
    var search = NameSuggestion(for: typed)
    for name in names { search.consider(name) }
    return search.name
  }

  /// Takes a name into the search.
  ///
  /// - Complexity: O(m × n) in the lengths of both names; O(1) when the lengths differ too much.
  package mutating func consider(_ candidate: String) {
    let bytes = candidate.utf8.count
    guard typed.count <= Self.lengthLimit, bytes <= 4 * Self.lengthLimit,
      3 * bytes >= 2 * typed.count
    else { return }
    let folded = Self.folded(candidate)
    let limit = min(max(typed.count, folded.count) / 3, slips - 1)
    guard limit >= 0, abs(typed.count - folded.count) <= limit else { return }
    let distance = Self.distance(typed, folded, limit: limit)
    guard distance <= limit else { return }
    name = candidate
    slips = distance
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    Array(text.lowercased().unicodeScalars)
  }

  /// Returns the count of slips between two words, or more than a limit as soon as that is sure.
  private static func distance(
    _ left: [Unicode.Scalar],
    _ right: [Unicode.Scalar],
    limit: Int,
  ) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for (i, letter) in left.enumerated() {
      row[0] = i + 1
      var best = row[0]
      for (j, other) in right.enumerated() {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          slips = min(slips, beforeLast[j - 1] + 1)
        }
        row[j + 1] = slips
        best = min(best, slips)
      }
      if best > limit { return best }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
