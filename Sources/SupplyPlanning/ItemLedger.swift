import TradeModel

/// The movements of one item, sorted into what is given out and who asks for it.
///
/// Everything that counts for availability is here once: in `buckets`, in `supplies` or in
/// `demands`, each with its source, so that a sum can be told part by part. One ledger serves for
/// many items, one after the other, so that its arrays are made once.
struct ItemLedger {
  var buckets = BucketTable()
  /// What comes in and goes out besides, by day.
  private(set) var supplies: [SupplyPart] = []
  /// The lines that ask, in the order in which they are served.
  private(set) var demands: [DemandPart] = []

  private let workDate: CalendarDate

  init(workDate: CalendarDate) { self.workDate = workDate }

  /// Takes in the movements of an item, in place of those of the item before.
  mutating func enter(_ movements: ItemMovements) {
    buckets.removeAll()
    supplies.removeAll(keepingCapacity: true)
    demands.removeAll(keepingCapacity: true)
    addInventory(movements.inventory)
    addPurchases(movements.purchases)
    addSales(movements.sales, bought: boughtDropShipments(movements))
    addOtherSupply(movements.otherSupply)
    addOtherDemand(movements.otherDemand)
    if supplies.count > 1 { supplies.sort { $0.day < $1.day } }
    guard demands.count > 1 else { return }
    let order = ServingOrder(of: movements)
    demands.sort { order.serves($0, before: $1) }
  }

  // The records are read in place, field by field: to copy each whole takes longer than to plan.

  private mutating func addInventory(_ entries: [InventoryEntry]) {
    for index in entries.indices {
      let bucket = buckets.place(
        variant: entries[index].variant,
        location: entries[index].location
      )
      buckets.stocks[bucket].inventory += Int128(entries[index].quantity.units)
    }
  }

  private mutating func addPurchases(_ lines: [PurchaseMovement]) {
    for index in lines.indices {
      let direction: Int64
      switch lines[index].document.kind {
      case .order: direction = 1
      case .returnOrder: direction = -1
      case .invoice: continue
      }
      let (outstanding, reserved) = (lines[index].outstanding.units, lines[index].reserved.units)
      let bucket = buckets.place(variant: lines[index].variant, location: lines[index].location)
      buckets.stocks[bucket].claims -= Int128(direction * reserved)
      addSupply(
        direction * (outstanding - reserved),
        in: bucket,
        on: lines[index].expectedReceiptDate,
        from: .purchase(index),
      )
    }
  }

  private mutating func addSales(_ lines: [SalesMovement], bought: Set<SalesLineKey>) {
    for index in lines.indices {
      let (direction, subtype): (Int64, Int)
      switch lines[index].document.kind {
      case .order: (direction, subtype) = (1, 1)
      case .returnOrder: (direction, subtype) = (-1, 5)
      case .invoice: continue
      }
      let (outstanding, reserved) = (lines[index].outstanding.units, lines[index].reserved.units)
      let bucket = buckets.place(variant: lines[index].variant, location: lines[index].location)
      buckets.stocks[bucket].claims += Int128(direction * reserved)
      let open = direction * (outstanding - reserved)
      guard open > 0, !lines[index].isSpecialOrder else {
        addSupply(-open, in: bucket, on: lines[index].shipmentDate, from: .sales(index))
        continue
      }
      let rule: NeedRule =
        lines[index].isDropShipment
        ? .dropShipment(isBought: bought.contains(SalesLineKey(lines[index])))
        : .available(least: leastNeed(lines[index].quantityPerUnit))
      demands.append(
        DemandPart(
          bucket: bucket,
          date: lines[index].shipmentDate ?? workDate,
          kind: .sales,
          subtype: subtype,
          line: lines[index].line.value,
          quantity: open,
          rule: rule,
          source: .sales(index),
        )
      )
    }
  }

  private mutating func addOtherSupply(_ entries: [OtherSupply]) {
    for (index, entry) in entries.enumerated() {
      let bucket = buckets.place(variant: entry.variant, location: entry.location)
      addSupply(entry.quantity.units, in: bucket, on: entry.date, from: .otherSupply(index))
    }
  }

  private mutating func addOtherDemand(_ entries: [OtherDemand]) {
    for (index, entry) in entries.enumerated() {
      let bucket = buckets.place(variant: entry.variant, location: entry.location)
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

  init(_ line: SalesMovement) {
    document = line.document.number
    self.line = line.line
  }

  init(_ sales: SalesReference) {
    document = sales.document
    line = sales.line
  }
}

/// Returns the sales lines that a drop shipment was bought for.
private func boughtDropShipments(_ movements: ItemMovements) -> Set<SalesLineKey> {
  var keys: Set<SalesLineKey> = []
  guard movements.sales.indices.contains(where: { movements.sales[$0].isDropShipment }) else {
    return keys
  }
  for line in movements.purchases where line.isDropShipment && line.document.kind == .order {
    if let sales = line.sales { keys.insert(SalesLineKey(sales)) }
  }
  return keys
}

/// Returns the least shortage that a line can have, in units of the last fraction digit.
///
/// It is the step of the line's unit, 0.00001 of it, in base units: a line sold in boxes of three
/// cannot be reserved in smaller parts, and so cannot be short of less.
private func leastNeed(_ quantityPerUnit: Quantity) -> Int64 {
  max(1, (quantityPerUnit.units - 1) / Quantity.one.units + 1)
}
