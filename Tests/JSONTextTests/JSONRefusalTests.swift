import JSONOracle
import JSONText
import TestSupport
import Testing

/// A text that is refused: the marked bytes are those that the error names.
struct Refusal: Sendable, CustomTestStringConvertible {
  let marked: String
  let problem: JSONProblem

  init(_ marked: String, _ problem: JSONProblem) {
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { marked }
}

@Suite("Refused JSON") struct JSONRefusalTests {
  static let structure: [Refusal] = [
    Refusal("⟦⟧", .unexpectedEnd),
    Refusal("  \n⟦⟧", .unexpectedEnd),
    Refusal("[1,⟦⟧", .unexpectedEnd),
    Refusal(#"{"a":⟦⟧"#, .unexpectedEnd),
    Refusal(#"{"a"⟦⟧"#, .unexpectedEnd),
    Refusal(#"{"a":1⟦⟧"#, .unexpectedEnd),
    Refusal("[1] ⟦x⟧", .trailingBytes),
    Refusal("1 ⟦2⟧", .trailingBytes),
    Refusal("⟦}⟧", .expectedValue),
    Refusal("[⟦,⟧1]", .expectedValue),
    Refusal("[1⟦,⟧]", .trailingComma),
    Refusal(#"{"a":1⟦,⟧ }"#, .trailingComma),
    Refusal("[1 ⟦2⟧]", .expectedComma(orClosing: .array)),
    Refusal("[1⟦}⟧", .expectedComma(orClosing: .array)),
    Refusal(#"{"a":1 ⟦"⟧b":2}"#, .expectedComma(orClosing: .object)),
    Refusal("{⟦a⟧:1}", .expectedKey),
    Refusal("{⟦1⟧:1}", .expectedKey),
    Refusal("{⟦,⟧}", .expectedKey),
    Refusal(#"{"a"⟦,⟧1}"#, .expectedColon),
    Refusal(#"{"a"⟦1⟧}"#, .expectedColon),
    Refusal("⟦nul ⟧", .expectedValue),
    Refusal("⟦truE⟧", .expectedValue),
    Refusal("tr⟦⟧", .unexpectedEnd),
    Refusal("⟦T⟧rue", .expectedValue),
    Refusal("⟦'⟧a'", .expectedValue),
    Refusal("⟦/⟧/ comment\n1", .expectedValue),
    Refusal("⟦N⟧aN", .expectedValue),
    Refusal("[⟦\u{B}⟧1]", .expectedValue),
    Refusal("⟦\u{FEFF}⟧1", .byteOrderMark),
    Refusal(#"{"a":1,"b":2,⟦"a"⟧:3}"#, .duplicateKey),
    Refusal(#"{"a":1,⟦"\u0061"⟧:3}"#, .duplicateKey),
    Refusal(#"[{"a":{"x":[],⟦"x"⟧:[]}}]"#, .duplicateKey),
  ]

  @Test(arguments: structure)
  func `a text that is not JSON is refused where it stops being JSON`(refusal: Refusal) {
    expect(refusal)
  }

  static let numbers: [Refusal] = [
    Refusal("⟦01⟧", .malformedNumber),
    Refusal("⟦-01⟧", .malformedNumber),
    Refusal("⟦+⟧1", .expectedValue),
    Refusal("⟦.⟧5", .expectedValue),
    Refusal("-⟦⟧", .unexpectedEnd),
    Refusal("[-⟦]⟧", .malformedNumber),
    Refusal("[1.⟦]⟧", .malformedNumber),
    Refusal("[1.⟦e⟧5]", .malformedNumber),
    Refusal("[1e⟦]⟧", .malformedNumber),
    Refusal("[1e+⟦]⟧", .malformedNumber),
    Refusal("1e⟦⟧", .unexpectedEnd),
    Refusal("0⟦x1F⟧", .trailingBytes),
    Refusal("1⟦_000⟧", .trailingBytes),
  ]

  @Test(arguments: numbers)
  func `a number is written as RFC 8259 says`(refusal: Refusal) { expect(refusal) }

  static let strings: [Refusal] = [
    Refusal(#""abc⟦⟧"#, .unexpectedEnd),
    Refusal(#""abc\⟦⟧"#, .unexpectedEnd),
    Refusal(#""\u00⟦⟧"#, .unexpectedEnd),
    Refusal(#""⟦\x⟧""#, .malformedEscape),
    Refusal(#""⟦\u00G0⟧""#, .malformedEscape),
    Refusal("\"a⟦\n⟧b\"", .controlCharacter(0x0A)),
    Refusal("\"0123456789⟦\u{1}⟧\"", .controlCharacter(0x01)),
    Refusal("\"⟦\u{0}⟧\"", .controlCharacter(0x00)),
    Refusal(#""⟦\uD800⟧""#, .loneSurrogate),
    Refusal(#""⟦\uD800⟧x""#, .loneSurrogate),
    Refusal(#""⟦\uD800⟧\n""#, .loneSurrogate),
    Refusal(#""⟦\uD800⟧\u0041""#, .loneSurrogate),
    Refusal(#""⟦\uDC00⟧""#, .loneSurrogate),
    Refusal(#""\uD800\uDC00⟦\uDC00⟧""#, .loneSurrogate),
    Refusal(#""\uD800\⟦⟧"#, .unexpectedEnd),
  ]

  @Test(arguments: strings)
  func `a string is written as RFC 8259 says`(refusal: Refusal) { expect(refusal) }

  @Test func `bytes that are not UTF-8 are named`() {
    let cases: [(bytes: [UInt8], range: Range<Int>)] = [
      ([0x22, 0x61, 0xFF, 0x22], 2..<3),
      ([0x22, 0xC3, 0x22], 1..<2),
      ([0x22, 0xC0, 0x80, 0x22], 1..<2),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1..<2),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1..<2),
    ]
    for (bytes, range) in cases {
      #expect(throws: JSONError(.malformedUTF8, at: range), "\(bytes)") {
        try JSONTree(bytes)
      }
    }
  }

  @Test func `depth, strings and texts are bounded`() throws {
    let limits = JSONLimits(depth: 3, stringBytes: 4, textBytes: 12)
    func check(_ text: String) throws(JSONError) {
      let bytes = Array(text.utf8)
      _ = try JSONTree(bytes, limits: limits)
    }
    try check("[[[1]]]")
    #expect(throws: JSONError(.tooDeep(limit: 3), at: 3..<4)) { try check("[[[[1]]]]") }
    try check(#""abcd""#)
    #expect(throws: JSONError(.stringTooLong(limit: 4), at: 1..<6)) { try check(#""abcde""#) }
    try check("123456789012")
    #expect(throws: JSONError(.textTooLarge(limit: 12), at: 0..<13)) { try check("1234567890123") }
  }

  @Test func `the standard depth is 64`() throws {
    for (depth, isLegal) in [(64, true), (65, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let bytes = Array(text.utf8)
      let isRead = (try? JSONTree(bytes)) != nil
      #expect(isRead == isLegal)
    }
  }

  @Test func `a value of another kind is an error about the whole value, and can be skipped`()
    throws
  {
    let bytes = Array(#"[{"a":[1,2]}, "x"]"#.utf8)
    var json = try JSONReader(bytes.span.indices)
    try json.openArray(in: bytes.span)
    _ = try json.nextElement(in: bytes.span)
    let error = #expect(throws: JSONError.self) { try json.readText(in: bytes.span) }
    #expect(error == JSONError(.wrongKind(expected: .string, found: .object), at: 1..<12))
    #expect(error?.problem.concernsValueOnly == true)
    try json.skipValue(in: bytes.span)
    #expect(try json.nextElement(in: bytes.span))
    #expect(try json.readText(in: bytes.span) == "x")
  }

  private func expect(_ refusal: Refusal) {
    let marked = MarkedText(refusal.marked)
    #expect(throws: JSONError(refusal.problem, at: marked.range)) {
      let bytes = Array(marked.text.utf8)
      _ = try JSONTree(bytes)
    }
  }
}
