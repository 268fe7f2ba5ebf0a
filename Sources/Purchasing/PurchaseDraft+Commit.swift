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
  package func commit(in book: any Book) throws(BookFailure) -> PurchaseDraftOutcome {
    let pairs = changedPairs
    guard !pairs.isEmpty else { return .nothing }
    let lines = pairs.map { pair in
      Change(
        before: pair.before.map(Record.purchaseLine),
        after: pair.after.map(Record.purchaseLine),
      )
    }
    var release = ReservationRelease(book: book)
    for pair in pairs { try release.add(before: pair.before, after: pair.after) }
    return .made(
      document: document,
      changedLines: pairs.compactMap { ($0.after ?? $0.before)?.number },
      changes: ChangeSet(
        lines + (try release.changes()),
        note: "edit \(document.id.kind.rawValue) \(document.id.number)",
      ),
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
}
