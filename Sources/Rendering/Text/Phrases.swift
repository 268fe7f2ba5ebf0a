import JSONText
import TradeModel

/// Returns a count with its noun: `1 row`, `3 rows`, `no rows`.
func counted(_ count: Int, _ noun: String) -> String {
  switch count {
  case 0: "no \(noun)s"
  case 1: "1 \(noun)"
  default: "\(count) \(noun)s"
  }
}

/// Returns words in a row: `a`, `a and b`, `a, b and c`.
package func listed(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// Returns a number with the name that belongs to it.
func named(_ number: String, _ name: String) -> String {
  name.isEmpty ? number : "\(number) \(name)"
}

/// The most names that a sentence gives one by one.
private let mostNames = 12

/// Returns names in a row; of many only the first, and how many more there are.
func fewListed(_ names: [String]) -> String {
  guard names.count > mostNames else { return listed(names) }
  let rest = names.count - mostNames
  return "\(names.prefix(mostNames).joined(separator: ", ")) and \(rest) more"
}

/// Returns `line 10000`, or `lines 10000, 20000 and 30000`; many of them are counted as well.
func lineNames(_ numbers: [LineNumber]) -> String {
  let names = fewListed(numbers.map(\.description))
  return numbers.count == 1 ? "line \(names)" : "lines \(names)"
}

extension Optional where Wrapped: CustomStringConvertible {
  /// The text of the value; blank where there is none.
  var text: String { map(\.description) ?? "" }
}

extension Amount {
  /// The amount with both decimals.
  var twoDecimals: String { SpelledDecimal(self).description }
}

extension SpelledDecimal {
  /// Spells an amount with both decimals.
  init(_ amount: Amount) {
    let digits = Amount.fractionDigits
    self.init(amount.units, fractionDigits: digits, leastFractionDigits: digits)
  }
}

extension Bool {
  /// The answer to a question: blank for no, so that the answer stands out.
  var yesOrBlank: String { self ? "yes" : "" }
}
