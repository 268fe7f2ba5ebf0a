import Testing

/// Words that have no place in the core: clocks, chance, printing, binary fractions.
@Suite("Banned words") struct BannedWordTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    let word: String
    let reason: String
    let targets: Set<String>

    var testDescription: String { word }
  }

  static let core: Set<String> = [
    "TradeModel", "SupplyPlanning", "Purchasing", "Session", "CommandLanguage", "Diagnostics",
  ]
  static let exact = core.union(["JSONText", "JSONStore", "Rendering", "Shell"])

  static let all = exact.union([
    "LineEditing", "Course", "Lessons", "replenish", "replenish-bench",
  ])

  /// The rooms of which the others call a function for each row.
  static let bottom: Set<String> = ["TradeModel", "SupplyPlanning", "JSONText"]

  private static let thread = "references are counted without atomic operations (decision 0024)"

  static let bans: [Ban] = [
    Ban(word: "Date(", reason: "the core reads no clock", targets: core),
    Ban(word: "print(", reason: "all output goes through a sink", targets: exact),
    Ban(word: ".random", reason: "a replay gives the same result", targets: exact),
    Ban(word: "Double", reason: "quantities and costs are exact", targets: exact),
    Ban(word: "Float", reason: "quantities and costs are exact", targets: exact),
    Ban(word: "fatalError", reason: "a precondition says what was promised", targets: exact),
    Ban(word: "try!", reason: "an error is handled", targets: exact),
    Ban(word: "async ", reason: thread, targets: all),
    Ban(word: "Task", reason: thread, targets: all),
    Ban(word: "Thread", reason: thread, targets: all),
    Ban(word: "DispatchQueue", reason: thread, targets: all),
    Ban(word: "pthread_create(", reason: thread, targets: all),
    Ban(word: "nonisolated(unsafe)", reason: "there is no shared mutable state", targets: exact),
    Ban(word: "@unchecked", reason: "there is no shared mutable state", targets: exact),
    Ban(word: "package ", reason: "it is public here (decision 0028)", targets: bottom),
    // The program itself makes a public type readable from the command line.
    Ban(
      word: "public ",
      reason: "it is package here (decision 0028)",
      targets: all.subtracting(bottom).subtracting(["replenish"]),
    ),
    Ban(word: "supplier", reason: "the word is vendor", targets: exact),
  ]

  @Test(arguments: bans)
  func `a banned word stands nowhere in the targets it is banned from`(ban: Ban) throws {
    for file in try Repository.swiftFiles(under: "Sources") where ban.targets.contains(file.target)
    {
      for (index, line) in file.lines.enumerated() where hasWord(ban.word, in: line) {
        Issue.record("\(file.path):\(index + 1): \(ban.word): \(ban.reason)")
      }
    }
  }

  @Test func `nothing is left to be mended`() throws {
    let marks = ["FIX" + "ME", "TO" + "DO", "XX" + "X"]
    for folder in ["Sources", "Tests"] {
      for file in try Repository.swiftFiles(under: folder) {
        for mark in marks {
          // Comments count here; a part of a longer word, as in a file name's pattern, does not.
          let words = file.text.split { !$0.isLetter }
          #expect(!words.contains { $0 == mark }, "\(file.path): \(mark)")
        }
      }
    }
  }

  @Test func `exceptions from the formatter are few and give a reason`() throws {
    let mark = "swift-format-" + "ignore"
    var count = 0
    for file in try Repository.swiftFiles(under: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(mark) {
        count += 1
        let comments = file.lines[max(0, index - 1)...min(index + 1, file.lines.count - 1)]
          .filter { $0.contains("//") && !$0.contains(mark) }
        #expect(!comments.isEmpty, "\(file.path):\(index + 1) gives no reason")
      }
    }
    #expect(count <= 5)
  }

  @Test func `a longer word that holds a banned one is another word`() {
    #expect(!hasWord("Double", in: "  case isDoubled"))
    #expect(hasWord("Double", in: "  let value: Double"))
    #expect(!hasWord("print(", in: "  canonicalprint(statement)"))
    #expect(!hasWord("Date(", in: "  CalendarDate(year: 1)"))
    #expect(!hasWord("Double", in: "  // A Double would round."))
  }

  /// Returns whether the code of a line has a word that is not a part of a longer one.
  private func hasWord(_ word: String, in line: Substring) -> Bool {
    let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    for range in code.ranges(of: word) {
      let before =
        range.lowerBound == code.startIndex ? nil : code[code.index(before: range.lowerBound)]
      let after = range.upperBound == code.endIndex ? nil : code[range.upperBound]
      let startsWord = word.first?.isLetter == false || before?.isLetter != true
      let endsWord = word.last?.isLetter == false || after?.isLetter != true
      if startsWord, endsWord { return true }
    }
    return false
  }
}
