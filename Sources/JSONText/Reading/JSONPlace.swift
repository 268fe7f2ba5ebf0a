/// Where something stands in a text: line, column, and the keys and indexes that lead to it.
public struct JSONPlace: Hashable, Sendable {
  /// The line and column.
  public let position: JSONPosition
  /// The way to the value: `items[3].units[0].code`; blank for the whole text.
  public let path: String

  /// Makes a place.
  public init(position: JSONPosition, path: String) {
    self.position = position
    self.path = path
  }

  /// Finds the places of some offsets in a text.
  ///
  /// An offset in a key belongs to the key's value, an offset in a bracket or brace to the array or
  /// object. Behind the first malformed byte, paths stay what they were there.
  ///
  /// - Parameters:
  ///   - offsets: The offsets, in any order.
  ///   - bytes: One JSON text, well formed or not.
  /// - Returns: A place for each offset.
  /// - Complexity: O(n) in the text's length times the depth of the places.
  public static func find(_ offsets: [Int], in bytes: Span<UInt8>) -> [JSONPlace] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var finder = PathFinder(offsets: order.map { offsets[$0] })
    finder.walk(bytes)
    var places: [JSONPlace?] = Array(repeating: nil, count: offsets.count)
    var position = JSONPosition(line: 1, column: 1)
    var reached = 0
    for (rank, index) in order.enumerated() {
      position.advance(over: reached..<offsets[index], in: bytes)
      reached = offsets[index]
      places[index] = JSONPlace(position: position, path: finder.paths[rank])
    }
    return places.compactMap(\.self)
  }

  /// Writes a key as a step: `.name`, or in brackets and quotes when it is no plain name.
  public static func step(_ name: String) -> String {
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default:
          byte == UInt8(ascii: "_") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        }
      }
    guard !isPlain else { return ".\(name)" }
    var json = JSONWriter()
    json.string(name)
    return "[\(String(decoding: json.bytes, as: UTF8.self))]"
  }
}
