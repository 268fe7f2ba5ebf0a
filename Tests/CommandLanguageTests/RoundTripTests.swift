import CommandLanguage
import Diagnostics
import TestSupport
import Testing

@Suite("Round trip") struct RoundTripTests {
  @Test func `any statement written as canonical text is read as the same statement`() throws {
    var generator = TreeGenerator(random: SplitMix64(seed: 1))
    for _ in 0..<4_000 {
      let statement = generator.statement()
      let text = statement.canonicalText
      let script = try parse(SourceText(name: "test", text: text))
      let isSame = script.statements == [statement]
      #expect(isSame, "seed \(generator.random.seed): \(text)")
      #expect(script.canonicalText == text + "\n", "seed \(generator.random.seed)")
    }
  }

  @Test func `any expression keeps its tree through its text`() throws {
    var generator = TreeGenerator(random: SplitMix64(seed: 2))
    for _ in 0..<2_000 {
      let tree = generator.expression(7)
      let text = "set qty \(tree.canonicalText)"
      let script = try parse(SourceText(name: "test", text: text))
      guard case .work(.setQuantity(let read, on: nil)) = script.statements.first?.action else {
        Issue.record("seed \(generator.random.seed): \(text)")
        continue
      }
      let isSame = read.value == tree
      #expect(isSame, "seed \(generator.random.seed): \(text)")
    }
  }

  @Test func `many statements on lines are read as they are one by one`() throws {
    var generator = TreeGenerator(random: SplitMix64(seed: 3))
    let statements = (0..<500).map { _ in generator.statement() }
    for separator in ["\n", "\r\n", " ; ", " # note\n", "\n\n"] {
      let text = statements.map(\.canonicalText).joined(separator: separator)
      let script = try parse(SourceText(name: "test", text: text))
      #expect(script.statements.count == statements.count)
      let bytes = Array(text.utf8)
      for (read, made) in zip(script.statements, statements) {
        let part = String(decoding: bytes[read.range.start..<read.range.end], as: UTF8.self)
        #expect(part == made.canonicalText)
        let isSame = read == made
        #expect(isSame, "\(part)")
      }
    }
  }

  // MARK: - Corruption

  @Test func `no change of a text makes the parser fail or point outside`() throws {
    var generator = TreeGenerator(random: SplitMix64(seed: 4))
    var (accepted, refused) = (0, 0)
    for _ in 0..<4_000 {
      let count = generator.random.int(in: 1...3)
      var bytes = (0..<count).flatMap { _ in
        Array((generator.statement().canonicalText + "\n").utf8)
      }
      for _ in 0..<generator.random.int(in: 1...3) { corrupt(&bytes, &generator.random) }
      let text = String(decoding: bytes, as: UTF8.self)
      if check(text, seed: generator.random.seed) { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 200 && refused > 200, "\(accepted) accepted, \(refused) refused")
  }

  @Test func `no bytes make the parser fail or point outside`() {
    var random = SplitMix64(seed: 5)
    let likely = Array("\"\\;#\n\r\t $<>=!()-+*/,.0123456789abcdesetqtyonlistwhere\u{A0}“日".utf8)
    for _ in 0..<4_000 {
      let bytes = (0..<random.int(in: 0...40)).map { _ in
        random.chance(1, in: 4) ? UInt8.random(in: 0...255, using: &random) : random.pick(likely)
      }
      check(String(decoding: bytes, as: UTF8.self), seed: random.seed)
    }
  }

  private func corrupt(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let byte =
      random.chance(1, in: 2) ? UInt8.random(in: 0...255, using: &random) : random.pick(bytes)
    let place = random.int(in: 0...bytes.count - 1)
    switch random.int(in: 0...2) {
    case 0: bytes[place] = byte
    case 1: bytes.insert(byte, at: place)
    default: if bytes.count > 1 { bytes.remove(at: place) }
    }
  }

  /// Parses a text and checks what comes of it, in either way.
  @discardableResult private func check(_ text: String, seed: UInt64) -> Bool {
    let length = text.utf8.count
    _ = completions(of: text, at: length)
    do throws(SyntaxErrors) {
      let script = try parse(SourceText(name: "test", text: text))
      #expect(!isIncomplete(text, variables: VariableTable()))
      let canonical = script.canonicalText
      let again = try parse(SourceText(name: "test", text: canonical))
      let isSame = again.statements == script.statements
      #expect(isSame, "seed \(seed): \(text.debugDescription)")
      #expect(again.canonicalText == canonical, "seed \(seed): \(text.debugDescription)")
      return true
    } catch {
      let starts = error.problems.map(\.range.start)
      #expect(
        !starts.isEmpty && starts == starts.sorted(),
        "seed \(seed): \(text.debugDescription)"
      )
      #expect(error.problems.allSatisfy { $0.range.end <= length }, "seed \(seed)")
      return false
    }
  }
}

extension Script {
  /// The statements as canonical text, one a line.
  fileprivate var canonicalText: String {
    statements.map { $0.canonicalText + "\n" }.joined()
  }
}
