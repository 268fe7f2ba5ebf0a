/// The keys that an object may have, matched by their bytes.
///
/// Keys are told apart byte by byte, as JSON does, and not by the equality of `String`, for which
/// two spellings of one accented letter are the same.
public struct JSONKeys: Sendable {
  /// The names, in the order in which they usually come.
  public let names: [String]
  /// The names, each with the quote behind it.
  let patterns: [KeyPattern]
  /// The names as they stand between a value and the next one: with a comma, quotes and a colon.
  let fields: [KeyPattern]

  /// The most keys of one object.
  public static let countLimit = 64

  /// Makes a list of keys, which need no escape in JSON.
  ///
  /// - Parameter names: At most `countLimit` names of at most 20 bytes, none twice; a reader is
  ///   fastest when the keys of an object come in this order, with or without gaps.
  public init(_ names: [String]) {
    precondition(names.count <= Self.countLimit, "an object has too many keys")
    self.names = names
    patterns = names.map { KeyPattern("\($0)\"") }
    fields = names.map { KeyPattern(",\"\($0)\":") }
  }

  /// The mask of `JSONObject` that allows every key.
  var allMask: UInt64 { names.count == 64 ? .max : (1 << UInt64(names.count)) - 1 }

  /// Returns the index of the key whose name and closing quote stand at an offset.
  ///
  /// The hint is the key to try first; the others follow in their order. Where fewer than eight
  /// bytes follow in the whole span, nothing is found.
  @inline(__always)
  func index(hint: Int, at start: Int, before end: Int, in text: Span<UInt8>) -> Int? {
    guard start + 8 <= text.count else { return nil }
    let word = EightBytes.load(at: start, in: text)
    let found =
      patterns.match(from: hint, word, at: start, in: text)
      ?? patterns.match(from: 0, word, at: start, in: text)
    guard let found, start + found.length <= end else { return nil }
    return found.key
  }

  /// Finds the key of a decoded name.
  func index(of name: [UInt8]) -> Int? {
    names.firstIndex { $0.utf8.elementsEqual(name) }
  }

  /// Returns the count of bytes of a name and its closing quote.
  @inline(__always)
  func length(of index: Int) -> Int { patterns[index].length }
}
