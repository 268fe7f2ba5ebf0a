import Diagnostics

// The values that statements ask for, other than expressions.

extension Parser {
  // MARK: - Numbers and names of records

  /// Reads the number of a record, bare or in quotes; it is in upper case from here on.
  mutating func number(_ slot: Slot) throws(Failure) -> Ranged<String> {
    let name = try name(slot)
    return Ranged(name.text.uppercased(), name.range)
  }

  /// Reads a number or a name; bare it is a number, in quotes it can be both.
  mutating func name(
    _ slot: Slot
  ) throws(Failure) -> (text: String, isQuoted: Bool, range: SourceRange) {
    expected.insert(slot: slot)
    let range: SourceRange
    let text: String
    let word = VariableValue.text("X")
    let named = try variable(as: VariableType.named, fallback: word) { $0.isNameable ? $0 : nil }
    if let named {
      let isText = named.value.type == .text
      return try checked(named.value.spelling, isQuoted: isText, at: named.range)
    }
    let isQuoted = current.kind == .text
    if isQuoted {
      text = try lexer.content(of: current)
      range = current.range
      _ = try checked(text, isQuoted: true, at: range)
      advance()
    } else {
      range = try run()
      text = lexer.string(range.start, range.end)
    }
    return try checked(text, isQuoted: isQuoted, at: range)
  }

  /// Returns a number or a name that is neither blank nor too long.
  private func checked(
    _ text: String,
    isQuoted: Bool,
    at range: SourceRange,
  ) throws(Failure) -> (text: String, isQuoted: Bool, range: SourceRange) {
    guard text.contains(where: { $0 != " " && $0 != "\t" }) else {
      throw Located(.blankName, at: range)
    }
    guard text.utf8.count <= limits.nameLength || text.count <= limits.nameLength else {
      throw Located(.nameTooLong(limit: limits.nameLength), at: range)
    }
    return (text, isQuoted, range)
  }

  /// Takes the run of characters at the next token.
  ///
  /// - Parameter signs: Whether the run can begin with a sign that is kept free elsewhere.
  /// - Returns: The range of the run.
  /// - Throws: The problem that the next token is, when no run begins there.
  mutating func run(beginningWithSigns signs: Bool = false) throws(Failure) -> SourceRange {
    let start = current.start
    let end = lexer.runEnd(from: start)
    guard !current.kind.endsStatement, end > start,
      signs || ByteClass.canBeginRun(lexer.bytes[start])
    else { throw unexpected() }
    if lexer.isCompleting, end == lexer.textEnd {
      takeCursor(end)
      throw unexpected()
    }
    advance(over: end, as: .word)
    return SourceRange(start, end)
  }

  // MARK: - Texts

  /// Reads a text in quotes.
  mutating func text() throws(Failure) -> Ranged<String> {
    expected.insert(slot: .text)
    if let text = try variable(as: [.text], fallback: "", \.text) { return text }
    guard current.kind == .text else { throw unexpected() }
    let text = Ranged(try lexer.content(of: current), current.range)
    advance()
    return text
  }

  /// Reads a text in quotes, or the rest of the statement as it stands.
  mutating func rawText() throws(Failure) -> String {
    guard current.kind != .text, current.kind != .openText else { return try text().value }
    expected.insert(slot: .text)
    guard !isHelpOption else { throw unexpected() }
    if isLoneVariable {
      let any = VariableType.allCases
      let value = try variable(as: any, fallback: "") { $0.spelling }
      return value?.value ?? ""
    }
    guard !current.kind.endsStatement else { return "" }
    if current.kind == .danglingContinuation { throw unexpected() }
    let end = lexer.rawEnd(from: current.start)
    let text = try lexer.rawContent(current.start, end)
    guard end < lexer.textEnd || lexer.bytes[end - 1] != UInt8(ascii: "\\") else {
      throw Located(.danglingContinuation, at: SourceRange(end - 1, end))
    }
    advance(over: end, as: .word)
    return text
  }

  /// Reads the path of a file, bare or in quotes.
  mutating func path() throws(Failure) -> Ranged<String> {
    expected.insert(slot: .file)
    guard !isHelpOption else { throw unexpected() }
    guard current.kind != .text, current.kind != .variable else {
      let quoted = try text()
      guard !quoted.value.isEmpty else { throw Located(.blankName, at: quoted.range) }
      return quoted
    }
    let range = try run(beginningWithSigns: current.kind == .minus)
    return Ranged(lexer.string(range.start, range.end), range)
  }

  /// Reads the words of a topic up to the end of the statement.
  mutating func topic() throws(Failure) -> Ranged<String>? {
    let start = current.start
    var words: [String] = []
    expected.insert(slot: .topic)
    while !current.kind.endsStatement {
      if isHelpOption, words.isEmpty { throw unexpected() }
      if current.kind == .text {
        words.append(try text().value)
      } else {
        if current.kind == .openText || current.kind == .danglingContinuation { throw unexpected() }
        let range = try run(beginningWithSigns: true)
        words.append(lexer.string(range.start, range.end))
      }
      expected.insert(slot: .topic)
    }
    let topic = words.joined(separator: " ").lowercased()
    return topic.isEmpty ? nil : Ranged(topic, SourceRange(start, previous.end))
  }

  // MARK: - Numbers and dates

  /// Reads a whole number within limits.
  mutating func count(from least: Int, to most: Int) throws(Failure) -> Int {
    expected.insert(slot: .count)
    if let digits = try variable(as: [.number], fallback: String(least), \.digits) {
      guard let count = Int(digits.value), count >= least, count <= most else {
        throw Located(.badCount(digits.value, from: least, to: most), at: digits.range)
      }
      return count
    }
    guard current.kind == .number else { throw unexpected() }
    let range = current.range
    guard let count = Int(lexer.string(range.start, range.end)), count >= least, count <= most
    else { throw Located(.badCount(typed(current.range), from: least, to: most), at: range) }
    advance()
    return count
  }

  /// Reads a date.
  mutating func date() throws(Failure) -> Ranged<DateLiteral> {
    expected.insert(slot: .date)
    let someday = DateLiteral(text: "2000-01-01")
    if let date = try variable(as: [.date], fallback: someday, \.date) { return date }
    guard current.kind == .date, lexer.endsRun(current.end) else {
      let range = try run()
      throw Located(.badDate(typed(range)), at: range)
    }
    return try dateToken()
  }

  /// Reads the next token, which is written as a date.
  mutating func dateToken() throws(Failure) -> Ranged<DateLiteral> {
    let range = current.range
    let text = lexer.string(range.start, range.end)
    let bytes = lexer.bytes
    func number(_ from: Int, _ length: Int) -> Int {
      bytes[range.start + from..<range.start + from + length]
        .reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
    guard year >= 1, day >= 1, day <= Self.days(inMonth: month, of: year) else {
      throw Located(.noSuchDate(text), at: range)
    }
    advance()
    return Ranged(DateLiteral(text: text), range)
  }

  /// Returns the count of days of a month; zero when there is no such month.
  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}
