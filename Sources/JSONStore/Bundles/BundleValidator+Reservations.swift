import TradeModel

/// An item, a variant and a location: what availability is counted for (PO-9).
private struct Bucket: Hashable {
  let item: ItemCode
  let variant: VariantCode?
  let location: LocationCode?
}

/// What is reserved in a bucket, and what there is to be reserved from, in base units.
private struct BucketStock {
  /// The inventory.
  var inventory: Int128 = 0
  /// What supplies have reserved, less what demands of the book have.
  var supplied: Int128 = 0
  /// What each demand of the bundle has reserved, and where it stands.
  var demands: [(units: Int128, start: Int)] = []
  /// An entry of the bundle that takes out of the inventory.
  var issue: Int?
}

extension BundleValidator {
  /// Checks that no more is reserved from inventory than there is of it (PO-10).
  ///
  /// What demands have reserved in a bucket beyond what supplies have reserved there is reserved
  /// from inventory. Sales orders and purchase return orders are demands, the others supplies; a
  /// negative quantity turns them round, as its sign does in the sums.
  mutating func checkReservations() throws(BookFailure) {
    var buckets: [Bucket: BucketStock] = [:]
    try addSales(to: &buckets)
    try addPurchases(to: &buckets)
    addInventory(to: &buckets)
    try addBook(to: &buckets)
    for stock in buckets.values { check(stock) }
  }

  private mutating func check(_ stock: BucketStock) {
    let free = stock.inventory + stock.supplied
    let demands = stock.demands.sorted { $0.start < $1.start }
    let total = demands.reduce(0) { $0 + $1.units }
    guard total > free, total - stock.supplied > 0 else { return }
    var sum: Int128 = 0
    let blamed = demands.first { demand in
      sum += demand.units
      return sum > free
    }
    let problem = RecordProblem.reservedBeyondInventory(
      reserved: Quantity(clamping: total - stock.supplied),
      inventory: Quantity(clamping: stock.inventory),
    )
    if let blamed {
      report(problem, blamed.start, .key("reserved"))
    } else if let issue = stock.issue {
      report(problem, issue, .key("quantity"))
    }
  }

  // MARK: - Sums

  private func addSales(to buckets: inout [Bucket: BucketStock]) throws(BookFailure) {
    for line in draft.salesLines where !line.value.reserved.isZero {
      guard line.value.document.kind != .invoice, let code = line.value.subject.item,
        let item = try lookup.item(code),
        let units = Self.base(line.value.reserved, line.value.unit, of: item)
      else { continue }
      let bucket = Bucket(
        item: code,
        variant: line.value.variant,
        location: line.value.location
      )
      if line.value.document.kind == .order {
        buckets[bucket, default: BucketStock()].demands.append((units, line.start))
      } else {
        buckets[bucket, default: BucketStock()].supplied += units
      }
    }
  }

  private func addPurchases(to buckets: inout [Bucket: BucketStock]) throws(BookFailure) {
    for line in draft.purchaseLines where !line.value.reserved.isZero {
      guard line.value.document.kind != .invoice, let code = line.value.subject.item,
        let item = try lookup.item(code),
        let units = Self.base(line.value.reserved, line.value.unit, of: item)
      else { continue }
      let bucket = Bucket(
        item: code,
        variant: line.value.variant,
        location: line.value.location
      )
      if line.value.document.kind == .returnOrder {
        buckets[bucket, default: BucketStock()].demands.append((units, line.start))
      } else {
        buckets[bucket, default: BucketStock()].supplied += units
      }
    }
  }

  private func addInventory(to buckets: inout [Bucket: BucketStock]) {
    for entry in draft.inventory {
      let bucket = Bucket(
        item: entry.value.item,
        variant: entry.value.variant,
        location: entry.value.location
      )
      let isIssue = entry.value.quantity < .zero
      // A bucket without reservations matters only where the book may have some.
      guard buckets[bucket] != nil || (isIssue && book != nil) else { continue }
      buckets[bucket, default: BucketStock()].inventory += Int128(entry.value.quantity.units)
      if isIssue { buckets[bucket]?.issue = entry.start }
    }
  }

  /// Adds what the book has in the buckets that the bundle touches.
  private func addBook(to buckets: inout [Bucket: BucketStock]) throws(BookFailure) {
    guard let book else { return }
    for code in Set(buckets.keys.map(\.item)).sorted() where try book.item(code) != nil {
      guard let movements = try book.movements(of: [code]).first else { continue }
      func add(_ variant: VariantCode?, _ location: LocationCode?, supplied units: Int64) {
        buckets[Bucket(item: code, variant: variant, location: location)]?.supplied +=
          Int128(units)
      }
      for entry in movements.inventory {
        let bucket = Bucket(item: code, variant: entry.variant, location: entry.location)
        buckets[bucket]?.inventory += Int128(entry.quantity.units)
      }
      for sale in movements.sales {
        let sign: Int64 = sale.document.kind == .order ? -1 : 1
        add(sale.variant, sale.location, supplied: sign * sale.reserved.units)
      }
      for purchase in movements.purchases {
        let sign: Int64 = purchase.document.kind == .order ? 1 : -1
        add(purchase.variant, purchase.location, supplied: sign * purchase.reserved.units)
      }
    }
  }

  private static func base(_ quantity: Quantity, _ unit: UnitCode?, of item: Item) -> Int128? {
    guard let perUnit = item.quantityPerUnit(of: unit) else { return nil }
    return quantity.inBaseUnits(per: perUnit).map { Int128($0.units) }
  }
}

extension Quantity {
  /// Makes the nearest legal quantity of a sum that may exceed the limit.
  fileprivate init(clamping units: Int128) {
    let limit = Int128(Self.limit)
    self.init(units: Int64(max(-limit, min(limit, units))))
  }
}
