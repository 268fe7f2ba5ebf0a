/// A record of the book: the unit in which it is stored and changed.
///
/// It is kept apart from where it is named, as most records are large and are handed on often.
public indirect enum Record: Hashable, Sendable {
  /// A foreign currency.
  case currency(Currency)
  /// A location.
  case location(Location)
  /// A vendor.
  case vendor(Vendor)
  /// A customer.
  case customer(Customer)
  /// An item.
  case item(Item)
  /// An entry of the item-vendor catalogue.
  case itemVendor(ItemVendor)
  /// A purchase price.
  case price(PurchasePrice)
  /// An entry of the item ledger.
  case inventory(InventoryEntry)
  /// A sales document without its lines.
  case salesHeader(SalesHeader)
  /// A line of a sales document.
  case salesLine(SalesLine)
  /// A purchase document without its lines.
  case purchaseHeader(PurchaseHeader)
  /// A line of a purchase document.
  case purchaseLine(PurchaseLine)
  /// A receipt of another module.
  case otherSupply(OtherSupply)
  /// A requirement of another module.
  case otherDemand(OtherDemand)
}

/// One record made, changed or removed.
public struct Change: Hashable, Sendable {
  /// The record as it was read; none when it is made.
  public let before: Record?
  /// The record as it shall be; none when it is removed.
  public let after: Record?

  /// Makes a change; `before` and `after` have the same key, and are not both absent.
  public init(before: Record?, after: Record?) {
    precondition(before != nil || after != nil, "a change has a record before it or after it")
    self.before = before
    self.after = after
  }
}

/// Changes that are stored together: all of them, or none.
public struct ChangeSet: Hashable, Sendable {
  /// The changes; no two of them concern one record.
  public var changes: [Change]
  /// What the changes are for, in a few words: `plan orders SO1`.
  public var note: String

  /// Makes a change set.
  public init(_ changes: [Change] = [], note: String) {
    self.changes = changes
    self.note = note
  }

  /// The change set that takes this one back, in the opposite order.
  public var inverse: ChangeSet {
    ChangeSet(
      changes.reversed().map { Change(before: $0.after, after: $0.before) },
      note: "undo: \(note)",
    )
  }
}
