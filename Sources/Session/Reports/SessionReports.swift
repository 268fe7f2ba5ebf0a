package import TradeModel

/// The book's counts and the session.
package struct StatusReport: Hashable, Sendable {
  /// The company.
  package var company: Company
  /// How many records there are.
  package var counts: BookCounts
  /// The sales orders with something left to ship.
  package var ongoingSalesOrders: Int
  /// The ongoing sales orders of which something is not available.
  package var shortSalesOrders: Int
  /// The work date.
  package var workDate: CalendarDate
  /// The open document, as `sales order SO1`; blank when none is.
  package var openDocument: String
  /// What is under way: `plan orders`, `plan invoice`, `edit`; blank when nothing is.
  package var task: String
  /// The edits that are not committed.
  package var uncommittedEdits: Int
  /// The count of commits of the store.
  package var revision: Int

  /// Makes a record of its fields; those left out are blank.
  package init(
    company: Company,
    counts: BookCounts,
    ongoingSalesOrders: Int,
    shortSalesOrders: Int,
    workDate: CalendarDate,
    openDocument: String,
    task: String,
    uncommittedEdits: Int,
    revision: Int,
  ) {
    self.company = company
    self.counts = counts
    self.ongoingSalesOrders = ongoingSalesOrders
    self.shortSalesOrders = shortSalesOrders
    self.workDate = workDate
    self.openDocument = openDocument
    self.task = task
    self.uncommittedEdits = uncommittedEdits
    self.revision = revision
  }
}

/// Documents that commit made, or that it would make.
package struct CreatedDocument: Hashable, Sendable {
  /// The document.
  package let document: PurchaseDocument
  /// The vendor's name.
  package let vendorName: String
  /// The sum of the line amounts; none when it is out of range.
  package let total: Amount?
  /// The lines of an existing document that change; none for a document that is made.
  package let changedLines: [LineNumber]

  /// Makes a part of a report.
  package init(
    document: PurchaseDocument,
    vendorName: String,
    total: Amount?,
    changedLines: [LineNumber] = [],
  ) {
    self.document = document
    self.vendorName = vendorName
    self.total = total
    self.changedLines = changedLines
  }
}

/// What commit made, or what preview shows that it would make.
package struct CommitReport: Hashable, Sendable {
  /// The documents made.
  package var created: [CreatedDocument]
  /// The documents that existed and were changed.
  package var changed: [CreatedDocument]
  /// Whether it follows from something that is assumed.
  package var isAssuming: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    created: [CreatedDocument],
    changed: [CreatedDocument] = [],
    isAssuming: Bool = false,
  ) {
    self.created = created
    self.changed = changed
    self.isAssuming = isAssuming
  }
}

/// A step that can be undone or done again.
package struct HistoryEntry: Hashable, Sendable {
  /// Its place, from 1 in the order of the session.
  package var number: Int
  /// The statement, in canonical form.
  package var statement: String
  /// What it did, in a few words.
  package var effect: String
  /// Whether it changed the store.
  package var isCommit: Bool
  /// Whether it is undone at present.
  package var isUndone: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    number: Int,
    statement: String,
    effect: String,
    isCommit: Bool,
    isUndone: Bool,
  ) {
    self.number = number
    self.statement = statement
    self.effect = effect
    self.isCommit = isCommit
    self.isUndone = isUndone
  }
}

/// The edits and commits of the session.
package struct HistoryReport: Hashable, Sendable {
  /// The steps, oldest first.
  package var entries: [HistoryEntry]
  /// What `undo` or `redo` just did; blank for `changes`.
  package var effect: String

  /// Makes a record of its fields; those left out are blank.
  package init(
    entries: [HistoryEntry],
    effect: String = "",
  ) {
    self.entries = entries
    self.effect = effect
  }
}
