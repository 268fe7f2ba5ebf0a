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

  /// What demands can have reserved.
  var free: Int128 { inventory + supplied }

  /// What is wrong, where more is reserved than there is.
  var problem: RecordProblem? {
    let reserved = demands.reduce(0) { $0 + $1.units } - supplied
    guard reserved > inventory, reserved > 0 else { return nil }
    return .reservedBeyondInventory(
      reserved: Quantity(clamping: reserved),
      inventory: Quantity(clamping: inventory),
    )
  }
}

/// What is reserved in each bucket, and whether it is more than there is of it (PO-10).
///
/// Each line and entry has a start: a number that tells who asks where it stands.
///
/// What demands have reserved in a bucket beyond what supplies have reserved there is reserved
/// from inventory. Sales orders and purchase return orders are demands, the others supplies; a
/// negative quantity turns them round, as its sign does in the sums.
struct ReservationLedger {
  private var buckets: [Bucket: BucketStock] = [:]

  /// Adds what a line of sales has reserved.
  mutating func add(_ line: SalesLine, of item: Item, _ start: Int) {
    guard line.document.kind != .invoice else { return }
    let bucket = Bucket(item: item.number, variant: line.variant, location: line.location)
    let isDemand = line.document.kind == .order
    add(line.reserved, line.unit, of: item, bucket, isDemand: isDemand, start)
  }

  /// Adds what a line of purchase has reserved.
  mutating func add(_ line: PurchaseLine, of item: Item, _ start: Int) {
    guard line.document.kind != .invoice else { return }
    let bucket = Bucket(item: item.number, variant: line.variant, location: line.location)
    let isDemand = line.document.kind == .returnOrder
    add(line.reserved, line.unit, of: item, bucket, isDemand: isDemand, start)
  }

  private mutating func add(
    _ reserved: Quantity,
    _ unit: UnitCode?,
    of item: Item,
    _ bucket: Bucket,
    isDemand: Bool,
    _ start: Int,
  ) {
    guard !reserved.isZero, let perUnit = item.quantityPerUnit(of: unit),
      let units = reserved.inBaseUnits(per: perUnit).map({ Int128($0.units) })
    else { return }
    if isDemand {
      buckets[bucket, default: BucketStock()].demands.append((units, start))
    } else {
      buckets[bucket, default: BucketStock()].supplied += units
    }
  }

  /// Adds an entry of the inventory; all lines have been added before.
  mutating func add(_ entry: InventoryEntry, isForBook: Bool = false, _ start: Int) {
    let bucket = Bucket(item: entry.item, variant: entry.variant, location: entry.location)
    let isIssue = entry.quantity < .zero
    // A bucket without reservations matters only where the book may have some.
    guard buckets[bucket] != nil || (isIssue && isForBook) else { return }
    buckets[bucket, default: BucketStock()].inventory += Int128(entry.quantity.units)
    if isIssue { buckets[bucket]?.issue = start }
  }

  /// Adds what the book has in the buckets that the bundle touches.
  mutating func add(_ book: any Book) throws(BookFailure) {
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

  /// Whether nothing is reserved, so that the inventory need not be looked at.
  var isEmpty: Bool { buckets.isEmpty }

  /// Returns what is wrong: where, in which field, and what.
  func findings() -> [(start: Int, key: String, problem: RecordProblem)] {
    buckets.values.compactMap(finding).sorted { $0.start < $1.start }
  }

  /// Returns the last demand of each bucket in which too much is reserved, where it has one.
  func lastDemands() -> [(start: Int, problem: RecordProblem)] {
    buckets.values.compactMap { stock in
      guard let problem = stock.problem, let last = stock.demands.map(\.start).max() else {
        return nil
      }
      return (last, problem)
    }
  }

  private func finding(
    _ stock: BucketStock
  ) -> (start: Int, key: String, problem: RecordProblem)? {
    guard let problem = stock.problem else { return nil }
    var sum: Int128 = 0
    let blamed = stock.demands.sorted { $0.start < $1.start }.first { demand in
      sum += demand.units
      return sum > stock.free
    }
    if let blamed { return (blamed.start, "reserved", problem) }
    return stock.issue.map { ($0, "quantity", problem) }
  }
}

extension Quantity {
  /// Makes the nearest legal quantity of a sum that may exceed the limit.
  fileprivate init(clamping units: Int128) {
    let limit = Int128(Self.limit)
    self.init(units: Int64(max(-limit, min(limit, units))))
  }
}
