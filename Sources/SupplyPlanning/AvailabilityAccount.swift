import TradeModel

/// Goes through the movements of one bucket up to a line that asks, and keeps each part of the sum.
struct AvailabilityAccount {
  private let target: DemandPart
  private let movements: ItemMovements
  private let order: ServingOrder
  private let inventory: Int128
  private let reservedInventory: Int128
  /// What comes in and goes out besides, by day.
  private let supplies: [SupplyPart]
  /// The lines that ask, without the target, in the order in which they are served.
  private let others: [DemandPart]
  /// The parts so far; none once a figure was out of range.
  private var parts: [SumPart]? = []

  init(of target: DemandPart, in ledger: ItemLedger, _ movements: ItemMovements) {
    self.target = target
    self.movements = movements
    order = ServingOrder(of: movements)
    let stock = ledger.buckets.stocks[target.bucket]
    inventory = stock.inventory
    reservedInventory = stock.reservedInventory
    let counting = ledger.supplies.filter { $0.bucket == target.bucket }
    supplies = (counting + Self.reservedPurchases(for: target, movements))
      .sorted { $0.day < $1.day }
    others = ledger.demands.filter { $0.bucket == target.bucket && $0.source != target.source }
  }

  /// Returns the purchases of the bucket that are wholly reserved: they add nothing, and say why.
  private static func reservedPurchases(
    for target: DemandPart,
    _ movements: ItemMovements,
  ) -> [SupplyPart] {
    guard case .sales(let place) = target.source else { return [] }
    let sale = movements.sales[place]
    return movements.purchases.enumerated().compactMap { index, line in
      guard line.document.kind == .order, line.outstanding > .zero,
        line.outstanding == line.reserved, line.variant == sale.variant,
        line.location == sale.location
      else { return nil }
      return SupplyPart(
        bucket: target.bucket,
        date: line.expectedReceiptDate,
        amount: 0,
        source: .purchase(index),
      )
    }
  }

  mutating func sum() -> AvailabilitySum? {
    guard case .sales(let place) = target.source else { return nil }
    let sale = movements.sales[place]
    let isReturn = sale.document.kind == .returnOrder
    let needed: Int64
    var later: [LaterSupply] = []
    switch target.rule {
    case .dropShipment(let isBought):
      if isBought { addDropShipment(for: sale) }
      needed = isBought ? 0 : target.quantity
    case .available:
      needed = addUp()
      if needed > 0 { later = laterSupplies }
    }
    guard let parts else { return nil }
    return AvailabilitySum(
      document: sale.document,
      line: sale.line,
      date: target.date,
      outstanding: isReturn ? -sale.outstanding : sale.outstanding,
      reserved: isReturn ? -sale.reserved : sale.reserved,
      demand: Quantity(units: target.quantity),
      parts: parts,
      available: Quantity(units: target.quantity - needed),
      later: later,
      coveredFrom: later.isEmpty ? nil : coveredFrom(later.map(\.date)),
    )
  }

  // MARK: - The sum

  /// Adds the parts up to the target, and returns what it needs.
  private mutating func addUp() -> Int64 {
    add(.inventory, inventory)
    if reservedInventory > 0 { add(.reservedInventory, -reservedInventory) }
    var left = inventory - reservedInventory
    var next = supplies.startIndex
    for demand in others.prefix(while: { order.serves($0, before: target) }) {
      takeIn(by: demand.date, &next, &left)
      let share = demand.share(of: left)
      left -= Int128(share.given)
      add(
        name(of: demand.source),
        -Int128(demand.quantity),
        date: demand.date,
        short: Int128(demand.quantity - share.given),
      )
    }
    takeIn(by: target.date, &next, &left)
    let share = target.share(of: left)
    if left < 0 { add(.shortfall, -left) }
    if left > Int128(target.quantity) { add(.leftOver, Int128(target.quantity) - left) }
    let hidden = target.quantity - share.given - share.needed
    if hidden > 0 { add(.belowUnit, Int128(hidden)) }
    return share.needed
  }

  private mutating func takeIn(by day: CalendarDate, _ next: inout Int, _ left: inout Int128) {
    while next < supplies.endIndex, supplies[next].day <= day.dayNumber {
      let supply = supplies[next]
      left += Int128(supply.amount)
      let reserved = reserved(of: supply)
      add(
        name(of: supply.source),
        Int128(supply.amount) + reserved,
        date: supply.date,
        reserved: reserved,
      )
      next += 1
    }
  }

  /// What is reserved of a receipt or of a requirement.
  private func reserved(of supply: SupplyPart) -> Int128 {
    switch supply.source {
    case .purchase(let place):
      let line = movements.purchases[place]
      return Int128(line.document.kind == .order ? line.reserved.units : -line.reserved.units)
    case .sales(let place):
      let line = movements.sales[place]
      return Int128(line.document.kind == .order ? -line.reserved.units : line.reserved.units)
    case .otherSupply, .otherDemand: return 0
    }
  }

  private mutating func addDropShipment(for sale: SalesMovement) {
    let bought = movements.purchases.first { line in
      line.isDropShipment && line.document.kind == .order && line.sales?.line == sale.line
        && line.sales?.document == sale.document.number
    }
    guard let bought else { return }
    add(
      .dropShipment(bought.document, bought.line),
      Int128(target.quantity),
      date: bought.expectedReceiptDate,
    )
  }

  private mutating func add(
    _ source: SumSource,
    _ quantity: Int128,
    date: CalendarDate? = nil,
    reserved: Int128 = 0,
    short: Int128 = 0,
  ) {
    guard let quantity = Quantity(wide: quantity), let reserved = Quantity(wide: reserved),
      let short = Quantity(wide: short)
    else {
      parts = nil
      return
    }
    parts?.append(
      SumPart(source: source, date: date, quantity: quantity, reserved: reserved, short: short)
    )
  }

  private func name(of source: MovementSource) -> SumSource {
    switch source {
    case .purchase(let place):
      let line = movements.purchases[place]
      return .purchase(line.document, line.line)
    case .sales(let place):
      let line = movements.sales[place]
      return .sales(line.document, line.line)
    case .otherSupply(let place): return .otherSupply(movements.otherSupply[place].document)
    case .otherDemand(let place):
      let entry = movements.otherDemand[place]
      return .otherDemand(entry.kind, entry.document)
    }
  }

  // MARK: - What comes too late

  private var laterSupplies: [LaterSupply] {
    supplies.compactMap { supply in
      guard let date = supply.date, date > target.date, supply.amount > 0 else { return nil }
      return LaterSupply(
        source: name(of: supply.source),
        date: date,
        quantity: Quantity(units: supply.amount),
      )
    }
  }

  /// Returns the first of some days, in order, on which the target, shipped then, needs nothing.
  private func coveredFrom(_ days: [CalendarDate]) -> CalendarDate? {
    var left = inventory - reservedInventory
    var (next, served) = (supplies.startIndex, others.startIndex)
    func takeIn(by day: CalendarDate) {
      while next < supplies.endIndex, supplies[next].day <= day.dayNumber {
        left += Int128(supplies[next].amount)
        next += 1
      }
    }
    for day in days {
      var moved = target
      moved.date = day
      while served < others.endIndex, order.serves(others[served], before: moved) {
        takeIn(by: others[served].date)
        left -= Int128(others[served].share(of: left).given)
        served += 1
      }
      takeIn(by: day)
      if moved.share(of: left).needed == 0 { return day }
    }
    return nil
  }
}
