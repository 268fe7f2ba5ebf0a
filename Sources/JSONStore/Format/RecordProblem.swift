package import JSONText
package import TradeModel

/// What is wrong with a record that was read from a table or a bundle.
package enum RecordProblem: Error, Hashable, Sendable {
  /// The text is not JSON, or a value is not of the right kind or range.
  case json(JSONProblem)
  /// The key is none that may stand in its object.
  case unknownKey(String)
  /// The key stood in its object before.
  case duplicateKey(String)
  /// The key must stand in the object, and does not.
  case missingKey(String)
  /// The text is none of the words that the field may hold.
  case unknownWord(String, allowed: [String])
  /// The text is not a date of the calendar.
  case malformedDate(String)
  /// The text is not a date formula.
  case malformedFormula(String)
  /// The code has too many characters.
  case codeTooLong(limit: Int)
  /// The code holds a control character.
  case codeWithControlCharacter
  /// A code must stand in the field, which is blank.
  case codeMissing
  /// The number of a line or entry is not above zero, or too large.
  case numberOutOfRange(limit: Int)
  /// The number must be above zero.
  case notAboveZero
  /// The number must not be below zero.
  case belowZero
  /// A share lies outside 0 to 100.
  case notAPercentage
  /// The entry of a list stood in it before.
  case duplicateEntry(String)
  /// A base unit holds other than one base unit.
  case baseUnitNotOne
  /// The format of the bundle is none that is read here.
  case unknownFormat(String)
  /// The record stood in the bundle before.
  case duplicateRecord(RowKey, Table)
  /// The record is in the store already.
  case recordExists(RowKey, Table)
  /// The record referred to is neither in the bundle nor in the store.
  case unknownReference(String, Table)
  /// The item has no such unit of measure.
  case unknownUnit(UnitCode, of: ItemCode)
  /// The item has no such variant.
  case unknownVariant(VariantCode, of: ItemCode)
  /// The sales document has no such line.
  case unknownSalesLine(DocumentNumber, LineNumber)
  /// The line does not stand behind the line before by its number.
  case lineOutOfOrder(LineNumber, after: LineNumber)
  /// More has been shipped or received than the quantity of the line.
  case deliveredBeyondQuantity
  /// More is reserved than is outstanding.
  case reservedBeyondOutstanding
  /// More is reserved from inventory than there is, in base units.
  case reservedBeyondInventory(reserved: Quantity, inventory: Quantity)
  /// The bundle's money is in another currency than the store's.
  case companyCurrencyDiffers(CurrencyCode)
}

extension RecordProblem {
  /// What is wrong, in lower case and without a full stop.
  package var reason: String {
    switch self {
    case .json(let problem): problem.reason
    case .unknownKey(let key): "there is no key \(key) here"
    case .duplicateKey(let key): "the key \(key) stands twice in its object"
    case .missingKey(let key): "the key \(key) is missing"
    case .unknownWord(let word, let allowed):
      "\"\(word)\" is none of \(allowed.joined(separator: ", "))"
    case .malformedDate(let text): "\"\(text)\" is not a date as in 2026-01-31"
    case .malformedFormula(let text): "\"\(text)\" is not a date formula as in 1W or 1M+5D"
    case .codeTooLong(let limit): "a code has at most \(limit) characters"
    case .codeWithControlCharacter: "a code holds no control characters"
    case .codeMissing: "a code must stand here"
    case .numberOutOfRange(let limit): "the number must lie between 1 and \(limit)"
    case .notAboveZero: "the number must be above zero"
    case .belowZero: "the number must not be below zero"
    case .notAPercentage: "the percentage must lie between 0 and 100"
    case .duplicateEntry(let entry): "the list holds \(entry) twice"
    case .baseUnitNotOne: "the base unit holds one base unit"
    case .unknownFormat(let format): "the format \"\(format)\" is not replenish-bundle/1"
    case .duplicateRecord(let key, let table): "\(table.noun) \(key) stands twice in the bundle"
    case .recordExists(let key, let table): "\(table.noun) \(key) is in the store already"
    case .unknownReference(let key, let table): "there is no \(table.noun) \(key)"
    case .unknownUnit(let unit, let item): "item \(item) has no unit \(unit)"
    case .unknownVariant(let variant, let item): "item \(item) has no variant \(variant)"
    case .unknownSalesLine(let document, let line):
      "sales document \(document) has no line \(line)"
    case .lineOutOfOrder(let line, let before): "line \(line) stands behind line \(before)"
    case .deliveredBeyondQuantity: "more is delivered than the quantity of the line"
    case .reservedBeyondOutstanding: "more is reserved than is outstanding"
    case .reservedBeyondInventory(let reserved, let inventory):
      "\(reserved) are reserved from an inventory of \(inventory)"
    case .companyCurrencyDiffers(let currency): "the store's money is in \(currency)"
    }
  }
}

extension Table {
  /// One record of the table in a sentence.
  package var noun: String {
    switch self {
    case .setup: "setup"
    case .currencies: "currency"
    case .locations: "location"
    case .vendors: "vendor"
    case .customers: "customer"
    case .items: "item"
    case .itemVendors: "item-vendor entry"
    case .prices: "price"
    case .inventory: "inventory entry"
    case .salesHeaders: "sales"
    case .salesLines: "line of sales"
    case .purchaseHeaders: "purchase"
    case .purchaseLines: "line of purchase"
    case .otherSupply: "other supply"
    case .otherDemand: "other demand"
    }
  }
}
