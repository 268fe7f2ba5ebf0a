import Rendering
import Shell
import TestSupport
import Testing

@Suite("Prose of lessons") struct ProseTests {
  /// Returns what a lesson shows of a text before its first step.
  private func shown(_ prose: String, width: Int? = nil, colour: Bool = false) -> String {
    let page = LessonSample.buy.replacing(
      "# The order\n\nOpen the *order* of Aurora Shipping, `SO1002`.",
      with: prose,
    )
    let desk = LearnDesk(page)
    desk.settings.style.width = width
    desk.settings.style.colour = colour
    let told = desk.learn()
    let start = told.firstRange(of: "help lessons tells the rest\n\n")?.upperBound
    let end = told.firstRange(of: "\n\n\nleft at")?.lowerBound
    guard let start, let end else { return told }
    return String(told[start..<end])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let markdown: String
    let text: String

    var testDescription: String { markdown }
  }

  static let cases = [
    Case(markdown: "one\ntwo", text: "one two"),
    Case(markdown: "# Head\n\ntext", text: "Head\n────\n\ntext"),
    Case(markdown: "a *b* and **c d** `*e*` 2 * 3", text: "a b and c d `*e*` 2 * 3"),
    Case(markdown: "[here](there.md), [x]", text: "here, [x]"),
    Case(markdown: "- one\n  more\n- two\n\n1. first", text: "- one more\n- two\n\n1. first"),
    Case(markdown: "text\n~~~sh\n  ls *a*\n~~~\nmore", text: "text\n      ls *a*\nmore"),
    Case(markdown: "| a | b |\n|---|---|", text: "| a | b |\n|---|---|"),
    Case(markdown: "#hash and 2. x", text: "#hash and 2. x"),
  ]

  @Test(arguments: cases)
  func `Markdown is shown without marks that say nothing`(row: Case) {
    #expect(shown(row.markdown) == row.text)
  }

  @Test func `text is folded to the terminal, by what characters take on it`() {
    #expect(shown("- aaaa bbbb cccc dddd eeee", width: 20) == "- aaaa bbbb cccc\n  dddd eeee")
    #expect(shown("日本日本 日本日本 日本日本", width: 20) == "日本日本 日本日本\n日本日本")
    #expect(shown("a" + String(repeating: "b", count: 30) + " c", width: 20).contains("\nc"))
  }

  @Test func `a wide terminal does not make lines longer than is read with ease`() {
    let lines = shown(String(repeating: "word ", count: 60), width: 200).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `colour is used only where it is wanted`() {
    #expect(shown("# Head\n\ntext", colour: true).hasPrefix("\u{1B}[1mHead\u{1B}[0m"))
    #expect(!shown("# Head\n\ntext").contains("\u{1B}"))
  }
}
