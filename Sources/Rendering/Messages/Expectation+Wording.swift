import CommandLanguage

/// Returns the words for something that stands where something else is needed.
func unexpected(
  _ found: Found,
  _ expected: [Expectation],
  _ suggestion: String?,
  most: Int = 16,
) -> Wording {
  var words = expected.prefix(most).map(phrase)
  if expected.count > most { words.append("\(expected.count - most) more") }
  return Wording(
    "unexpected",
    headline(for: found),
    notes: words.isEmpty ? [] : ["expected here: \(listed(words, "or"))"],
    help: suggestion.map { "did you mean '\($0)'?" },
  )
}

/// Returns the words for a character that means nothing outside quotes.
func unexpected(_ scalar: Unicode.Scalar) -> Wording {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let name = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  let help: String? =
    switch scalar {
    case "“", "”", "„", "‟", "«", "»", "‘", "’", "'":
      "a text stands in plain double quotes: \"TEXT\""
    case "–", "—", "−", "‐", "‑": "ranges and minus are written with a plain -"
    case "\u{A0}", "\u{202F}", "\u{2007}": "it looks like a blank, and is none"
    default: nil
    }
  return Wording(
    "unexpected-character",
    "the character '\(scalar)' means nothing here",
    notes: ["it is \(name)"],
    help: help,
  )
}

private func headline(for found: Found) -> String {
  switch found {
  case .word(let text): "'\(text)' cannot stand here"
  case .number(let text): "the number \(text) cannot stand here"
  case .date(let text): "the date \(text) cannot stand here"
  case .dateFormula(let text): "the span of time \(text) cannot stand here"
  case .text(let text): "the text \(text) cannot stand here"
  case .sign(let text): "'\(text)' cannot stand here"
  case .end: "the statement is not complete"
  }
}

private func phrase(_ expectation: Expectation) -> String {
  switch expectation {
  case .word(let word): "'\(word)'"
  case .sign(let sign): "'\(sign)'"
  case .slot(let slot): phrase(slot)
  case .end: "the end of the statement"
  }
}

private func phrase(_ slot: Slot) -> String {
  switch slot {
  case .statement: "a statement"
  case .document: "the number of a document"
  case .item: "the number of an item"
  case .vendor: "the number or name of a vendor"
  case .customer: "the number of a customer"
  case .variant: "the code of a variant"
  case .location: "the code of a location"
  case .unit: "the code of a unit"
  case .line: "a line"
  case .field: "a field"
  case .value: "a value"
  case .operator: "an operator"
  case .count: "a whole number"
  case .date: "a date"
  case .text: "a text in quotes"
  case .file: "the path of a file"
  case .topic: "a topic"
  case .variable: "the name of a variable"
  case .literal: "a number, a text in quotes, a date, true or false"
  case .errorCode: "the name of an error"
  case .formula: "a span of time, as in 7D"
  case .version: "a version, as in 1.0"
  case .share: "a quantity, or a percentage as in 60%"
  }
}
