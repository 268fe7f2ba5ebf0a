package import TradeModel

// Ordinary master records: a test names only what matters to it.

extension Item {
  /// Makes an item that is bought from vendor V10 at 10, counted in pieces.
  package static func sample(
    _ number: ItemCode = "BOLT",
    description: String? = nil,
    type: ItemType = .inventory,
    baseUnit: UnitCode? = "PCS",
    purchaseUnit: UnitCode? = nil,
    salesUnit: UnitCode? = nil,
    units: [UnitOfMeasure] = [],
    replenishment: Replenishment = .purchase,
    vendor: VendorCode? = "V10",
    vendorItemNumber: String = "",
    leadTime: DateFormula = .none,
    lastDirectCost: UnitCost = 10,
    reserve: ReservePolicy = .optional,
    isBlocked: Bool = false,
    isPurchasingBlocked: Bool = false,
    variants: [ItemVariant] = [],
  ) -> Item {
    Item(
      number: number,
      description: description ?? "Item \(number)",
      type: type,
      baseUnit: baseUnit,
      purchaseUnit: purchaseUnit,
      salesUnit: salesUnit,
      units: units,
      replenishment: replenishment,
      vendor: vendor,
      vendorItemNumber: vendorItemNumber,
      leadTime: leadTime,
      lastDirectCost: lastDirectCost,
      reserve: reserve,
      isBlocked: isBlocked,
      isPurchasingBlocked: isPurchasingBlocked,
      variants: variants,
    )
  }
}

extension Vendor {
  /// Makes a vendor in the company's currency.
  package static func sample(
    _ number: VendorCode = "V10",
    name: String? = nil,
    city: String = "",
    contact: String = "",
    phone: String = "",
    postCode: String = "",
    currency: CurrencyCode? = nil,
    leadTime: DateFormula = .none,
    block: VendorBlock = .none,
    workingDays: [Weekday] = [],
    holidays: [CalendarDate] = [],
  ) -> Vendor {
    Vendor(
      number: number,
      name: name ?? "Vendor \(number)",
      city: city,
      contact: contact,
      phone: phone,
      postCode: postCode,
      currency: currency,
      leadTime: leadTime,
      block: block,
      workingDays: workingDays,
      holidays: holidays,
    )
  }
}

extension Customer {
  /// Makes a customer.
  package static func sample(
    _ number: CustomerCode = "C10",
    name: String? = nil,
    city: String = "",
  ) -> Customer {
    Customer(number: number, name: name ?? "Customer \(number)", city: city)
  }
}

extension InventoryEntry {
  /// Makes an entry that brings stock in; a book numbers the entries that have number 0.
  package static func stock(
    _ quantity: Quantity,
    of item: ItemCode = "BOLT",
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    date: CalendarDate? = nil,
    number: Int = 0,
  ) -> InventoryEntry {
    InventoryEntry(
      number: number,
      item: item,
      variant: variant,
      location: location,
      quantity: quantity,
      date: date,
    )
  }
}

extension OtherSupply {
  /// Makes a receipt of another module; a book numbers the entries that have number 0.
  package static func sample(
    _ quantity: Quantity,
    of item: ItemCode = "BOLT",
    document: DocumentNumber = "TR1",
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    date: CalendarDate? = nil,
    number: Int = 0,
  ) -> OtherSupply {
    OtherSupply(
      number: number,
      document: document,
      item: item,
      variant: variant,
      location: location,
      date: date,
      quantity: quantity,
    )
  }
}

extension OtherDemand {
  /// Makes a requirement of another module; a book numbers the entries that have number 0.
  package static func sample(
    _ quantity: Quantity,
    of item: ItemCode = "BOLT",
    kind: DemandKind = .project,
    document: DocumentNumber = "JOB1",
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    date: CalendarDate? = nil,
    number: Int = 0,
  ) -> OtherDemand {
    OtherDemand(
      number: number,
      kind: kind,
      document: document,
      item: item,
      variant: variant,
      location: location,
      date: date,
      quantity: quantity,
    )
  }
}

extension PurchasePrice {
  /// Makes a price; a book numbers the prices that have number 0.
  package static func sample(
    _ unitCost: UnitCost,
    of item: ItemCode = "BOLT",
    vendor: VendorCode? = nil,
    variant: VariantCode? = nil,
    unit: UnitCode? = nil,
    minimumQuantity: Quantity = .zero,
    lineDiscount: Percent = .zero,
    currency: CurrencyCode? = nil,
    from firstDate: CalendarDate? = nil,
    to lastDate: CalendarDate? = nil,
    number: Int = 0,
  ) -> PurchasePrice {
    PurchasePrice(
      number: number,
      item: item,
      vendor: vendor,
      variant: variant,
      unit: unit,
      minimumQuantity: minimumQuantity,
      unitCost: unitCost,
      lineDiscount: lineDiscount,
      currency: currency,
      firstDate: firstDate,
      lastDate: lastDate,
    )
  }
}
