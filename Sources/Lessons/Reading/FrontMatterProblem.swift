/// What is wrong with the front matter of a walkthrough.
package enum FrontMatterProblem: Error, Hashable, Sendable {
  /// The page does not begin with `---`.
  case noFrontMatter
  /// The front matter is never closed.
  case unclosedFrontMatter
  /// A line of the front matter is no `key: value`.
  case noKey
  /// The front matter has no such key; a near one is suggested.
  case unknownKey(String, suggestion: String?)
  /// A key stands twice in the front matter.
  case repeatedKey(String)
  /// The front matter lacks a key.
  case missingKey(String)
  /// The lessons that come before are not written `[a, b]`.
  case badList(String)
  /// The work date is no date.
  case badDate(String)
  /// The minutes are no whole number from 1 to 600.
  case badMinutes(String)
}
