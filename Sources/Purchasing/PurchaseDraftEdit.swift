package import TradeModel

/// One edit of a purchase document: the lines that it changes, as they were and as they become.
///
/// An edit can be applied and reverted, so the history of a session keeps edits, not documents.
package struct PurchaseDraftEdit: Hashable, Sendable {
  /// A line that an edit changes, makes or removes.
  package struct LineChange: Hashable, Sendable {
    /// The number of the line.
    package let number: LineNumber
    /// The line before the edit; none when the edit makes it.
    package let before: PurchaseLine?
    /// The line after the edit; none when the edit removes it.
    package let after: PurchaseLine?
  }

  /// The changed lines, in the order of their numbers.
  package let lines: [LineChange]

  /// Whether the edit changes nothing.
  package var isEmpty: Bool { lines.isEmpty }

  /// The edit that takes this one back.
  var inverse: PurchaseDraftEdit {
    PurchaseDraftEdit(
      lines: lines.map { LineChange(number: $0.number, before: $0.after, after: $0.before) }
    )
  }
}

/// Why a purchase document cannot be edited as asked.
package enum PurchaseDraftFailure: Error, Hashable, Sendable {
  /// Business rules forbid it; every problem of every line is here.
  case refused([RowProblem])
  /// The book could not be read.
  case book(BookFailure)
}
