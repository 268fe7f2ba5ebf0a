package import Diagnostics

/// A part of the tree with the range of the text that it came from.
///
/// Two parts are equal when their values are: the printer keeps values, not places.
package struct Ranged<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The part.
  package let value: Value
  /// Where it stood.
  package let range: SourceRange

  /// Makes a part.
  package init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }

  package static func == (left: Self, right: Self) -> Bool { left.value == right.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A statement: one thing that the analyst asks for.
package struct Statement: Hashable, Sendable {
  /// What is asked for.
  package let action: Action
  /// The whole statement in the text, without comment and separator.
  package let range: SourceRange
  /// Where its report goes, where that was said.
  package let output: OutputClause?
  /// The error that it is to fail with, where `expect error` says so.
  package let expectedError: Ranged<String>?

  /// Makes a statement.
  package init(
    _ action: Action,
    range: SourceRange,
    output: OutputClause? = nil,
    expectedError: Ranged<String>? = nil,
  ) {
    self.action = action
    self.range = range
    self.output = output
    self.expectedError = expectedError
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.action == right.action && left.output == right.output
      && left.expectedError == right.expectedError
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(action)
    hasher.combine(output)
    hasher.combine(expectedError)
  }
}

/// What a statement asks for, by who carries it out.
package enum Action: Hashable, Sendable {
  /// The statement works on the book and the workspace.
  case work(WorkAction)
  /// The statement concerns the shell itself.
  case shell(ShellAction)
}

/// A statement that the shell carries out by itself.
package enum ShellAction: Hashable, Sendable {
  /// `output FORMAT`.
  case output(Ranged<OutputFormat>)
  /// `echo TEXT`.
  case echo(String)
  /// `run FILE`.
  case run(Ranged<String>)
  /// `history [TEXT]` and `history --save FILE`.
  case history(HistoryRequest)
  /// `record [over] FILE [valid|changes]`, `record off` and `record`.
  case record(RecordRequest)
  /// `help [TOPIC…]`.
  case help(Ranged<String>?)
  /// `quit [STATUS]`; without a status it is zero.
  case quit(Int)
  /// `timing on|off`.
  case timing(Bool)
  /// `let NAME = VALUE`; without a name it lists the variables.
  case variables(VariableDefinition?)
  /// `requires replenish VERSION`; the parser has checked it.
  case requirement(LanguageVersion)
}

/// `let NAME = VALUE`.
package struct VariableDefinition: Hashable, Sendable {
  /// The name, in lower case, without `$`.
  package let name: String
  /// The value.
  package let value: VariableValue

  /// Makes a definition.
  package init(name: String, value: VariableValue) {
    self.name = name
    self.value = value
  }
}

/// Where the report of one statement goes, and in what form: `as FORMAT`, `> FILE`.
package struct OutputClause: Hashable, Sendable {
  /// The form; none is that of the session.
  package let format: OutputFormat?
  /// The path of a file; none is the output of the session.
  package let file: Ranged<String>?

  /// Makes a clause.
  package init(format: OutputFormat?, file: Ranged<String>?) {
    self.format = format
    self.file = file
  }
}

/// The form in which reports are shown.
package enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// A table with headings, made to fit.
  case table
  /// Columns with blanks between, without lines.
  case plain
  /// One field a line.
  case vertical
  /// One JSON object a statement.
  case json
  /// Comma-separated values (RFC 4180).
  case csv
  /// A Markdown table.
  case markdown
}

/// A statement that works on the book and the workspace.
package enum WorkAction: Hashable, Sendable {
  /// `status`.
  case status
  /// `list …`.
  indirect case list(ListQuery)
  /// `show [item|vendor|customer|DOC] NO`, or `show` alone.
  case show(ShowTarget)
  /// `open [KIND] NO`.
  case open(DocumentName)
  /// `close`.
  case close
  /// `plan orders`.
  case planOrders
  /// `plan invoice [all|selected]`.
  case planInvoice(InvoiceScope)
  /// `replan`.
  case replan
  /// `show unavailable` and `show all`.
  case filterRows(RowFilter)
  /// `select …`.
  case select(SelectionChange)
  /// `set qty VALUE [on …]`.
  case setQuantity(Ranged<Expression>, on: LineScope?)
  /// `set reserve on|off [on …]`.
  case setReserve(Bool, on: LineScope?)
  /// `set cost VALUE [on …]`, on a purchase document.
  case setCost(Ranged<Expression>, on: LineScope?)
  /// `set discount VALUE [on …]`, on a purchase document.
  case setDiscount(Ranged<Expression>, on: LineScope?)
  /// `set date DATE|none [on …]`: the expected receipt date, on a purchase document.
  case setDate(Ranged<DateValue>, on: LineScope?)
  /// `set description "TEXT" [on …]`, on a purchase document.
  case setDescription(Ranged<String>, on: LineScope?)
  /// `pick vendor NO|"NAME"|none [on …]`.
  case pickVendor(Ranged<VendorChoice>, on: LineScope?)
  /// `split LINE VENDOR SHARE VENDOR SHARE …`.
  case split(Ranged<Int>, [SplitPart])
  /// `vendors [on LINE]`.
  case vendors(on: Ranged<Int>?)
  /// `add item NO [variant CODE] [location CODE] [qty VALUE] [unit CODE] [cost VALUE] [date DATE]`.
  indirect case addItem(NewItemLine)
  /// `add comment "TEXT"`.
  case addComment(Ranged<String>)
  /// `remove LINES`, on a purchase document.
  case remove(LineScope)
  /// `why [LINE]`.
  case why(Ranged<Int>?)
  /// `why not VENDOR [on LINE]`.
  case whyNot(Ranged<String>, on: Ranged<Int>?)
  /// `offers [on …]`.
  case offers(on: LineScope?)
  /// `use STRATEGY [on …]`.
  case use(VendorStrategy, on: LineScope?)
  /// `coverage [[KIND] NO]`; without a document, of the open one.
  case coverage(DocumentName?)
  /// `drift`.
  case drift
  /// `assume …`; without words it shows what is assumed.
  indirect case assume(AssumptionWords?)
  /// `forget`.
  case forget
  /// `compare base`.
  case compareBase
  /// `preview`.
  case preview
  /// `commit` and `commit valid`.
  case commit(CommitScope)
  /// `discard`.
  case discard
  /// `undo [N]`.
  case undo(Int)
  /// `redo [N]`.
  case redo(Int)
  /// `changes`.
  case changes
  /// `work date [DATE]`; without a date it shows the work date.
  case workDate(Ranged<DateLiteral>?)
  /// `assert EXPR [on …]`; without lines it is about the session.
  case assert(Ranged<Expression>, on: LineScope?)
}

/// What rows a worksheet shows.
package enum RowFilter: String, CaseIterable, Hashable, Sendable {
  /// All rows.
  case all
  /// The rows that need something (PO-23).
  case unavailable
}

/// Which lines of the sale a purchase invoice takes.
package enum InvoiceScope: String, CaseIterable, Hashable, Sendable {
  /// The selected lines; nothing selected is all of them (PI-2 differs).
  case unspecified
  /// All lines, whatever is selected.
  case all
  /// The selected lines.
  case selected
}

/// Which rows a commit takes.
package enum CommitScope: String, CaseIterable, Hashable, Sendable {
  /// Every row with a quantity; one problem refuses all of them.
  case all
  /// The rows without a problem; asked for by `commit valid`.
  case valid
  /// Every row with a quantity, though something is assumed; asked for by `commit assuming`.
  case assuming
  /// The rows without a problem, though something is assumed.
  case validAssuming = "valid assuming"
}
