package import CommandLanguage

/// A script that parsed, with every script that it runs.
package struct LoadedScript: Sendable {
  /// The script.
  package let script: Script
  /// The scripts that its `run` statements name, by the place of the statement in the script.
  package let included: [Int: LoadedScript]
  /// How many scripts are inside each other, this one counted.
  let height: Int
  /// The lines of the text whose statements these are; none is all of them.
  let lines: Range<Int>?

  /// The work date of the page on which the statements stand; none where they are no page's.
  let pageDate: DateLiteral?

  /// Whether the statements stand on a page, between text to read.
  var isPage: Bool { pageDate != nil }

  /// Makes a script of its parts.
  init(
    script: Script,
    included: [Int: LoadedScript] = [:],
    lines: Range<Int>? = nil,
    pageDate: DateLiteral? = nil,
  ) {
    self.script = script
    self.included = included
    self.lines = lines
    self.pageDate = pageDate
    height = 1 + (included.values.map(\.height).max() ?? 0)
  }
}
