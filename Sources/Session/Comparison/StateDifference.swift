package import TradeModel

/// What is otherwise in a session than in another one that did the same task.
package enum StateDifference: Hashable, Sendable {
  /// The work date.
  case workDate(expected: CalendarDate, found: CalendarDate)
  /// The open document, with its kind; blank where none is.
  case openDocument(expected: String, found: String)
  /// What is under way: `plan orders`; blank where nothing is.
  case task(expected: String, found: String)
  /// The selected lines.
  case selection(expected: [LineNumber], found: [LineNumber])
  /// What is assumed.
  case assumptions(expected: [Assumption], found: [Assumption])
  /// The vendor of a purchase invoice that is planned.
  case invoiceVendor(expected: VendorCode?, found: VendorCode?)
  /// Nothing was committed; so many edits wait, on a worksheet where its document is named.
  case notCommitted(edits: Int, planned: DocumentNumber?)
  /// A line of a worksheet or of a document; a line that is bought stands in the book.
  case line(ComparedLine, LineDifference, isBought: Bool)
  /// How many documents of a kind were made for a vendor.
  case documents(PurchaseDocumentKind, vendor: VendorCode, expected: Int, found: Int)
  /// A document that is otherwise in a way that no line tells.
  case document(String)
}

/// A line that is compared: a line of a sale that goods are bought for, or of a purchase document.
package struct ComparedLine: Hashable, Sendable {
  /// The document.
  package let document: DocumentNumber
  /// The line.
  package let line: LineNumber
  /// The item; none where the line is text.
  package let item: ItemCode?
  /// The unit of its quantities.
  package let unit: UnitCode?

  /// Makes a line.
  package init(document: DocumentNumber, line: LineNumber, item: ItemCode?, unit: UnitCode?) {
    self.document = document
    self.line = line
    self.item = item
    self.unit = unit
  }
}

/// What is otherwise about a line.
package enum LineDifference: Hashable, Sendable {
  /// The line is not there; so much of it was to be bought, from a vendor.
  case missing(Quantity, vendor: VendorCode?)
  /// The line is there, and was not to be.
  case extra(Quantity, vendor: VendorCode?)
  /// The quantity.
  case quantity(QuantityDifference)
  /// The vendor.
  case vendor(expected: VendorCode?, found: VendorCode?)
  /// What is bought from whom, where a row is divided over vendors.
  case parts(expected: [ComparedPart], found: [ComparedPart])
  /// Whether the purchase is to be reserved for the sale.
  case reserve(expected: Bool)
  /// What is reserved.
  case reserved(expected: Quantity, found: Quantity)
  /// The cost of one unit.
  case unitCost(expected: UnitCost, found: UnitCost)
  /// The discount.
  case lineDiscount(expected: Percent, found: Percent)
  /// The day of receipt.
  case receiptDate(expected: CalendarDate?, found: CalendarDate?)
  /// The description.
  case description(expected: String, found: String)
}

/// What is bought of a line from one vendor.
package struct ComparedPart: Hashable, Sendable {
  /// The vendor.
  package let vendor: VendorCode
  /// The quantity, in the unit of the line.
  package let quantity: Quantity

  /// Makes a part.
  package init(vendor: VendorCode, quantity: Quantity) {
    self.vendor = vendor
    self.quantity = quantity
  }
}

/// Two quantities of a line, with what the line needs and where its goods are.
package struct QuantityDifference: Hashable, Sendable {
  /// The quantity that was to be bought.
  package let expected: Quantity
  /// The quantity that is bought.
  package let found: Quantity
  /// What the line needs, where that is known.
  package let needed: Quantity?
  /// What the line has without buying, where that is known.
  package let available: Quantity?
  /// What other demand takes of the goods before this line.
  package let owed: [OwedGoods]

  /// Makes a difference.
  package init(
    expected: Quantity,
    found: Quantity,
    needed: Quantity? = nil,
    available: Quantity? = nil,
    owed: [OwedGoods] = [],
  ) {
    self.expected = expected
    self.found = found
    self.needed = needed
    self.available = available
    self.owed = owed
  }
}

/// Goods that are there, and are owed to another demand that is served before.
package struct OwedGoods: Hashable, Sendable {
  /// What they are owed to: `order SO1002`, `production order M7`.
  package let demand: OwedDemand
  /// How much, in base units.
  package let quantity: Quantity
  /// The base unit.
  package let unit: UnitCode?

  /// Makes goods.
  package init(demand: OwedDemand, quantity: Quantity, unit: UnitCode?) {
    self.demand = demand
    self.quantity = quantity
    self.unit = unit
  }
}

/// A demand that goods are owed to.
package enum OwedDemand: Hashable, Sendable {
  /// A sales document.
  case sale(SalesDocumentID)
  /// A requirement of another module.
  case other(DemandKind, DocumentNumber)
}
