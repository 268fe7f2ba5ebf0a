/// Keys in ascending order, one behind the other in some bytes.
struct KeyList: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each key ends.
  private(set) var ends: [Int] = []

  /// Makes a list without keys.
  init() {}

  /// The count of keys.
  var count: Int { ends.count }

  /// Adds a key behind all others.
  mutating func append(_ key: some Collection<UInt8>) {
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
  }

  // MARK: - Bytes

  /// Writes the ends of the keys, and then the keys.
  func encode(to writer: inout BinaryWriter) {
    for end in ends { writer.half(end) }
    writer.raw(bytes)
  }

  /// Reads keys as they are written.
  init(_ count: Int, from reader: inout BinaryReader) throws(IndexFault) {
    ends = try reader.halves(count)
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw IndexFault("the keys of the index are out of order")
    }
    bytes = Array(reader.bytes[try reader.raw(ends.last ?? 0)])
  }

  // MARK: - Look-up

  /// Returns where a key stands.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Returns how many keys a place is behind of.
  func count(before bound: KeyBound) -> Int {
    let bytes = bytes.span
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bound.isReached(by: range(of: middle), in: bytes) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
