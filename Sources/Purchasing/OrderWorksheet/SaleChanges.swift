import TradeModel

/// What a commit changes on the sales lines of the rows: one change each, though a row that is divided
/// is reserved part by part.
struct SaleChanges {
  private struct Entry {
    /// The place of the line on the order.
    let line: Int
    /// What the commit reserves for it besides, in its unit.
    var reserved = Quantity.zero
    /// What the parts so far have bought, in base units.
    var bought = Quantity.zero
    /// What of it is reserved on their purchase lines, in base units.
    var held = Quantity.zero

    /// Returns what the commit does to the line as it was before.
    func change(of line: consuming SalesLine) -> Change {
      let before = Record.salesLine(copy line)
      line.reserved = line.reserved + reserved
      if line.reserve == .never { line.reserve = .optional }
      return Change(before: before, after: .salesLine(line))
    }
  }

  /// The lines of the order as they were before the commit.
  private let lines: [SalesLine]
  private var entries: [Entry] = []
  /// Where the entry of a row stands, by the row's place.
  private var entryOfRow: [Int?]

  init(of lines: [SalesLine], rows: Int) {
    self.lines = lines
    entryOfRow = Array(repeating: nil, count: rows)
  }

  /// The changes, in the order of the rows.
  var changes: [Change] {
    entryOfRow.compactMap { entry in
      entry.map { entries[$0].change(of: lines[entries[$0].line]) }
    }
  }

  /// Reserves what is bought of a row for its sales line (PO-45), and returns what of the purchase line
  /// is reserved for it.
  mutating func reserve(
    _ bought: borrowing AcceptedRow,
    of row: borrowing PlannedRow,
    isSplit: Bool,
  ) -> Quantity {
    if isSplit { return reservePart(bought, of: row) }
    let reservation = Reservation(
      of: bought.part.quantity,
      boughtPerUnit: row.quantityPerUnit,
      for: lines.span[bought.line],
      soldPerUnit: row.salesQuantityPerUnit,
    )
    guard let reservation else { return .zero }
    entries[entry(of: bought)].reserved = reservation.sales
    return reservation.purchase
  }

  /// Reserves a part of a row.
  ///
  /// The sales line has reserved what it would have for all parts so far at once; part by part, what
  /// its unit cannot tell would add up. The purchase lines hold what is open, so never less than that.
  private mutating func reservePart(
    _ bought: borrowing AcceptedRow,
    of row: borrowing PlannedRow,
  ) -> Quantity {
    let (line, perUnit) = (lines[bought.line], row.salesQuantityPerUnit)
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
    entries[entry].reserved = total.sales
    let share = max(.zero, min(base, outstanding - reserved - held))
    entries[entry].bought = before + base
    entries[entry].held = held + share
    if share == base { return bought.part.quantity }
    let part = share.inUnits(of: row.quantityPerUnit, rounding: .up) ?? .zero
    return min(part, bought.part.quantity)
  }

  private mutating func entry(of bought: borrowing AcceptedRow) -> Int {
    if let place = entryOfRow[bought.place] { return place }
    entryOfRow[bought.place] = entries.count
    entries.append(Entry(line: bought.line))
    return entries.count - 1
  }
}
