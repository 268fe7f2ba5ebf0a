package import TradeModel

/// How much of a row a vendor shall get.
package struct VendorShare: Hashable, Sendable {
  /// A way to say how much.
  package enum Measure: Hashable, Sendable {
    /// So many hundredths of the row's quantity.
    case percent(Percent)
    /// So much, in the row's unit.
    case quantity(Quantity)
    /// What the other shares leave.
    case rest
  }

  /// The vendor.
  package let vendor: VendorCode
  /// How much it gets.
  package let measure: Measure

  /// Makes a share.
  package init(vendor: VendorCode, measure: Measure) {
    self.vendor = vendor
    self.measure = measure
  }
}

/// How much of a row a vendor gets.
package struct VendorQuantity: Hashable, Sendable {
  /// The vendor.
  package let vendor: VendorCode
  /// The quantity, in the row's unit.
  package let quantity: Quantity

  /// Makes a pair.
  package init(vendor: VendorCode, quantity: Quantity) {
    self.vendor = vendor
    self.quantity = quantity
  }
}

/// Why a quantity cannot be divided as it was said; places are those of the shares, from 0.
package enum SplitProblem: Error, Hashable, Sendable {
  /// There is nothing to divide.
  case nothingToSplit
  /// A vendor has a share already.
  case vendorTwice(VendorCode, place: Int)
  /// A share comes to nothing.
  case emptyShare(VendorCode, place: Int)
  /// The percentages add up to something else than a hundred.
  case percentSum(Percent)
  /// The shares add up to something else than the row's quantity.
  case sum(Quantity, row: Quantity)
  /// A quantity is finer than the row's unit can be divided without a loss.
  case tooFine(allowed: Int, place: Int)
}
