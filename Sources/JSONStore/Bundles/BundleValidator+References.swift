import TradeModel

extension BundleValidator {
  /// Checks the references of an item, and its units.
  mutating func checkItem(_ item: Item, _ start: Int) throws(BookFailure) {
    try check(item.vendor, start)
    for (name, unit) in [("purchaseUnit", item.purchaseUnit), ("salesUnit", item.salesUnit)] {
      check(unit, of: item, start, name)
    }
    for (index, unit) in item.units.enumerated()
    where unit.code == item.baseUnit && unit.quantity != .one {
      report(.baseUnitNotOne, start, .key("units"), .index(index), .key("quantity"))
    }
  }

  /// Checks the references of the catalogue and the prices.
  mutating func checkCatalogue() throws(BookFailure) {
    for entry in draft.itemVendors {
      try check(entry.value.vendor, entry.start)
      if let item = try check(entry.value.item, entry.start, "item") {
        check(entry.value.variant, of: item, entry.start)
      }
    }
    for price in draft.prices {
      try check(price.value.vendor, price.start)
      try check(price.value.currency, price.start)
      if let item = try check(price.value.item, price.start, "item") {
        check(price.value.variant, of: item, price.start)
        check(price.value.unit, of: item, price.start, "unit")
      }
    }
  }

  /// Checks the references of the entries that supply and demand items.
  mutating func checkEntries() throws(BookFailure) {
    for entry in draft.inventory {
      let place = (entry.value.variant, entry.value.location)
      try checkEntry(entry.value.item, place, entry.start)
    }
    for entry in draft.otherSupply {
      let place = (entry.value.variant, entry.value.location)
      try checkEntry(entry.value.item, place, entry.start)
    }
    for entry in draft.otherDemand {
      let place = (entry.value.variant, entry.value.location)
      try checkEntry(entry.value.item, place, entry.start)
    }
  }

  private mutating func checkEntry(
    _ code: ItemCode,
    _ place: (variant: VariantCode?, location: LocationCode?),
    _ start: Int,
  ) throws(BookFailure) {
    if let item = try check(code, start, "item") { check(place.variant, of: item, start) }
    try check(place.location, start)
  }

  // MARK: - Single references

  /// Returns the item of a code, or notes that there is none.
  mutating func check(
    _ code: ItemCode,
    _ start: Int,
    _ key: String,
  ) throws(BookFailure) -> Item? {
    if let item = try lookup.item(code) { return item }
    report(.unknownReference(code.text, .items), start, .key(key))
    return nil
  }

  mutating func check(_ code: VendorCode?, _ start: Int) throws(BookFailure) {
    guard let code, try lookup.vendor(code) == nil else { return }
    report(.unknownReference(code.text, .vendors), start, .key("vendor"))
  }

  mutating func check(_ code: CustomerCode?, _ start: Int) throws(BookFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .customers), start, .key("customer"))
  }

  mutating func check(_ code: LocationCode?, _ start: Int) throws(BookFailure) {
    guard let code, try !lookup.has(code) else { return }
    report(.unknownReference(code.text, .locations), start, .key("location"))
  }

  mutating func check(_ code: CurrencyCode?, _ start: Int) throws(BookFailure) {
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
