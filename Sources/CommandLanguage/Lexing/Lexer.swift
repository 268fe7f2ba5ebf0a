import Diagnostics

/// Reads tokens one after another from the bytes of a text.
///
/// The lexer never fails: what it does not know becomes a token that no statement accepts, and the
/// parser says what is wrong with it. Between two tokens there is nothing but blanks, comments and
/// continued lines.
struct Lexer: Sendable {
  let bytes: [UInt8]
  /// The offset behind the last byte that is read.
  private(set) var textEnd: Int
  /// The offset at which the next token is looked for.
  var position: Int
  /// Whether a comment reaches to the end of the text.
  private(set) var endsInComment = false
  /// Whether a token that touches the end of the text is what the cursor touches.
  let isCompleting: Bool
  /// Whether a quote has to be closed on its line, because an earlier one was never closed.
  private var closesOnLine = false

  init(_ text: String, isCompleting: Bool = false) {
    bytes = Array(text.utf8)
    textEnd = bytes.count
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.isCompleting = isCompleting
  }

  /// Makes a lexer that reads nothing until it enters a passage of a page.
  init(page bytes: [UInt8]) {
    self.bytes = bytes
    isCompleting = false
    (position, textEnd) = (0, 0)
  }

  /// Goes to a passage of the page, as if it were the whole text; quotes are closed on their lines.
  mutating func enter(_ passage: SourceRange) {
    precondition(passage.end <= bytes.count, "a passage lies inside its page")
    (position, textEnd) = (passage.start, passage.end)
    closesOnLine = true
  }

  /// Returns the next token; at the end of the text always one more end.
  mutating func next() -> Token {
    skipBlanks()
    let start = position
    let kind = scan()
    if isCompleting, position == textEnd, position > start, Self.isCompletable(kind) {
      return Token(kind: .cursor, start: start, end: position)
    }
    return Token(kind: kind, start: start, end: position)
  }

  /// Goes to the line behind an offset, from which quotes have to be closed on their lines.
  mutating func resume(behindLineOf offset: Int, closingQuotesOnLines: Bool) {
    position = lineEnd(from: offset)
    closesOnLine = closesOnLine || closingQuotesOnLines
  }

  private static func isCompletable(_ kind: TokenKind) -> Bool {
    switch kind {
    case .word, .number, .date, .dateFormula, .malformedNumber, .openText, .variable: true
    default: false
    }
  }

  // MARK: - Bytes

  /// Returns the byte at an offset, or zero behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < textEnd ? bytes[offset] : 0 }

  /// Returns the length of a line break at an offset; zero where there is none.
  func lineBreakLength(_ offset: Int) -> Int {
    switch byte(offset) {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r") where byte(offset + 1) == UInt8(ascii: "\n"): 2
    default: 0
    }
  }

