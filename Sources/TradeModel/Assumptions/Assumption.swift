/// Something that is assumed for a while: the book is read as if it were so.
public enum Assumption: Hashable, Sendable {
  /// So much of an item is in stock, in base units.
  case stock(ItemCode, VariantCode?, LocationCode?, Quantity)
  /// A purchase order arrives later.
  case late(DocumentNumber, DateFormula)
  /// A vendor gets no purchase documents.
  case blocked(VendorCode)
  /// A vendor sells an item at a price, in its own currency, for one of the item's purchase unit.
  case price(ItemCode, VendorCode, UnitCost)

  /// Returns whether both are about the same thing, so that one takes the place of the other.
  public func replaces(_ other: Assumption) -> Bool {
    switch (self, other) {
    case (.stock(let item, let variant, let location, _), .stock(let other, let red, let blue, _)):
      item == other && variant == red && location == blue
    case (.late(let order, _), .late(let other, _)): order == other
    case (.blocked(let vendor), .blocked(let other)): vendor == other
    case (.price(let item, let vendor, _), .price(let other, let seller, _)):
      item == other && vendor == seller
    default: false
    }
  }
}
