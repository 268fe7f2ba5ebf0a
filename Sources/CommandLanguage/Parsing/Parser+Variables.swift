import Diagnostics

// Variables: `let n = 5` makes one, `$n` is its value. The value is put into the tree while the text
// is read, so that all that could be wrong with it is told before anything runs.

extension Parser {
  /// Takes the next token if it is a variable.
  ///
  /// - Parameters:
  ///   - types: The types of value that are needed.
  ///   - fallback: What stands for the value while a text is completed.
  ///   - convert: Returns what is needed of a value, or nothing where it is of another type.
  /// - Returns: What is needed; nothing when the next token is none.
  /// - Throws: A syntax problem when there is no such variable, or it is of another type.
  mutating func variable<Value>(
    as types: [VariableType],
    fallback: Value,
    _ convert: (VariableValue) -> Value?,
  ) throws(Failure) -> Ranged<Value>? {
    guard current.kind == .variable else { return nil }
    let range = current.range
    let name = lexer.string(range.start + 1, range.end).lowercased()
    guard !lexer.isCompleting else {
      advance()
      return Ranged(fallback, range)
    }
    guard let value = variables[name] else {
      let near = NameSuggestion.nearest(to: name, among: variables.names)
      throw Located(.unknownVariable(name, suggestion: near), at: range)
    }
    guard let converted = convert(value) else {
      throw Located(.wrongVariable(name, value.type, needed: types), at: range)
    }
    advance()
    return Ranged(converted, range)
  }

  /// Whether the next token is a variable, and nothing else of the statement follows it.
  var isLoneVariable: Bool {
    current.kind == .variable && lexer.isLastOfStatement(behind: current.end)
  }

  /// Reads `NAME = VALUE`, or nothing.
  mutating func variableDefinition() throws(Failure) -> VariableDefinition? {
    expected.insert(slot: .variable)
    expected.insertEnd()
    guard !endsAction, !isHelpOption else { return nil }
    let sign = current.kind == .variable ? 1 : 0
    let range = current.range
    guard current.kind == .word || current.kind == .variable,
      lexer.nameEnd(from: range.start + sign) == range.end
    else { throw unexpected() }
    let name = lexer.string(range.start + sign, range.end).lowercased()
    advance()
    guard accept(sign: .equal) else { throw unexpected() }
    let definition = VariableDefinition(name: name, value: try literal())
    variables.define(definition)
    return definition
  }

  /// Reads a number, a text in quotes, a date, `true`, `false`, or a variable that holds one.
  mutating func literal() throws(Failure) -> VariableValue {
    expected.insert(slot: .literal)
    let range = current.range
    switch current.kind {
    case .number:
      advance()
      return .number(lexer.string(range.start, range.end))
    case .minus where !isHelpOption:
      advance()
      guard current.kind == .number, current.start == range.end else { throw unexpected() }
      let digits = lexer.string(current.start, current.end)
      advance()
      return .number("-" + digits)
    case .text: return .text(try text().value)
    case .date: return .date(try dateToken().value)
    case .word where keyword == .true || keyword == .false:
      let holds = keyword == .true
      advance()
      return .truth(holds)
    case .variable:
      let value = try variable(as: VariableType.allCases, fallback: .truth(true)) { $0 }
      return value?.value ?? .truth(true)
    default: throw unexpected()
    }
  }

  /// Reads the version that a text asks for, and checks that this program is not an earlier one.
  mutating func requirement() throws(Failure) -> LanguageVersion {
    expected.insert(slot: .version)
    guard ByteClass.isDigit(lexer.byte(current.start)) else { throw unexpected() }
    let range = try run()
    guard let version = LanguageVersion(lexer.string(range.start, range.end)) else {
      throw Located(
        .unexpected(.word(typed(range)), expected: [.slot(.version)], suggestion: nil),
        at: range,
      )
    }
    guard isAtHead || lexer.isCompleting else {
      throw Located(.misplacedHeader, at: SourceRange(start, range.end))
    }
    guard version <= .current else {
      throw Located(.needsLaterVersion(version, has: .current), at: range)
    }
    return version
  }
}
