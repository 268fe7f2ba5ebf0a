/// A version of the program and its language: `1.0`.
package struct LanguageVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The version of this program.
  package static let current = LanguageVersion([1, 0, 0])

  /// The parts, three at most, from the gravest.
  private let parts: [Int]

  private init(_ parts: [Int]) { self.parts = parts }

  /// Reads one to three numbers with points between them.
  package init?(_ text: String) {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = words.compactMap { word in
      word.utf8.count <= 6 && word.utf8.allSatisfy(ByteClass.isDigit) ? Int(word) : nil
    }
    guard parts.count == words.count, (1...3).contains(parts.count) else { return nil }
    self.parts = parts
  }

  package var description: String { parts.map { String($0) }.joined(separator: ".") }

  package static func < (left: Self, right: Self) -> Bool {
    left.padded.lexicographicallyPrecedes(right.padded)
  }

  private var padded: [Int] { parts + Array(repeating: 0, count: 3 - parts.count) }
}
