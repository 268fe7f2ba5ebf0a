/// Everything in the book that supplies or demands one item.
public struct ItemMovements: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// The entries of the item ledger.
  public var inventory: [InventoryEntry]
  /// The lines of sales orders and sales return orders with something outstanding or reserved.
  public var sales: [SalesMovement]
  /// The lines of purchase orders and purchase return orders that concern planning.
  public var purchases: [PurchaseMovement]
  /// The other receipts.
  public var otherSupply: [OtherSupply]
  /// The other requirements.
  public var otherDemand: [OtherDemand]

  /// Makes the movements of an item; those left out are none.
  public init(
    item: ItemCode,
    inventory: [InventoryEntry] = [],
    sales: [SalesMovement] = [],
    purchases: [PurchaseMovement] = [],
    otherSupply: [OtherSupply] = [],
    otherDemand: [OtherDemand] = [],
  ) {
    self.item = item
    self.inventory = inventory
    self.sales = sales
    self.purchases = purchases
    self.otherSupply = otherSupply
    self.otherDemand = otherDemand
  }
}
