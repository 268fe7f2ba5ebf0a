package import TradeModel

/// What there is of an item in one place.
package struct ItemLocationFigures: Hashable, Sendable {
  /// The variant.
  package var variant: VariantCode?
  /// The location.
  package var location: LocationCode?
  /// What is in stock, in base units.
  package var inventory: Quantity
  /// What is still to ship.
  package var onSalesOrders: Quantity
  /// What is still to receive.
  package var onPurchaseOrders: Quantity
  /// What other modules bring.
  package var otherSupply: Quantity
  /// What other modules ask for.
  package var otherDemand: Quantity

  /// Makes a record of its fields; those left out are blank.
  package init(
    variant: VariantCode?,
    location: LocationCode?,
    inventory: Quantity,
    onSalesOrders: Quantity,
    onPurchaseOrders: Quantity,
    otherSupply: Quantity,
    otherDemand: Quantity,
  ) {
    self.variant = variant
    self.location = location
    self.inventory = inventory
    self.onSalesOrders = onSalesOrders
    self.onPurchaseOrders = onPurchaseOrders
    self.otherSupply = otherSupply
    self.otherDemand = otherDemand
  }
}

/// A shown item.
package struct ItemReport: Hashable, Sendable {
  /// The item.
  package var item: Item
  /// The default vendor's name.
  package var vendorName: String
  /// What there is of it, by variant and location.
  package var figures: [ItemLocationFigures]
  /// The vendors that can deliver it.
  package var catalogue: [VendorCandidate]

  /// Makes a record of its fields; those left out are blank.
  package init(
    item: Item,
    vendorName: String,
    figures: [ItemLocationFigures],
    catalogue: [VendorCandidate],
  ) {
    self.item = item
    self.vendorName = vendorName
    self.figures = figures
    self.catalogue = catalogue
  }
}

/// A vendor that a row could be bought from.
package struct VendorCandidate: Hashable, Sendable {
  /// The place in the list, from 1.
  package var position: Int
  /// The vendor.
  package var vendor: VendorCode
  /// The name.
  package var name: String
  /// The cost of one unit at the row's quantity; none when it is out of range.
  package var unitCost: UnitCost?
  /// The discount.
  package var lineDiscount: Percent
  /// The currency; none is the company's.
  package var currency: CurrencyCode?
  /// The time from order to receipt.
  package var leadTime: DateFormula
  /// What the vendor calls the item.
  package var vendorItemNumber: String
  /// Whether it is the item's vendor by default.
  package var isDefault: Bool
  /// Whether it is the row's vendor now.
  package var isPicked: Bool
  /// What the vendor is shut out from.
  package var block: VendorBlock

  /// Makes a record of its fields; those left out are blank.
  package init(
    position: Int,
    vendor: VendorCode,
    name: String,
    unitCost: UnitCost?,
    lineDiscount: Percent,
    currency: CurrencyCode?,
    leadTime: DateFormula,
    vendorItemNumber: String,
    isDefault: Bool,
    isPicked: Bool,
    block: VendorBlock,
  ) {
    self.position = position
    self.vendor = vendor
    self.name = name
    self.unitCost = unitCost
    self.lineDiscount = lineDiscount
    self.currency = currency
    self.leadTime = leadTime
    self.vendorItemNumber = vendorItemNumber
    self.isDefault = isDefault
    self.isPicked = isPicked
    self.block = block
  }
}

/// The candidates for one row, or for the invoice.
package struct VendorsReport: Hashable, Sendable {
  /// The sales document.
  package var document: DocumentNumber
  /// The row; none for the invoice.
  package var line: LineNumber?
  /// The item; none for the invoice.
  package var item: ItemCode?
  /// The quantity priced.
  package var quantity: Quantity?
  /// Its unit.
  package var unit: UnitCode?
  /// The candidates, in the order of their numbers, the default first.
  package var candidates: [VendorCandidate]

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: DocumentNumber,
    line: LineNumber?,
    item: ItemCode?,
    quantity: Quantity?,
    unit: UnitCode?,
    candidates: [VendorCandidate],
  ) {
    self.document = document
    self.line = line
    self.item = item
    self.quantity = quantity
    self.unit = unit
    self.candidates = candidates
  }
}

/// A shown vendor.
package struct VendorReport: Hashable, Sendable {
  /// The vendor.
  package var vendor: Vendor
  /// Its purchase orders with something still to receive.
  package var openOrders: [DocumentNumber]

  /// Makes a record of its fields; those left out are blank.
  package init(
    vendor: Vendor,
    openOrders: [DocumentNumber],
  ) {
    self.vendor = vendor
    self.openOrders = openOrders
  }
}

/// A shown customer.
package struct CustomerReport: Hashable, Sendable {
  /// The customer.
  package var customer: Customer
  /// Its ongoing sales orders.
  package var openOrders: [DocumentNumber]

  /// Makes a record of its fields; those left out are blank.
  package init(
    customer: Customer,
    openOrders: [DocumentNumber],
  ) {
    self.customer = customer
    self.openOrders = openOrders
  }
}
