package import CommandLanguage
package import Diagnostics

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

/// The place of a `run` statement that led to a script.
package struct Inclusion: Hashable, Sendable {
  /// The text that holds the statement.
  package let source: SourceText
  /// The name of the file in the statement.
  package let range: SourceRange
}

/// What a text to run comes from.
package enum ScriptInput: Hashable, Sendable {
  /// A text given with `-c`, or typed; the name is shown in errors.
  case text(SourceText)
  /// A file.
  case file(String)
  /// The standard input.
  case standardInput

  /// The name under which it is told of.
  var name: String {
    switch self {
    case .text(let source): source.name
    case .file(let path): path
    case .standardInput: Self.standardInputName
    }
  }

  /// The name of the text that comes from the standard input.
  static let standardInputName = "<stdin>"
}
