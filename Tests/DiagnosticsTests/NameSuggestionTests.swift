import Diagnostics
import Testing

@Suite("Name suggestion") struct NameSuggestionTests {
  private let names = ["status", "list", "show", "open", "close", "plan", "commit", "undo", "redo"]

  struct Sample: Sendable, CustomTestStringConvertible {
    let typed: String
    let expected: String?
    var testDescription: String { "\(typed) -> \(expected ?? "nothing")" }

    init(_ typed: String, _ expected: String?) {
      self.typed = typed
      self.expected = expected
    }
  }

  @Test(arguments: [
    Sample("lst", "list"), Sample("opne", "open"), Sample("LIST", "list"),
    Sample("comit", "commit"),
    Sample("comimt", "commit"), Sample("stauts", "status"), Sample("clsoe", "close"),
    Sample("qwxz", nil), Sample("ab", nil), Sample("", nil), Sample("planning", nil),
    Sample("foo", nil), Sample("cmit", "commit"), Sample("cit", nil), Sample("comti", "commit"),
  ])
  func `a name is suggested within a third of the length`(sample: Sample) {
    #expect(NameSuggestion.nearest(to: sample.typed, among: names) == sample.expected)
  }

  @Test func `of equally near names the first is suggested`() {
    #expect(NameSuggestion.nearest(to: "xedo", among: ["redo", "xede"]) == "redo")
    #expect(NameSuggestion.nearest(to: "xedo", among: ["xede", "redo"]) == "xede")
  }

  @Test func `a nearer name takes the place of an earlier one`() {
    #expect(
      NameSuggestion.nearest(to: "SO10012", among: ["SO1234", "SO1092", "SO10011"]) == "SO10011"
    )
    #expect(NameSuggestion.nearest(to: "1896", among: ["1896-S", "1908-S"]) == "1896-S")
  }

  @Test func `letters beyond ASCII count as one slip`() {
    #expect(NameSuggestion.nearest(to: "pâte", among: ["pâté"]) == "pâté")
  }

  @Test func `no name is looked for behind the longest`() {
    let longest = String(repeating: "a", count: NameSuggestion.lengthLimit)
    #expect(NameSuggestion.nearest(to: longest, among: [longest]) == longest)
    #expect(NameSuggestion.nearest(to: longest + "a", among: [longest]) == nil)
  }
}
