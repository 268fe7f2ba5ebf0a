package import TradeModel

/// A purchase order or invoice with edits that are not committed.
///
/// A line that was bought for a sales line keeps its reservation up to what it still brings: when
/// it shrinks, so does what is reserved on it; when it grows again, the reservation grows back to
/// what it was, never further.
package struct PurchaseDraft: Hashable, Sendable {
  /// The document as it stands in the book.
  package let base: PurchaseDocument
  /// The document as edited.
  package private(set) var document: PurchaseDocument

  /// Starts to edit a document.
  package init(_ document: PurchaseDocument) {
    base = document
    self.document = document
  }

  /// Returns whether a line of the edited document differs from the book.
  package func isChanged(_ line: PurchaseLine) -> Bool { base.line(line.number) != line }

  /// The lines of the book that the edits remove, in order.
  package var removedLines: [LineNumber] {
    base.lines.map(\.number).filter { document.line($0) == nil }
  }

  // MARK: - Applying edits

  /// Carries out an edit that was made of this state of the draft.
  package mutating func apply(_ edit: PurchaseDraftEdit) {
    let replacesOnly = edit.lines.allSatisfy { $0.before != nil && $0.after != nil }
    if replacesOnly { replaceLines(of: edit) } else { mergeLines(of: edit) }
  }

  /// Takes back an edit that led to this state of the draft.
  package mutating func revert(_ edit: PurchaseDraftEdit) { apply(edit.inverse) }

  private mutating func replaceLines(of edit: PurchaseDraftEdit) {
    for change in edit.lines {
      guard let line = change.after,
        let index = document.lines.index(of: change.number, by: { $0.number })
      else { continue }
      document.lines[index] = line
    }
  }

  private mutating func mergeLines(of edit: PurchaseDraftEdit) {
    var merged: [PurchaseLine] = []
    merged.reserveCapacity(document.lines.count + edit.lines.count)
    var changes = edit.lines[...]
    for line in document.lines {
      while let change = changes.first, change.number < line.number {
        if let made = change.after { merged.append(made) }
        changes.removeFirst()
      }
      if let change = changes.first, change.number == line.number {
        if let changed = change.after { merged.append(changed) }
        changes.removeFirst()
      } else {
        merged.append(line)
      }
    }
    merged += changes.compactMap(\.after)
    document.lines = merged
  }
}
