import CommandLanguage
import Diagnostics
import Shell
import TestSupport
import Testing

@Suite("Words of a learner") struct LearnerWordTests {
  @Test(arguments: ["hint", "solution", "skip", "back", "restart step", "restart", "where"])
  func `no statement is hidden by a word of a learner`(word: String) {
    #expect(throws: SyntaxErrors.self) {
      try parse(SourceText(name: "word", text: word))
    }
  }

  @Test func `the help of lessons names every word`() throws {
    let page = try HelpPage("lessons")
    let text = "\(page)"
    for word in ["hint", "solution", "skip", "back", "restart step", "where", "quit"] {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
  }
}
