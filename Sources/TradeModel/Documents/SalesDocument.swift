/// The kinds of sales document that are read here.
public enum SalesDocumentKind: String, CaseIterable, Hashable, Sendable {
  /// Goods that a customer ordered.
  case order = "sales order"
  /// Goods that a customer is charged for at once.
  case invoice = "sales invoice"
  /// Goods that come back from a customer.
  case returnOrder = "sales return order"
}

/// The key of a sales document.
public struct SalesDocumentID: Hashable, Sendable {
  /// The kind.
  public let kind: SalesDocumentKind
  /// The number, which is unique in the kind.
  public let number: DocumentNumber

  /// Makes a key.
  public init(_ kind: SalesDocumentKind, _ number: DocumentNumber) {
    self.kind = kind
    self.number = number
  }
}

/// Where goods are sent.
public struct ShipToAddress: Hashable, Sendable {
  /// The code of the address.
  public var code: String
  /// The name.
  public var name: String
  /// The street.
  public var address: String
  /// The post code.
  public var postCode: String
  /// The city.
  public var city: String
  /// The country.
  public var country: String

  /// Makes a record of its fields; those left out are blank.
  public init(
    code: String = "",
    name: String = "",
    address: String = "",
    postCode: String = "",
    city: String = "",
    country: String = "",
  ) {
    self.code = code
    self.name = name
    self.address = address
    self.postCode = postCode
    self.city = city
    self.country = country
  }
}

/// A sales document without its lines.
public struct SalesHeader: Hashable, Sendable {
  /// The key.
  public var id: SalesDocumentID
  /// The customer.
  public var customer: CustomerCode?
  /// The day of the order.
  public var orderDate: CalendarDate?
  /// The day of shipment of the lines that name none.
  public var shipmentDate: CalendarDate?
  /// Where the goods go.
  public var shipTo: ShipToAddress
  /// The currency; none is the company's.
  public var currency: CurrencyCode?
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension SalesHeader {
  /// Makes a record of its fields; those left out are blank.
  public init(
    id: SalesDocumentID,
    customer: CustomerCode? = nil,
    orderDate: CalendarDate? = nil,
    shipmentDate: CalendarDate? = nil,
    currency: CurrencyCode? = nil,
    shipTo: ShipToAddress = ShipToAddress(),
  ) {
    self.init(
      id: id,
      customer: customer,
      orderDate: orderDate,
      shipmentDate: shipmentDate,
      shipTo: shipTo,
      currency: currency,
    )
  }
}

/// What a line of a document is about.
public enum LineSubject: Hashable, Sendable {
  /// The line is about an item.
  case item(ItemCode)
  /// The line is text; a standard text may have a code.
  case comment(code: CodeText)
  /// The line is about a general ledger account.
  case account(code: CodeText)
  /// The line is about a resource.
  case resource(code: CodeText)
  /// The line is an item charge.
  case charge(code: CodeText)

  /// The item, where the line is about one.
  public var item: ItemCode? {
    if case .item(let item) = self { item } else { nil }
  }

  /// The number of what the line is about; blank for text without a code.
  public var code: CodeText {
    switch self {
    case .item(let item): item.codeText
    case .comment(let code), .account(let code), .resource(let code), .charge(let code): code
    }
  }
}

/// A line of a sales document.
public struct SalesLine: Hashable, Sendable {
  /// The document.
  public var document: SalesDocumentID
  /// The number in the document.
  public var number: LineNumber
  /// What the line is about.
  public var subject: LineSubject
  /// The variant of the item.
  public var variant: VariantCode?
  /// The location that ships.
  public var location: LocationCode?
  /// The description.
  public var description: String
  /// The quantity sold, in the line's unit.
  public var quantity: Quantity
  /// The unit; none is the item's base unit.
  public var unit: UnitCode?
  /// The price of one unit.
  public var unitPrice: UnitCost
  /// The day of shipment; none is the document's.
  public var shipmentDate: CalendarDate?
  /// What has been shipped, in the line's unit.
  public var shipped: Quantity
  /// What is reserved for the line, in its unit.
  public var reserved: Quantity
  /// Whether the line is tied to its supply.
  public var reserve: ReservePolicy
  /// Whether the goods are bought apart for the customer.
  public var isSpecialOrder: Bool
  /// Whether the vendor sends the goods to the customer.
  public var isDropShipment: Bool
}

// All fields at once: filled one by one, a record of so many is copied at the end (decision 0025).
extension SalesLine {
  /// Makes a record of its fields; those left out are blank.
  public init(
    document: SalesDocumentID,
    number: LineNumber,
    subject: LineSubject,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    description: String = "",
    quantity: Quantity = .zero,
    unit: UnitCode? = nil,
    unitPrice: UnitCost = .zero,
    shipmentDate: CalendarDate? = nil,
    shipped: Quantity = .zero,
    reserved: Quantity = .zero,
    reserve: ReservePolicy = .optional,
    isDropShipment: Bool = false,
    isSpecialOrder: Bool = false,
  ) {
    self.init(
      document: document,
      number: number,
      subject: subject,
      variant: variant,
      location: location,
      description: description,
      quantity: quantity,
      unit: unit,
      unitPrice: unitPrice,
      shipmentDate: shipmentDate,
      shipped: shipped,
      reserved: reserved,
      reserve: reserve,
      isSpecialOrder: isSpecialOrder,
      isDropShipment: isDropShipment,
    )
  }
}

extension SalesLine {
  /// What is still to ship, in the line's unit.
  public var outstanding: Quantity { quantity - shipped }
}

/// A sales document with its lines in the order of their numbers.
public struct SalesDocument: Hashable, Sendable {
  /// The document without its lines.
  public var header: SalesHeader
  /// The lines, in the order of their numbers.
  public var lines: [SalesLine]

  /// Makes a document; the lines stand in the order of their numbers.
  public init(header: SalesHeader, lines: [SalesLine]) {
    self.header = header
    self.lines = lines
  }

  /// The key.
  public var id: SalesDocumentID { header.id }

  /// Returns the place of the line of a number, from 0, by binary search.
  public func place(of number: LineNumber) -> Int? { lines.index(of: number, by: { $0.number }) }

  /// Returns the line of a number, by binary search.
  public func line(_ number: LineNumber) -> SalesLine? { place(of: number).map { lines[$0] } }
}
