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
      let id = header.id
      try lines.skip { $0.document.number < id.number }
      return SalesDocument(header: header, lines: try lines.take { $0.document == id })
    }
  }

  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument] {
    try documents(.purchaseHeaders, .purchaseLines, OrderedKey(kind), where: isWanted) {
      (header, lines) throws(StoreError) in
      let id = header.id
      try lines.skip { $0.document.number < id.number }
      return PurchaseDocument(header: header, lines: try lines.take { $0.document == id })
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
      var headerRows = try PrefixedRows(headers, of: self, startingWith: prefix)
      var lineRows = try DecodedRows(PrefixedRows(lines, of: self, startingWith: prefix))
      var documents: [Document] = []
      var header = HeaderCoding.blank
      while try headerRows.readNext(into: &header) {
        let made = try document(header, &lineRows)
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

/// Takes the values of rows one after the other, always with a look at the one that comes next.
///
/// Values are read into places that are used again and again, and copied once, all that are taken
/// together.
private struct DecodedRows<Coding: TableCoding>: ~Copyable {
  typealias Value = Coding.Value

  private var rows: PrefixedRows<Coding>
  private var values = [Coding.blank]
  /// The place of the value that comes next, where there is one.
  private var place = 0
  private var hasNext = false

  /// The count of places behind which values are read into the first one again.
  private static var usualRoom: Int { 32 }

  init(_ rows: consuming PrefixedRows<Coding>) throws(StoreError) {
    self.rows = rows
    hasNext = try self.rows.readNext(into: &values[0])
  }

  /// Leaves out the values up to the first one for which a test fails.
  @inline(__always)
  mutating func skip(while test: (borrowing Value) -> Bool) throws(StoreError) {
    while hasNext, Self.passes(&values[place], test) {
      hasNext = try rows.readNext(into: &values[place])
    }
  }

  /// Returns the values up to the first one for which a test fails.
  @inline(__always)
  mutating func take(while test: (borrowing Value) -> Bool) throws(StoreError) -> [Value] {
    let first = place
    while hasNext, Self.passes(&values[place], test) {
      place += 1
      if place == values.count { values.append(Coding.blank) }
      hasNext = try rows.readNext(into: &values[place])
    }
    let taken = Array(values[first..<place])
    if place >= Self.usualRoom {
      values.swapAt(0, place)
      place = 0
    }
    return taken
  }

  /// Returns whether a value passes a test, which looks at it where it stands.
  @inline(__always)
  private static func passes(_ value: inout Value, _ test: (borrowing Value) -> Bool) -> Bool {
    test(value)
  }
}
