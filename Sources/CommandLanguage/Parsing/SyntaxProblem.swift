package import Diagnostics

/// What is wrong with a text that does not parse.
package enum SyntaxProblem: Error, Hashable, Sendable {
  /// Something stands where something else is needed; a legal word that is near it is suggested.
  case unexpected(Found, expected: [Expectation], suggestion: String?)
  /// No statement begins with this word; the first word of one that is near it is suggested.
  case unknownStatement(String, suggestion: String?)
  /// A character means nothing here: a control character, a typographic quote or dash, a sign.
  case unexpectedCharacter(Unicode.Scalar)
  /// A quote is never closed; the range is the quote.
  case unterminatedText
  /// A text in quotes runs over several lines and into more text, so that a quote seems to be
  /// missing on its first line; the range is the quote that opens it.
  case runawayText(lines: Int)
  /// The last line of the text is continued with `\`, but nothing follows.
  case danglingContinuation
  /// A text holds a `\` before a character other than `"`, `\`, `n` and `t`.
  case unknownEscape(Unicode.Scalar)
  /// Digits run into letters: `12abc`.
  case badNumber(String)
  /// A date is not written `YYYY-MM-DD`.
  case badDate(String)
  /// The calendar has no such day.
  case noSuchDate(String)
  /// A line is not named by a whole number from 1 to ``SyntaxLimits/lineNumber``.
  case badLineNumber(String)
  /// A count is not a whole number within its limits.
  case badCount(String, from: Int, to: Int)
  /// A number or name in quotes is blank.
  case blankName
  /// A number or name is longer than any can be.
  case nameTooLong(limit: Int)
  /// An option of a statement is given twice.
  case repeatedOption(String)
  /// There is no variable of this name; one that is near it is suggested.
  case unknownVariable(String, suggestion: String?)
  /// A variable holds a value of another type than is needed here.
  case wrongVariable(String, VariableType, needed: [VariableType])
  /// The text asks for a later version of the program; nothing else of it was looked at.
  case needsLaterVersion(LanguageVersion, has: LanguageVersion)
  /// `requires` stands behind another statement.
  case misplacedHeader
  /// `expect error` has no statement behind it.
  case nothingExpected
  /// The errors of a statement cannot be expected; its name is given.
  case unexpectable(String)
  /// A comparison is compared again: `1 < needed < 5`.
  case chainedComparison
  /// An expression has too many levels.
  case tooDeep(limit: Int)
  /// A list of lines is too long.
  case tooManySpans(limit: Int)
  /// A line of the text is too long; nothing else was looked at.
  case lineTooLong(limit: Int)
  /// The text has too many statements; what follows was not looked at.
  case tooManyStatements(limit: Int)
}

/// Everything that is wrong with a text, in the order of the text; at least one problem.
package struct SyntaxErrors: Error, Hashable, Sendable {
  /// The problems.
  package let problems: [Located<SyntaxProblem>]

  /// Makes the errors of a text.
  package init(problems: [Located<SyntaxProblem>]) { self.problems = problems }
}
