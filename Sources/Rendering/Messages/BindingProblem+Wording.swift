import CommandLanguage
import Session
import TradeModel

/// Returns the words for a name or a value that means nothing in the book.
func wording(for problem: BindingProblem) -> Wording {
  switch problem {
  case .recordInsteadOfDocument(let text, let record):
    unknown("document", text, nil, "show \(record) \(text) shows the \(record) of that number")
  case .documentOfAnotherKind(let text, let kinds, let needed):
    Wording(
      "unknown-document",
      "\(text) is \(listed(kinds.map { "a \($0)" })), and no \(needed.rawValue)",
      help: "list \(needed.rawValue)s lists the ongoing ones",
    )
  case .unknownDocument(let text, let suggestion, let kind):
    unknown("document", text, suggestion, "list \(kind.rawValue)s lists the ongoing ones")
  case .ambiguousDocument(let text, let kinds):
    Wording(
      "ambiguous-document",
      "'\(text)' is the number of \(listed(kinds.map { "a \($0)" }))",
      help: "say which: \(kinds.first ?? "sales order") \(text)",
    )
  case .unknownItem(let text, let suggestion):
    unknown("item", text, suggestion, "list items lists them")
  case .unknownVendor(let text, let suggestion):
    unknown("vendor", text, suggestion, "list vendors lists them")
  case .ambiguousVendor(let text, let candidates):
    Wording(
      "ambiguous-vendor",
      "'\(text)' could be any of \(counted(candidates.count, "vendor"))",
      notes: candidateNotes(candidates),
      help: "name one by its number",
    )
  case .unknownCustomer(let text, let suggestion):
    unknown("customer", text, suggestion, "list customers lists them")
  case .unknownVariant(let text, let item): unknown("variant", text, of: item)
  case .unknownLocation(let text):
    Wording("unknown-location", "there is no location '\(text)'")
  case .unknownUnit(let text, let item): unknown("unit", text, of: item)
  case .unknownLine(let line, let lines):
    Wording("unknown-line", "there is no line \(line)", notes: [extent(of: lines)])
  case .emptyLineSpan:
    Wording("empty-line-span", "no line lies in this span", help: "the lower line stands first")
  case .unknownField(let text, let suggestion, let fields, let place):
    Wording(
      "unknown-field",
      "there is no field '\(text)' here",
      notes: fields.isEmpty ? [] : ["the fields are \(listed(fields))"],
      help: suggestion.map { "did you mean '\($0)'?" }
        ?? (fields.isEmpty ? nil : advice(on: text, in: place)),
    )
  case .typeMismatch(let expected, let found):
    Wording(
      "type-mismatch",
      "\(phrase(expected)) is needed here, and this is \(phrase(found))",
      help: (expected, found) == (.date, .text) ? dateAdvice : nil,
    )
  case .divisionByZero: Wording("division-by-zero", "the divisor is zero")
  case .numberOutOfRange: Wording("number-out-of-range", "the number is too large for its field")
  case .tooManyDecimals(let allowed): tooManyDecimals(allowed)
  case .belowZero: Wording("below-zero", "the number is below zero")
  case .aboveHundred: Wording("above-hundred", "the discount is above 100")
  case .split(let problem): wording(for: problem)
  }
}

/// Returns lines that name vendors, the first of many.
func candidateNotes(_ candidates: [VendorName], most: Int = 10) -> [String] {
  let notes = candidates.prefix(most).map { named($0.number.description, $0.name) }
  let rest = candidates.count - notes.count
  return rest > 0 ? notes + ["and \(rest) more"] : notes
}

private func unknown(
  _ noun: String,
  _ text: String,
  _ suggestion: String?,
  _ help: String,
) -> Wording {
  Wording(
    "unknown-\(noun)",
    "there is no \(noun) '\(text)'",
    help: Wording.nearby(suggestion, otherwise: help),
  )
}

private func unknown(_ noun: String, _ text: String, of item: ItemCode) -> Wording {
  Wording(
    "unknown-\(noun)",
    "item \(item) has no \(noun) '\(text)'",
    help: "show item \(item) lists its \(noun)s",
  )
}

private let dateAdvice = "a date stands without quotes, as 2026-01-31"

/// Returns what could stand in the place of a name that no field has.
private func advice(on text: String, in place: FieldPlace) -> String? {
  switch place {
  case .value(nil), .value(.text), .comparison(with: _, .text):
    "a text stands in quotes: \"\(text)\""
  case .comparison(with: let part, .truth):
    "\(part) is a condition by itself, as in where \(part)"
  case .value(.date), .comparison(with: _, .date): dateAdvice
  case .name, .value, .comparison(with: _, .number): nil
  }
}

private func extent(of lines: [LineNumber]) -> String {
  guard let first = lines.first, let last = lines.last else { return "there are no lines" }
  if lines.count == 1 { return "the only line is \(first)" }
  return "there are \(lines.count) lines, from \(first) to \(last)"
}

/// Returns the words for a number that is finer than its field.
func tooManyDecimals(_ allowed: Int) -> Wording {
  let zeros = String(repeating: "0", count: max(0, allowed - 1))
  let step = allowed == 0 ? "" : " to 0.\(zeros)1"
  return Wording(
    "too-many-decimals",
    allowed == 0
      ? "the number has decimals, and none are kept here"
      : "the number has more than \(counted(allowed, "decimal"))",
    help: "VALUE round\(step) rounds it",
  )
}

/// Returns the noun for a type of values, with its article.
private func phrase(_ type: ValueType) -> String {
  switch type {
  case .number: "a number"
  case .text: "a text"
  case .date: "a date"
  case .truth: "a condition"
  }
}
