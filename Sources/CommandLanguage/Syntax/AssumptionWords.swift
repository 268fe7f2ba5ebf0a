/// What `assume` is told to assume.
package enum AssumptionWords: Hashable, Sendable {
  /// `stock ITEM QUANTITY [variant CODE] [location CODE]`.
  case stock(
    Ranged<String>,
    Ranged<Expression>,
    variant: Ranged<String>?,
    location: Ranged<String>?
  )
  /// `late DOCUMENT by SPAN`.
  case late(Ranged<String>, by: Ranged<String>)
  /// `vendor VENDOR blocked`.
  case blocked(Ranged<String>)
  /// `price ITEM vendor VENDOR cost COST`.
  case price(Ranged<String>, vendor: Ranged<String>, cost: Ranged<Expression>)
}

extension AssumptionWords {
  /// The words behind `assume` as canonical text.
  var canonicalText: String {
    func number(_ text: Ranged<String>) -> String { CanonicalText.number(text.value) }
    switch self {
    case .stock(let item, let quantity, let variant, let location):
      let options =
        (variant.map { " variant \(number($0))" } ?? "")
        + (location.map { " location \(number($0))" } ?? "")
      return "stock \(number(item)) \(quantity.value.canonicalText)\(options)"
    case .late(let document, by: let span): return "late \(number(document)) by \(span.value)"
    case .blocked(let vendor): return "vendor \(number(vendor)) blocked"
    case .price(let item, let vendor, let cost):
      return "price \(number(item)) vendor \(number(vendor)) cost \(cost.value.canonicalText)"
    }
  }
}
