import TradeModel

/// Picks the vendors of rows by a strategy, out of their offers.
package struct StrategyMaker {
  /// The rows that something is bought of, with the offers that no rule rules out.
  private let rows: [(place: Int, isDropShipment: Bool, date: CalendarDate, offers: [RowOffer])]

  /// Up to this many vendors, the fewest are found by trying every set of them.
  private static let triedVendorLimit = 12

  /// Makes a maker of some rows and their offers.
  ///
  /// - Parameters:
  ///   - worksheet: The worksheet.
  ///   - places: The rows, from 0; those without a quantity to purchase do not count.
  ///   - offers: The offers of each of them.
  package init(_ worksheet: OrderWorksheet, places: [Int], offers: [[RowOffer]]) {
    rows = zip(places, offers).compactMap { place, offers in
      guard worksheet.decisions[place].quantity > .zero else { return nil }
      let row = worksheet.rows[place]
      let open = offers.filter { $0.rule == nil }
      return (place, row.isDropShipment, row.demandDate, open)
    }
  }

  /// Returns what comes of a strategy.
  ///
  /// Of offers that are as good, the item's own vendor holds, then the cheaper one, then the lower
  /// number. For the fewest vendors each row is bought at the cheapest of them.
  ///
  /// - Complexity: O(n) in the offers; for the fewest vendors up to 2¹² sets of vendors are tried,
  ///   and with more vendors than twelve the one with the most open rows is taken in turn.
  package func outcome(of strategy: BuyingStrategy) -> StrategyOutcome {
    let chosen = chosenOffers(strategy)
    var (total, surplus): (Int128?, Int128?) = (0, 0)
    var picks: [StrategyPick] = []
    var (late, unassigned): ([Int], [Int]) = ([], [])
    var lastArrival: CalendarDate?
    var orders: Set<OrderKey> = []
    for (row, offer) in zip(rows, chosen) {
      guard let offer else {
        unassigned.append(row.place)
        continue
      }
      picks.append(StrategyPick(row: row.place, vendor: offer.vendor.number))
      orders.insert(OrderKey(vendor: offer.vendor.number, isDropShipment: row.isDropShipment))
      total = sum(total, offer.companyAmount?.units)
      surplus = sum(surplus, offer.surplus)
      if offer.daysLate(for: row.date) > 0 { late.append(row.place) }
      if let arrival = offer.arrival { lastArrival = max(lastArrival ?? arrival, arrival) }
    }
    return StrategyOutcome(
      strategy: strategy,
      picks: picks,
      total: total.flatMap { Amount(wide: $0) },
      lastArrival: lastArrival,
      orders: orders.count,
      late: late,
      unassigned: unassigned,
      surplus: surplus.flatMap { Amount(wide: $0) },
    )
  }

  private struct OrderKey: Hashable {
    let vendor: VendorCode
    let isDropShipment: Bool
  }

  private func sum(_ sum: Int128?, _ part: Int64?) -> Int128? {
    guard let sum, let part else { return nil }
    return sum + Int128(part)
  }

  private func chosenOffers(_ strategy: BuyingStrategy) -> [RowOffer?] {
    switch strategy {
    case .default: rows.map { row in row.offers.first(where: \.isDefault) }
    case .cheapest: rows.map { row in cheapest(row.offers) }
    case .fastest:
      rows.map { row in
        row.offers.min {
          ($0.arrival ?? .last, $0.cost, $0.tie) < ($1.arrival ?? .last, $1.cost, $1.tie)
        }
      }
    case .fewestVendors:
      chosenAmong(fewestVendors())
    }
  }

  private func cheapest(_ offers: [RowOffer]) -> RowOffer? {
    offers.min { ($0.cost, $0.tie) < ($1.cost, $1.tie) }
  }

  private func chosenAmong(_ vendors: Set<VendorCode>) -> [RowOffer?] {
    rows.map { row in cheapest(row.offers.filter { vendors.contains($0.vendor.number) }) }
  }

  // MARK: - As few vendors as can deliver

  private func fewestVendors() -> Set<VendorCode> {
    let asked = rows.filter { !$0.offers.isEmpty }
    let sets = Set(asked.map { Set($0.offers.map(\.vendor.number)) })
    let vendors = sets.reduce(into: Set<VendorCode>()) { $0.formUnion($1) }.sorted()
    guard vendors.count <= Self.triedVendorLimit else { return greedyCover(of: sets, by: vendors) }
    let masks = sets.map { set in
      vendors.indices.reduce(0) { set.contains(vendors[$1]) ? $0 | 1 << $1 : $0 }
    }
    let covers = (0..<(1 << vendors.count)).filter { chosen in
      masks.allSatisfy { $0 & chosen != 0 }
    }
    let fewest = covers.map(\.nonzeroBitCount).min() ?? 0
    let candidates = covers.filter { $0.nonzeroBitCount == fewest }.map { chosen in
      Set(vendors.indices.filter { chosen & 1 << $0 != 0 }.map { vendors[$0] })
    }
    guard candidates.count > 1 else { return candidates.first ?? [] }
    // Of sets that are as small, the one that costs least; the first of those in the order of masks.
    let costs = candidates.map { set in
      chosenAmong(set).reduce(Int128(0)) { $0 + Int128($1?.cost ?? 0) }
    }
    let least = costs.indices.min { costs[$0] < costs[$1] }
    return least.map { candidates[$0] } ?? []
  }

  private func greedyCover(
    of sets: Set<Set<VendorCode>>,
    by vendors: [VendorCode],
  ) -> Set<VendorCode> {
    var open = sets
    var chosen: Set<VendorCode> = []
    while !open.isEmpty {
      let counts = vendors.map { vendor in open.count { $0.contains(vendor) } }
      guard let best = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else {
        break
      }
      chosen.insert(vendors[best])
      open = open.filter { !$0.contains(vendors[best]) }
    }
    return chosen
  }
}

extension RowOffer {
  /// What it costs, by which offers are compared; what cannot be told is the dearest.
  fileprivate var cost: Int64 { companyAmount?.units ?? .max }

  /// What decides between offers that are as good: the item's own vendor, then the lower number.
  fileprivate var tie: String { (isDefault ? "0" : "1") + vendor.number.text }

  /// What the quantity that the vendor sells costs more than the quantity asked for, in cents of
  /// the company's currency.
  fileprivate var surplus: Int64? {
    guard let rounded = roundedQuantity else { return 0 }
    guard let companyAmount, quantity > .zero else { return nil }
    let extra = Int128(companyAmount.units) * Int128((rounded - quantity).units)
    return Int64(exactly: extra.divided(by: Int128(quantity.units), rounding: .nearest))
  }
}
