import TradeModel

/// How a field of a row is read, by the type of its value.
enum FieldReading<Row>: Sendable {
  case number(@Sendable (Row) -> ExactNumber)
  case text(@Sendable (Row) -> String)
  /// A blank date is earlier than every other.
  case date(@Sendable (Row) -> CalendarDate?)
  case truth(@Sendable (Row) -> Bool)
}

/// A field that expressions can name.
struct RowField<Row>: Sendable {
  /// The name as it is written in the bundle: `demandDate`.
  let name: String
  /// Other names for it, all in lower case.
  let aliases: [String]
  let reading: FieldReading<Row>

  /// Whether a name in lower case means this field.
  func isNamed(_ typed: String) -> Bool {
    name.lowercased() == typed || aliases.contains(typed)
  }

  // MARK: - Making fields

  static func number(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> ExactNumber,
  ) -> RowField {
    RowField(name, aliases, .number(read))
  }

  static func quantity(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> Quantity,
  ) -> RowField {
    RowField(name, aliases, .number { ExactNumber(read($0)) })
  }

  static func text(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> String,
  ) -> RowField {
    RowField(name, aliases, .text(read))
  }

  static func code<Code: RecordCode>(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> Code?,
  ) -> RowField {
    RowField(name, aliases, .text { read($0)?.text ?? "" })
  }

  static func date(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> CalendarDate?,
  ) -> RowField {
    RowField(name, aliases, .date(read))
  }

  static func truth(
    _ name: String,
    _ aliases: String...,
    read: @escaping @Sendable (Row) -> Bool,
  ) -> RowField {
    RowField(name, aliases, .truth(read))
  }

  private init(_ name: String, _ aliases: [String], _ reading: FieldReading<Row>) {
    self.name = name
    self.aliases = aliases
    self.reading = reading
  }
}
