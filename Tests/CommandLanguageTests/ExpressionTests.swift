import CommandLanguage
import Diagnostics
import Testing

@Suite("Expressions") struct ExpressionTests {
  /// An expression with all its brackets, to show how it was read.
  struct Reading: Sendable, CustomTestStringConvertible {
    let text: String
    let tree: String
    let canonical: String
    var testDescription: String { text }

    init(_ text: String, _ tree: String, _ canonical: String? = nil) {
      self.text = text
      self.tree = tree
      self.canonical = canonical ?? text
    }
  }

  @Test(arguments: [
    Reading("a or b and c", "(a or (b and c))"),
    Reading("a and b or c", "((a and b) or c)"),
    Reading("not a and b", "((not a) and b)"),
    Reading("not a = b", "(not (a = b))"),
    Reading("not not a", "(not (not a))"),
    Reading("a and not b or c", "((a and (not b)) or c)"),
    Reading("a = b and c <> d", "((a = b) and (c != d))", "a = b and c != d"),
    Reading("a == b", "(a = b)", "a = b"),
    Reading("a + b = c - d", "((a + b) = (c - d))"),
    Reading("a - b - c", "((a - b) - c)"),
    Reading("a - (b - c)", "(a - (b - c))"),
    Reading("a / b * c", "((a / b) * c)"),
    Reading("a / (b * c)", "(a / (b * c))"),
    Reading("a + b * c", "(a + (b * c))"),
    Reading("(a + b) * c", "((a + b) * c)"),
    Reading("-a * b", "((- a) * b)"),
    Reading("-(a * b)", "(- (a * b))"),
    Reading("a - -b", "(a - (- b))"),
    Reading("--a", "(- (- a))"),
    Reading("(a = b) = c", "((a = b) = c)"),
    Reading("name contains \"x\" + y", "(name contains (\"x\" + y))"),
    Reading("need * 1.1 round up", "((need * 1.1) round up)"),
    Reading("a + b round", "((a + b) round)"),
    Reading("a round + b", "((a round) + b)"),
    Reading("a + b round down to 5 - 1", "(((a + b) round down to 5) - 1)"),
    Reading("a > b round up to c and d", "((a > (b round up to c)) and d)"),
    Reading("a round to (b * c)", "(a round to (b * c))"),
    Reading("(a round) * 2", "((a round) * 2)"),
    Reading("a round up round to 2", "((a round up) round to 2)"),
    Reading("((((a))))", "a", "a"),
    Reading(
      "NEED > 0 AND Vendor CONTAINS \"x\"",
      "((need > 0) and (vendor contains \"x\"))",
      "need > 0 and vendor contains \"x\""
    ),
    Reading("2026-01-31 - 5", "(2026-01-31 - 5)"),
    Reading("2026 - 01 - 31", "((2026 - 1) - 31)", "2026 - 1 - 31"),
    Reading("a-5", "(a - 5)", "a - 5"),
    Reading("x.y_1*2", "(x.y_1 * 2)", "x.y_1 * 2"),
    Reading("true = FALSE", "(true = false)", "true = false"),
    Reading("00.50 + 007 + 0.0", "((0.5 + 7) + 0)", "0.5 + 7 + 0"),
    Reading("up + to + down", "((up + to) + down)"),
  ])
  func `operators bind as documented`(reading: Reading) throws {
    let value = try expression(reading.text).value
    #expect(Self.tree(value) == reading.tree)
    #expect(value.canonicalText == reading.canonical)
  }

  @Test func `every part of an expression knows its place`() throws {
    let text = "set qty (a + b) * -1 on 1"
    let whole = try expression("(a + b) * -1")
    #expect(part(of: text, whole.range) == "(a + b) * -1")
    guard case .infix(let left, let sign, let right) = whole.value else {
      Issue.record("a product is read")
      return
    }
    #expect(part(of: text, left.range) == "(a + b)")
    #expect(part(of: text, sign.range) == "*")
    #expect(part(of: text, right.range) == "-1")
  }

  private func part(of text: String, _ range: SourceRange) -> String {
    String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }

  private func expression(_ text: String) throws -> Ranged<Expression> {
    let script = try parse(SourceText(name: "test", text: "set qty \(text) on 1"))
    guard case .work(.setQuantity(let value, on: _)) = script.statements.first?.action else {
      throw SyntaxErrors(problems: [])
    }
    return value
  }

  private static func tree(_ expression: Expression) -> String {
    switch expression {
    case .prefix(let sign, let operand): "(\(sign.rawValue) \(tree(operand.value)))"
    case .infix(let left, let sign, let right):
      "(\(tree(left.value)) \(sign.value.rawValue) \(tree(right.value)))"
    case .rounded(let operand, let word, let step):
      "(\(tree(operand.value)) round\(word == .nearest ? "" : " " + word.rawValue)"
        + (step.map { " to \(tree($0.value))" } ?? "") + ")"
    default: expression.canonicalText
    }
  }
}
