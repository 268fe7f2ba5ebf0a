import Foundation
import Rendering
import Shell
import TestSupport
import Testing

/// One transcript for each problem, named by its code.
@Suite("Error catalogue") struct ErrorCatalogueTests {
  /// Problems that no transcript can meet, and what tests them.
  static let elsewhere: [String: String] = [
    "book-failure": "a damaged table: ProcessTests",
    "changed-since": "another program commits between: SessionTests",
    "currency-unknown": "a bundle with such a price is refused: PurchasingTests",
    "dangling-continuation": "a text that ends in a backslash: CommandLanguageTests",
    "drop-shipment-unit": "a unit that the sale has not: PurchasingTests",
    "item-unknown": "a bundle with such a line is refused: PurchasingTests",
    "line-too-long": "a line of 256 kB: CommandLanguageTests",
    "not-purchased": "the item is changed after planning: PurchasingTests",
    "out-of-range": "figures near the limits of their fields: PurchasingTests",
    "quantity-below-reserved": "a receipt without the sale's line: PurchasingTests",
    "reserve-not-allowed": "an item that is never reserved: PurchasingTests",
    "sale-changed": "another program commits between: PurchasingTests",
    "too-many-spans": "a list of 10,001 lines: CommandLanguageTests",
    "too-many-statements": "a text of a million statements: CommandLanguageTests",
    "unit-unknown": "a bundle with such a line is refused: PurchasingTests",
    "variant-unknown": "a bundle with such a line is refused: PurchasingTests",
    "vendor-unknown": "a bundle with such an item is refused: PurchasingTests",
  ]

  /// Names of notices: the statement succeeded.
  static let notices: Set<String> = [
    "assuming", "covered-late", "edit-dropped", "edits-replaced", "everything-available",
    "invoiced-before", "hidden-rows-changed", "need-changed",
    "no-orders-created", "order-date-in-past", "plan-changed", "plan-unchanged", "rows-left-out",
  ]

  @Test(arguments: TranscriptFile.all(in: "Errors"))
  func `the problem is told as its transcript says`(file: TranscriptFile) throws {
    try file.check()
  }

  @Test(arguments: TranscriptFile.all(in: "Errors"))
  func `a transcript shows the problem that it is named by`(file: TranscriptFile) throws {
    let transcript = try file.read()
    #expect(transcript.body.contains { $0.contains("[\(file.name)]") })
    #expect(transcript.exit != 0)
  }

  @Test func `every problem that is worded has a transcript`() throws {
    let covered = Set(TranscriptFile.all(in: "Errors").map(\.name))
    let worded = try codes().subtracting(Self.notices)
    #expect(worded.subtracting(covered).subtracting(Self.elsewhere.keys).sorted() == [])
    #expect(Set(Self.elsewhere.keys).subtracting(worded).sorted() == [], "no longer worded")
    #expect(worded.count > 60, "the search for codes finds them")
  }

  @Test func `the errors that can be expected are those of statements`() throws {
    let files = [
      "Binding", "Split", "State", "Refusal", "RowRule", "FailedAssertion", "StatementFailure",
    ]
    let worded = try codes { name in files.contains { name.hasPrefix($0) } }
    let listed = Set(statementErrors)
    #expect(worded.subtracting(listed).sorted() == [])
    // These are put together of two words.
    let nouns = ["customer", "item", "unit", "variant", "vendor"]
    #expect(listed.subtracting(worded).sorted() == nouns.map { "unknown-\($0)" })
  }

  @Test func `every error that a transcript shows is known to the pages that tell of one`() {
    let shown = TranscriptFile.all(in: "Errors").map(\.name)
    #expect(Set(shown).subtracting(promptErrors).sorted() == [])
  }

  @Test func `the errors of parsing are all listed`() throws {
    let worded = try codes { $0.hasPrefix("SyntaxProblem") || $0.hasPrefix("Expectation") }
    // The first is no compound, and the last is told of a topic of the help.
    #expect(worded.union(["unexpected"]).subtracting(["unknown-topic"]) == Set(syntaxErrors))
  }

  @Test func `the page of the documentation shows every error`() throws {
    let transcripts = try TranscriptFile.all(in: "Errors").map { ($0.name, try $0.read()) }
    let page = ErrorCataloguePage(transcripts: transcripts, elsewhere: Self.elsewhere).text
    let url = TranscriptFile.root.appending(
      path: "Sources/Shell/Shell.docc/Development/error-catalogue.md"
    )
    let kept = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard kept != page else { return }
    if ProcessInfo.processInfo.environment["REPLENISH_RECORD"] != nil {
      try Data(page.utf8).write(to: url)
      Issue.record("the page was written; read it before it is kept")
    } else {
      Issue.record("the page differs\n\(LineDiff(expected: kept, found: page))")
    }
  }

  /// Returns the codes in the files that word problems: quoted words in kebab case.
  private func codes(in isMeant: (String) -> Bool = { _ in true }) throws -> Set<String> {
    let folder = TranscriptFile.root.appending(path: "Sources/Rendering/Messages")
    var codes: Set<String> = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name != "StatementErrors.swift" && isMeant(name) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /"([a-z]+(?:-[a-z]+)+)"/) { codes.insert(String(match.1)) }
    }
    return codes
  }
}
