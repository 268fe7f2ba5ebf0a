/// An entry of the item ledger: so much came in, or went out.
public struct InventoryEntry: Hashable, Sendable {
  /// The number of the entry, from 1 in the order of recording.
  public var number: Int
  /// The item.
  public var item: ItemCode
  /// The variant.
  public var variant: VariantCode?
  /// The location.
  public var location: LocationCode?
  /// The base units that came in; below zero, went out.
  public var quantity: Quantity
  /// The day; it does not matter to availability (PO-10).
  public var date: CalendarDate?

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: Int,
    item: ItemCode,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    quantity: Quantity,
    date: CalendarDate? = nil,
  ) {
    self.number = number
    self.item = item
    self.variant = variant
    self.location = location
    self.quantity = quantity
    self.date = date
  }
}

/// What kind of document asks for an item, in the order in which scarce stock is given out (PO-12).
public enum DemandKind: String, CaseIterable, Hashable, Comparable, Sendable {
  /// The component of a production order.
  case production
  /// A line of a sales order or of a sales return order.
  case sales
  /// A line of a service order.
  case service
  /// A planning line of a project.
  case project
  /// A line of an assembly order.
  case assembly

  /// The place in the order of PO-12.
  public var rank: Int {
    switch self {
    case .production: 1
    case .sales: 2
    case .service: 3
    case .project: 4
    case .assembly: 5
    }
  }

  public static func < (left: DemandKind, right: DemandKind) -> Bool { left.rank < right.rank }
}

/// A receipt that is expected from a module that this program does not have.
public struct OtherSupply: Hashable, Sendable {
  /// The number of the entry, from 1 in the order of recording.
  public var number: Int
  /// The document.
  public var document: DocumentNumber
  /// The item.
  public var item: ItemCode
  /// The variant.
  public var variant: VariantCode?
  /// The location.
  public var location: LocationCode?
  /// The day of receipt; none counts at once.
  public var date: CalendarDate?
  /// The base units expected.
  public var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: Int,
    document: DocumentNumber,
    item: ItemCode,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    date: CalendarDate? = nil,
    quantity: Quantity,
  ) {
    self.number = number
    self.document = document
    self.item = item
    self.variant = variant
    self.location = location
    self.date = date
    self.quantity = quantity
  }
}

/// A requirement of a module that this program does not have.
public struct OtherDemand: Hashable, Sendable {
  /// The number of the entry, from 1 in the order of recording.
  public var number: Int
  /// What kind of document asks.
  public var kind: DemandKind
  /// The document.
  public var document: DocumentNumber
  /// The item.
  public var item: ItemCode
  /// The variant.
  public var variant: VariantCode?
  /// The location.
  public var location: LocationCode?
  /// The day; none is the work date.
  public var date: CalendarDate?
  /// The base units asked for.
  public var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: Int,
    kind: DemandKind,
    document: DocumentNumber,
    item: ItemCode,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    date: CalendarDate? = nil,
    quantity: Quantity,
  ) {
    self.number = number
    self.kind = kind
    self.document = document
    self.item = item
    self.variant = variant
    self.location = location
    self.date = date
    self.quantity = quantity
  }
}
