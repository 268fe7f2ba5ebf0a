import Diagnostics

/// The types of value that a variable can hold.
package enum VariableType: String, CaseIterable, Hashable, Sendable {
  /// A decimal number.
  case number
  /// A text.
  case text
  /// A date.
  case date
  /// True or false.
  case truth

  /// The types that can be the number of a record.
  static let named: [VariableType] = [.number, .text]
}

/// The value of a variable: what a literal says, with the digits as they were typed.
package enum VariableValue: Hashable, Sendable {
  /// A decimal number: digits with an optional point, and an optional minus before them.
  case number(String)
  /// A text.
  case text(String)
  /// A date.
  case date(DateLiteral)
  /// True or false.
  case truth(Bool)

  /// Makes the value of a text that was typed outside the language, as in `--set n=5`.
  ///
  /// What is written like a number, a date, a text in quotes, `true` or `false` is one; all else is
  /// a text as it stands.
  package init(typed: String) {
    var parser = Parser(typed, limits: .standard)
    if let value = try? parser.literal(), parser.current.kind == .endOfText,
      parser.previous.end == typed.utf8.count
    {
      self = value
    } else {
      self = .text(typed)
    }
  }

  /// The type.
  package var type: VariableType {
    switch self {
    case .number: .number
    case .text: .text
    case .date: .date
    case .truth: .truth
    }
  }

  /// What the value says, without quotes.
  package var spelling: String {
    switch self {
    case .number(let digits): digits
    case .text(let text): text
    case .date(let date): date.text
    case .truth(let holds): holds ? "true" : "false"
    }
  }

  /// The value as it is typed.
  package var canonicalText: String {
    if case .text(let text) = self { CanonicalText.quoted(text) } else { spelling }
  }

  // MARK: - In the tree

  /// Whether the value can be the number of a record.
  var isNameable: Bool { VariableType.named.contains(type) }

  /// The digits of a number, in their shortest form.
  package var digits: String? {
    guard case .number(let typed) = self else { return nil }
    let isNegative = typed.hasPrefix("-")
    let digits = NumberLiteral(digits: isNegative ? String(typed.dropFirst()) : typed).digits
    return (isNegative ? "-" : "") + digits
  }

  /// The text of a text.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The date of a date.
  var date: DateLiteral? {
    if case .date(let date) = self { date } else { nil }
  }

  /// Whether a truth holds.
  var truth: Bool? {
    if case .truth(let holds) = self { holds } else { nil }
  }

  /// Returns the value as an expression that came from a range.
  func expression(at range: SourceRange) -> Expression {
    switch self {
    case .number(let typed):
      guard typed.hasPrefix("-") else { return .number(NumberLiteral(digits: typed)) }
      let digits = String(typed.dropFirst())
      return .prefix(.minus, Ranged(.number(NumberLiteral(digits: digits)), range))
    case .text(let text): return .text(text)
    case .date(let date): return .date(date)
    case .truth(let holds): return .truth(holds)
    }
  }
}

/// The variables that a text can use, in the order in which they were made.
package struct VariableTable: Hashable, Sendable {
  /// The variables.
  package private(set) var definitions: [VariableDefinition] = []

  /// Makes an empty table.
  package init() {}

  /// The names, without `$`.
  package var names: [String] { definitions.map(\.name) }

  /// Returns the value of a variable.
  package subscript(_ name: String) -> VariableValue? {
    definitions.first { $0.name == name }?.value
  }

  /// Makes a variable, or gives it another value.
  package mutating func define(_ definition: VariableDefinition) {
    if let place = definitions.firstIndex(where: { $0.name == definition.name }) {
      definitions[place] = definition
    } else {
      definitions.append(definition)
    }
  }
}

extension VariableDefinition {
  /// Makes the definition of `NAME=VALUE`, as on the command line.
  ///
  /// - Returns: Nothing when it is not of that form.
  package init?(assignment: String) {
    guard let sign = assignment.firstIndex(of: "=") else { return nil }
    let name = String(assignment[..<sign])
    let lexer = Lexer(name)
    guard !name.isEmpty, lexer.nameEnd(from: 0) == lexer.textEnd else { return nil }
    self.init(
      name: name.lowercased(),
      value: VariableValue(typed: String(assignment[assignment.index(after: sign)...])),
    )
  }
}
