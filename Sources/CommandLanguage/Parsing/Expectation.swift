/// What could stand at a place, by the grammar.
package enum Expectation: Hashable, Sendable {
  /// A word of the language, in lower case.
  case word(String)
  /// A sign: `,` or `)`.
  case sign(String)
  /// A value of some kind.
  case slot(Slot)
  /// The end of the statement.
  case end
}

/// The kinds of value that the grammar asks for.
package enum Slot: UInt8, CaseIterable, Hashable, Sendable {
  /// A statement, by its first word.
  case statement
  /// The number of a document.
  case document
  /// The number of an item.
  case item
  /// The number or the name of a vendor.
  case vendor
  /// The number of a customer.
  case customer
  /// The code of a variant.
  case variant
  /// The code of a location.
  case location
  /// The code of a unit.
  case unit
  /// The number or the position of a line.
  case line
  /// The name of a field.
  case field
  /// An expression: a number, a text, a date, a field, or what is made of them.
  case value
  /// An operator between two values, or `round`.
  case `operator`
  /// A whole number.
  case count
  /// A date.
  case date
  /// A text in quotes.
  case text
  /// The path of a file.
  case file
  /// A topic of the help.
  case topic
  /// The name of a variable.
  case variable
  /// A number, a text in quotes, a date, `true` or `false`.
  case literal
  /// The name of an error: `vendor-missing`.
  case errorCode
  /// A span of time.
  case formula
  /// A version of the program: `1.0`.
  case version
  /// How much of a row a vendor gets: a quantity or a percentage.
  case share
}

/// What was found where something else was expected.
package enum Found: Hashable, Sendable {
  /// A word.
  case word(String)
  /// A number.
  case number(String)
  /// A date.
  case date(String)
  /// A date formula.
  case dateFormula(String)
  /// A text in quotes; with the quotes, as typed.
  case text(String)
  /// A sign.
  case sign(String)
  /// The end of the statement.
  case end

  /// The most characters of the text that are kept of it.
  package static let lengthLimit = 60
}
