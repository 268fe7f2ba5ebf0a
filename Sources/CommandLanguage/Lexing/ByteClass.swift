/// What the bytes of a text are to the lexer.
enum ByteClass {
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether a byte is a blank between tokens of a line.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a byte is a control character, line breaks and tabs among them.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// Whether an ASCII byte, other than a letter or a digit, can begin a bare number or name.
  ///
  /// The signs left out are kept free: `$n` for a variable, `> FILE` and `| …` behind a statement,
  /// `--help`; a number that begins with one stands in quotes.
  static func canBeginRun(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "\\"),
      UInt8(ascii: "-"):
      false
    default: true
    }
  }

  /// Whether a scalar beyond ASCII is no letter but a blank, a dash, a quote or an unseen mark.
  ///
  /// Such characters come with text that was copied from a document, and look like others.
  static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D: false
    case 0x80...0xA0, 0x1680, 0x2000...0x206F, 0x2212, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
