extension Keyword {
  /// What the word means behind the first words of a statement; blank where it speaks for itself.
  var note: String { Self.notes[self] ?? "" }

  /// Returns what the word means in a statement of a form.
  ///
  /// - Parameters:
  ///   - form: The form of the statement.
  ///   - isSwitch: Whether the word stands where something is switched on or off.
  /// - Returns: A few words.
  func note(in form: StatementForm, isSwitch: Bool) -> String {
    switch (form, self) {
    case (.timing, .on): "after each statement"
    case (.timing, .off): "only after slow ones"
    case (.setReserve, .on) where isSwitch: "for its sales line"
    case (.setReserve, .off): "bought without"
    case (.record, .off): "ends the recording"
    case (.record, .valid): "only what succeeds"
    case (.planInvoice, .all): "all lines, whatever is selected"
    case (.pickVendor, .none): "no vendor"
    case (.setDate, .none): "not known"
    case (.use, .vendors): "as few as can deliver"
    case (.assume, .by): "the span of time"
    case (.assume, .vendor): "a vendor is blocked, or sells at a price"
    default: note
    }
  }

  private static let notes: [Keyword: String] = [
    .on: "which rows",
    .over: "in place of the file that is there",
    .changes: "only what changes something",
    .all: "all rows shown",
    .none: "nothing",
    .selected: "the selected lines",
    .valid: "only the rows without a problem",
    .where: "those for which a condition holds",
    .add: "these besides",
    .remove: "these no longer",
    .sort: "in the order of a field",
    .by: "the field to sort by",
    .desc: "from the largest down",
    .limit: "the most to show",
    .sales: "a sales order or invoice",
    .purchase: "a purchase order or invoice",
    .variant: "the variant's code",
    .location: "the location's code",
    .qty: "the quantity",
    .unit: "the unit's code",
    .cost: "the unit cost",
    .date: "the expected receipt date",
    .default: "each row's own vendor",
    .cheapest: "where each row costs least",
    .fastest: "where each row is there first",
    .fewest: "as few vendors as can deliver",
    .vendors: "the vendors that can deliver",
    .rest: "what the other parts leave",
    .stock: "so much of an item is there",
    .late: "a purchase order comes later",
    .blocked: "it gets no purchase documents",
    .price: "a vendor sells an item at a price",
    .assuming: "though something is assumed",
    .base: "the book as it is",
    .why: "how much is available, and why",
    .not: "the opposite of a condition",
    .round: "to a whole number or a step",
    .up: "away from zero",
    .down: "towards zero",
    .to: "the step to round to",
    .true: "holds",
    .false: "does not hold",
    .save: "a script of what succeeded in this session",
    .error: "the next statement is to fail with an error",
    .replenish: "the version of the program",
    .as: "the form of this one report",
    .table: "tables that fit the terminal",
    .plain: "columns without lines",
    .vertical: "one field a line",
    .json: "one JSON object for each statement",
    .csv: "comma-separated values",
    .markdown: "Markdown tables",
  ]
}

extension InfixOperator {
  /// What the operator means.
  var note: String {
    switch self {
    case .or: "one or both hold"
    case .and: "both hold"
    case .equal: "is the same"
    case .notEqual: "differs"
    case .less: "is smaller"
    case .lessOrEqual: "is not larger"
    case .greater: "is larger"
    case .greaterOrEqual: "is not smaller"
    case .contains: "holds a text"
    case .plus: "sum"
    case .minus: "difference"
    case .times: "product"
    case .divided: "quotient"
    }
  }
}
