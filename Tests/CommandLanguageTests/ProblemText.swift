import CommandLanguage
import Diagnostics

// Problems in a few words, so that a table of mistakes can be read. The messages that people see
// are made elsewhere.

extension SyntaxProblem {
  var text: String {
    switch self {
    case .unexpected(let found, let expected, let suggestion):
      "\(found.text), not \(expected.map(\.text).joined(separator: " "))\(near(suggestion))"
    case .unknownStatement(let word, let suggestion): "no statement \(word)\(near(suggestion))"
    case .unexpectedCharacter(let scalar): "character \(String(scalar.value, radix: 16))"
    case .unterminatedText: "open text"
    case .runawayText(let lines): "text over \(lines) lines"
    case .danglingContinuation: "nothing continues"
    case .unknownEscape(let scalar): "escape \(scalar)"
    case .badNumber(let text): "bad number \(text)"
    case .badDate(let text): "bad date \(text)"
    case .noSuchDate(let text): "no day \(text)"
    case .badLineNumber(let text): "bad line \(text)"
    case .badCount(let text, let from, let to): "bad count \(text), \(from) to \(to)"
    case .blankName: "blank name"
    case .nameTooLong(let limit): "name over \(limit)"
    case .repeatedOption(let word): "\(word) again"
    case .chainedComparison: "compared again"
    case .unknownVariable(let name, let suggestion): "no variable \(name)\(near(suggestion))"
    case .wrongVariable(let name, let type, let needed):
      "\(type) \(name), not \(needed.map(\.rawValue).joined(separator: " "))"
    case .needsLaterVersion(let version, _): "needs \(version)"
    case .misplacedHeader: "header behind a statement"
    case .nothingExpected: "nothing to fail"
    case .unexpectable(let word): "no error of \(word)"
    case .tooDeep(let limit): "over \(limit) levels"
    case .tooManySpans(let limit): "over \(limit) spans"
    case .lineTooLong(let limit): "over \(limit) bytes"
    case .tooManyStatements(let limit): "over \(limit) statements"
    }
  }

  private func near(_ suggestion: String?) -> String { suggestion.map { "; \($0)?" } ?? "" }
}

extension Found {
  fileprivate var text: String {
    switch self {
    case .word(let text): "word \(text)"
    case .number(let text): "number \(text)"
    case .date(let text): "date \(text)"
    case .dateFormula(let text): "formula \(text)"
    case .text(let text): "text \(text)"
    case .sign(let text): "sign \(text)"
    case .end: "end"
    }
  }
}

extension Expectation {
  fileprivate var text: String {
    switch self {
    case .word(let word): word
    case .sign(let sign): sign
    case .slot(let slot): "<\(slot)>"
    case .end: "end"
    }
  }
}

/// Returns the problems of a text in a few words, with its marks put where the problems are.
func problems(
  in text: String,
  limits: SyntaxLimits = .standard
) -> (marked: String, texts: [String]) {
  do throws(SyntaxErrors) {
    _ = try parse(SourceText(name: "test", text: text), limits: limits)
    return (text, [])
  } catch {
    var bytes = Array(text.utf8)
    for problem in error.problems.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.insert(contentsOf: "⟧".utf8, at: problem.range.end)
      bytes.insert(contentsOf: "⟦".utf8, at: problem.range.start)
    }
    return (String(decoding: bytes, as: UTF8.self), error.problems.map(\.problem.text))
  }
}
