/// What an item is: goods that are kept, goods that are not, or a service.
public enum ItemType: String, CaseIterable, Hashable, Sendable {
  /// The item is kept in inventory.
  case inventory
  /// The item is bought and sold, but its inventory is not kept.
  case nonInventory = "non-inventory"
  /// The item is work.
  case service
}

/// How an item is replenished (PO-21); only purchase leads to a purchase order here.
public enum Replenishment: String, CaseIterable, Hashable, Sendable {
  /// The item is bought from a vendor.
  case purchase
  /// The item is produced.
  case production
  /// The item is assembled.
  case assembly
  /// The item comes from another location.
  case transfer
}

/// Whether demand is tied to the supply that was made for it (PO-45).
public enum ReservePolicy: String, CaseIterable, Hashable, Sendable {
  /// Nothing is reserved.
  case never
  /// Reserving is allowed.
  case optional
  /// Supply is always reserved.
  case always
}

/// A further unit in which an item is counted.
public struct UnitOfMeasure: Hashable, Sendable {
  /// The code.
  public var code: UnitCode
  /// How many base units one unit holds; above zero.
  public var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  public init(
    code: UnitCode,
    quantity: Quantity,
  ) {
    self.code = code
    self.quantity = quantity
  }
}

/// One make of an item: a colour or a size.
public struct ItemVariant: Hashable, Sendable {
  /// The code.
  public var code: VariantCode
  /// The description; blank is the item's.
  public var description: String
  /// Whether the variant can be neither sold nor bought.
  public var isBlocked: Bool

  /// Makes a record of its fields; those left out are blank.
  public init(
    code: VariantCode,
    description: String = "",
    isBlocked: Bool = false,
  ) {
    self.code = code
    self.description = description
    self.isBlocked = isBlocked
  }
}

/// Something that is sold and bought.
public struct Item: Hashable, Sendable {
  /// The number.
  public var number: ItemCode
  /// The description.
  public var description: String
  /// What the item is.
  public var type: ItemType
  /// The unit in which availability is counted.
  public var baseUnit: UnitCode?
  /// The unit in which the item is bought; none is the base unit.
  public var purchaseUnit: UnitCode?
  /// The unit in which the item is sold; none is the base unit.
  public var salesUnit: UnitCode?
  /// The further units.
  public var units: [UnitOfMeasure]
  /// How the item is replenished.
  public var replenishment: Replenishment
  /// The vendor by default (PO-25).
  public var vendor: VendorCode?
  /// What the default vendor calls the item.
  public var vendorItemNumber: String
  /// The time from order to receipt (PO-26).
  public var leadTime: DateFormula
  /// The latest cost of one base unit, in the company's currency.
  public var lastDirectCost: UnitCost
  /// Whether demand is tied to its supply.
  public var reserve: ReservePolicy
  /// Whether the item can be neither sold nor bought (PO-47).
  public var isBlocked: Bool
  /// The makes of the item.
  public var variants: [ItemVariant]
  /// Whether the item cannot be bought (PO-47).
  public var isPurchasingBlocked: Bool
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension Item {
  /// Makes a record of its fields; those left out are blank.
  public init(
    number: ItemCode,
    description: String = "",
    type: ItemType = .inventory,
    baseUnit: UnitCode? = nil,
    purchaseUnit: UnitCode? = nil,
    salesUnit: UnitCode? = nil,
    units: [UnitOfMeasure] = [],
    replenishment: Replenishment = .purchase,
    vendor: VendorCode? = nil,
    vendorItemNumber: String = "",
    leadTime: DateFormula = .none,
    lastDirectCost: UnitCost = .zero,
    reserve: ReservePolicy = .optional,
    isBlocked: Bool = false,
    isPurchasingBlocked: Bool = false,
    variants: [ItemVariant] = [],
  ) {
    self.init(
      number: number,
      description: description,
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
      variants: variants,
      isPurchasingBlocked: isPurchasingBlocked,
    )
  }
}

extension Item {
  /// Returns the variant of a code.
  public func variant(_ code: VariantCode) -> ItemVariant? {
    variants.first { $0.code == code }
  }
}
