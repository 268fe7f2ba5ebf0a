/// Everything in the book that supplies or demands one item.
package struct ItemMovements: Hashable, Sendable {
  /// The item.
  package let item: ItemCode
  /// The entries of the item ledger.
  package var inventory: [InventoryEntry]
  /// The lines of sales orders and sales return orders with something outstanding or reserved.
  package var sales: [SalesMovement]
  /// The lines of purchase orders and purchase return orders that concern planning.
  package var purchases: [PurchaseMovement]
  /// The other receipts.
  package var otherSupply: [OtherSupply]
  /// The other requirements.
  package var otherDemand: [OtherDemand]

  /// Makes the movements of an item; those left out are none.
  package init(
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
