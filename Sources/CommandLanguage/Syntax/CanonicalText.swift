/// Writes the parts of a tree as text that parses to the same tree.
///
/// Words are in lower case, numbers of records in upper case and bare where they can be, one blank
/// stands between parts, and there are only the brackets that are needed.
struct CanonicalText {
  private(set) var text = ""

  /// Writes a word or a sign behind a blank.
  mutating func word(_ word: String) {
    if !text.isEmpty { text += " " }
    text += word
  }

  /// Writes an option with its value, where it has one.
  mutating func option(_ name: String, _ value: String?) {
    guard let value else { return }
    word(name)
    word(value)
  }

  /// Returns a text in quotes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Returns the number of a record, in quotes where it could be read as something else.
  static func number(_ number: String) -> String {
    let isWord = Keyword(ArraySlice(number.utf8)) != nil
    let isBare = !isWord && number == number.uppercased() && Lexer.isBareRun(number)
    return isBare ? number : quoted(number)
  }

  /// Returns the path of a file, in quotes where it has to be.
  static func path(_ path: String) -> String {
    let isBare =
      path == "-" || Lexer.isBareRun(path.hasPrefix("-") ? String(path.dropFirst()) : path)
    return isBare ? path : quoted(path)
  }

  /// Returns the words of a help topic, in quotes where they have to be.
  static func topic(_ topic: String) -> String {
    let pieces = topic.split(separator: " ", omittingEmptySubsequences: false)
    let isBare = pieces.allSatisfy { Lexer.isBareRun("x" + $0) && !$0.isEmpty }
    return isBare ? topic : quoted(topic)
  }
}

/// Returns the number of a record as it is typed: in quotes where it could be read as something else.
package func typedNumber(_ number: String) -> String { CanonicalText.number(number) }

/// Returns the path of a file as it is typed: in quotes where it has to be.
package func typedPath(_ path: String) -> String { CanonicalText.path(path) }

/// Returns a text in quotes.
package func typedText(_ text: String) -> String { CanonicalText.quoted(text) }

extension Statement {
  /// The statement as canonical text; it parses to the same statement.
  package var canonicalText: String {
    var canonical = CanonicalText()
    canonical.option("expect error", expectedError?.value)
    canonical.word(action.canonicalText)
    canonical.option("as", output?.format?.rawValue)
    canonical.option(">", output?.file.map { CanonicalText.path($0.value) })
    return canonical.text
  }

  /// The name of the statement: its fixed first words, as in `set qty`.
  package var name: String { StatementTable.name(of: action.form) }
}

extension Action {
  /// The statement as canonical text; it parses to the same statement.
  package var canonicalText: String {
    switch self {
    case .work(let action): action.canonicalText
    case .shell(let action): action.canonicalText
    }
  }
}

extension ShellAction {
  /// The statement as canonical text; it parses to the same statement.
  package var canonicalText: String {
    switch self {
    case .output(let format): "output \(format.value.rawValue)"
    case .echo(let text): "echo \(CanonicalText.quoted(text))"
    case .run(let path): "run \(CanonicalText.path(path.value))"
    case .history(let request): request.canonicalText
    case .record(let request): request.canonicalText
    case .help(let topic?): "help \(CanonicalText.topic(topic.value))"
    case .help(nil): "help"
    case .quit(0): "quit"
    case .quit(let status): "quit \(status)"
    case .timing(let isOn): "timing \(isOn ? "on" : "off")"
    case .variables(let definition?): "let \(definition.name) = \(definition.value.canonicalText)"
    case .variables(nil): "let"
    case .requirement(let version): "requires replenish \(version)"
    }
  }
}
