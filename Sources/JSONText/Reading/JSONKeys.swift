/// The keys that an object may have, matched by their bytes.
///
/// Keys are told apart byte by byte, as JSON does, and not by the equality of `String`, for which
/// two spellings of one accented letter are the same.
package struct JSONKeys: Sendable {
  /// The names, in the order in which they usually come.
  package let names: [String]
  /// The bytes of all names, one behind the other.
  private let bytes: [UInt8]
  /// Where each name starts in `bytes`, and at last where the last one ends.
  private let starts: [Int]

  /// The most keys of one object.
  package static let countLimit = 64

  /// Makes a list of keys, which need no escape in JSON.
  ///
  /// - Parameter names: At most `countLimit` names, none twice; a reader is fastest when the keys
  ///   of an object come in this order, with or without gaps.
  package init(_ names: [String]) {
    precondition(names.count <= Self.countLimit, "an object has too many keys")
    self.names = names
    bytes = names.flatMap { Array($0.utf8) }
    var starts = [0]
    for name in names { starts.append(starts.last.map { $0 + name.utf8.count } ?? 0) }
    self.starts = starts
  }

  /// The mask of `JSONObject` that allows every key.
  var allMask: UInt64 { names.count == 64 ? .max : (1 << UInt64(names.count)) - 1 }

  /// Returns the index of the key whose name and closing quote stand at an offset.
  ///
  /// The hint is the key to try first; the others follow in their order.
  func index(hint: Int, at start: Int, before end: Int, in text: Span<UInt8>) -> Int? {
    let count = names.count
    var candidate = hint < count ? hint : 0
    for _ in 0..<count {
      if matches(candidate, at: start, before: end, in: text) { return candidate }
      candidate = candidate + 1 == count ? 0 : candidate + 1
    }
    return nil
  }

  /// Finds the key of a decoded name.
  func index(of name: [UInt8]) -> Int? {
    (0..<names.count).first { bytes[starts[$0]..<starts[$0 + 1]].elementsEqual(name) }
  }

  /// Returns the count of bytes of a name.
  func length(of index: Int) -> Int { starts[index + 1] - starts[index] }

  @inline(__always)
  private func matches(
    _ index: Int,
    at start: Int,
    before end: Int,
    in text: Span<UInt8>,
  ) -> Bool {
    let from = starts[index]
    let length = starts[index + 1] - from
    guard start + length < end, text[start + length] == UInt8(ascii: "\"") else { return false }
    for offset in 0..<length where text[start + offset] != bytes[from + offset] { return false }
    return true
  }
}
