import CommandLanguage
package import Session
import TradeModel

/// What is otherwise in a report than in another one, by their records as programs read them.
package enum ResultDifference: Hashable, Sendable {
  /// The reports are of different kinds; what is to be shown is named where there is a word for it.
  case otherReport(expected: String, found: String)
  /// Records are missing, or are too many; each by its name.
  case records(expected: Int, found: Int, missing: [String], extra: [String])
  /// The records are the same in another order.
  case order
  /// A value is another one: of a record, or of the report where no record is named.
  case value(record: String, field: String, expected: String, found: String)
}

/// Returns how a report is otherwise than another one.
///
/// - Parameters:
///   - found: The report.
///   - expected: What is to be shown.
///   - isOrdered: Whether the order of the records counts.
/// - Returns: What is otherwise; nothing where the records are the same.
package func resultDifferences(
  of found: Report,
  from expected: Report,
  isOrdered: Bool,
) -> [ResultDifference] {
  let (wanted, shown) = (ReportContents(expected), ReportContents(found))
  guard wanted.kind == shown.kind else {
    return [.otherReport(expected: noun(for: expected), found: noun(for: found))]
  }
  let values = differences(of: shown.values, from: wanted.values, record: "")
  return values + recordDifferences(of: shown, from: wanted, isOrdered: isOrdered)
}

/// A report as texts: its single values and its records.
private struct ReportContents {
  /// The names that tell one kind of report from another.
  let kind: [String]
  let values: [NamedText]
  let records: [[NamedText]]

  init(_ report: Report) {
    let contents = ReportRecords(report)
    values = (contents.head + contents.tail).map { NamedText($0.name, $0.value.comparedText) }
    var kind = contents.head.map(\.name) + [contents.listName]
    if case .list(let list) = report { kind.append(list.subject.rawValue) }
    self.kind = kind
    guard let list = contents.list else {
      records = []
      return
    }
    records = (0..<list.count).map { index in
      zip(list.names, list.values(index)).map { NamedText($0, $1.comparedText) }
    }
  }
}

/// A value as text, with its name.
private struct NamedText: Hashable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
}

private func differences(
  of found: [NamedText],
  from expected: [NamedText],
  record: String,
) -> [ResultDifference] {
  expected.compactMap { value in
    let other = found.first { $0.name == value.name }?.text ?? ""
    guard other != value.text else { return nil }
    return .value(record: record, field: value.name, expected: value.text, found: other)
  }
}

private func recordDifferences(
  of found: ReportContents,
  from expected: ReportContents,
  isOrdered: Bool,
) -> [ResultDifference] {
  if found.records == expected.records { return [] }
  var extra = found.records
  var missing: [[NamedText]] = []
  for record in expected.records {
    if let place = extra.firstIndex(of: record) {
      extra.remove(at: place)
    } else {
      missing.append(record)
    }
  }
  guard !missing.isEmpty || !extra.isEmpty else { return isOrdered ? [.order] : [] }
  var differences: [ResultDifference] = []
  var lost: [String] = []
  for record in missing {
    // A record of the same name is the same thing with other values.
    guard let place = extra.firstIndex(where: { name(of: $0) == name(of: record) }) else {
      lost.append(name(of: record))
      continue
    }
    let other = extra.remove(at: place)
    differences += Rendering.differences(of: other, from: record, record: name(of: record))
  }
  guard !lost.isEmpty || !extra.isEmpty else { return differences }
  let counts = ResultDifference.records(
    expected: expected.records.count,
    found: found.records.count,
    missing: lost,
    extra: extra.map(name),
  )
  return [counts] + differences
}

/// Returns what a person calls a record: its number, its line, or else its first value.
private func name(of record: [NamedText]) -> String {
  if let number = record.first(where: { $0.name == "no" }) { return number.text }
  guard let first = record.first else { return "" }
  return first.name == "line" ? "line \(first.text)" : first.text
}

/// Returns the word for what a report shows; blank where there is none.
private func noun(for report: Report) -> String {
  switch report {
  case .list(let list): "a list of \(list.subject.rawValue)"
  case .item(let item): "item \(item.item.number)"
  case .vendor(let vendor): "vendor \(vendor.vendor.number)"
  case .customer(let customer): "customer \(customer.customer.number)"
  case .salesDocument(let sale): "\(sale.document.id.kind.rawValue) \(sale.document.id.number)"
  case .purchaseDocument(let purchase):
    "\(purchase.document.id.kind.rawValue) \(purchase.document.id.number)"
  case .orderWorksheet, .invoiceWorksheet: "a worksheet"
  case .vendors: "the vendors for a row"
  case .why, .whyNot: "the reasons for a row"
  case .offers: "what vendors offer"
  case .salesCoverage, .purchaseCoverage: "what covers a document"
  case .assumptions: "what is assumed"
  case .comparison: "what the assumptions change"
  case .drift: "what no longer adds up"
  case .preview: "what commit would make"
  case .committed: "documents that commit made"
  case .history, .moved: "the steps of the session"
  case .status: "the counts of the book"
  case .workDate: "the work date"
  case .nothing, .recall, .closed, .discarded: ""
  }
}

extension FieldValue {
  /// The value as text, the same for equal values.
  fileprivate var comparedText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let units, let digits): decimalText(units, digits)
    case .digits(let digits): digits
    case .truth(let holds): holds ? "yes" : "no"
    case .absent, .omitted: ""
    case .record(let values):
      values.map { "\($0.name) \($0.value.comparedText)" }.joined(separator: ", ")
    case .list(let values): values.map(\.comparedText).joined(separator: "; ")
    }
  }
}
