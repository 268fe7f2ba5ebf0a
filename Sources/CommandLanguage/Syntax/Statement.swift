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

  /// Makes a statement.
  package init(_ action: Action, range: SourceRange) {
    self.action = action
    self.range = range
  }

  package static func == (left: Self, right: Self) -> Bool { left.action == right.action }

  package func hash(into hasher: inout Hasher) { hasher.combine(action) }
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
  /// `help [TOPIC…]`.
  case help(Ranged<String>?)
  /// `quit`.
  case quit
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
}
