import Purchasing
import TradeModel

/// Returns the stable name of a rule.
func code(of rule: RowRule) -> String {
  switch rule {
  case .vendorMissing: "vendor-missing"
  case .vendorUnknown: "vendor-unknown"
  case .vendorBlocked: "vendor-blocked"
  case .itemUnknown: "item-unknown"
  case .itemBlocked: "item-blocked"
  case .itemPurchasingBlocked: "item-purchasing-blocked"
  case .variantUnknown: "variant-unknown"
  case .variantBlocked: "variant-blocked"
  case .baseUnitMissing: "base-unit-missing"
  case .unitUnknown: "unit-unknown"
  case .currencyUnknown: "currency-unknown"
  case .notPurchased: "not-purchased"
  case .saleChanged: "sale-changed"
  case .dropShipmentLinked: "drop-shipment-linked"
  case .dropShipmentQuantity: "drop-shipment-quantity"
  case .dropShipmentUnit: "drop-shipment-unit"
  case .dropShipmentSplit: "drop-shipment-split"
  case .rowSplit: "row-split"
  case .reserveNotAllowed: "reserve-not-allowed"
  case .lineTypeNotSupported: "line-type-not-supported"
  case .quantityBelowZero: "quantity-below-zero"
  case .quantityBelowReceived: "quantity-below-received"
  case .quantityBelowReserved: "quantity-below-reserved"
  case .lineReceived: "line-received"
  case .outOfRange: "out-of-range"
  }
}

/// Returns why a rule forbids a row, without the row.
func reason(for rule: RowRule) -> String {
  switch rule {
  case .vendorMissing(let candidates): vendorMissing(candidates)
  case .vendorUnknown(let vendor): "there is no vendor \(vendor)"
  case .vendorBlocked(let vendor): "vendor \(vendor) is blocked"
  case .itemUnknown(let item): "there is no item \(item)"
  case .itemBlocked(let item): "item \(item) is blocked"
  case .itemPurchasingBlocked(let item):
    "item \(item) cannot be purchased: its purchasing is blocked"
  case .variantUnknown(let item, let variant): "item \(item) has no variant \(variant)"
  case .variantBlocked(let item, let variant): "variant \(variant) of item \(item) is blocked"
  case .baseUnitMissing(let item): "item \(item) has no base unit"
  case .unitUnknown(let item, let unit): "item \(item) has no unit \(unit)"
  case .currencyUnknown(let currency): "there is no currency \(currency), so no cost is known"
  case .notPurchased(let item, let replenishment):
    "item \(item) is not purchased, it is replenished by \(replenishment.rawValue)"
  case .saleChanged(let figure, let planned, let now): saleChanged(figure, planned, now)
  case .dropShipmentLinked(let order):
    "the drop shipment already belongs to purchase order \(order)"
  case .dropShipmentQuantity(let outstanding):
    "a drop shipment takes what is outstanding on the sales line, \(outstanding)"
  case .dropShipmentUnit(let unit):
    "a drop shipment takes the unit of the sales line, \(unit?.description ?? "the base unit")"
  case .dropShipmentSplit: "a drop shipment goes to the customer as a whole, from one vendor"
  case .rowSplit(let vendors):
    "the row is divided over vendors \(listed(vendors.map(\.description), "and"))"
  case .reserveNotAllowed(let item):
    "nothing of item \(item) may be reserved for this sales line"
  case .lineTypeNotSupported(let subject):
    "a line of type \(subject.word) cannot be purchased"
  case .quantityBelowZero(let quantity): "the quantity \(quantity) is below zero"
  case .quantityBelowReceived(let received): "the quantity is below the \(received) received"
  case .quantityBelowReserved(let reserved):
    "the quantity is below the \(reserved) reserved for other sales lines"
  case .lineReceived(let received): "the line cannot be removed, \(received) have been received"
  case .outOfRange(let figure): "the \(figure) is out of range"
  }
}

private func vendorMissing(_ candidates: [VendorCode], most: Int = 5) -> String {
  let names = candidates.prefix(most).map(\.description).joined(separator: ", ")
  let more = candidates.count > most ? ", …" : ""
  return candidates.isEmpty
    ? "no vendor is picked" : "no vendor is picked (its vendors: \(names)\(more))"
}

private func saleChanged(_ figure: PlannedFigure, _ planned: String, _ now: String) -> String {
  if figure == .line { return "the sales line is gone" }
  func orBlank(_ value: String) -> String { value.isEmpty ? "blank" : value }
  let change = "was \(orBlank(planned)) when planned and is \(orBlank(now)) now"
  return "the \(figure.rawValue) of the sales line \(change)"
}

/// Returns what to type against the problem of a row; nothing where no statement helps.
func remedy(for problem: RowProblem, stopping work: StoppedWork) -> String? {
  guard work != .planning else { return nil }
  let place = problem.line.map { " on \($0)" } ?? ""
  let leaveOut = work == .commit ? "set qty 0\(place) leaves the row out" : nil
  switch problem.rule {
  case .vendorMissing, .vendorUnknown, .vendorBlocked, .currencyUnknown:
    return "pick vendor NO\(place) picks one"
  case .saleChanged: return "plan orders plans again"
  case .dropShipmentQuantity(let outstanding): return "set qty \(outstanding)\(place)"
  case .rowSplit: return "pick vendor NO\(place) makes it one again, set qty 0\(place) buys nothing"
  case .reserveNotAllowed: return "set reserve off\(place)"
  case .lineTypeNotSupported: return "select the item lines, then plan invoice selected"
  case .quantityBelowReceived(let received): return "set qty \(received)\(place), or more"
  case .quantityBelowReserved(let reserved): return "set qty \(reserved)\(place), or more"
  case .lineReceived(let received): return "set qty \(received)\(place) leaves nothing to receive"
  case .quantityBelowZero, .outOfRange, .itemUnknown, .itemBlocked, .itemPurchasingBlocked,
    .variantUnknown, .variantBlocked, .baseUnitMissing, .unitUnknown, .notPurchased,
    .dropShipmentLinked, .dropShipmentUnit, .dropShipmentSplit:
    return leaveOut
  }
}