  /// Returns the offset of the line break behind an offset, or the end of the text.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < textEnd, lineBreakLength(end) == 0 { end += 1 }
    return end
  }

  /// Returns the scalar that starts at an offset.
  func scalar(_ offset: Int) -> Unicode.Scalar {
    let end = min(offset + 4, textEnd)
    var decoder = UTF8()
    var iterator = bytes[offset..<end].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }

  // MARK: - Blanks

  private mutating func skipBlanks() {
    while position < textEnd {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "#"):
        position = lineEnd(from: position)
        endsInComment = position == textEnd
      case UInt8(ascii: "\\"):
        let length = lineBreakLength(position + 1)
        guard length > 0 else { return }
        position += 1 + length
      default: return
      }
    }
  }

  // MARK: - Tokens

  private mutating func scan() -> TokenKind {
    guard position < textEnd else { return .endOfText }
    let first = bytes[position]
    if ByteClass.isLetter(first) || first == UInt8(ascii: "_") { return scanWord() }
    if ByteClass.isDigit(first) { return scanNumber() }
    switch first {
    case UInt8(ascii: "."):
      return ByteClass.isDigit(byte(position + 1)) ? scanNumber() : scanStray()
    case UInt8(ascii: "\""): return scanText()
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      let length = lineBreakLength(position)
      return length > 0 ? take(length, .newline) : scanStray()
    case UInt8(ascii: "\\"):
      return position + 1 == textEnd ? take(1, .danglingContinuation) : scanStray()
    case 0x80...: return ByteClass.isStray(scalar(position)) ? scanStray() : scanWord()
    default: return scanSign(first)
    }
  }

  private mutating func take(_ length: Int, _ kind: TokenKind) -> TokenKind {
    position += length
    return kind
  }

  private mutating func scanSign(_ first: UInt8) -> TokenKind {
    let second = byte(position + 1)
    let equals = UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: "("): return take(1, .openParenthesis)
    case UInt8(ascii: ")"): return take(1, .closeParenthesis)
    case UInt8(ascii: "+"): return take(1, .plus)
    case UInt8(ascii: "-"): return take(1, .minus)
    case UInt8(ascii: "*"): return take(1, .times)
    case UInt8(ascii: "/"): return take(1, .divided)
    case equals: return take(second == equals ? 2 : 1, .equal)
    case UInt8(ascii: "!") where second == equals: return take(2, .notEqual)
    case UInt8(ascii: "<") where second == UInt8(ascii: ">"): return take(2, .notEqual)
    case UInt8(ascii: "<"): return second == equals ? take(2, .lessOrEqual) : take(1, .less)
    case UInt8(ascii: "$"): return scanVariable()
    case UInt8(ascii: ">"): return second == equals ? take(2, .greaterOrEqual) : take(1, .greater)
    default: return scanStray()
    }
  }

  private mutating func scanStray() -> TokenKind { take(UTF8.width(scalar(position)), .stray) }

  /// Reads `$name`; a `$` alone is one while something is typed, and stray otherwise.
  private mutating func scanVariable() -> TokenKind {
    let end = nameEnd(from: position + 1)
    guard end > position + 1 || (isCompleting && end == textEnd) else { return scanStray() }
    position = end
    return .variable
  }

  /// Returns the end of the name of a variable at an offset; the same offset where there is none.
  func nameEnd(from start: Int) -> Int {
    guard !ByteClass.isDigit(byte(start)) else { return start }
    var end = start
    while end < textEnd, bytes[end] != UInt8(ascii: ".") {
      let next = wordEnd(from: end, limit: end + 1)
      guard next > end else { break }
      end = next
    }
    return end
  }

  private mutating func scanWord() -> TokenKind {
    position = wordEnd(from: position)
    return .word
  }

  /// Returns the end of the letters, digits, points and low lines from an offset.
  ///
  /// - Parameters:
  ///   - start: The offset.
  ///   - limit: An offset behind which no further character is looked at.
  /// - Returns: The offset behind the last of them.
  func wordEnd(from start: Int, limit: Int = .max) -> Int {
    var end = start
    while end < textEnd, end < limit {
      let byte = bytes[end]
      if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
      {
        end += 1
      } else if byte >= 0x80 {
        let scalar = scalar(end)
        guard !ByteClass.isStray(scalar) else { break }
        end += UTF8.width(scalar)
      } else {
        break
      }
    }
    return end
  }

  /// Finds the end of a quoted text.
  private mutating func scanText() -> TokenKind {
    var end = position + 1
    while end < textEnd {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        position = end + 1
        return .text
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "\n") where closesOnLine:
        position = lineEnd(from: position)
        return .openText
      default: break
      }
      end += 1
    }
    position = textEnd
    return .openText
  }
}

// MARK: - Numbers and dates

extension Lexer {
  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while end < textEnd, ByteClass.isDigit(bytes[end]) { end += 1 }
    return end
  }

  private mutating func scanNumber() -> TokenKind {
    let start = position
    var end = digitsEnd(from: start)
    if end - start == 4, let dateEnd = dateEnd(fromMonth: end) {
      return take(dateEnd - start, .date)
    }
    if end > start, let formulaEnd = formulaEnd(fromUnit: end) {
      return take(formulaEnd - start, .dateFormula)
    }
    if byte(end) == UInt8(ascii: "."), ByteClass.isDigit(byte(end + 1)) {
      end = digitsEnd(from: end + 1)
    }
    position = wordEnd(from: end)
    return position == end ? .number : .malformedNumber
  }

  /// Returns the end of `-MM-DD` where that and no more stands at an offset.
  private func dateEnd(fromMonth start: Int) -> Int? {
    let end = start + 6
    guard byte(start) == UInt8(ascii: "-"), digitsEnd(from: start + 1) == start + 3,
      byte(start + 3) == UInt8(ascii: "-"), digitsEnd(from: start + 4) == end,
      wordEnd(from: end) == end
    else { return nil }
    return end
  }

  /// Returns the end of a date formula whose first unit stands at an offset: `3D`, `1M+5D`.
  private func formulaEnd(fromUnit start: Int) -> Int? {
    guard let first = unitEnd(start) else { return nil }
    var end = first
    while byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-") {
      let digits = digitsEnd(from: end + 1)
      guard digits > end + 1, let next = unitEnd(digits) else { break }
      end = next
    }
    return end
  }

  /// Returns the end of a unit of time at an offset, where the word ends with it.
  private func unitEnd(_ offset: Int) -> Int? {
    switch byte(offset) | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "m"), UInt8(ascii: "q"),
      UInt8(ascii: "y"):
      wordEnd(from: offset) == offset + 1 ? offset + 1 : nil
    default: nil
    }
  }
}
