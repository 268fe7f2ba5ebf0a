import Diagnostics
import Testing

@Suite("Line map") struct LineMapTests {
  private func place(_ text: String, _ offset: Int) -> SourcePosition {
    LineMap(text).position(at: offset)
  }

  @Test func `lines and columns begin at one`() {
    #expect(place("abc", 0) == SourcePosition(line: 1, column: 1))
    #expect(place("", 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func `a line break belongs to the line that it ends`() {
    #expect(place("ab\ncd", 2) == SourcePosition(line: 1, column: 3))
    #expect(place("ab\ncd", 3) == SourcePosition(line: 2, column: 1))
    #expect(place("ab\r\ncd", 3) == SourcePosition(line: 1, column: 3))
    #expect(place("ab\r\ncd", 5) == SourcePosition(line: 2, column: 2))
  }

  @Test func `a column counts what is seen, not bytes`() {
    #expect(place("日本 x", 7) == SourcePosition(line: 1, column: 6))
    #expect(place("é x", 3) == SourcePosition(line: 1, column: 3))
    #expect(place("\t\tx", 2) == SourcePosition(line: 1, column: 3))
  }

  @Test func `an offset inside a character is that character's`() {
    #expect(place("a日b", 2) == SourcePosition(line: 1, column: 2))
  }

  @Test func `an offset outside the text is the nearest inside`() {
    #expect(place("ab\ncd", 99) == SourcePosition(line: 2, column: 3))
  }

  @Test func `a byte order mark takes no column`() {
    #expect(place("\u{FEFF}ab", 4) == SourcePosition(line: 1, column: 2))
    #expect(place("\u{FEFF}ab", 0) == SourcePosition(line: 1, column: 1))
    #expect(LineMap("\u{FEFF}ab").text(ofLine: 1) == "ab")
  }

  @Test func `a line is given without its break`() {
    let map = LineMap("one\r\ntwo\nthree\n")
    #expect(map.lineCount == 4)
    #expect((1...4).map { map.text(ofLine: $0) } == ["one", "two", "three", ""])
  }
}
