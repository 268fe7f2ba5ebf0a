import Diagnostics
import Shell
import Testing

@Suite("Script text") struct ScriptTextTests {
  @Test func `a byte order mark is left out and CRLF is LF`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\n\rc".utf8)
    let source = try scriptText(bytes, name: "x.rpl")
    #expect(source.name == "x.rpl")
    #expect(Array(source.text.utf8) == Array("a\nb\n\rc".utf8))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let offset: Int
    let line: Int
    let column: Int

    var testDescription: String { "\(bytes)" }
  }

  static let cases: [Case] = [
    Case(bytes: [0xFF], offset: 0, line: 1, column: 1),
    Case(bytes: [0x61, 0xC3], offset: 1, line: 1, column: 2),
    Case(bytes: [0x61, 0x0A, 0xC3, 0xA9, 0x80], offset: 4, line: 2, column: 2),
    Case(bytes: [0xC0, 0x80], offset: 0, line: 1, column: 1),
    Case(bytes: [0x0A, 0x0A, 0xED, 0xA0, 0x80], offset: 2, line: 3, column: 1),
    Case(bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xFF], offset: 4, line: 1, column: 2),
    Case(bytes: [0x0D, 0x0A, 0xFF], offset: 2, line: 2, column: 1),
  ]

  @Test(arguments: cases)
  func `the first byte that is not text is named`(example: Case) {
    let error = #expect(throws: TextProblem.self) {
      try scriptText(example.bytes, name: "x.rpl")
    }
    #expect(error?.offset == example.offset)
    #expect(error?.line == example.line)
    #expect(error?.column == example.column)
  }
}
