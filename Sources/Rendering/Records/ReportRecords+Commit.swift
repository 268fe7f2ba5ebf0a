import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of documents that commit made, or would make (contract, section 3).
  init(_ commit: CommitReport) {
    var tail: [NamedValue] = []
    if !commit.changed.isEmpty {
      let fields = Self.createdFields + [RecordField("changedLines") { .lines($0.changedLines) }]
      tail.append(NamedValue("changed", .records(commit.changed, fields)))
    }
    let lines = (commit.created + commit.changed).flatMap { created in
      created.document.lines.map { (header: created.document.header, line: $0) }
    }
    let plain = ReportRecords([], "created", commit.created, Self.createdFields, tail: tail)
    self = plain.flattened(lines, Self.flatFields)
  }

  private static var createdFields: [RecordField<CreatedDocument>] {
    let lineFields = lineFields
    return headerFields.map { $0.of(\.document.header) }
      + [RecordField("lines") { .records($0.document.lines, lineFields) }]
  }

  private static var headerFields: [RecordField<PurchaseHeader>] {
    [
      RecordField("kind") { .text($0.id.kind.rawValue) },
      RecordField("no") { .text($0.id.number) },
      RecordField("vendor") { .text($0.vendor) },
      RecordField("currency") { .text($0.currency) },
      RecordField("orderDate") { .text($0.orderDate) },
    ]
  }

  private static var lineFields: [RecordField<PurchaseLine>] {
    let sales = BundleFields.salesReference
    return [
      RecordField("line") { .line($0.number) },
      RecordField("type") { .text($0.subject.word) },
      RecordField("item") { .text($0.subject.item) },
      RecordField("variant") { .text($0.variant) },
      RecordField("location") { .text($0.location) },
      RecordField("description") { .text($0.description) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("unit") { .text($0.unit) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("lineDiscount") { .number($0.lineDiscount) },
      RecordField("expectedReceiptDate") { .text($0.expectedReceiptDate) },
      RecordField("orderDate") { .text($0.orderDate) },
      RecordField("vendorItemNo") { .text($0.vendorItemNumber) },
      RecordField("sales") { $0.sales.map { .record($0, sales) } ?? .absent },
    ]
  }

  /// A line of a document with the document before it; the day of the order is that of the line.
  private static var flatFields: [RecordField<(header: PurchaseHeader, line: PurchaseLine)>] {
    headerFields.dropLast().map { $0.of(\.header) }
      + lineFields.map { $0.of(\.line) }
  }
}
