import LineEditing
import Testing

@Suite("Completion list") struct CompletionListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let typed: String
    let candidates: [String]
    var omitted = 0
    let insertion: String?

    var testDescription: String { "\(typed) → \(candidates)" }
  }

  static let cases: [Case] = [
    Case(typed: "stat", candidates: ["status"], insertion: "us "),
    Case(typed: "", candidates: ["status"], insertion: "status "),
    Case(typed: "status", candidates: ["status"], insertion: " "),
    Case(typed: "s", candidates: ["set", "select"], insertion: "e"),
    Case(typed: "se", candidates: ["set", "select"], insertion: nil),
    Case(typed: "", candidates: ["open", "show"], insertion: nil),
    Case(typed: "so", candidates: ["SO1"], insertion: "1 "),
    Case(typed: "so", candidates: ["SO10", "SO11"], insertion: "1"),
    Case(typed: "SO", candidates: ["so1", "SO12"], insertion: "1"),
    Case(typed: "1", candidates: ["10", "11"], omitted: 3, insertion: nil),
    Case(typed: "1", candidates: ["10"], omitted: 3, insertion: nil),
    Case(typed: "x", candidates: [], insertion: nil),
    Case(typed: "p", candidates: ["pâté", "pâtes"], insertion: "ât"),
  ]

  @Test(arguments: cases)
  func `what is typed stays, and what all candidates share is added`(example: Case) {
    let list = CompletionList(
      typed: example.typed,
      candidates: example.candidates.map { CompletionList.Candidate(text: $0, note: "") },
      omitted: example.omitted,
    )
    #expect(list.insertion == example.insertion)
  }

  @Test func `where nothing has to stand, nothing is put in before it has begun`() {
    func insertion(_ typed: String) -> String? {
      let format = CompletionList.Candidate(text: "as", note: "")
      return CompletionList(typed: typed, candidates: [format], isOptional: true).insertion
    }
    #expect(insertion("") == nil)
    #expect(insertion("a") == "s ")
  }

  @Test func `behind a folder its names go on without a blank`() {
    let folder = CompletionList.Candidate(text: "scripts/", note: "folder", goesOn: true)
    #expect(CompletionList(typed: "sc", candidates: [folder]).insertion == "ripts/")
  }

  @Test func `a line of the list is cut to the terminal, by columns`() {
    let list = CompletionList(
      typed: "",
      candidates: [CompletionList.Candidate(text: "PO1", note: "日本海産の品物")],
    )
    #expect(list.listing(columns: 40) == "PO1  日本海産の品物")
    #expect(list.listing(columns: 14) == "PO1  日本海…")
    #expect(list.listing(columns: 13) == "PO1  日本海…")
    #expect(list.listing(columns: 12) == "PO1  日本…")
  }

  @Test func `notes stand in a column behind wide characters, too`() {
    let list = CompletionList(
      typed: "",
      candidates: [
        CompletionList.Candidate(text: "日本海産", note: "a vendor"),
        CompletionList.Candidate(text: "Old Mill Ltd", note: "another"),
      ],
    )
    #expect(list.listing() == "日本海産      a vendor\nOld Mill Ltd  another")
  }

  @Test func `a list shows the notes in a column, and tells what it leaves out`() {
    let list = CompletionList(
      typed: "",
      candidates: [
        CompletionList.Candidate(text: "open", note: "opens a document"),
        CompletionList.Candidate(text: "commit", note: "makes the documents"),
        CompletionList.Candidate(text: "x", note: ""),
      ],
      omitted: 2,
    )
    #expect(
      list.listing() == "open    opens a document\ncommit  makes the documents\nx\n… and 2 more"
    )
  }
}
