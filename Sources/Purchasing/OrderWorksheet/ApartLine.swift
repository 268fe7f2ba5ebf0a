package import TradeModel

/// An open line of the sales order that is not bought here, since it is replenished otherwise.
package struct ApartLine: Hashable, Sendable {
  /// The sales line.
  package let line: LineNumber
  /// The item.
  package let item: ItemCode
  /// The description.
  package let description: String
  /// How the item is replenished.
  package let replenishment: Replenishment
  /// What is not available, in base units.
  package let neededBase: Quantity
  /// The base unit.
  package let unit: UnitCode
}
