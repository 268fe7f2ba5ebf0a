/// What an item is: goods that are kept, goods that are not, or a service.
package enum ItemType: String, CaseIterable, Hashable, Sendable {
  /// The item is kept in inventory.
  case inventory
  /// The item is bought and sold, but its inventory is not kept.
  case nonInventory = "non-inventory"
  /// The item is work.
  case service
}

/// How an item is replenished (PO-21); only purchase leads to a purchase order here.
package enum Replenishment: String, CaseIterable, Hashable, Sendable {
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
package enum ReservePolicy: String, CaseIterable, Hashable, Sendable {
  /// Nothing is reserved.
  case never
  /// Reserving is allowed.
  case optional
  /// Supply is always reserved.
  case always
}

/// A further unit in which an item is counted.
package struct UnitOfMeasure: Hashable, Sendable {
  /// The code.
  package var code: UnitCode
  /// How many base units one unit holds; above zero.
  package var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  package init(
    code: UnitCode,
    quantity: Quantity,
  ) {
    self.code = code
    self.quantity = quantity
  }
}

/// One make of an item: a colour or a size.
package struct ItemVariant: Hashable, Sendable {
  /// The code.
  package var code: VariantCode
  /// The description; blank is the item's.
  package var description: String
  /// Whether the variant can be neither sold nor bought.
  package var isBlocked: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
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
package struct Item: Hashable, Sendable {
  /// The number.
  package var number: ItemCode
  /// The description.
  package var description: String
  /// What the item is.
  package var type: ItemType
  /// The unit in which availability is counted.
  package var baseUnit: UnitCode?
  /// The unit in which the item is bought; none is the base unit.
  package var purchaseUnit: UnitCode?
  /// The unit in which the item is sold; none is the base unit.
  package var salesUnit: UnitCode?
  /// The further units.
  package var units: [UnitOfMeasure]
  /// How the item is replenished.
  package var replenishment: Replenishment
  /// The vendor by default (PO-25).
  package var vendor: VendorCode?
  /// What the default vendor calls the item.
  package var vendorItemNumber: String
  /// The time from order to receipt (PO-26).
  package var leadTime: DateFormula
  /// The latest cost of one base unit, in the company's currency.
  package var lastDirectCost: UnitCost
  /// Whether demand is tied to its supply.
  package var reserve: ReservePolicy
  /// Whether the item can be neither sold nor bought (PO-47).
  package var isBlocked: Bool
  /// The makes of the item.
  package var variants: [ItemVariant]
  /// Whether the item cannot be bought (PO-47).
  package var isPurchasingBlocked: Bool
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension Item {
  /// Makes a record of its fields; those left out are blank.
  package init(
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
  package func variant(_ code: VariantCode) -> ItemVariant? {
    variants.first { $0.code == code }
  }
}
