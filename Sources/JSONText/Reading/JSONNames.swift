/// The names of one object's keys, gathered to see whether one comes twice.
struct JSONNames {
  private var names: [JSONString] = []
  private var hasEscapes = false

  /// The most names that are compared each with each.
  private static let pairwiseLimit = 16

  mutating func append(_ name: JSONString) {
    if names.isEmpty { names.reserveCapacity(Self.pairwiseLimit) }
    names.append(name)
    if name.hasEscapes { hasEscapes = true }
  }

  /// Returns the first name that stood there before.
  func firstDuplicate(in bytes: Span<UInt8>) -> JSONString? {
    guard names.count > 1 else { return nil }
    if hasEscapes || names.count > Self.pairwiseLimit {
      var seen: Set<[UInt8]> = []
      return names.first { !seen.insert($0.decoded(in: bytes)).inserted }
    }
    for later in 1..<names.count {
      for earlier in 0..<later where Self.same(names[earlier], names[later], in: bytes) {
        return names[later]
      }
    }
    return nil
  }

  private static func same(_ left: JSONString, _ right: JSONString, in bytes: Span<UInt8>) -> Bool {
    let count = left.range.count
    guard count == right.range.count else { return false }
    let (first, second) = (left.range.lowerBound, right.range.lowerBound)
    for offset in 0..<count where bytes[first + offset] != bytes[second + offset] { return false }
    return true
  }
}
