package import TradeModel

/// What is assumed in the session, in the order in which it was said.
package struct AssumptionsReport: Hashable, Sendable {
  /// The assumptions.
  package var assumptions: [Assumption]

  /// Makes a report.
  package init(assumptions: [Assumption]) { self.assumptions = assumptions }
}

/// What a row is, planned in the book as it is or under assumptions.
package struct ComparedRow: Hashable, Sendable {
  /// What is not available, in the row's unit.
  package var needed: Quantity
  /// The vendor by default.
  package var vendor: VendorCode?
  /// The cost of one unit.
  package var unitCost: UnitCost
  /// The latest day to order.
  package var orderDate: CalendarDate

  /// Makes a record of its fields.
  package init(
    needed: Quantity,
    vendor: VendorCode?,
    unitCost: UnitCost,
    orderDate: CalendarDate,
  ) {
    self.needed = needed
    self.vendor = vendor
    self.unitCost = unitCost
    self.orderDate = orderDate
  }
}

/// A row that is another one under the assumptions.
package struct RowComparison: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// The item.
  package var item: ItemCode
  /// The unit of the quantities.
  package var unit: UnitCode
  /// The row in the book as it is.
  package var base: ComparedRow
  /// The row under the assumptions.
  package var assumed: ComparedRow

  /// Makes a record of its fields.
  package init(
    line: LineNumber,
    item: ItemCode,
    unit: UnitCode,
    base: ComparedRow,
    assumed: ComparedRow,
  ) {
    self.line = line
    self.item = item
    self.unit = unit
    self.base = base
    self.assumed = assumed
  }
}

/// The rows of a sales order that are others under the assumptions.
package struct ComparisonReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The rows that differ, in line order.
  package var rows: [RowComparison]

  /// Makes a record of its fields.
  package init(document: DocumentNumber, rows: [RowComparison]) {
    self.document = document
    self.rows = rows
  }
}
