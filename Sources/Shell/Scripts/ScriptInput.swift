package import Diagnostics

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
