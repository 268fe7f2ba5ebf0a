import TradeModel

extension BundleValidator {
  /// Checks the references of an item, and its units.
  mutating func checkItem(_ item: Item, _ start: Int) throws(IntakeFailure) {
    try check(item.vendor, start)
    for (name, unit) in [("purchaseUnit", item.purchaseUnit), ("salesUnit", item.salesUnit)] {
      check(unit, of: item, start, name)
    }
    for (index, unit) in item.units.enumerated()
    where unit.code == item.baseUnit && unit.quantity != .one {
      report(.baseUnitNotOne, start, .key("units"), .index(index), .key("quantity"))
    }
  }

  /// Checks the references of an entry of the catalogue.
  mutating func checkEntry(_ entry: ItemVendor, _ start: Int) throws(IntakeFailure) {
    try check(entry.vendor, start)
    if let item = try check(entry.item, start, "item") { check(entry.variant, of: item, start) }
  }

  /// Checks the references of a price.
  mutating func checkPrice(_ price: PurchasePrice, _ start: Int) throws(IntakeFailure) {
    try check(price.vendor, start)
    try check(price.currency, start)
    if let item = try check(price.item, start, "item") {
      check(price.variant, of: item, start)
      check(price.unit, of: item, start, "unit")
    }
  }

  /// Checks the references of an entry that supplies or demands an item.
  mutating func checkMovement(
    _ code: ItemCode,
    _ variant: VariantCode?,
    _ location: LocationCode?,
    _ start: Int,
  ) throws(IntakeFailure) {
    if let item = try check(code, start, "item") { check(variant, of: item, start) }
    try check(location, start)
  }

  // MARK: - Single references

  /// Returns the item of a code, or notes that there is none.
  mutating func check(
    _ code: ItemCode,
    _ start: Int,
    _ key: String,
  ) throws(IntakeFailure) -> Item? {
    if let item = try lookup.item(code) { return item }
    report(.unknownReference(code.text, .items), start, .key(key))
    return nil
  }

  mutating func check(_ code: VendorCode?, _ start: Int) throws(IntakeFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .vendors), start, .key("vendor"))
  }

  mutating func check(_ code: CustomerCode?, _ start: Int) throws(IntakeFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .customers), start, .key("customer"))
  }

  mutating func check(_ code: LocationCode?, _ start: Int) throws(IntakeFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .locations), start, .key("location"))
  }

  mutating func check(_ code: CurrencyCode?, _ start: Int) throws(IntakeFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .currencies), start, .key("currency"))
  }

  mutating func check(_ code: VariantCode?, of item: Item, _ start: Int) {
    guard let code, item.variant(code) == nil else { return }
    report(.unknownVariant(code, of: item.number), start, .key("variant"))
  }

  mutating func check(_ code: UnitCode?, of item: Item, _ start: Int, _ key: String) {
    guard let code, item.quantityPerUnit(of: code) == nil else { return }
    report(.unknownUnit(code, of: item.number), start, .key(key))
  }
}
