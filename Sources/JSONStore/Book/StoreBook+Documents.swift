import TradeModel

extension StoreBook {
  func salesDocument(_ id: SalesDocumentID) throws(BookFailure) -> SalesDocument? {
    try reading { () throws(StoreError) in
      try cache.salesDocument(id) { () throws(StoreError) in
        let key = OrderedKey(id)
        guard let header = try stored(.salesHeaders, key) else { return nil }
        let lines = try snapshot(.salesLines).rows(startingWith: key)
        return SalesDocument(header: header, lines: try RecordTable.salesLines.decode(lines))
      }
    }
  }

  func purchaseDocument(_ id: PurchaseDocumentID) throws(BookFailure) -> PurchaseDocument? {
    try reading { () throws(StoreError) in
      let key = OrderedKey(id)
      guard let header = try stored(.purchaseHeaders, key) else { return nil }
      let lines = try snapshot(.purchaseLines).rows(startingWith: key)
      return PurchaseDocument(header: header, lines: try RecordTable.purchaseLines.decode(lines))
    }
  }

  func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) throws(BookFailure) -> [SalesDocument] {
    try documents(.salesHeaders, .salesLines, OrderedKey(kind), where: isWanted) {
      (header, lines) throws(StoreError) in
      try lines.skip { $0.document.number < header.id.number }
      return SalesDocument(header: header, lines: try lines.take { $0.document == header.id })
    }
  }

  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument] {
    try documents(.purchaseHeaders, .purchaseLines, OrderedKey(kind), where: isWanted) {
      (header, lines) throws(StoreError) in
      try lines.skip { $0.document.number < header.id.number }
      return PurchaseDocument(header: header, lines: try lines.take { $0.document == header.id })
    }
  }

  /// Puts documents together from the rows of their headers and of their lines.
  private func documents<HeaderCoding, LineCoding, Document>(
    _ headers: RecordTable<HeaderCoding>,
    _ lines: RecordTable<LineCoding>,
    _ prefix: OrderedKey,
    where isWanted: (Document) -> Bool,
    _ document: (HeaderCoding.Value, inout DecodedRows<LineCoding>) throws(StoreError) -> Document,
  ) throws(BookFailure) -> [Document] {
    try reading { () throws(StoreError) in
      var headerRows = try PrefixedRows(snapshot(headers.table), startingWith: prefix)
      let lineRows = try PrefixedRows(snapshot(lines.table), startingWith: prefix)
      var decoded = try DecodedRows(lines, lineRows)
      var documents: [Document] = []
      while let row = try headerRows.next() {
        let made = try document(headers.decode(row), &decoded)
        if isWanted(made) { documents.append(made) }
      }
      return documents
    }
  }

  func purchaseLines(
    boughtFor document: DocumentNumber
  ) throws(BookFailure) -> [PurchaseLine] {
    let lines = try group(.purchaseLines, .purchaseLinesBySale, document)
    return [.order, .invoice].flatMap { (kind: PurchaseDocumentKind) in
      lines.filter { $0.document.kind == kind }
    }
  }
}

/// Decodes rows one after the other, always with a look at the one that comes next.
private struct DecodedRows<Coding: TableCoding> {
  typealias Value = Coding.Value

  private let records: RecordTable<Coding>
  private var rows: PrefixedRows
  private var next: Value?
  /// How many values were taken together last: mostly about as many as the next time.
  private var usualCount = 0

  init(_ records: RecordTable<Coding>, _ rows: PrefixedRows) throws(StoreError) {
    self.records = records
    self.rows = rows
    next = try decoded()
  }

  /// Leaves out the values up to the first one for which a test fails.
  mutating func skip(while test: (Value) -> Bool) throws(StoreError) {
    while let value = next, test(value) { next = try decoded() }
  }

  /// Returns the values up to the first one for which a test fails.
  mutating func take(while test: (Value) -> Bool) throws(StoreError) -> [Value] {
    var values: [Value] = []
    if let value = next {
      guard test(value) else { return values }
      values.reserveCapacity(usualCount)
      values.append(value)
    }
    defer { usualCount = values.count }
    while let row = try rows.next() {
      let value = try records.decode(row)
      guard test(value) else {
        next = value
        return values
      }
      values.append(value)
    }
    next = nil
    return values
  }

  /// Returns the value of the row behind the last one.
  private mutating func decoded() throws(StoreError) -> Value? {
    guard let row = try rows.next() else { return nil }
    return try records.decode(row)
  }
}
