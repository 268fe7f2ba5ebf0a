import CommandLanguage
import Diagnostics
import Testing

@Suite("Syntax limits") struct SyntaxLimitsTests {
  private let limits = SyntaxLimits.standard

  /// Whether a text parses; nothing but one problem may be wrong with it.
  private func problem(_ text: String, limits: SyntaxLimits = .standard) -> String? {
    let found = problems(in: text, limits: limits).texts
    #expect(found.count <= 1)
    return found.first
  }

  @Test func `a line is as long as the limit and no longer`() {
    let text = "echo " + String(repeating: "a", count: limits.lineLength - 5)
    #expect(problem(text) == nil)
    #expect(problem("status\n" + text + "\nstatus") == nil)
    #expect(problem(text + "a") == "over 262144 bytes")
    #expect(problem("status\n" + text + "a\nfoo") == "over 262144 bytes")
  }

  @Test func `every line that is too long is told`() {
    var short = SyntaxLimits()
    short.lineLength = 10
    let found = problems(in: "status\necho 1234567\necho 12345\nremove 12345", limits: short)
    #expect(found.marked == "status\necho 12345⟦67⟧\necho 12345\nremove 123⟦45⟧")
  }

  @Test func `brackets nest to the limit`() {
    func nested(_ count: Int) -> String {
      let brackets = String(repeating: "(", count: count)
      return "set qty \(brackets)1\(String(repeating: ")", count: count))"
    }
    #expect(problem(nested(limits.expressionDepth - 1)) == nil)
    #expect(problem(nested(limits.expressionDepth)) == "over 256 levels")
    #expect(problem(nested(100_000)) == "over 256 levels")
  }

  @Test func `operators chain to the limit`() {
    func chain(_ count: Int) -> String {
      "set qty 1" + String(repeating: " + 1", count: count)
    }
    #expect(problem(chain(limits.expressionDepth - 1)) == nil)
    #expect(problem(chain(limits.expressionDepth)) == "over 256 levels")
    #expect(problem(chain(50_000)) == "over 256 levels")
    #expect(problem("set qty " + String(repeating: "-", count: 255) + "1") == nil)
    #expect(problem("set qty " + String(repeating: "-", count: 256) + "1") == "over 256 levels")
    #expect(
      problem("set qty " + String(repeating: "not ", count: 60_000) + "1") == "over 256 levels"
    )
    #expect(problem("set qty 1" + String(repeating: " round", count: 255)) == nil)
    #expect(problem("set qty 1" + String(repeating: " round", count: 256)) == "over 256 levels")
  }

  @Test func `a list holds as many spans as the limit`() {
    func list(_ count: Int) -> String {
      "select " + (1...count).map { String($0) }.joined(separator: ",")
    }
    #expect(problem(list(limits.spans)) == nil)
    #expect(problem(list(limits.spans + 1)) == "over 10000 spans")
  }

  @Test func `a number of a record has as many characters as the limit`() {
    let name = String(repeating: "é", count: limits.nameLength)
    #expect(problem("open \(name)") == nil)
    #expect(problem("open \"\(name)\"") == nil)
    #expect(problem("open \(name)é") == "name over 100")
    #expect(problem("open \"\(name)é\"") == "name over 100")
  }

  @Test func `a text has as many statements as the limit`() {
    var few = SyntaxLimits()
    few.statements = 3
    #expect(problem("status;status\nstatus\n\n", limits: few) == nil)
    let found = problems(in: "status;status;foo\nfoo;foo", limits: few)
    #expect(found.marked == "status;status;⟦foo⟧\n⟦foo⟧;foo")
    #expect(found.texts == ["no statement foo", "over 3 statements"])
  }

  @Test func `a line number and a count are as large as the limit`() {
    #expect(problem("select \(SyntaxLimits.lineNumber)") == nil)
    #expect(problem("select \(SyntaxLimits.lineNumber + 1)") == "bad line 2000000001")
    #expect(problem("list items limit \(SyntaxLimits.count)") == nil)
    #expect(problem("list items limit \(SyntaxLimits.count + 1)")?.hasPrefix("bad count") == true)
    #expect(problem("undo \(SyntaxLimits.count)") == nil)
    #expect(problem("undo \(SyntaxLimits.count + 1)")?.hasPrefix("bad count") == true)
  }

  @Test func `an open quote is not followed to the end again and again`() {
    // Read to the end of the text for each of its quotes, this one would take half a minute.
    let text = "echo \"\n" + String(repeating: "status \\\"\n", count: 10_000)
    let source = SourceText(name: "test", text: text)
    let time = ContinuousClock().measure {
      #expect(throws: SyntaxErrors.self) { try parse(source) }
    }
    #expect(time < .seconds(10))
  }
}
