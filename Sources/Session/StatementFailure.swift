package import CommandLanguage
package import Diagnostics
package import Purchasing
package import TradeModel

/// Why a statement failed; the workspace is as it was.
package enum StatementFailure: Error, Hashable, Sendable {
  /// A name or a value in the statement means nothing in this book.
  case binding(Located<BindingProblem>)
  /// The statement does not fit what is open or under way.
  case state(Located<StateProblem>)
  /// Business rules forbid it; every problem of every row is here.
  case refused(Located<Refusal>)
  /// A condition that a script asserts does not hold.
  case assertion(Located<FailedAssertion>)
  /// The book could not be read.
  case book(BookFailure)
}

/// A condition that does not hold, though a script asserts it.
package enum FailedAssertion: Error, Hashable, Sendable {
  /// A part of it does not hold; the values found in that part, and the line where it is about one.
  case doesNotHold([FoundValue], line: LineNumber?)
  /// There is no line that it could be about.
  case noLine
}

/// A part of an expression, with the value that it has.
package struct FoundValue: Hashable, Sendable {
  /// The part, as canonical text.
  package let part: String
  /// Its value, as it is typed; a blank date is `none`.
  package let value: String

  /// Makes a value.
  package init(part: String, value: String) {
    self.part = part
    self.value = value
  }
}

/// A name or value that means nothing in this book.
package enum BindingProblem: Error, Hashable, Sendable {
  /// There is no document of that number, of the kind that was said or that it begins like; a near
  /// number is suggested.
  case unknownDocument(String, suggestion: String?, kind: DocumentKind)
  /// There is no document of that number of the kind that is needed, but of other kinds.
  case documentOfAnotherKind(String, kinds: [String], needed: DocumentKind)
  /// There is no document of that number, but a record, of a kind that `show` knows by that word.
  case recordInsteadOfDocument(String, kind: String)
  /// Several kinds of document have that number.
  case ambiguousDocument(String, kinds: [String])
  /// There is no item of that number.
  case unknownItem(String, suggestion: String?)
  /// There is no vendor that the text could mean (M6).
  case unknownVendor(String, suggestion: String?)
  /// Several vendors could be meant.
  case ambiguousVendor(String, candidates: [VendorName])
  /// There is no customer of that number.
  case unknownCustomer(String, suggestion: String?)
  /// The item has no such variant.
  case unknownVariant(String, item: ItemCode)
  /// There is no such location.
  case unknownLocation(String)
  /// The item has no such unit.
  case unknownUnit(String, item: ItemCode)
  /// The document or worksheet has no such line; its lines run over some range of numbers.
  case unknownLine(Int, lines: [LineNumber])
  /// The span of lines runs backward, or holds no line.
  case emptyLineSpan
  /// The rows have no such field.
  case unknownField(String, suggestion: String?, fields: [String], place: FieldPlace)
  /// A value is of another type than is needed here.
  case typeMismatch(expected: ValueType, found: ValueType)
  /// Something is divided by zero.
  case divisionByZero
  /// A number does not fit into the range of its field.
  case numberOutOfRange
  /// A number has more decimals than its field keeps.
  case tooManyDecimals(allowed: Int)
  /// A number is below zero where none may be.
  case belowZero
  /// A discount is above a hundred.
  case aboveHundred
  /// The quantity of a row cannot be divided as it was said.
  case split(SplitProblem)
}

/// Where a name stands that no field has.
package enum FieldPlace: Hashable, Sendable {
  /// Only the name of a field can stand there.
  case name
  /// A value can stand there; of a type, where only one will do.
  case value(ValueType?)
  /// A value can stand there that is compared with a part of the expression, which is of a type.
  case comparison(with: String, ValueType)
}

/// A vendor's number with its name.
package struct VendorName: Hashable, Sendable {
  /// The number.
  package let number: VendorCode
  /// The name.
  package let name: String

  /// Makes a pair.
  package init(number: VendorCode, name: String) {
    self.number = number
    self.name = name
  }
}

/// The type of a value in an expression.
package enum ValueType: String, CaseIterable, Hashable, Sendable {
  /// A decimal number.
  case number
  /// Text.
  case text
  /// A date.
  case date
  /// True or false.
  case truth = "condition"
}

/// A statement that does not fit what is open or under way.
package enum StateProblem: Error, Hashable, Sendable {
  /// No document is open.
  case noDocumentOpen
  /// The open document is of a kind that the statement does not work on.
  case wrongDocument(open: String, needed: [String])
  /// No worksheet has been started, and no document is edited.
  case noWorksheet
  /// The statement needs the worksheet of the other function, or a purchase document.
  case wrongWorksheet(needed: String)
  /// Edits that are not committed would be lost.
  case uncommittedEdits(document: String, edits: Int)
  /// Several rows are shown and none is selected, so the statement must say which it means.
  case noLinesNamed(shown: Int)
  /// The statement is about one row, names none, and several could be meant, or none; as an example
  /// it is given with a row named in it.
  case noLineNamed(candidates: Int, example: String?)
  /// There is nothing to undo.
  case nothingToUndo
  /// There is nothing to do again.
  case nothingToRedo
  /// A commit cannot be undone: its records have changed since.
  case changedSince(records: [String])
  /// There is nothing to commit.
  case nothingToCommit
  /// Something is assumed, and the commit does not say that it may be.
  case assumptionsInForce(count: Int)
}

/// What business rules forbid.
package enum Refusal: Error, Hashable, Sendable {
  /// The worksheet cannot be planned.
  case planning([RowProblem])
  /// Nothing on the order is open, so there is nothing to plan (M2).
  case nothingToPlan(DocumentNumber)
  /// The commit breaks rules; nothing was written.
  case commit([RowProblem])
  /// The sales document has no line for a purchase invoice (PI-15 differs).
  case nothingToInvoice(DocumentNumber)
  /// The purchase invoice needs a vendor, and the items do not share one (PI-3).
  case invoiceVendorMissing(candidates: [VendorName])
  /// The vendor cannot be picked.
  case vendor(RowRule)
  /// The edit of a purchase document breaks rules.
  case edit([RowProblem])
}
