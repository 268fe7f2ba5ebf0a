package import TradeModel

/// What becomes of the outstanding quantity of a sales line, in the line's unit.
///
/// The parts add up: outstanding is from stock, on order, received and open together.
package struct SalesLineCoverage: Hashable, Sendable {
  /// The sales line.
  package let line: SalesLine
  /// The day of shipment.
  package let date: CalendarDate
  /// What comes from the stock, or from receipts that were not bought for the line.
  package let fromStock: Quantity
  /// What is on its purchase lines and still to come.
  package let onOrder: Quantity
  /// What its purchase lines have received.
  package let received: Quantity
  /// What nothing covers: what is needed.
  package let open: Quantity
  /// The lines of purchase orders that were bought for it, by document and line.
  package let purchases: [CoveringPurchase]

  /// Makes a coverage.
  package init(
    line: SalesLine,
    date: CalendarDate,
    fromStock: Quantity,
    onOrder: Quantity,
    received: Quantity,
    open: Quantity,
    purchases: [CoveringPurchase],
  ) {
    self.line = line
    self.date = date
    self.fromStock = fromStock
    self.onOrder = onOrder
    self.received = received
    self.open = open
    self.purchases = purchases
  }
}

/// What the quantity of a purchase order's line is for, in the line's unit.
///
/// The parts add up: the quantity is for the sales line and surplus together.
package struct PurchaseLineCoverage: Hashable, Sendable {
  /// The purchase line.
  package let line: PurchaseLine
  /// What the sales line that it was bought for still asks for.
  package let forSales: Quantity
  /// What is for nobody.
  package let surplus: Quantity
  /// The day of shipment of that sales line, while it asks for something.
  package let neededDate: CalendarDate?

  /// Whether it arrives after that day, or something of it does.
  package var isLate: Bool {
    guard let neededDate, line.outstanding > .zero, let due = line.expectedReceiptDate else {
      return false
    }
    return due > neededDate
  }

  /// Makes a coverage.
  package init(
    line: PurchaseLine,
    forSales: Quantity,
    surplus: Quantity,
    neededDate: CalendarDate? = nil,
  ) {
    self.line = line
    self.forSales = forSales
    self.surplus = surplus
    self.neededDate = neededDate
  }
}

/// Something that added up when it was bought and no longer does.
package enum Drift: Hashable, Sendable {
  /// A purchase line has more than its sales line asks for now: keep so much of the quantity.
  case tooMuch(PurchaseLine, excess: Quantity, keep: Quantity)
  /// A purchase line arrives after the day of shipment of its sales line.
  case tooLate(PurchaseLine, needed: CalendarDate)
  /// A sales line that was bought for is short again, in its unit.
  case tooLittle(SalesLine, open: Quantity)

  /// The sales line that it is about.
  package var sale: (document: DocumentNumber, line: LineNumber)? {
    switch self {
    case .tooMuch(let line, excess: _, keep: _), .tooLate(let line, needed: _):
      line.sales.map { ($0.document, $0.line) }
    case .tooLittle(let line, open: _): (line.document.number, line.number)
    }
  }
}
