package import CommandLanguage
package import Diagnostics

/// Returns what a problem of the text says to a person.
package func diagnostic(for located: Located<SyntaxProblem>) -> Diagnostic {
  wording(for: located.problem).diagnostic(at: located.range)
}

extension SyntaxErrors {
  /// What the problems of the text say to a person, in the order of the text.
  package var diagnostics: [Diagnostic] { problems.map(diagnostic) }
}

/// Returns what a topic that help does not know says to a person.
package func diagnostic(for topic: UnknownTopic, at range: SourceRange?) -> Diagnostic {
  wording(for: topic).diagnostic(at: range)
}

private func wording(for topic: UnknownTopic) -> Wording {
  guard !topic.lacksWords else {
    return Wording(
      "unknown-topic",
      "the words to look for are missing",
      help: "help search WORDS lists every page that all of the words stand in",
    )
  }
  return Wording(
    "unknown-topic",
    "there is no help on '\(topic.topic)'",
    help: Wording.nearby(topic.suggestion, otherwise: "help lists the topics"),
  )
}

/// Returns the words for what is wrong with a text that does not parse.
func wording(for problem: SyntaxProblem) -> Wording {
  switch problem {
  case .unexpected(let found, let expected, let suggestion):
    unexpected(found, expected, suggestion)
  case .unknownStatement(let word, let suggestion):
    Wording(
      "unknown-statement",
      "there is no statement '\(word)'",
      help: programCommand(word)
        ?? Wording.nearby(suggestion, otherwise: "help lists the statements"),
    )
  case .unexpectedCharacter(let scalar): unexpected(scalar)
  case .unterminatedText:
    Wording("unterminated-text", "the quote is never closed", help: "a text ends with \"")
  case .runawayText(let lines):
    Wording(
      "runaway-text",
      "the text in quotes runs over \(lines) lines, a quote seems to be missing"
    )
  case .danglingContinuation:
    Wording("dangling-continuation", "the last line goes on with \\, but nothing follows")
  case .unknownEscape(let scalar):
    Wording("unknown-escape", "'\\\(scalar)' means nothing in a text", help: #"known: \" \\ \n \t"#)
  case .badNumber(let text): Wording("bad-number", "'\(text)' is no number")
  case .badDate(let text):
    Wording("bad-date", "'\(text)' is no date", help: "dates are written YYYY-MM-DD")
  case .noSuchDate(let text): Wording("no-such-date", "there is no day \(text)")
  case .badLineNumber(let text):
    Wording(
      "bad-line-number",
      "'\(text)' names no line",
      help: "lines are named by whole numbers from 1 to \(SyntaxLimits.lineNumber)",
    )
  case .badCount(let text, let from, let to):
    Wording("bad-count", "'\(text)' is no whole number from \(from) to \(to)")
  case .blankName: Wording("blank-name", "the number or name is blank")
  case .nameTooLong(let limit):
    Wording("name-too-long", "the number or name is longer than \(limit) characters")
  case .repeatedOption(let option): Wording("repeated-option", "'\(option)' is given twice")
  case .unknownVariable(let name, let suggestion): unknownVariable(name, suggestion)
  case .wrongVariable(let name, let type, let needed): wrongVariable(name, type, needed)
  case .needsLaterVersion(let version, let has):
    Wording("needs-later-version", "the script needs replenish \(version), and this is \(has)")
  case .misplacedHeader:
    Wording("misplaced-header", "requires stands before every other statement of a text")
  case .nothingExpected:
    Wording("nothing-expected", "there is no statement behind this that could fail")
  case .unexpectable(let name):
    Wording("cannot-be-expected", "an error of '\(name)' cannot be expected")
  case .chainedComparison:
    Wording(
      "chained-comparison",
      "a comparison cannot be compared again",
      help: "join two with and: 1 < needed and needed < 5",
    )
  case .tooDeep(let limit): Wording("too-deep", "the expression has more than \(limit) levels")
  case .tooManySpans(let limit): Wording("too-many-spans", "the list has more than \(limit) parts")
  case .lineTooLong(let limit): Wording("line-too-long", "the line has more than \(limit) bytes")
  case .tooManyStatements(let limit):
    Wording("too-many-statements", "the text has more than \(limit) statements")
  }
}

/// The commands of the program that are no statements.
private let programCommands: Set = [
  "check", "export", "import", "init", "learn", "test", "upgrade",
]

/// Returns what to type where a command of the program stands in place of a statement.
private func programCommand(_ word: String) -> String? {
  let name = word.lowercased()
  guard programCommands.contains(name) else { return nil }
  return "it is a command of the program, typed outside: replenish \(name) …"
}

private func unknownVariable(_ name: String, _ suggestion: String?) -> Wording {
  Wording(
    "unknown-variable",
    "there is no variable '$\(name)'",
    help: Wording.nearby(
      suggestion.map { "$\($0)" },
      otherwise: "let \(name) = VALUE makes it, or --set \(name)=VALUE on the command line",
    ),
  )
}

private func wrongVariable(
  _ name: String,
  _ type: VariableType,
  _ needed: [VariableType],
) -> Wording {
  Wording(
    "wrong-variable",
    "\(listed(needed.map(phrase), "or")) is needed here, and $\(name) is \(phrase(type))",
  )
}

/// Returns the noun for a type of variables, with its article.
private func phrase(_ type: VariableType) -> String {
  switch type {
  case .number: "a number"
  case .text: "a text"
  case .date: "a date"
  case .truth: "true or false"
  }
}
