package import TradeModel

/// An edit of a worksheet that makes no sense any more after it was planned again.
package struct DroppedEdit: Hashable, Sendable {
  /// What was edited.
  package enum Subject: Hashable, Sendable {
    /// The quantity to purchase was set.
    case quantity(Quantity)
    /// The vendor was picked, or taken away.
    case vendor(VendorCode?)
    /// The row was divided over vendors.
    case split([VendorQuantity])
    /// Whether to reserve was set.
    case reserve(Bool)
  }

  /// Why it is dropped.
  package enum Reason: Hashable, Sendable {
    /// The row is gone.
    case rowGone
    /// The row is one of another item, variant, location or unit now.
    case otherGoods
    /// All of it is available now.
    case nothingNeeded
    /// A rule forbids it now.
    case rule(RowRule)
  }

  /// The sales line.
  package let line: LineNumber
  /// What was edited.
  package let subject: Subject
  /// Why it is dropped.
  package let reason: Reason

  /// Makes a dropped edit.
  package init(line: LineNumber, _ subject: Subject, _ reason: Reason) {
    self.line = line
    self.subject = subject
    self.reason = reason
  }
}
