package import Diagnostics
import Purchasing
package import Session
package import TradeModel

/// Returns what a failed statement says to a person.
package func diagnostic(for failure: StatementFailure) -> Diagnostic {
  switch failure {
  case .binding(let located): wording(for: located.problem).diagnostic(at: located.range)
  case .state(let located): wording(for: located.problem).diagnostic(at: located.range)
  case .refused(let located): wording(for: located.problem).diagnostic(at: located.range)
  case .assertion(let located): wording(for: located.problem).diagnostic(at: located.range)
  case .book(let failure): wording(for: failure).diagnostic(at: nil)
  }
}

/// Returns the lines of the rows that made a statement fail, each once, in the order of the problems.
package func rows(of failure: StatementFailure) -> [LineNumber] {
  if case .assertion(let located) = failure, case .doesNotHold(_, let line?) = located.problem {
    return [line]
  }
  guard case .refused(let located) = failure else { return [] }
  var lines: [LineNumber] = []
  var seen: Set<LineNumber> = []
  for case let line? in located.problem.rowProblems.map(\.line) where seen.insert(line).inserted {
    lines.append(line)
  }
  return lines
}

/// Returns a diagnostic in one sentence, with everything that its notes say.
package func message(of diagnostic: Diagnostic) -> String {
  guard !diagnostic.notes.isEmpty else { return diagnostic.headline }
  return "\(diagnostic.headline): \(diagnostic.notes.joined(separator: "; "))"
}

/// Returns the words for a book that could not be read.
func wording(for failure: BookFailure) -> Wording {
  Wording(
    "book-failure",
    "the book could not be read",
    notes: ["\(failure.place): \(failure.reason)"],
    help: "replenish check verifies the store",
  )
}
