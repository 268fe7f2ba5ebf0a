import CommandLanguage
import TradeModel

/// What was typed of a value: bare, or behind an open quote.
struct TypedStart {
  /// Whether it stands behind a quote.
  let isQuoted: Bool
  /// What was typed, without the quote.
  let text: String

  /// Takes what the cursor touches.
  init(_ typed: String) {
    isQuoted = typed.hasPrefix("\"")
    text = isQuoted ? String(typed.dropFirst()) : typed
  }

  /// The beginning of a number of a record, which is in upper case.
  var number: String { text.uppercased() }

  /// Returns the records that were found as what is typed: in quotes behind a quote.
  ///
  /// A number that has to stand in quotes is left out where none was typed: what is typed is never
  /// changed, only added to.
  func choices<Value>(
    _ found: FirstMatches<Value>?,
    _ number: (Value) -> String,
    detail: (Value) -> String,
  ) -> TypingChoices {
    guard let found else { return TypingChoices() }
    let all = found.values.map { value in
      let text = isQuoted ? typedText(number(value)) : typedNumber(number(value))
      return TypingChoice(text: text, detail: detail(value))
    }
    let fitting = all.filter { text.isEmpty || isQuoted || !$0.text.hasPrefix("\"") }
    return TypingChoices(fitting, total: found.total - all.count + fitting.count)
  }
}
