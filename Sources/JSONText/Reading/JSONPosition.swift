/// A place in a text as people count it: line and column, both from 1.
public struct JSONPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line; each line feed starts a new one.
  public private(set) var line: Int
  /// The column, counted in Unicode scalars.
  public private(set) var column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Moves the position from the start of a range of bytes to its end.
  public mutating func advance(over range: Range<Int>, in bytes: Span<UInt8>) {
    for index in range.clamped(to: 0..<bytes.count) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// The position as `line:column`.
  public var description: String { "\(line):\(column)" }

  public static func < (left: JSONPosition, right: JSONPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
