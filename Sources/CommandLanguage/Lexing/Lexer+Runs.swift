import Diagnostics

// Parts of a line that are read as they stand, not as tokens: the number of a record, the name of a
// file, the rest of an `echo`, and what is skipped after a mistake.

extension Lexer {
  /// Returns the end of the run of characters at an offset, up to a blank, a quote, a comment or
  /// the end of the statement.
  func runEnd(from start: Int) -> Int {
    var end = start
    while end < textEnd, !endsRun(end) {
      end += bytes[end] < 0x80 ? 1 : UTF8.width(scalar(end))
    }
    return end
  }

  /// Whether no run goes on at an offset.
  func endsRun(_ offset: Int) -> Bool {
    guard offset < textEnd else { return true }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "\""): return true
    case UInt8(ascii: "\\"): return offset + 1 == textEnd || lineBreakLength(offset + 1) > 0
    case 0x80...: return ByteClass.isStray(scalar(offset))
    default: return ByteClass.isControl(byte)
    }
  }

  /// Whether a text can stand bare, as one run, wherever a run may stand.
  static func isBareRun(_ text: String) -> Bool {
    let lexer = Lexer(text)
    guard let first = lexer.bytes.first, ByteClass.canBeginRun(first), lexer.position == 0 else {
      return false
    }
    return !lexer.bytes.contains(UInt8(ascii: "\\"))
      && lexer.runEnd(from: 0) == lexer.textEnd
  }

  /// Returns the end of raw text: a comment, a semicolon, or a line break that is not continued.
  func rawEnd(from start: Int) -> Int {
    var end = start
    while end < textEnd {
      switch bytes[end] {
      case UInt8(ascii: ";"), UInt8(ascii: "#"): return end
      case UInt8(ascii: "\\") where lineBreakLength(end + 1) > 0:
        end += 1 + lineBreakLength(end + 1)
      default:
        if lineBreakLength(end) > 0 { return end }
        end += 1
      }
    }
    return end
  }

  /// Whether nothing more of a statement stands behind an offset.
  func isLastOfStatement(behind offset: Int) -> Bool {
    var rest = self
    rest.position = offset
    return rest.next().kind.endsStatement
  }

  /// Goes to the end of the statement that an offset lies in.
  mutating func skipStatement(from start: Int) {
    position = start
    var token = next()
    while !token.kind.endsStatement {
      if token.kind == .openText { position = lineEnd(from: token.start) }
      token = next()
    }
    position = token.start
  }
}
