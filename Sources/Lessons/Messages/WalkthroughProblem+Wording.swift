import CommandLanguage
package import Diagnostics
import Rendering

extension WalkthroughErrors {
  /// What the problems of the page say to a person, in the order of the page.
  package var diagnostics: [Diagnostic] {
    problems.map { located in
      switch located.problem {
      case .syntax(let problem): Rendering.diagnostic(for: Located(problem, at: located.range))
      case .front(let problem): diagnostic(wording(for: problem), at: located.range)
      case .block(let problem): diagnostic(wording(for: problem), at: located.range)
      case .blankValue(let key):
        diagnostic(
          ("blank-value", "'\(key)' has no value", example(of: key)),
          at: located.range,
        )
      case .badName(let text): diagnostic(badNameWording(text), at: located.range)
      }
    }
  }
}

/// The words for a problem of a page: its name, what is wrong, and what to type instead.
private typealias Words = (code: String, headline: String, help: String?)

private func diagnostic(_ words: Words, at range: SourceRange) -> Diagnostic {
  Diagnostic(code: words.code, headline: words.headline, range: range, help: words.help)
}

private func badNameWording(_ text: String) -> Words {
  let help = "names are lower-case words with hyphens: find-what-is-short"
  return ("bad-lesson-name", "'\(text)' is no name of a lesson or step", help)
}

private func wording(for problem: BlockProblem) -> Words {
  switch problem {
  case .unclosedBlock(let mark):
    ("unclosed-block", "the block is never closed", "a line \(mark) closes it")
  case .unknownBlockOption(let option):
    (
      "unknown-block-option", "'\(option)' means nothing here",
      "a step begins with ```step id=NAME, a demonstration with ```show"
    )
  case .missingStepName:
    ("missing-step-name", "the step has no name", "write ```step id=NAME")
  case .repeatedStepName(let name, let line):
    (
      "repeated-step-name", "another step is called '\(name)', on line \(line)",
      "progress is kept by this name, so each step needs its own"
    )
  case .noStatementFirst:
    (
      "no-statement-first", "a statement is expected before this line",
      "a statement is written behind '> '"
    )
  case .noStatement:
    ("no-statement", "the block holds no statement", "a statement is written behind '> '")
  case .unknownField(let name, let near):
    (
      "unknown-step-field", "a step has no field '\(name)'",
      near.map { "did you mean '\($0)'?" } ?? "known: accept, check, reject, hint, on ERROR"
    )
  case .repeatedField(let name):
    ("repeated-step-field", "'\(name)' is given twice", nil)
  case .unknownAcceptance(let text, let near):
    (
      "unknown-acceptance", "'\(text)' accepts no answer",
      near.map { "did you mean '\($0)'?" }
        ?? "known: \(Acceptance.allCases.map(\.rawValue).joined(separator: ", "))"
    )
  case .missingCheck:
    (
      "missing-check", "only checks are to count, and there is none",
      "add a line check: CONDITION"
    )
  case .missingHints(let count):
    (
      "missing-hints", "the step has \(count == 0 ? "no hint" : "only one hint"), it needs two",
      "add lines hint: TEXT, from a thought to nearly the solution"
    )
  case .missingReject:
    (
      "missing-reject", "the step names no answer that is wrong",
      "add a line reject: STATEMENT, which shows that not every answer passes"
    )
  case .emptyReject:
    ("empty-reject", "the rejected answer holds no statement", nil)
  case .revealingHint:
    (
      "revealing-hint", "the hint holds the whole solution",
      "leave something out: the word solution shows the whole"
    )
  case .badErrorName(let text):
    (
      "bad-error-name", "'\(text)' is no name of an error",
      "names of errors stand in brackets in messages: error[unknown-item]"
    )
  }
}

private func wording(for problem: FrontMatterProblem) -> Words {
  let form = "a walkthrough begins with ---, lines KEY: VALUE, and ---"
  switch problem {
  case .noFrontMatter: return ("no-front-matter", "the page does not begin with ---", form)
  case .unclosedFrontMatter:
    return ("unclosed-front-matter", "the front matter is never closed", form)
  case .noKey: return ("no-key", "there is no KEY: in this line", form)
  case .unknownKey(let key, let near):
    let known = WalkthroughReader.keys.joined(separator: ", ")
    let help = near.map { "did you mean '\($0)'?" } ?? "known: \(known)"
    return ("unknown-front-key", "a walkthrough has no '\(key)'", help)
  case .repeatedKey(let key): return ("repeated-front-key", "'\(key)' is given twice", nil)
  case .missingKey(let key):
    return ("missing-front-key", "the front matter lacks '\(key)'", example(of: key))
  case .badList(let text):
    return ("bad-lesson-list", "'\(text)' is no list of lessons", example(of: "needs"))
  case .badDate(let text):
    return ("bad-date", "'\(text)' is no date", "dates are written YYYY-MM-DD")
  case .badMinutes(let text):
    return ("bad-minutes", "'\(text)' is no whole number from 1 to 600", nil)
  }
}

/// Returns what to write for a key or a field.
private func example(of name: String) -> String? {
  switch name {
  case "id": "write id: find-what-is-short"
  case "title": "write title: and what the page is about"
  case "needs": "write needs: [first-look], or needs: []"
  case "book": "write book: and the name of a sample, or the path of a bundle"
  case "work date": "write work date: 2026-03-02"
  case "accept": "known: \(Acceptance.allCases.map(\.rawValue).joined(separator: ", "))"
  case "check": "write check: and a condition as behind assert"
  case "reject": "write reject: and statements"
  default: nil
  }
}
