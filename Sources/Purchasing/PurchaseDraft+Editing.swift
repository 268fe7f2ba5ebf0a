package import TradeModel

/// A line with the quantity that it shall have.
package struct LineQuantity: Hashable, Sendable {
  /// The line.
  package let line: LineNumber
  /// The quantity, in the line's unit.
  package let quantity: Quantity

  /// Makes a pair.
  package init(line: LineNumber, quantity: Quantity) {
    self.line = line
    self.quantity = quantity
  }
}

// Every function here makes an edit and leaves the draft as it is. Numbers of lines that the
// draft does not have are passed over; lines of text are passed over by what only items have,
// unless nothing else was named.

extension PurchaseDraft {
  /// Returns the edit that sets the quantity of lines.
  ///
  /// - Throws: `PurchaseDraftFailure` when a quantity is below what was received, or below zero on
  ///   an order, or does not fit; or when the book cannot be read.
  package func edit(
    settingQuantities quantities: [LineQuantity],
    in book: some Book,
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    let wanted = Dictionary(
      quantities.map { ($0.line, $0.quantity) },
      uniquingKeysWith: { _, last in last },
    )
    return try edit(itemLines: quantities.map(\.line)) { (line, item) throws(LineTrouble) in
      let quantity = wanted[line.number] ?? line.quantity
      guard quantity != line.quantity else { return line }
      let known: Item?
      do throws(BookFailure) { known = try book.item(item) } catch { throw .book(error) }
      guard let known else { throw .rule(.itemUnknown(item)) }
      if let rule = broken(by: quantity, on: line, of: known) { throw .rule(rule) }
      return resized(line, to: quantity)
    }
  }

  /// Returns the edit that sets the unit cost of lines.
  ///
  /// - Throws: `PurchaseDraftFailure` when only lines of text are named.
  package func edit(
    settingCosts costs: [LineNumber: UnitCost]
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    try edit(itemLines: Array(costs.keys)) { (line, _) throws(LineTrouble) in
      var line = line
      line.unitCost = costs[line.number] ?? line.unitCost
      return line
    }
  }

  /// Returns the edit that sets the discount of lines.
  ///
  /// - Throws: `PurchaseDraftFailure` when only lines of text are named.
  package func edit(
    settingDiscounts discounts: [LineNumber: Percent]
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    try edit(itemLines: Array(discounts.keys)) { (line, _) throws(LineTrouble) in
      var line = line
      line.lineDiscount = discounts[line.number] ?? line.lineDiscount
      return line
    }
  }

  /// Returns the edit that sets the description of lines, of items or text.
  package func edit(
    settingDescription description: String,
    forLines lines: [LineNumber],
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    try edit(lines: lines) { (line) throws(LineTrouble) in
      var line = line
      line.description = description
      return line
    }
  }

  /// Returns the edit that removes lines.
  ///
  /// - Throws: `PurchaseDraftFailure` when a line has been received, wholly or in part.
  package func edit(
    removing lines: [LineNumber]
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    try edit(lines: lines) { (line) throws(LineTrouble) in
      guard line.received.isZero else { throw .rule(.lineReceived(received: line.received)) }
      guard line.sales != nil || line.reserved.isZero else {
        throw .rule(.quantityBelowReserved(reserved: line.reserved))
      }
      return nil
    }
  }

  // MARK: - What all edits share

  /// Why one line cannot be edited.
  enum LineTrouble: Error {
    case rule(RowRule)
    case book(BookFailure)
  }

  /// Returns the edit that changes lines about items, passing over the others.
  func edit(
    itemLines numbers: [LineNumber],
    change: (PurchaseLine, ItemCode) throws(LineTrouble) -> PurchaseLine,
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    let namesItem = numbers.contains { document.line($0)?.subject.item != nil }
    return try edit(lines: numbers) { (line) throws(LineTrouble) in
      guard let item = line.subject.item else {
        if namesItem { return line }
        throw .rule(.lineTypeNotSupported(line.subject))
      }
      return try change(line, item)
    }
  }

  /// Returns the edit that changes lines one by one to what they shall be, without those that stay
  /// as they are; a line that shall be nothing is removed.
  private func edit(
    lines numbers: [LineNumber],
    change: (PurchaseLine) throws(LineTrouble) -> PurchaseLine?,
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    var changes: [PurchaseDraftEdit.LineChange] = []
    var problems: [RowProblem] = []
    for number in numbers.sorted() {
      guard let line = document.line(number) else { continue }
      do throws(LineTrouble) {
        let changed = try change(line)
        guard changed != line else { continue }
        changes.append(.init(number: number, before: line, after: changed))
      } catch {
        switch error {
        case .rule(let rule): problems.append(RowProblem(line: number, rule: rule))
        case .book(let failure): throw .book(failure)
        }
      }
    }
    guard problems.isEmpty else { throw .refused(problems) }
    return PurchaseDraftEdit(lines: changes)
  }

  /// Returns the rule that a quantity of a line breaks.
  private func broken(by quantity: Quantity, on line: PurchaseLine, of item: Item) -> RowRule? {
    if document.id.kind == .order {
      if quantity < .zero { return .quantityBelowZero(quantity) }
      if quantity < line.received { return .quantityBelowReceived(received: line.received) }
    }
    let reserved = base.line(line.number)?.reserved ?? .zero
    if line.sales == nil, reserved > .zero, quantity - line.received < reserved {
      return .quantityBelowReserved(reserved: reserved)
    }
    if line.isDropShipment, line.sales != nil {
      return .dropShipmentQuantity(outstanding: line.outstanding)
    }
    guard let perUnit = item.quantityPerUnit(of: line.unit),
      quantity.inBaseUnits(per: perUnit) != nil
    else { return .outOfRange(figure: "quantity") }
    return nil
  }

  /// Returns a line with another quantity, and with what is reserved and bought for a sale cut to
  /// it; both never exceed what the book has.
  private func resized(_ line: PurchaseLine, to quantity: Quantity) -> PurchaseLine {
    var line = line
    line.quantity = quantity
    guard let original = base.line(line.number) else { return line }
    line.reserved = max(.zero, min(original.reserved, line.outstanding))
    if let sales = original.sales {
      // A sale of an invoice may be below zero; what was bought for it is never more than it.
      line.sales?.quantity =
        sales.quantity < .zero
        ? max(sales.quantity, min(.zero, quantity)) : min(sales.quantity, max(.zero, quantity))
    }
    return line
  }
}
