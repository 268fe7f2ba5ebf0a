/// The kinds of purchase document.
public enum PurchaseDocumentKind: String, CaseIterable, Hashable, Sendable {
  /// Goods ordered from a vendor.
  case order = "purchase order"
  /// Goods that a vendor charges for at once.
  case invoice = "purchase invoice"
  /// Goods that go back to a vendor.
  case returnOrder = "purchase return order"
}

/// The key of a purchase document.
public struct PurchaseDocumentID: Hashable, Sendable {
  /// The kind.
  public let kind: PurchaseDocumentKind
  /// The number, which is unique in the kind.
  public let number: DocumentNumber

  /// Makes a key.
  public init(_ kind: PurchaseDocumentKind, _ number: DocumentNumber) {
    self.kind = kind
    self.number = number
  }
}

/// A purchase document without its lines.
public struct PurchaseHeader: Hashable, Sendable {
  /// The key.
  public var id: PurchaseDocumentID
  /// The vendor.
  public var vendor: VendorCode
  /// The day of the order.
  public var orderDate: CalendarDate?
  /// The currency; none is the company's.
  public var currency: CurrencyCode?
  /// Where the goods go.
  public var shipTo: ShipToAddress
  /// The customer that a drop shipment goes to.
  public var customer: CustomerCode?
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension PurchaseHeader {
  /// Makes a record of its fields; those left out are blank.
  public init(
    id: PurchaseDocumentID,
    vendor: VendorCode,
    orderDate: CalendarDate? = nil,
    currency: CurrencyCode? = nil,
    customer: CustomerCode? = nil,
    shipTo: ShipToAddress = ShipToAddress(),
  ) {
    self.init(
      id: id,
      vendor: vendor,
      orderDate: orderDate,
      currency: currency,
      shipTo: shipTo,
      customer: customer,
    )
  }
}

/// The sales line that a purchase line was bought for.
public struct SalesReference: Hashable, Sendable {
  /// The sales document.
  public var document: DocumentNumber
  /// The line.
  public var line: LineNumber
  /// What was bought for it, in the purchase line's unit.
  public var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  public init(
    document: DocumentNumber,
    line: LineNumber,
    quantity: Quantity,
  ) {
    self.document = document
    self.line = line
    self.quantity = quantity
  }
}

/// A line of a purchase document.
public struct PurchaseLine: Hashable, Sendable {
  /// The document.
  public var document: PurchaseDocumentID
  /// The number in the document.
  public var number: LineNumber
  /// What the line is about: an item, or text.
  public var subject: LineSubject
  /// The variant of the item.
  public var variant: VariantCode?
  /// The location that receives.
  public var location: LocationCode?
  /// The description.
  public var description: String
  /// What the vendor calls the item (PO-41).
  public var vendorItemNumber: String
  /// The quantity bought, in the line's unit.
  public var quantity: Quantity
  /// The unit; none is the item's base unit.
  public var unit: UnitCode?
  /// The cost of one unit, in the document's currency.
  public var unitCost: UnitCost
  /// The discount.
  public var lineDiscount: Percent
  /// The latest day to order for the expected receipt (PO-40).
  public var orderDate: CalendarDate?
  /// The day of receipt; none counts at once (PO-10).
  public var expectedReceiptDate: CalendarDate?
  /// What has been received, in the line's unit.
  public var received: Quantity
  /// What is reserved for sales lines, in the line's unit.
  public var reserved: Quantity
  /// The sales line that this was bought for.
  public var sales: SalesReference?
  /// Whether the vendor sends the goods to the customer.
  public var isDropShipment: Bool
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension PurchaseLine {
  /// Makes a record of its fields; those left out are blank.
  public init(
    document: PurchaseDocumentID,
    number: LineNumber,
    subject: LineSubject,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    description: String = "",
    vendorItemNumber: String = "",
    quantity: Quantity = .zero,
    unit: UnitCode? = nil,
    unitCost: UnitCost = .zero,
    lineDiscount: Percent = .zero,
    orderDate: CalendarDate? = nil,
    expectedReceiptDate: CalendarDate? = nil,
    received: Quantity = .zero,
    reserved: Quantity = .zero,
    isDropShipment: Bool = false,
    sales: SalesReference? = nil,
  ) {
    self.init(
      document: document,
      number: number,
      subject: subject,
      variant: variant,
      location: location,
      description: description,
      vendorItemNumber: vendorItemNumber,
      quantity: quantity,
      unit: unit,
      unitCost: unitCost,
      lineDiscount: lineDiscount,
      orderDate: orderDate,
      expectedReceiptDate: expectedReceiptDate,
      received: received,
      reserved: reserved,
      sales: sales,
      isDropShipment: isDropShipment,
    )
  }
}

extension PurchaseLine {
  /// What is still to receive, in the line's unit.
  public var outstanding: Quantity { quantity - received }

  /// Whether planning has to know of the line: something is outstanding or reserved, or it is the
  /// drop shipment that a sales line is bought by, which counts after its receipt as well (PO-15).
  public var concernsPlanning: Bool {
    !outstanding.isZero || !reserved.isZero || (isDropShipment && sales != nil)
  }
}

/// A purchase document with its lines in the order of their numbers.
public struct PurchaseDocument: Hashable, Sendable {
  /// The document without its lines.
  public var header: PurchaseHeader
  /// The lines, in the order of their numbers.
  public var lines: [PurchaseLine]

  /// Makes a document; the lines stand in the order of their numbers.
  public init(header: PurchaseHeader, lines: [PurchaseLine]) {
    self.header = header
    self.lines = lines
  }

  /// The key.
  public var id: PurchaseDocumentID { header.id }

  /// Returns the line of a number, by binary search.
  public func line(_ number: LineNumber) -> PurchaseLine? {
    lines.index(of: number, by: { $0.number }).map { lines[$0] }
  }
}
