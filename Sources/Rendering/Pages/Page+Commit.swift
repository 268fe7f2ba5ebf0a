import Session
import TradeModel

extension Page {
  /// Shows the documents that commit made or changed, or would make or change.
  mutating func show(_ commit: CommitReport, isPreview: Bool) {
    let columns: [Column<PurchaseLine>] = Self.purchaseLineColumns()
    for document in commit.created + commit.changed { show(document, columns) }
    closing(sentence(for: commit, isPreview: isPreview))
  }

  private mutating func show(_ created: CreatedDocument, _ columns: [Column<PurchaseLine>]) {
    showHeader(created.document.header, vendorName: created.vendorName)
    table(created.document.lines, columns)
    let total = money(created.total, created.document.header.currency)
    note("\(counted(created.document.lines.count, "line")), total \(total)")
  }

  private func sentence(for commit: CommitReport, isPreview: Bool) -> String {
    var parts: [String] = []
    if !commit.created.isEmpty {
      parts.append("\(isPreview ? "would make" : "made") \(documentNames(commit.created))")
    }
    if !commit.changed.isEmpty {
      parts.append("\(isPreview ? "would change" : "changed") \(documentNames(commit.changed))")
    }
    guard !parts.isEmpty else {
      return isPreview ? "commit would make nothing" : "nothing was made"
    }
    let statement = commit.isAssuming ? "commit assuming" : "commit"
    let hint = isPreview ? " (\(statement) makes it so)" : ""
    return parts.joined(separator: ", ") + hint
  }

  /// Names documents by kind: `2 purchase orders: PO000001 and PO000002`.
  private func documentNames(_ documents: [CreatedDocument]) -> String {
    let texts = PurchaseDocumentKind.allCases.compactMap { kind -> String? in
      let numbers = documents.indices.filter { documents[$0].document.id.kind == kind }
        .map { documents[$0].document.id.number.description }
      guard let first = numbers.first else { return nil }
      if numbers.count == 1 { return "\(kind.rawValue) \(first)" }
      return "\(counted(numbers.count, kind.rawValue)): \(fewListed(numbers))"
    }
    return texts.joined(separator: "; ")
  }
}

extension PurchaseLine: PurchaseLineRow {
  @inline(__always) var line: PurchaseLine { self }

  /// The amount of an item line; nothing on text, or out of range.
  @inline(__always)
  var amount: Amount? {
    guard subject.item != nil else { return nil }
    return Amount(quantity: quantity, unitCost: unitCost, lineDiscount: lineDiscount)
  }
}
