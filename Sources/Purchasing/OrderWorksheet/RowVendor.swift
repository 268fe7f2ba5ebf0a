package import TradeModel

/// A vendor that a row could be bought from, with its terms for the row's quantity.
package struct RowVendor: Hashable, Sendable {
  /// The vendor.
  package let vendor: Vendor
  /// The terms; none where they cannot be told.
  package let terms: PurchaseTerms?
  /// Whether the vendor is the item's own.
  package let isDefault: Bool
}
