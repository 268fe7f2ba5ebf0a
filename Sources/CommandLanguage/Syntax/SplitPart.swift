/// A part of a row as `split` names it: a vendor, and how much is bought there.
package struct SplitPart: Hashable, Sendable {
  /// The vendor's number or name.
  package let vendor: Ranged<String>
  /// How much the vendor gets.
  package let share: Ranged<SplitShare>

  /// Makes a part.
  package init(vendor: Ranged<String>, share: Ranged<SplitShare>) {
    self.vendor = vendor
    self.share = share
  }
}

/// How much of a row a vendor gets.
package enum SplitShare: Hashable, Sendable {
  /// `60%`: so many hundredths of the row's quantity.
  case percent(NumberLiteral)
  /// `40`: so many of the row's unit.
  case quantity(NumberLiteral)
  /// `rest`: what the other parts leave.
  case rest
}

extension SplitPart {
  /// The part as canonical text.
  var canonicalText: String { "\(CanonicalText.number(vendor.value)) \(share.value.canonicalText)" }
}

extension SplitShare {
  fileprivate var canonicalText: String {
    switch self {
    case .percent(let number): "\(number.digits)%"
    case .quantity(let number): number.digits
    case .rest: "rest"
    }
  }
}
