/// An entry of the catalogue: a vendor that delivers an item.
public struct ItemVendor: Hashable, Sendable {
  /// The item.
  public var item: ItemCode
  /// The vendor.
  public var vendor: VendorCode
  /// The variant; none is the item without one.
  public var variant: VariantCode?
  /// What the vendor calls the item.
  public var vendorItemNumber: String
  /// The time from order to receipt, before the item's and the vendor's (PO-26).
  public var leadTime: DateFormula
  /// The least that the vendor sells at once, in the item's purchase unit; zero is any quantity.
  public var minimumQuantity: Quantity
  /// What the vendor sells multiples of, in the item's purchase unit; zero is any quantity.
  public var orderMultiple: Quantity

  /// Makes a record of its fields; those left out are blank.
  public init(
    item: ItemCode,
    vendor: VendorCode,
    variant: VariantCode? = nil,
    vendorItemNumber: String = "",
    leadTime: DateFormula = .none,
    minimumQuantity: Quantity = .zero,
    orderMultiple: Quantity = .zero,
  ) {
    self.item = item
    self.vendor = vendor
    self.variant = variant
    self.vendorItemNumber = vendorItemNumber
    self.leadTime = leadTime
    self.minimumQuantity = minimumQuantity
    self.orderMultiple = orderMultiple
  }

  /// Returns the least quantity, not below another one, that the vendor sells.
  ///
  /// - Returns: The quantity, or nothing when it is out of range.
  public func quantity(notBelow quantity: Quantity) -> Quantity? {
    let wanted = max(quantity, minimumQuantity)
    guard orderMultiple > .zero else { return wanted }
    let step = Int128(orderMultiple.units)
    return Quantity(wide: Int128(wanted.units).divided(by: step, rounding: .up) * step)
  }
}

/// A price at which a vendor sells an item (PO-27).
public struct PurchasePrice: Hashable, Sendable {
  /// The number of the entry, from 1 in the order of recording.
  public var number: Int
  /// The item.
  public var item: ItemCode
  /// The vendor; none is every vendor.
  public var vendor: VendorCode?
  /// The variant; none is every variant.
  public var variant: VariantCode?
  /// The unit of the price; none is every unit.
  public var unit: UnitCode?
  /// The smallest quantity that gets the price.
  public var minimumQuantity: Quantity
  /// The cost of one unit.
  public var unitCost: UnitCost
  /// The discount.
  public var lineDiscount: Percent
  /// The currency; none is the company's.
  public var currency: CurrencyCode?
  /// The first day of the price; none is ever since.
  public var firstDate: CalendarDate?
  /// The last day of the price; none is for ever.
  public var lastDate: CalendarDate?

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: Int,
    item: ItemCode,
    vendor: VendorCode? = nil,
    variant: VariantCode? = nil,
    unit: UnitCode? = nil,
    minimumQuantity: Quantity = .zero,
    unitCost: UnitCost,
    lineDiscount: Percent = .zero,
    currency: CurrencyCode? = nil,
    firstDate: CalendarDate? = nil,
    lastDate: CalendarDate? = nil,
  ) {
    self.number = number
    self.item = item
    self.vendor = vendor
    self.variant = variant
    self.unit = unit
    self.minimumQuantity = minimumQuantity
    self.unitCost = unitCost
    self.lineDiscount = lineDiscount
    self.currency = currency
    self.firstDate = firstDate
    self.lastDate = lastDate
  }
}
