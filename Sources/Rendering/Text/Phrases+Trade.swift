import Session
import TradeModel

/// Returns a quantity with its unit.
func measure(_ quantity: Quantity, _ unit: UnitCode?) -> String {
  unit.map { "\(quantity) \($0)" } ?? quantity.description
}

/// Returns an amount with its currency; none is the company's, which goes without saying.
func money(_ amount: Amount?, _ currency: CurrencyCode?) -> String {
  guard let amount else { return "out of range" }
  return currency.map { "\(amount.twoDecimals) \($0)" } ?? amount.twoDecimals
}

/// Returns the sentence on what was bought for a line before.
func coverage(_ covering: [CoveringLine], line: LineNumber, item: ItemCode?) -> String {
  let texts = covering.map { part in
    let day = part.expectedReceiptDate.map { "due \($0)" } ?? "without a date"
    let late = part.isLate ? ", late" : ""
    return "\(part.document)/\(part.line): \(part.quantity) \(day)\(late)"
  }
  let subject = item.map { "line \(line) (\($0))" } ?? "line \(line)"
  return "\(subject) covered by \(texts.joined(separator: "; "))"
}

extension Weekday {
  /// The name of the day.
  var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

extension ShipToAddress {
  /// The address in one line; blank where nothing is known.
  var oneLine: String {
    let place = [postCode, city].filter { !$0.isEmpty }.joined(separator: " ")
    return [code, name, address, place, country].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension LineSubject {
  /// The word for what the line is about.
  var word: String {
    switch self {
    case .item: "item"
    case .comment: "comment"
    case .account: "account"
    case .resource: "resource"
    case .charge: "charge"
    }
  }

  /// The word where the line is not about an item, as nearly all are; else blank.
  var wordUnlessItem: String { item == nil ? word : "" }
}
