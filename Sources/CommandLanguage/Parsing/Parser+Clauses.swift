import Diagnostics

// What can stand before and behind every statement: `expect error CODE`, `as FORMAT`, `> FILE`,
// `--help`.

extension Parser {
  // MARK: - Before

  /// Reads `expect error CODE` where it stands, up to the statement that it is about.
  mutating func expectationClause() throws(Failure) -> Ranged<String>? {
    guard keyword == .expect else { return nil }
    let start = current.start
    form = try head().form
    let code = try errorCode()
    while current.kind == .newline || current.kind == .semicolon { advance() }
    form = nil
    expected.insert(slot: .statement)
    guard current.kind != .endOfText else {
      throw Located(.nothingExpected, at: SourceRange(start, code.range.end))
    }
    switch keyword {
    case .expect, .run, .quit, .exit, .let, .requires, .record:
      throw Located(.unexpectable(typed(current.range).lowercased()), at: current.range)
    default: return code
    }
  }

  /// Reads the name of an error: letters and hyphens.
  private mutating func errorCode() throws(Failure) -> Ranged<String> {
    expected.insert(slot: .errorCode)
    guard current.kind == .word else { throw unexpected() }
    let range = try run()
    return Ranged(lexer.string(range.start, range.end).lowercased(), range)
  }

  // MARK: - Behind

  /// Reads `as FORMAT` and `> FILE` where they stand.
  ///
  /// Both can stand behind almost every statement. Completion offers them; messages do not name
  /// them, as they would hide what else could stand there.
  mutating func outputClause(of action: Action) throws(Failure) -> OutputClause? {
    switch action {
    case .shell(.history(.save)), .shell(.record), .shell(.run), .shell(.quit), .shell(.output),
      .shell(.timing),
      .shell(.requirement):
      return nil
    case .work, .shell: break
    }
    var format: OutputFormat?
    if keyword == .as || lexer.isCompleting, accept(.as) { format = try outputFormat().value }
    var file: Ranged<String>?
    if current.kind == .greater, accept(sign: .greater) { file = try path() }
    return format == nil && file == nil ? nil : OutputClause(format: format, file: file)
  }

  /// Whether what a statement asks for ends before the next token.
  ///
  /// To be used where more of it could stand: `as` could be the number of a record.
  var endsAction: Bool {
    if current.kind.endsStatement || current.kind == .greater { return true }
    guard keyword == .as else { return false }
    var rest = lexer
    let next = rest.next()
    return next.kind == .word
      && OutputFormat(rawValue: rest.string(next.start, next.end).lowercased()) != nil
  }

  /// Whether the next token is a `>` with a file behind it, though a value could stand there.
  ///
  /// A word with a point in it names no field, and no value begins with a slash.
  var isRedirection: Bool {
    guard current.kind == .greater else { return false }
    var start = lexer.position
    while ByteClass.isBlank(lexer.byte(start)) { start += 1 }
    let slash = UInt8(ascii: "/")
    let point = UInt8(ascii: ".")
    if lexer.byte(start) == slash { return true }
    if lexer.byte(start) == point { return !ByteClass.isDigit(lexer.byte(start + 1)) }
    guard !ByteClass.isDigit(lexer.byte(start)) else { return false }
    return lexer.bytes[start..<lexer.wordEnd(from: start)].contains(point)
  }

  // MARK: - Help

  private static let helpOption = Array("--help".utf8)

  /// Whether the next tokens are `--help`.
  var isHelpOption: Bool {
    guard current.kind == .minus else { return false }
    return lexer.bytes[current.start...].starts(with: Self.helpOption)
      && lexer.endsRun(current.start + Self.helpOption.count)
  }

  /// Returns the topic of a statement that `--help` stands in: its first words.
  func helpTopic(from start: Int) -> String {
    if let form { return StatementTable.name(of: form) }
    let words = lexer.string(start, current.start).lowercased().split(
      whereSeparator: \.isWhitespace
    )
    return words.joined(separator: " ")
  }
}
