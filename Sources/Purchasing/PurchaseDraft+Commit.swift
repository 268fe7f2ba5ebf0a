package import TradeModel

/// What came of committing the edits of a purchase document.
package enum PurchaseDraftOutcome: Hashable, Sendable {
  /// The edits leave the document as it is in the book.
  case nothing
  /// The document changes, and with it the sales lines of which it held a reservation.
  case made(document: PurchaseDocument, changedLines: [LineNumber], changes: ChangeSet)
}

extension PurchaseDraft {
  /// Returns what storing the edits changes.
  ///
  /// What a line no longer reserves is taken off its sales line in the same change set, so that
  /// the two always agree.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  package func commit(in book: some Book) throws(BookFailure) -> PurchaseDraftOutcome {
    let lines = changedPairs
    guard !lines.isEmpty else { return .nothing }
    var changes = lines.map { pair in
      Change(
        before: pair.before.map(Record.purchaseLine),
        after: pair.after.map(Record.purchaseLine),
      )
    }
    changes += try salesChanges(of: lines, in: book)
    return .made(
      document: document,
      changedLines: lines.compactMap { ($0.after ?? $0.before)?.number },
      changes: ChangeSet(changes, note: "edit \(document.id.kind.rawValue) \(document.id.number)"),
    )
  }

  /// A line in the book and as edited; at least one of the two is there.
  private struct LinePair {
    let before: PurchaseLine?
    let after: PurchaseLine?
  }

  /// The lines that differ from the book, in the order of their numbers.
  private var changedPairs: [LinePair] {
    var pairs: [LinePair] = []
    var (old, new) = (base.lines[...], document.lines[...])
    while let number = [old.first, new.first].compactMap({ $0?.number }).min() {
      let before = old.first?.number == number ? old.popFirst() : nil
      let after = new.first?.number == number ? new.popFirst() : nil
      if before != after { pairs.append(LinePair(before: before, after: after)) }
    }
    return pairs
  }

  // MARK: - Reservations

  /// Returns the sales lines of which less is reserved, by document, then line.
  private func salesChanges(
    of pairs: [LinePair],
    in book: some Book,
  ) throws(BookFailure) -> [Change] {
    var released: [SalesReference] = []
    for pair in pairs {
      guard let line = pair.before, var sales = line.sales, let item = line.subject.item,
        let quantity = try releasedQuantity(of: line, after: pair.after, item: item, in: book)
      else { continue }
      sales.quantity = quantity
      released.append(sales)
    }
    released.sort { ($0.document, $0.line) < ($1.document, $1.line) }
    var changes: [Change] = []
    var order: SalesDocument?
    var rest = released[...]
    while let first = rest.first {
      let same = rest.prefix { $0.document == first.document && $0.line == first.line }
      rest.removeFirst(same.count)
      if order?.id.number != first.document {
        order = try book.salesDocument(SalesDocumentID(.order, first.document))
      }
      guard let line = order?.line(first.line) else { continue }
      let quantity = same.reduce(Quantity.zero) { $0 + $1.quantity }
      if let change = try release(quantity, of: line, in: book) { changes.append(change) }
    }
    return changes
  }

  /// Returns what a line no longer reserves, in base units, or nothing when it keeps all of it.
  private func releasedQuantity(
    of line: PurchaseLine,
    after: PurchaseLine?,
    item: ItemCode,
    in book: some Book,
  ) throws(BookFailure) -> Quantity? {
    guard let item = try book.item(item), let perUnit = item.quantityPerUnit(of: line.unit),
      let before = line.reserved.inBaseUnits(per: perUnit),
      let remaining = (after?.reserved ?? .zero).inBaseUnits(per: perUnit), remaining < before
    else { return nil }
    return before - remaining
  }

  /// Returns the change that takes base units off what is reserved for a sales line.
  ///
  /// Where units make it inexact, the sales line keeps too little rather than too much: what it
  /// has beyond its purchase lines would count as reserved from stock.
  private func release(
    _ quantity: Quantity,
    of line: SalesLine,
    in book: some Book,
  ) throws(BookFailure) -> Change? {
    guard let code = line.subject.item, let item = try book.item(code),
      let perUnit = item.quantityPerUnit(of: line.unit),
      let reserved = line.reserved.inBaseUnits(per: perUnit)
    else { return nil }
    let remaining = max(.zero, reserved - quantity)
    var changed = line
    changed.reserved = min(
      line.reserved,
      remaining.inUnits(of: perUnit, rounding: .down) ?? .zero,
    )
    guard changed != line else { return nil }
    return Change(before: .salesLine(line), after: .salesLine(changed))
  }
}
