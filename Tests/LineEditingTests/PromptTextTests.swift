import LineEditing
import Testing

@Suite("Prompt text") struct PromptTextTests {
  @Test func `a prompt ends with a blank`() {
    #expect(PromptText("SO1 >").editorText == "SO1 > ")
  }

  @Test func `escapes stand between marks, and something visible ends the prompt`() {
    let text = PromptText("SO1 >", emphasis: .bold).editorText
    #expect(text == "\u{1}\u{1B}[1m\u{1}SO1 >\u{1}\u{1B}[0m\u{1} ")
    #expect(!text.contains("\u{1}\u{1}"))
  }

  @Test func `no text is nothing at all, however it would stand out`() {
    #expect(PromptText("").editorText == "")
    #expect(PromptText("", emphasis: .dim).editorText == "")
  }

  @Test func `control characters of a record's number never reach the terminal`() {
    #expect(PromptText("A\u{1B}[2JB\n >").editorText == "A[2JB > ")
  }
}
