import JSONText

/// The values of a small object of texts and whole numbers: a line of the journal, or the lock.
struct FlatObject: Sendable {
  private enum Value: Sendable {
    case text(String)
    case number(Int)
  }

  private let values: [Value?]

  /// Reads the object in a range of bytes, where blanks may stand around it.
  ///
  /// The object has all of the keys and no others; anything else gives nothing.
  init?(_ keys: JSONKeys, at range: Range<Int>, in bytes: Span<UInt8>) {
    do throws(JSONError) {
      guard let values = try Self.read(keys, at: range, in: bytes) else { return nil }
      self.values = values
    } catch {
      return nil
    }
  }

  private static func read(
    _ keys: JSONKeys,
    at range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> [Value?]? {
    var values = [Value?](repeating: nil, count: keys.names.count)
    var json = try JSONReader(range)
    var object = try json.openObject(keys, in: bytes)
    while let key = try json.nextKey(&object, keys, in: bytes) {
      guard case .known(let index) = key else { return nil }
      if try json.peekKind(in: bytes) == .string {
        values[index] = .text(try json.readText(in: bytes))
      } else {
        values[index] = .number(Int(try json.readInteger(in: bytes)))
      }
    }
    try json.finish(in: bytes)
    return values.contains { $0 == nil } ? nil : values
  }

  /// The text of a key; a number gives nothing.
  func text(_ index: Int) -> String? {
    if case .text(let text) = values[index] { text } else { nil }
  }

  /// The number of a key; a text gives nothing.
  func number(_ index: Int) -> Int? {
    if case .number(let number) = values[index] { number } else { nil }
  }

  /// The checksum of a key; anything else gives nothing.
  func checksum(_ index: Int) -> Checksum? { text(index).flatMap(Checksum.init(parsing:)) }
}
