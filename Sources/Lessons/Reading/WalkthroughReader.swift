package import CommandLanguage
package import Diagnostics

/// Reads a walkthrough.
///
/// - Parameters:
///   - source: The text of the page, with line feeds as line breaks.
///   - variables: The variables that its statements can use.
/// - Returns: The walkthrough; every range points into the text.
/// - Throws: `WalkthroughErrors` with every problem of the page, in order, when there is one.
/// - Complexity: O(n) in the text's length.
package func readWalkthrough(
  _ source: SourceText,
  variables: VariableTable = VariableTable(),
) throws(WalkthroughErrors) -> Walkthrough {
  var reader = WalkthroughReader(source, variables: variables)
  return try reader.read()
}

/// Makes a walkthrough of the outline of its page.
struct WalkthroughReader {
  let source: SourceText
  private let outline: PageOutline
  private var statements: PageReading
  private let lines: LineMap
  var problems: [Located<WalkthroughProblem>]
  /// The lines on which the names of the steps stand.
  private var stepLines: [String: Int] = [:]

  init(_ source: SourceText, variables: VariableTable) {
    self.source = source
    let reader = OutlineReader(source.text)
    outline = reader.outline
    problems = reader.problems
    lines = LineMap(source.text)
    statements = PageReading(Self.bytes(of: source, outline), variables: variables)
  }

  mutating func read() throws(WalkthroughErrors) -> Walkthrough {
    let hasSteps = outline.pieces.contains {
      if case .block(let block) = $0, case .step = block.kind { true } else { false }
    }
    let front = frontMatter(outline, needsBook: hasSteps)
    let parts = outline.pieces.compactMap { part($0) }
    problems += statements.problems.map { Located(.syntax($0.problem), at: $0.range) }
    guard let front, problems.isEmpty else {
      throw WalkthroughErrors(source: source, problems: inOrder(problems))
    }
    return Walkthrough(source: source, front: front, parts: parts)
  }

  private func inOrder(
    _ problems: [Located<WalkthroughProblem>]
  ) -> [Located<WalkthroughProblem>] {
    problems.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    .map(\.element)
  }

  /// Returns the bytes of a page with blanks for the margins of statements and of checks.
  private static func bytes(of source: SourceText, _ outline: PageOutline) -> [UInt8] {
    var bytes = Array(source.text.utf8)
    let blank = UInt8(ascii: " ")
    for case .block(let block) in outline.pieces {
      for line in block.exchanges.flatMap(\.typed) {
        for offset in line.range.start..<min(line.range.start + 2, line.range.end) {
          bytes[offset] = blank
        }
      }
      // A condition is one expression, however many lines it takes.
      for field in block.fields where field.name.value == "check" {
        for offset in field.range.start..<field.range.end where bytes[offset] == 0x0A {
          bytes[offset] = blank
        }
      }
    }
    return bytes
  }

  mutating func report(_ problem: WalkthroughProblem, at range: SourceRange) {
    problems.append(Located(problem, at: range))
  }

  // MARK: - Parts

  private mutating func part(_ piece: PageOutline.Piece) -> WalkthroughPart? {
    switch piece {
    case .prose(let lines):
      guard let first = lines.first, let last = lines.last else { return nil }
      let text = lines.map(\.text).joined(separator: "\n")
      return .prose(Prose(text: text, range: first.range.union(last.range)))
    case .block(let block):
      switch block.kind {
      case .show:
        return .show(Show(exchanges: block.exchanges.map { exchange($0) }, range: block.range))
      case .step(let name):
        return step(block, named: name).map { .step($0) }
      }
    }
  }

  private mutating func exchange(_ outline: PageOutline.Exchange) -> Exchange {
    let typedRange = outline.typed.dropFirst().reduce(outline.typed[0].range) {
      $0.union($1.range)
    }
    let start = typedRange.end + 1
    return Exchange(
      typed: outline.typed.map { String($0.text.dropFirst(2)) },
      statements: statements.statements(in: typedRange),
      typedRange: typedRange,
      output: outline.output.map(\.text),
      outputRange: SourceRange(start, outline.output.last.map { $0.range.end + 1 } ?? start),
    )
  }

  private mutating func step(_ block: PageOutline.Block, named name: Ranged<String>?) -> LessonStep?
  {
    let name = checked(name, in: block)
    // What a solution defines is not known to the answers that are judged without it.
    let before = statements.variables
    let exchanges = block.exchanges.map { exchange($0) }
    let after = statements.variables
    let fields = stepFields(of: block, variables: before)
    statements.variables = after
    checkHints(fields.hints, in: block, solution: exchanges)
    if fields.rejects.isEmpty, !fields.hasReject { report(.block(.missingReject), at: block.fence) }
    if fields.acceptance == .predicate, fields.checks.isEmpty, !fields.hasCheck {
      report(.block(.missingCheck), at: block.fence)
    }
    guard let name else { return nil }
    return LessonStep(
      id: name,
      exchanges: exchanges,
      acceptance: fields.acceptance ?? .sameResult,
      checks: fields.checks,
      rejects: fields.rejects,
      hints: fields.hints,
      errorHints: fields.errorHints,
      range: block.range,
    )
  }

  /// Returns the name of a step when it can be one.
  private mutating func checked(
    _ name: Ranged<String>?,
    in block: PageOutline.Block,
  ) -> Ranged<String>? {
    guard let name else {
      report(.block(.missingStepName), at: block.fence)
      return nil
    }
    guard LessonName.isName(name.value) else {
      report(.badName(name.value), at: name.range)
      return nil
    }
    if let line = stepLines[name.value] {
      report(.block(.repeatedStepName(name.value, line: line)), at: name.range)
    } else {
      stepLines[name.value] = lines.line(at: name.range.start)
    }
    return name
  }

  private mutating func checkHints(
    _ hints: [Ranged<String>],
    in block: PageOutline.Block,
    solution: [Exchange],
  ) {
    if hints.count < 2 { report(.block(.missingHints(hints.count)), at: block.fence) }
    let solution = SolutionText(solution)
    for hint in hints where solution.isWhole(in: hint.value) {
      report(.block(.revealingHint), at: hint.range)
    }
  }

  // MARK: - Statements

  mutating func rejectedAnswer(
    _ field: PageOutline.Field,
    variables: VariableTable,
  ) -> RejectedAnswer? {
    statements.variables = variables
    let count = statements.problems.count
    let answer = statements.statements(in: field.range)
    guard !answer.isEmpty else {
      if statements.problems.count == count { report(.block(.emptyReject), at: field.name.range) }
      return nil
    }
    return RejectedAnswer(statements: answer, range: field.range)
  }

  mutating func check(_ field: PageOutline.Field, variables: VariableTable) -> Statement? {
    statements.variables = variables
    return statements.assertion(in: field.range)
  }
}
