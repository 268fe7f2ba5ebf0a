package import TradeModel

extension Bundle {
  /// The sales documents with their lines, in the order of their keys.
  package var salesDocuments: [SalesDocument] {
    var documents: [SalesDocument] = []
    var place = 0
    for record in records {
      if case .salesHeader(let header) = record {
        documents.append(SalesDocument(header: header, lines: []))
      } else if case .salesLine(let line) = record {
        // Headers and lines stand in the same order, and all headers before the lines.
        while documents[place].id != line.document { place += 1 }
        documents[place].lines.append(line)
      }
    }
    return documents
  }

  /// The purchase documents with their lines, in the order of their keys.
  package var purchaseDocuments: [PurchaseDocument] {
    var documents: [PurchaseDocument] = []
    var place = 0
    for record in records {
      if case .purchaseHeader(let header) = record {
        documents.append(PurchaseDocument(header: header, lines: []))
      } else if case .purchaseLine(let line) = record {
        while documents[place].id != line.document { place += 1 }
        documents[place].lines.append(line)
      }
    }
    return documents
  }

  /// The text of the bundle, as `BundleReader` reads it and people do.
  package var text: [UInt8] {
    var writer = BundleWriter(setup)
    for record in records where record.table <= .inventory { writer.write(record) }
    let sales = salesDocuments
    let purchases = purchaseDocuments
    for document in sales where document.id.kind == .order { writer.write(document) }
    for document in sales where document.id.kind == .invoice { writer.write(document) }
    for document in purchases where document.id.kind == .order { writer.write(document) }
    for document in purchases where document.id.kind == .invoice { writer.write(document) }
    for document in sales where document.id.kind == .returnOrder { writer.write(document) }
    for document in purchases where document.id.kind == .returnOrder { writer.write(document) }
    for record in records where record.table >= .otherSupply { writer.write(record) }
    writer.finish()
    return writer.takeBytes()
  }
}
