import TradeModel

/// What a commit changes on the sales lines of the rows: one change each, though a row that is divided
/// is reserved part by part.
struct SaleChanges {
  private struct Entry {
    let place: Int
    let before: SalesLine
    var after: SalesLine
    /// What the parts so far have bought, in base units.
    var bought = Quantity.zero
    /// What of it is reserved on their purchase lines, in base units.
    var held = Quantity.zero
  }

  private var entries: [Entry] = []
  /// Where the entry of a row stands, by the row's place.
  private var entryOfRow: [Int?]

  init(rows: Int) { entryOfRow = Array(repeating: nil, count: rows) }

  /// The changes, in the order of the rows.
  var changes: [Change] {
    entries.sorted { $0.place < $1.place }.map { entry in
      Change(before: .salesLine(entry.before), after: .salesLine(entry.after))
    }
  }

  /// Reserves what is bought of a row for its sales line (PO-45), and returns what of the purchase line
  /// is reserved for it.
  mutating func reserve(_ bought: AcceptedRow, of row: PlannedRow, isSplit: Bool) -> Quantity {
    if isSplit { return reservePart(bought, of: row) }
    let reservation = Reservation(
      of: bought.part.quantity,
      boughtPerUnit: row.quantityPerUnit,
      for: bought.line,
      soldPerUnit: row.salesQuantityPerUnit,
    )
    guard let reservation else { return .zero }
    let entry = entry(of: bought)
    set(reservation.sales, at: entry)
    return reservation.purchase
  }

  /// Reserves a part of a row.
  ///
  /// The sales line has reserved what it would have for all parts so far at once; part by part, what
  /// its unit cannot tell would add up. The purchase lines hold what is open, so never less than that.
  private mutating func reservePart(_ bought: AcceptedRow, of row: PlannedRow) -> Quantity {
    let (line, perUnit) = (bought.line, row.salesQuantityPerUnit)
    let place = entryOfRow[bought.place]
    let (before, held) = place.map { (entries[$0].bought, entries[$0].held) } ?? (.zero, .zero)
    guard let base = bought.part.quantity.inBaseUnits(per: row.quantityPerUnit),
      let outstanding = line.outstanding.inBaseUnits(per: perUnit),
      let reserved = line.reserved.inBaseUnits(per: perUnit),
      let total = Reservation(
        of: before + base,
        boughtPerUnit: .one,
        for: line,
        soldPerUnit: perUnit
      )
    else { return .zero }
    let entry = entry(of: bought)
    set(total.sales, at: entry)
    let share = max(.zero, min(base, outstanding - reserved - held))
    entries[entry].bought = before + base
    entries[entry].held = held + share
    if share == base { return bought.part.quantity }
    let part = share.inUnits(of: row.quantityPerUnit, rounding: .up) ?? .zero
    return min(part, bought.part.quantity)
  }

  private mutating func entry(of bought: AcceptedRow) -> Int {
    if let place = entryOfRow[bought.place] { return place }
    entryOfRow[bought.place] = entries.count
    entries.append(Entry(place: bought.place, before: bought.line, after: bought.line))
    return entries.count - 1
  }

  /// Makes what is reserved for a sales line so much more than it was before the commit.
  private mutating func set(_ quantity: Quantity, at place: Int) {
    var line = entries[place].before
    line.reserved = line.reserved + quantity
    if line.reserve == .never { line.reserve = .optional }
    entries[place].after = line
  }
}
