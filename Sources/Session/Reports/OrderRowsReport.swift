package import TradeModel

/// A purchase line that was bought for the sales line of a row.
package struct CoveringLine: Hashable, Sendable {
  /// The purchase document.
  package var document: DocumentNumber
  /// Its line.
  package var line: LineNumber
  /// What it covers, in the row's unit.
  package var quantity: Quantity
  /// The day of receipt.
  package var expectedReceiptDate: CalendarDate?
  /// Whether it arrives after the row's demand date.
  package var isLate: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: DocumentNumber,
    line: LineNumber,
    quantity: Quantity,
    expectedReceiptDate: CalendarDate? = nil,
    isLate: Bool = false,
  ) {
    self.document = document
    self.line = line
    self.quantity = quantity
    self.expectedReceiptDate = expectedReceiptDate
    self.isLate = isLate
  }
}

/// What is bought of a row from one of several vendors, as shown.
package struct RowPartReport: Hashable, Sendable {
  /// The vendor.
  package var vendor: VendorCode
  /// The vendor's name.
  package var vendorName: String
  /// The quantity, in the row's unit.
  package var quantity: Quantity
  /// The cost of one unit, in the part's currency.
  package var unitCost: UnitCost
  /// The discount.
  package var lineDiscount: Percent
  /// The currency; none is the company's.
  package var currency: CurrencyCode?

  /// Makes a record of its fields; those left out are blank.
  package init(
    vendor: VendorCode,
    vendorName: String = "",
    quantity: Quantity,
    unitCost: UnitCost,
    lineDiscount: Percent = .zero,
    currency: CurrencyCode? = nil,
  ) {
    self.vendor = vendor
    self.vendorName = vendorName
    self.quantity = quantity
    self.unitCost = unitCost
    self.lineDiscount = lineDiscount
    self.currency = currency
  }
}

/// A row of the worksheet of Create Purchase Orders, as shown.
package struct OrderRowReport: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// The row's place in the worksheet, from 1.
  package var position: Int
  /// The item.
  package var item: ItemCode
  /// The variant.
  package var variant: VariantCode?
  /// The location.
  package var location: LocationCode?
  /// The description (PO-24).
  package var description: String
  /// The unit of every quantity of the row.
  package var unit: UnitCode?
  /// The shipment date.
  package var demandDate: CalendarDate
  /// What is open.
  package var demand: Quantity
  /// The demand less what is needed.
  package var available: Quantity
  /// What is not available.
  package var needed: Quantity
  /// The quantity to purchase.
  package var quantity: Quantity
  /// The vendor; none where the row is divided.
  package var vendor: VendorCode?
  /// The vendor's name.
  package var vendorName: String
  /// The parts of a row that is divided over vendors.
  package var parts: [RowPartReport]
  /// The cost of one unit, in the row's currency.
  package var unitCost: UnitCost
  /// The discount.
  package var lineDiscount: Percent
  /// The currency; none is the company's.
  package var currency: CurrencyCode?
  /// Whether the vendor sends to the customer.
  package var isDropShipment: Bool
  /// Whether the purchase line will be reserved for the sales line.
  package var reserve: Bool
  /// What was bought for the line before.
  package var coveredBy: [CoveringLine]
  /// Whether the row is selected.
  package var isSelected: Bool
  /// Whether the filter lets the row through.
  package var isShown: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    line: LineNumber,
    position: Int,
    item: ItemCode,
    variant: VariantCode?,
    location: LocationCode?,
    description: String,
    unit: UnitCode?,
    demandDate: CalendarDate,
    demand: Quantity,
    available: Quantity,
    needed: Quantity,
    quantity: Quantity,
    vendor: VendorCode?,
    vendorName: String,
    parts: [RowPartReport] = [],
    unitCost: UnitCost,
    lineDiscount: Percent,
    currency: CurrencyCode?,
    isDropShipment: Bool,
    reserve: Bool,
    coveredBy: [CoveringLine],
    isSelected: Bool,
    isShown: Bool,
  ) {
    self.line = line
    self.position = position
    self.item = item
    self.variant = variant
    self.location = location
    self.description = description
    self.unit = unit
    self.demandDate = demandDate
    self.demand = demand
    self.available = available
    self.needed = needed
    self.quantity = quantity
    self.vendor = vendor
    self.vendorName = vendorName
    self.parts = parts
    self.unitCost = unitCost
    self.lineDiscount = lineDiscount
    self.currency = currency
    self.isDropShipment = isDropShipment
    self.reserve = reserve
    self.coveredBy = coveredBy
    self.isSelected = isSelected
    self.isShown = isShown
  }
}

/// A line that is not bought here, and why (PO-21).
package struct ApartRow: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// The item.
  package var item: ItemCode
  /// The description.
  package var description: String
  /// How the item is replenished.
  package var replenishment: Replenishment
  /// What is not available, in base units.
  package var needed: Quantity
  /// The base unit.
  package var unit: UnitCode?

  /// Makes a record of its fields; those left out are blank.
  package init(
    line: LineNumber,
    item: ItemCode,
    description: String,
    replenishment: Replenishment,
    needed: Quantity,
    unit: UnitCode?,
  ) {
    self.line = line
    self.item = item
    self.description = description
    self.replenishment = replenishment
    self.needed = needed
    self.unit = unit
  }
}

/// The worksheet of Create Purchase Orders, as shown.
package struct OrderWorksheetReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The customer's name.
  package var customerName: String
  /// Every row, in line order, shown or not.
  package var rows: [OrderRowReport]
  /// The lines that are not bought here.
  package var apart: [ApartRow]
  /// The rows that the statement changed; nothing for a statement that only shows.
  package var changedLines: [LineNumber]?

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: DocumentNumber,
    customerName: String,
    rows: [OrderRowReport],
    apart: [ApartRow],
    changedLines: [LineNumber]?,
  ) {
    self.document = document
    self.customerName = customerName
    self.rows = rows
    self.apart = apart
    self.changedLines = changedLines
  }
}
