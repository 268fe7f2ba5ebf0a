package import TradeModel

/// A worksheet that was planned again, and what became of the edits of the one before.
package struct OrderReplanning: Hashable, Sendable {
  /// The worksheet as it was planned now, without edits.
  package let worksheet: OrderWorksheet
  /// The edits that still make sense.
  package let kept: WorksheetEdit
  /// The edits that make none.
  package let dropped: [DroppedEdit]
  /// What is another fact now, in line order.
  package let differences: [PlanDifference]
}

extension OrderWorksheet {
  /// Plans the sales order again as it is in a newer book, and takes the edits over.
  ///
  /// A quantity that was set stays unless nothing is needed any more where something was; a vendor
  /// that was picked stays while it can be bought from; reserving stays while it is allowed. What
  /// was not edited follows the new facts.
  ///
  /// - Parameter book: The book.
  /// - Returns: The new worksheet with what is kept, dropped and different.
  /// - Throws: `PlanningFailure` when the order is gone or cannot be planned any more.
  /// - Complexity: That of planning.
  package func replanned(in book: any Book) throws(PlanningFailure) -> OrderReplanning {
    let now: SalesDocument?
    do throws(BookFailure) {
      now = try book.salesDocument(order.id)
    } catch {
      throw .book(error)
    }
    guard let now else { throw .nothingToPlan }
    let fresh = try OrderWorksheet.plan(now, in: book, workDate: workDate)
    var carrier = EditCarrier(from: self, to: fresh, book: book)
    try carrier.carry()
    return OrderReplanning(
      worksheet: fresh,
      kept: carrier.edit,
      dropped: carrier.dropped,
      differences: differences(from: carrier.worksheet),
    )
  }

  /// Returns what another worksheet of the same order tells otherwise.
  private func differences(from other: OrderWorksheet) -> [PlanDifference] {
    let lines = Set(rows.map(\.line)).union(other.rows.map(\.line)).sorted()
    return lines.flatMap { line -> [PlanDifference] in
      guard let mine = row(of: line) else { return [PlanDifference(line: line, fact: .newRow)] }
      guard let its = other.row(of: line) else {
        return [PlanDifference(line: line, fact: .goneRow)]
      }
      return differences(ofRow: mine, from: other, its)
    }
  }

  private func differences(
    ofRow place: Int,
    from other: OrderWorksheet,
    _ otherPlace: Int,
  ) -> [PlanDifference] {
    let (before, after) = (rows[place], other.rows[otherPlace])
    var found = PlanDifferences(line: before.line)
    found.compare(.item, before.item, after.item)
    found.compare(.variant, before.variant, after.variant)
    found.compare(.location, before.location, after.location)
    found.compare(.unit, before.unit, after.unit)
    found.compare(.quantityPerUnit, before.quantityPerUnit, after.quantityPerUnit)
    found.compare(.demandDate, before.demandDate, after.demandDate)
    found.compare(.dropShipment, before.isDropShipment, after.isDropShipment)
    found.compare(.demand, before.demand, after.demand)
    found.compare(.available, before.available, after.available)
    found.compare(.needed, before.needed, after.needed)
    found.compare(.covered, Self.covered(before), Self.covered(after))
    let (mine, its) = (decisions[place], other.decisions[otherPlace])
    found.compare(.vendor, proposals[place].vendor, other.proposals[otherPlace].vendor)
    // Figures that follow from another quantity or vendor are no news.
    if mine.vendors == its.vendors, mine.quantities == its.quantities {
      found.compare(.unitCost, mine.costs, its.costs)
      found.compare(.lineDiscount, mine.lineDiscount, its.lineDiscount)
      found.compare(.currency, mine.currency, its.currency)
      found.compare(.orderDate, mine.orderDate, its.orderDate)
    }
    return found.list
  }

  private static func covered(_ row: PlannedRow) -> String {
    row.coveredBy.map { "\($0.quantity) by \($0.document)" }.joined(separator: ", ")
  }
}

extension RowDecision {
  /// The quantities of the row's parts, or of the row.
  fileprivate var quantities: [Quantity] { isSplit ? parts.map(\.quantity) : [quantity] }

  /// The costs of the row's parts, or of the row, in words.
  fileprivate var costs: String {
    isSplit ? parts.map(\.unitCost.description).joined(separator: ", ") : unitCost.description
  }
}

/// Takes the edits of a worksheet over to one that was planned later.
private struct EditCarrier {
  private let old: OrderWorksheet
  private let fresh: OrderWorksheet
  private let book: any Book
  /// The new worksheet with what was taken over so far.
  private(set) var worksheet: OrderWorksheet
  private(set) var dropped: [DroppedEdit] = []

  init(from old: OrderWorksheet, to fresh: OrderWorksheet, book: any Book) {
    self.old = old
    self.fresh = fresh
    self.book = book
    worksheet = fresh
  }

  /// The edit that makes the new worksheet what it has become.
  var edit: WorksheetEdit {
    let changes = fresh.decisions.indices.compactMap { place -> RowChange? in
      let (before, after) = (fresh.decisions[place], worksheet.decisions[place])
      return before == after ? nil : RowChange(row: place, before: before, after: after)
    }
    return WorksheetEdit(changes: changes)
  }

  mutating func carry() throws(PlanningFailure) {
    for place in old.rows.indices {
      let (proposal, decision) = (old.proposals[place], old.decisions[place])
      guard proposal != decision else { continue }
      var edits: [DroppedEdit.Subject] = []
      if decision.isSplit {
        let parts = decision.parts.map { VendorQuantity(vendor: $0.vendor, quantity: $0.quantity) }
        edits.append(.split(parts))
      } else {
        if proposal.vendor != decision.vendor { edits.append(.vendor(decision.vendor)) }
        if proposal.quantity != decision.quantity { edits.append(.quantity(decision.quantity)) }
      }
      if proposal.reserve != decision.reserve { edits.append(.reserve(decision.reserve)) }
      for edit in edits {
        if let reason = try carry(edit, from: place) {
          dropped.append(DroppedEdit(line: old.rows[place].line, edit, reason))
        }
      }
    }
  }

  /// Takes one edit over, or returns why it makes no sense any more.
  private mutating func carry(
    _ edit: DroppedEdit.Subject,
    from place: Int,
  ) throws(PlanningFailure) -> DroppedEdit.Reason? {
    let before = old.rows[place]
    guard let row = worksheet.row(of: before.line) else { return .rowGone }
    let after = worksheet.rows[row]
    guard after.item == before.item, after.variant == before.variant,
      after.location == before.location, after.unit == before.unit
    else { return .otherGoods }
    do throws(WorksheetFailure) {
      switch edit {
      case .vendor(let vendor):
        worksheet.apply(try worksheet.edit(pickingVendor: vendor, forRows: [row], in: book))
      case .split(let parts):
        guard after.needed > .zero || before.needed <= .zero else { return .nothingNeeded }
        worksheet.apply(try worksheet.edit(dividing: row, into: parts, in: book))
      case .quantity(let quantity):
        guard after.needed > .zero || before.needed <= .zero || quantity <= .zero else {
          return .nothingNeeded
        }
        let quantities = [RowQuantity(row: row, quantity: quantity)]
        worksheet.apply(try worksheet.edit(settingQuantities: quantities, in: book))
      case .reserve(let reserve):
        worksheet.apply(try worksheet.edit(settingReserve: reserve, forRows: [row]))
      }
      return nil
    } catch {
      switch error {
      case .refused(let problems):
        return problems.first.map { .rule($0.rule) } ?? .otherGoods
      case .book(let failure): throw .book(failure)
      }
    }
  }
}
