import TradeModel

/// The movements of one item, sorted into what is given out and who asks for it.
///
/// Everything that counts for availability is here once: in `stock`, in `supplies` or in `demands`,
/// each with its source, so that a sum can be told part by part.
struct ItemLedger {
  private(set) var buckets = BucketTable()
  /// The inventory of each bucket less what is reserved of it.
  private(set) var stock: [Int128] = []
  /// What comes in and goes out besides, in no order.
  private(set) var supplies: [SupplyPart] = []
  /// The lines that ask, in no order.
  private(set) var demands: [DemandPart] = []

  private let workDate: CalendarDate
  /// The inventory of each bucket.
  private(set) var inventory: [Int128] = []
  /// What demand has reserved less what supply has reserved for it, of each bucket.
  private(set) var claims: [Int128] = []

  init(_ movements: ItemMovements, workDate: CalendarDate) {
    self.workDate = workDate
    demands.reserveCapacity(movements.sales.count + movements.otherDemand.count)
    supplies.reserveCapacity(movements.purchases.count + movements.otherSupply.count)
    for entry in movements.inventory {
      inventory[place(entry.variant, entry.location)] += Int128(entry.quantity.units)
    }
    addPurchases(movements)
    addSales(movements)
    addOthers(movements)
    stock = zip(inventory, claims).map { $0 - max(0, $1) }
  }

  private mutating func place(_ variant: VariantCode?, _ location: LocationCode?) -> Int {
    let place = buckets.place(variant: variant, location: location)
    if place == inventory.count {
      inventory.append(0)
      claims.append(0)
    }
    return place
  }

  private mutating func addPurchases(_ movements: ItemMovements) {
    for (index, line) in movements.purchases.enumerated() {
      let direction: Int64
      switch line.document.kind {
      case .order: direction = 1
      case .returnOrder: direction = -1
      case .invoice: continue
      }
      let bucket = place(line.variant, line.location)
      claims[bucket] -= Int128(direction * line.reserved.units)
      addSupply(
        direction * (line.outstanding - line.reserved).units,
        in: bucket,
        on: line.expectedReceiptDate,
        from: .purchase(index),
      )
    }
  }

  private mutating func addSales(_ movements: ItemMovements) {
    let bought = boughtDropShipments(movements)
    for (index, line) in movements.sales.enumerated() {
      let direction: Int64
      switch line.document.kind {
      case .order: direction = 1
      case .returnOrder: direction = -1
      case .invoice: continue
      }
      let bucket = place(line.variant, line.location)
      claims[bucket] += Int128(direction * line.reserved.units)
      let open = direction * (line.outstanding - line.reserved).units
      guard open > 0, !line.isSpecialOrder else {
        addSupply(-open, in: bucket, on: line.shipmentDate, from: .sales(index))
        continue
      }
      let key = SalesLineKey(document: line.document.number, line: line.line)
      demands.append(
        DemandPart(
          bucket: bucket,
          date: line.shipmentDate ?? workDate,
          kind: .sales,
          subtype: line.document.kind == .order ? 1 : 5,
          document: line.document.number,
          line: line.line.value,
          quantity: open,
          rule: line.isDropShipment
            ? .dropShipment(isBought: bought.contains(key))
            : .available(least: leastNeed(line.quantityPerUnit)),
          source: .sales(index),
        )
      )
    }
  }

  private mutating func addOthers(_ movements: ItemMovements) {
    for (index, entry) in movements.otherSupply.enumerated() {
      let bucket = place(entry.variant, entry.location)
      addSupply(entry.quantity.units, in: bucket, on: entry.date, from: .otherSupply(index))
    }
    for (index, entry) in movements.otherDemand.enumerated() {
      let bucket = place(entry.variant, entry.location)
      guard entry.quantity > .zero else {
        addSupply(-entry.quantity.units, in: bucket, on: entry.date, from: .otherDemand(index))
        continue
      }
      demands.append(
        DemandPart(
          bucket: bucket,
          date: entry.date ?? workDate,
          kind: entry.kind,
          subtype: 0,
          document: entry.document,
          line: entry.number,
          quantity: entry.quantity.units,
          rule: .available(least: 1),
          source: .otherDemand(index),
        )
      )
    }
  }

  /// Adds what comes in or goes out; without a day it comes in at once, or goes out today.
  private mutating func addSupply(
    _ amount: Int64,
    in bucket: Int,
    on date: CalendarDate?,
    from source: MovementSource,
  ) {
    guard amount != 0 else { return }
    let day = date ?? (amount < 0 ? workDate : nil)
    supplies.append(SupplyPart(bucket: bucket, date: day, amount: amount, source: source))
  }
}

/// The key of a sales order's line.
private struct SalesLineKey: Hashable {
  let document: DocumentNumber
  let line: LineNumber
}

/// Returns the sales lines that a drop shipment was bought for.
private func boughtDropShipments(_ movements: ItemMovements) -> Set<SalesLineKey> {
  var keys: Set<SalesLineKey> = []
  guard movements.sales.contains(where: { $0.isDropShipment }) else { return keys }
  for line in movements.purchases where line.isDropShipment && line.document.kind == .order {
    guard let sales = line.sales else { continue }
    keys.insert(SalesLineKey(document: sales.document, line: sales.line))
  }
  return keys
}

/// Returns the least shortage that a line can have, in units of the last fraction digit.
///
/// It is the step of the line's unit, 0.00001 of it, in base units: a line sold in boxes of three
/// cannot be reserved in smaller parts, and so cannot be short of less.
private func leastNeed(_ quantityPerUnit: Quantity) -> Int64 {
  max(1, (quantityPerUnit.units - 1) / Quantity.scale + 1)
}
