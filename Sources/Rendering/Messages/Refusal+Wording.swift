import Purchasing
import Session
import TradeModel

/// Returns the words for what business rules forbid.
func wording(for refusal: Refusal) -> Wording {
  switch refusal {
  case .planning(let problems): wording(for: problems, stopping: .planning)
  case .commit(let problems): wording(for: problems, stopping: .commit)
  case .edit(let problems): wording(for: problems, stopping: .edit)
  case .nothingToPlan(let document):
    Wording(
      "nothing-to-plan",
      "\(document) has nothing left to plan",
      notes: ["each of its item lines is shipped or a special order, or there is none"],
    )
  case .nothingToInvoice(let document):
    Wording("nothing-to-invoice", "\(document) has no lines, so there is nothing to invoice")
  case .invoiceVendorMissing(let candidates):
    Wording(
      "invoice-vendor-missing",
      "the purchase invoice needs a vendor, and its items do not share one",
      notes: candidateNotes(candidates),
      help: "pick vendor NO picks one; vendors lists them",
    )
  case .vendor(let rule):
    Wording(code(of: rule), reason(for: rule), help: "vendors lists those that can be picked")
  }
}

extension Refusal {
  /// The problems of rows among what is forbidden.
  var rowProblems: [RowProblem] {
    switch self {
    case .planning(let problems), .commit(let problems), .edit(let problems): problems
    case .nothingToPlan, .nothingToInvoice, .invoiceVendorMissing, .vendor: []
    }
  }
}

/// What the problems of rows stop.
enum StoppedWork: String, Hashable {
  /// The worksheet is not started.
  case planning = "plan"
  /// Nothing is committed.
  case commit
  /// Nothing is edited.
  case edit
}

/// Returns the words for the problems of rows: one in the headline, several in the notes.
private func wording(for problems: [RowProblem], stopping work: StoppedWork) -> Wording {
  guard let first = problems.first else { return Wording("refused", "\(work.rawValue) refused") }
  let code = code(of: first.rule)
  guard problems.count > 1 else {
    return Wording(code, sentence(for: first), help: remedy(for: first, stopping: work))
  }
  let lines = Set(problems.map(\.line)).count
  let subject =
    lines == 1
    ? "\(first.line.map { "line \($0)" } ?? "it") has \(problems.count) problems"
    : "\(lines) rows have problems"
  return Wording(
    code,
    "\(work.rawValue) refused: \(subject)",
    notes: problems.map(sentence),
    help: work == .commit ? "commit valid takes the rows without a problem" : nil,
  )
}

private func sentence(for problem: RowProblem) -> String {
  let reason = reason(for: problem.rule)
  return problem.line.map { "line \($0): \(reason)" } ?? reason
}
