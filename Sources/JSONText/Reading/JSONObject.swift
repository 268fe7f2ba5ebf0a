/// How far one object has been read: which keys it had, and which it may have.
public struct JSONObject: Sendable {
  /// A bit for each key that may stand in this object.
  let allowed: UInt64
  /// A bit for each key that stood in it so far.
  public private(set) var seen: UInt64 = 0
  /// The key that is tried first.
  var hint = 0

  init(allowed: UInt64) { self.allowed = allowed }

  /// Returns whether a key stood in the object so far.
  public func has(_ index: Int) -> Bool { seen & (1 << UInt64(index)) != 0 }

  @inline(__always)
  mutating func note(_ index: Int) -> JSONKeyMatch {
    hint = index + 1
    let bit: UInt64 = 1 << UInt64(index)
    guard allowed & bit != 0 else { return .unknown }
    guard seen & bit == 0 else { return .duplicate(index) }
    seen |= bit
    return .known(index)
  }
}
