package import TradeModel

/// What a text that should name a vendor stands for.
package enum VendorMatch: Hashable, Sendable {
  /// The text names one vendor.
  case one(Vendor)
  /// The text could mean any of several vendors; they stand in the order of their numbers.
  case several([Vendor])
  /// No vendor is meant; the number of the nearest one may be suggested.
  case none(suggestion: VendorCode?)
}
