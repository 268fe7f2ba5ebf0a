import TradeModel

extension StoreBook {
  func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int {
    try reading { () throws(StoreError) in
      try snapshot(series.table).lastNumber(in: series)
    }
  }
}

extension TableSnapshot {
  /// Returns the highest number of a series among the documents of a table of headers.
  fileprivate func lastNumber(in series: NumberSeries) throws(StoreError) -> Int {
    let lastOfBase = try file.lastNumber(in: series)
    var last = 0
    var isLastOfBaseGone = false
    for entry in overlay.entries(startingWith: series.keyPrefix) {
      guard let number = series.number(ofDocument: entry.key) else { continue }
      if entry.row != nil {
        last = max(last, number)
      } else if number == lastOfBase {
        isLastOfBaseGone = true
      }
    }
    guard isLastOfBaseGone, last < lastOfBase else { return max(last, lastOfBase) }
    for row in try rows(startingWith: series.keyPrefix) {
      last = max(last, series.number(ofDocument: try table.keyLayout.key(of: row)) ?? 0)
    }
    return last
  }
}

extension NumberSeries {
  /// The table of the documents that the series numbers.
  var table: Table {
    switch self {
    case .purchaseOrder, .purchaseInvoice: .purchaseHeaders
    case .salesOrder, .salesInvoice: .salesHeaders
    }
  }

  /// The key with which those of the documents start.
  var keyPrefix: OrderedKey {
    switch self {
    case .purchaseOrder: OrderedKey(PurchaseDocumentKind.order)
    case .purchaseInvoice: OrderedKey(PurchaseDocumentKind.invoice)
    case .salesOrder: OrderedKey(SalesDocumentKind.order)
    case .salesInvoice: OrderedKey(SalesDocumentKind.invoice)
    }
  }

  /// Returns the value of a document's number, which follows the prefix in the document's key, when
  /// the number is one of the series.
  func number(ofDocument key: OrderedKey) -> Int? {
    let number = key.bytes.dropFirst(keyPrefix.bytes.count).prefix { $0 != 0 }
    guard number.starts(with: rawValue.utf8) else { return nil }
    return value(of: DocumentNumber(unchecked: String(decoding: number, as: UTF8.self)))
  }
}
