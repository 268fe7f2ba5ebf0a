import JSONOracle
import JSONText
import TestSupport
import Testing

@Suite("JSON against Foundation") struct JSONOracleTests {
  @Test func `random documents are read as Foundation reads them`() throws {
    var random = SplitMix64(seed: 20_260_105)
    for round in 0..<400 {
      let text = random.document()
      let ours = try JSONTree(text)
      let theirs = try #require(FoundationOracle.tree(text))
      #expect(FoundationOracle.agrees(ours, theirs), "seed \(random.seed), round \(round)")
    }
  }

  @Test func `what we write, Foundation and we read back`() throws {
    var random = SplitMix64(seed: 7)
    for round in 0..<400 {
      let first = try JSONTree(random.document())
      for style in [JSONWriter.Style.compact, .pretty] {
        let written = first.text(style)
        #expect(try JSONTree(written) == first, "seed \(random.seed), round \(round)")
        let theirs = try #require(FoundationOracle.tree(Array(written.utf8)))
        #expect(FoundationOracle.agrees(first, theirs), "seed \(random.seed), round \(round)")
      }
      #expect(try JSONTree(first.text()).text() == first.text())
    }
  }

  @Test func `a broken document is taken where Foundation takes it, but for known differences`() {
    var random = SplitMix64(seed: 99)
    var accepted = 0
    var refused = 0
    for round in 0..<6000 {
      let text = random.mutated(random.document())
      let theirs = FoundationOracle.tree(text)
      let shown = "seed \(random.seed), round \(round): \(String(decoding: text, as: UTF8.self))"
      do throws(JSONError) {
        let ours = try JSONTree(text)
        accepted += 1
        #expect(theirs.map { FoundationOracle.agrees(ours, $0) } == true, "\(shown)")
      } catch {
        refused += 1
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count)
        let difference = OracleDifference(error.problem, in: text)
        #expect(theirs == nil || difference != nil, "\(error.problem), \(shown)")
      }
    }
    #expect(accepted > 500 && refused > 500)
  }

  /// Texts that Foundation takes and we refuse: one for each difference there is.
  static let differences: [(difference: OracleDifference, text: [UInt8], problem: JSONProblem)] = [
    (.duplicateKey, Array(#"{"a":1,"a":2}"#.utf8), .duplicateKey),
    (.byteOrderMark, [0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark),
    (.trailingComma, Array("[1,]".utf8), .trailingComma),
    (.otherEncoding, [0x5B, 0, 0x31, 0, 0x5D, 0], .expectedValue),
    (.numberRange, Array(String(repeating: "9", count: 37).utf8), .outOfRange),
    (
      .depth, Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8),
      .tooDeep(limit: 64)
    ),
  ]

  @Test(arguments: differences.indices)
  func `Foundation takes these texts and we do not`(index: Int) {
    let (difference, text, problem) = Self.differences[index]
    #expect(FoundationOracle.tree(text) != nil)
    let error = #expect(throws: JSONError.self) { try JSONTree(text) }
    #expect(error?.problem == problem)
    #expect(error.flatMap { OracleDifference($0.problem, in: text) } == difference)
  }

  @Test func `every difference from Foundation has its text`() {
    #expect(Set(Self.differences.map(\.difference)) == Set(OracleDifference.allCases))
  }

  @Test func `every cut of a document ends unexpectedly`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      let text = random.document(isTrimmed: true)
      for cut in 0..<text.count {
        #expect(throws: JSONError(.unexpectedEnd, at: cut), "seed \(random.seed)") {
          var json = try JSONReader(0..<cut, isPartial: true)
          try json.skipValue(in: text.span)
        }
      }
    }
  }

  @Test func `a row is read in the middle of a buffer`() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let text = random.document()
      let buffer = random.noise(7) + text + random.noise(9)
      var json = try JSONReader(7..<7 + text.count)
      let inMiddle = try JSONTree(&json, in: buffer.span)
      try json.finish(in: buffer.span)
      #expect(try inMiddle == JSONTree(text))
    }
  }
}
