import TradeModel

/// Sums what there is of an item, by variant and location.
///
/// Goods that come back from customers count with other supply, goods that go back to vendors with
/// other demand, so that the figures of a place add up.
struct ItemFigures {
  private struct Place: Hashable {
    let variant: VariantCode?
    let location: LocationCode?
  }

  private var figures: [Place: ItemLocationFigures] = [:]

  /// The figures, by variant, then location; blank ones first.
  var sorted: [ItemLocationFigures] {
    figures.values.sorted { left, right in
      let (first, second) = (left.variant?.text ?? "", right.variant?.text ?? "")
      if first != second { return first < second }
      return (left.location?.text ?? "") < (right.location?.text ?? "")
    }
  }

  mutating func add(_ movements: ItemMovements) {
    for entry in movements.inventory {
      change(entry.variant, entry.location, \.inventory, entry.quantity)
    }
    for line in movements.sales {
      let isReturn = line.document.kind == .returnOrder
      let figure = isReturn ? \ItemLocationFigures.otherSupply : \.onSalesOrders
      change(line.variant, line.location, figure, line.outstanding)
    }
    for line in movements.purchases {
      let isReturn = line.document.kind == .returnOrder
      let figure = isReturn ? \ItemLocationFigures.otherDemand : \.onPurchaseOrders
      change(line.variant, line.location, figure, line.outstanding)
    }
    for entry in movements.otherSupply {
      change(entry.variant, entry.location, \.otherSupply, entry.quantity)
    }
    for entry in movements.otherDemand {
      change(entry.variant, entry.location, \.otherDemand, entry.quantity)
    }
  }

  private mutating func change(
    _ variant: VariantCode?,
    _ location: LocationCode?,
    _ figure: WritableKeyPath<ItemLocationFigures, Quantity>,
    _ quantity: Quantity,
  ) {
    let place = Place(variant: variant, location: location)
    let none = ItemLocationFigures(
      variant: variant,
      location: location,
      inventory: .zero,
      onSalesOrders: .zero,
      onPurchaseOrders: .zero,
      otherSupply: .zero,
      otherDemand: .zero,
    )
    let sum = figures[place, default: none][keyPath: figure] + quantity
    figures[place, default: none][keyPath: figure] = sum
  }
}
