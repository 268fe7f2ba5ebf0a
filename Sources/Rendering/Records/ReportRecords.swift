import CommandLanguage
import Session
import TradeModel

/// A report as programs read it: single values, and at most one long list of records.
struct ReportRecords {
  /// The values before the list.
  var head: [NamedValue] = []
  /// The name of the list; blank where there is none.
  var listName = ""
  /// The list.
  var list: RecordRows?
  /// The values behind the list.
  var tail: [NamedValue] = []
  /// The rows of the report as one flat table; none where they are the list, or else the head.
  private var flat: RecordRows?

  /// Makes a report of single values.
  init(_ head: [NamedValue]) { self.head = head }

  /// Makes a report of records, with values before and behind them.
  init<Record>(
    _ head: [NamedValue] = [],
    _ listName: String,
    _ records: [Record],
    _ fields: [RecordField<Record>],
    tail: [NamedValue] = [],
  ) {
    self.head = head
    self.listName = listName
    list = RecordRows(records, fields)
    self.tail = tail
  }

  /// Gives the report a flat table of its own.
  func flattened<Record>(_ records: [Record], _ fields: [RecordField<Record>]) -> Self {
    var copy = self
    copy.flat = RecordRows(records, fields)
    return copy
  }

  /// The rows of the report as one flat table, each with the document that it belongs to.
  var table: RecordRows {
    let documents = head.filter { $0.name == "document" }
    return flat ?? list?.following(documents) ?? RecordRows(head)
  }
}

extension ReportRecords {
  /// Makes the records of a report.
  init(_ report: Report) {
    switch report {
    case .nothing: self.init([])
    case .status(let status): self.init(status)
    case .list(let list): self.init(list)
    case .item(let item): self.init(item)
    case .vendor(let vendor): self.init(vendor)
    case .customer(let customer): self.init(customer)
    case .salesDocument(let document): self.init(document)
    case .purchaseDocument(let document): self.init(document)
    case .orderWorksheet(let worksheet): self.init(worksheet)
    case .invoiceWorksheet(let worksheet): self.init(worksheet)
    case .vendors(let vendors): self.init(vendors)
    case .why(let why): self.init(why)
    case .whyNot(let whyNot): self.init(whyNot)
    case .offers(let offers): self.init(offers)
    case .salesCoverage(let coverage): self.init(coverage)
    case .purchaseCoverage(let coverage): self.init(coverage)
    case .drift(let drift): self.init(drift)
    case .assumptions(let report): self.init(report)
    case .comparison(let comparison): self.init(comparison)
    case .preview(let commit), .committed(let commit): self.init(commit)
    case .history(let history): self.init(history)
    case .recall(let recall): self.init(recall)
    case .moved(let history, let now):
      self.init(now)
      let steps = NamedValue("steps", .records(history.entries, Self.stepFields))
      tail += [NamedValue("effect", .text(history.effect)), steps]
    case .workDate(let date): self.init([NamedValue("workDate", .text(date))])
    case .closed(let document): self.init([NamedValue("document", .text(document))])
    case .discarded(let document, let edits):
      self.init([NamedValue("document", .text(document)), NamedValue("edits", .integer(edits))])
    }
  }
}
