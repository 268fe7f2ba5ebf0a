import TradeModel

/// Checks that no more is reserved from inventory than there is of it (PO-10).
struct ReservationCheck {
  private let book: StoreBook
  private var ledger = ReservationLedger()
  /// The rows of lines that have something reserved; their places are their starts in the ledger.
  private var rows: [RowBytes] = []

  private init(_ book: StoreBook) { self.book = book }

  /// Returns where too much is reserved, in the order of the rows.
  static func findings(in book: StoreBook) throws(StoreError) -> [Finding] {
    var check = ReservationCheck(book)
    try check.addLines()
    guard !check.ledger.isEmpty else { return [] }
    try check.addInventory()
    return check.findings
  }

  private var findings: [Finding] {
    let found = ledger.lastDemands().map { start, problem in
      let row = rows[start]
      let position = row.source.position(of: row.range.lowerBound)
      return Finding(row.source.path, at: position, problem.reason)
    }
    return found.sorted { left, right in
      (left.path, left.position?.offset ?? 0) < (right.path, right.position?.offset ?? 0)
    }
  }

  private mutating func addLines() throws(StoreError) {
    for row in try book.snapshot(.salesLines).rows(startingWith: OrderedKey()) {
      let line = try RecordTable.salesLines.decode(row)
      guard !line.reserved.isZero,
        let item = try item(of: line.subject)
      else { continue }
      ledger.add(line, of: item, rows.count)
      rows.append(row)
    }
    for row in try book.snapshot(.purchaseLines).rows(startingWith: OrderedKey()) {
      let line = try RecordTable.purchaseLines.decode(row)
      guard !line.reserved.isZero,
        let item = try item(of: line.subject)
      else { continue }
      ledger.add(line, of: item, rows.count)
      rows.append(row)
    }
  }

  private func item(of subject: LineSubject) throws(StoreError) -> Item? {
    guard let code = subject.item else { return nil }
    return try book.storedItem(code)
  }

  private mutating func addInventory() throws(StoreError) {
    for row in try book.snapshot(.inventory).rows(startingWith: OrderedKey()) {
      let entry = try RecordTable.inventory.decode(row)
      ledger.add(entry, rows.count)
    }
  }
}
