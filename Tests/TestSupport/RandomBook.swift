package import TradeModel

/// Makes small random books that have every feature that planning knows.
///
/// All of them have the items BOLT and NUT, vendors V10 and V20, and orders whose lines lie within
/// a few days, so that they compete for the same stock.
package struct RandomBook: Sendable {
  /// What such a book may have.
  package struct Features: Sendable {
    /// Variants and locations.
    package var hasBuckets = true
    /// Units besides the base unit, some of which do not divide it.
    package var hasUnits = true
    /// Special orders, returns and negative quantities: what takes goods without being planned.
    package var hasUnplannedDemand = true
    /// Drop shipments.
    package var hasDropShipments = true
    /// Quantities that are reserved from the start.
    package var hasReservations = true
    /// Requirements and receipts of other modules.
    package var hasOthers = true
    /// Sales lines of which nothing may be reserved.
    package var hasNeverReserved = false
    /// The most sales orders.
    package var orderLimit = 4

    /// Makes a set of features; nearly all of them.
    package init() {}
  }

  /// The business "today" of each book.
  package static let workDate: CalendarDate = "2026-01-03"

  private var random: SplitMix64
  private let features: Features

  /// Makes a source of books.
  package init(seed: UInt64, features: Features = Features()) {
    random = SplitMix64(exactSeed: seed)
    self.features = features
  }

  /// Returns the next book.
  package mutating func next() -> MemoryBook {
    let items = [item("BOLT"), item("NUT")]
    var sales: [SalesDocument] = []
    for number in 1...random.int(in: 1...features.orderLimit) {
      sales.append(salesOrder("SO\(number)", items))
    }
    if features.hasUnplannedDemand, random.chance(1, in: 3) { sales.append(salesReturn(items)) }
    let bought = purchaseLines(items) + dropShipmentPurchases(sales)
    var purchases = [PurchaseDocument.sample("PO1", lines: bought)]
    if features.hasUnplannedDemand, random.chance(1, in: 4) {
      purchases.append(.sample("PR1", kind: .returnOrder, lines: purchaseLines(items)))
    }
    return MemoryBook(
      workDate: Self.workDate,
      locations: [Location(code: "BLUE")],
      vendors: [.sample("V10"), .sample("V20")],
      customers: [.sample("C10")],
      items: items,
      inventory: inventory(items),
      sales: sales,
      purchases: purchases,
      otherSupply: features.hasOthers ? otherSupply(items) : [],
      otherDemand: features.hasOthers ? otherDemand(items) : [],
    )
  }

  /// Returns the orders of a book in a random order.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    elements.shuffled(using: &random)
  }

  /// Returns a random number of a range.
  package mutating func int(in range: ClosedRange<Int>) -> Int { random.int(in: range) }

  // MARK: Records

  private mutating func item(_ number: ItemCode) -> Item {
    let units = [
      UnitOfMeasure(code: "BOX", quantity: 3),
      UnitOfMeasure(code: "BAG", quantity: "2.5"),
      UnitOfMeasure(code: "GRAIN", quantity: "0.3"),
    ]
    return .sample(
      number,
      purchaseUnit: features.hasUnits ? random.pick([nil, nil, "BOX", "BAG", "GRAIN"]) : nil,
      units: units,
      vendor: random.pick(["V10", "V20"]),
      variants: [ItemVariant(code: "RED")],
    )
  }

  private mutating func variant() -> VariantCode? {
    features.hasBuckets && random.chance(1, in: 4) ? "RED" : nil
  }

  private mutating func location() -> LocationCode? {
    features.hasBuckets && random.chance(1, in: 4) ? "BLUE" : nil
  }

  private mutating func day() -> CalendarDate? {
    random.chance(1, in: 8)
      ? nil : CalendarDate(year: 2026, month: 1, day: random.int(in: 1...6))
  }

  private mutating func quantity(upTo limit: Int) -> Quantity {
    let whole = Quantity(units: Int64(random.int(in: 1...limit)) * Quantity.scale)
    guard random.chance(1, in: 5) else { return whole }
    return Quantity(units: whole.units - Int64(random.int(in: 0...99_999)))
  }

  private mutating func part(of quantity: Quantity) -> Quantity {
    Quantity(units: Int64(random.int(in: 0...Int(quantity.units))))
  }

  private mutating func salesOrder(_ number: String, _ items: [Item]) -> SalesDocument {
    let lines = (1...random.int(in: 1...3)).map { _ in salesLine(random.pick(items)) }
    return .sample(
      DocumentNumber(stringLiteral: number),
      shipmentDate: day(),
      lines: lines,
    )
  }

  private mutating func salesLine(_ item: Item) -> SalesLine {
    var line = SalesLine.line(
      item: item.number,
      quantity: quantity(upTo: 12),
      unit: features.hasUnits ? random.pick([nil, nil, "PCS", "BOX", "BAG", "GRAIN"]) : nil,
      variant: variant(),
      location: location(),
      shipmentDate: day(),
      reserve: features.hasNeverReserved && random.chance(1, in: 2) ? .never : .optional,
    )
    if random.chance(1, in: 6) { line.shipped = part(of: line.quantity) }
    if features.hasReservations, random.chance(1, in: 5) {
      line.reserved = random.chance(1, in: 3) ? line.outstanding : part(of: line.outstanding)
    }
    if features.hasDropShipments, random.chance(1, in: 6) {
      line.isDropShipment = true
      line.unit = item.purchaseUnit
      line.reserved = .zero
    }
    if features.hasUnplannedDemand {
      if random.chance(1, in: 8) { line.isSpecialOrder = true }
      if random.chance(1, in: 10) {
        line.quantity = -line.quantity
        (line.shipped, line.reserved) = (.zero, .zero)
      }
    }
    return line
  }

  private mutating func salesReturn(_ items: [Item]) -> SalesDocument {
    var line = SalesLine.line(
      item: random.pick(items).number,
      quantity: quantity(upTo: 6),
      variant: variant(),
      location: location(),
      shipmentDate: day(),
    )
    if random.chance(1, in: 2) { line.quantity = -line.quantity }
    // Its number comes before those of the sales orders, its place in the order of PO-12 after.
    return .sample("RET1", kind: .returnOrder, shipmentDate: day(), lines: [line])
  }

  private mutating func purchaseLines(_ items: [Item]) -> [PurchaseLine] {
    (0..<random.int(in: 0...4)).map { _ in
      let item = random.pick(items)
      var line = PurchaseLine.line(
        item: item.number,
        quantity: quantity(upTo: 9),
        unit: item.purchaseUnit,
        variant: variant(),
        location: location(),
        expectedReceiptDate: day(),
      )
      if random.chance(1, in: 6) { line.received = part(of: line.quantity) }
      if features.hasReservations, random.chance(1, in: 4) {
        line.reserved = part(of: line.outstanding)
      }
      if features.hasUnplannedDemand, random.chance(1, in: 10) {
        line.quantity = -line.quantity
        (line.received, line.reserved) = (.zero, .zero)
      }
      return line
    }
  }

  /// Buys some of the drop shipments, with or without reserving, on any day.
  private mutating func dropShipmentPurchases(_ sales: [SalesDocument]) -> [PurchaseLine] {
    var purchases: [PurchaseLine] = []
    for line in sales.flatMap(\.lines) where line.isDropShipment && line.outstanding > .zero {
      guard let item = line.subject.item, random.chance(1, in: 3) else { continue }
      let isReceived = random.chance(1, in: 4)
      purchases.append(
        .line(
          item: item,
          quantity: line.outstanding,
          unit: line.unit,
          variant: line.variant,
          location: line.location,
          expectedReceiptDate: day(),
          received: isReceived ? line.outstanding : .zero,
          isDropShipment: true,
          sales: SalesReference(
            document: line.document.number,
            line: line.number,
            quantity: line.outstanding
          ),
        )
      )
    }
    return purchases
  }

  private mutating func inventory(_ items: [Item]) -> [InventoryEntry] {
    (0..<random.int(in: 0...4)).map { _ in
      var entry = InventoryEntry.stock(
        quantity(upTo: 12),
        of: random.pick(items).number,
        variant: variant(),
        location: location(),
      )
      if features.hasUnplannedDemand, random.chance(1, in: 6) { entry.quantity = -entry.quantity }
      return entry
    }
  }

  private mutating func otherSupply(_ items: [Item]) -> [OtherSupply] {
    (0..<random.int(in: 0...2)).map { _ in
      .sample(
        quantity(upTo: 6),
        of: random.pick(items).number,
        variant: variant(),
        location: location(),
        date: day(),
      )
    }
  }

  private mutating func otherDemand(_ items: [Item]) -> [OtherDemand] {
    (0..<random.int(in: 0...2)).map { _ in
      .sample(
        quantity(upTo: 6),
        of: random.pick(items).number,
        kind: random.pick(DemandKind.allCases),
        document: random.pick(["JOB1", "JOB2"]),
        variant: variant(),
        location: location(),
        date: day(),
      )
    }
  }
}
