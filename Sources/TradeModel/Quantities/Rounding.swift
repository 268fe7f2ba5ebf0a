/// The way in which an exact result is brought to the digits that a field keeps.
public enum Rounding: Hashable, Sendable {
  /// To the nearest; a half goes away from zero.
  case nearest
  /// Away from zero.
  case up
  /// Towards zero.
  case down
}

extension Int128 {
  /// Divides by a positive number and rounds the quotient to a whole number.
  ///
  /// - Precondition: `divisor` is above zero.
  public func divided(by divisor: Int128, rounding: Rounding) -> Int128 {
    precondition(divisor > 0, "a rounded division needs a divisor above zero")
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    let away: Int128 = self < 0 ? -1 : 1
    switch rounding {
    case .nearest:
      return remainder.magnitude >= divisor.magnitude - remainder.magnitude
        ? quotient + away : quotient
    case .up: return quotient + away
    case .down: return quotient
    }
  }
}
