import Diagnostics

// What quoted and raw texts say.

extension Lexer {
  /// Returns the text of some bytes as it stands.
  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Returns what a quoted text says.
  ///
  /// A line break in it is one character, whatever the file's line breaks are.
  ///
  /// - Throws: A syntax problem when an escape is unknown or a character cannot be shown.
  func content(of token: Token) throws(Located<SyntaxProblem>) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(token.end - token.start)
    var offset = token.start + 1
    while offset < token.end - 1 {
      if bytes[offset] == UInt8(ascii: "\\") {
        content.append(try escaped(at: offset))
        offset += 2
      } else {
        let length = try contentLength(at: offset)
        if lineBreakLength(offset) > 0 {
          content.append(UInt8(ascii: "\n"))
        } else {
          content += bytes[offset..<offset + length]
        }
        offset += length
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Returns what a raw text says: a continued line goes on after a blank, outer blanks are cut.
  ///
  /// - Throws: A syntax problem when a character cannot be shown.
  func rawContent(_ start: Int, _ end: Int) throws(Located<SyntaxProblem>) -> String {
    var content: [UInt8] = []
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\\"), lineBreakLength(offset + 1) > 0 {
        offset += 1 + lineBreakLength(offset + 1)
        content.append(UInt8(ascii: " "))
      } else {
        let length = try contentLength(at: offset)
        content += bytes[offset..<offset + length]
        offset += length
      }
    }
    while let last = content.last, ByteClass.isBlank(last) { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }

  /// Returns the byte that an escape stands for.
  private func escaped(at offset: Int) throws(Located<SyntaxProblem>) -> UInt8 {
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[offset + 1]
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "t"): return UInt8(ascii: "\t")
    default:
      let scalar = scalar(offset + 1)
      let range = SourceRange(offset, offset + 1 + UTF8.width(scalar))
      throw Located(.unknownEscape(scalar), at: range)
    }
  }

  /// Returns the length of the character or line break at an offset, when it may stand in a text.
  private func contentLength(at offset: Int) throws(Located<SyntaxProblem>) -> Int {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\t") || (0x20..<0x7F).contains(byte) { return 1 }
    let lineBreak = lineBreakLength(offset)
    if lineBreak > 0 { return lineBreak }
    let scalar = scalar(offset)
    let width = UTF8.width(scalar)
    guard scalar.value > 0x9F else {
      throw Located(.unexpectedCharacter(scalar), at: SourceRange(offset, offset + width))
    }
    return width
  }
}
