import TradeModel

/// Writes the records of a book as a bundle, of which a piece is in memory at a time.
struct BundleExport {
  private let book: StoreBook
  private let isWanted: (TransferProgress) -> Bool
  private var writer: BundleWriter
  private var done = 0
  private let total: Int

  /// The count of bytes from which on a piece is handed over.
  private static let pieceSize = 1 << 16

  init(
    _ book: StoreBook,
    _ isWanted: @escaping (TransferProgress) -> Bool,
  ) throws(StoreError) {
    self.book = book
    self.isWanted = isWanted
    writer = BundleWriter(Setup(company: book.company, workDate: book.workDate))
    var total = 0
    for table in Table.allCases where table != .setup {
      total += book.snapshot(table).file.summary.rows
    }
    self.total = total
  }

  /// Writes everything, unless it is no longer wanted.
  mutating func run(
    _ write: ([UInt8]) throws(StoreError) -> Bool
  ) throws(StoreError) -> Bool {
    let first: [Table] = [
      .currencies, .locations, .vendors, .customers, .items, .itemVendors, .prices, .inventory,
    ]
    for table in first {
      guard try writeRecords(table, write) else { return false }
    }
    let sales = try DocumentRows(book, .salesHeaders, .salesLines)
    let purchases = try DocumentRows(book, .purchaseHeaders, .purchaseLines)
    guard try writeSales(.order, sales, write), try writeSales(.invoice, sales, write),
      try writePurchases(.order, purchases, write),
      try writePurchases(.invoice, purchases, write),
      try writeSales(.returnOrder, sales, write),
      try writePurchases(.returnOrder, purchases, write),
      try writeRecords(.otherSupply, write), try writeRecords(.otherDemand, write)
    else { return false }
    writer.finish()
    return try write(writer.takeBytes())
  }

  /// Counts a record, and hands a piece over when it is long enough.
  private mutating func handOver(
    _ write: ([UInt8]) throws(StoreError) -> Bool
  ) throws(StoreError) -> Bool {
    done += 1
    guard writer.byteCount >= Self.pieceSize else { return true }
    guard isWanted(TransferProgress(.writing, done: done, total: max(done, total))) else {
      return false
    }
    return try write(writer.takeBytes())
  }

  private mutating func writeRecords(
    _ table: Table,
    _ write: ([UInt8]) throws(StoreError) -> Bool,
  ) throws(StoreError) -> Bool {
    var rows = try TableRows(book.snapshot(table))
    while let row = try rows.next() {
      writer.write(try table.decode(row))
      guard try handOver(write) else { return false }
    }
    return true
  }

  private mutating func writeSales(
    _ kind: SalesDocumentKind,
    _ documents: DocumentRows,
    _ write: ([UInt8]) throws(StoreError) -> Bool,
  ) throws(StoreError) -> Bool {
    var rows = documents
    guard try rows.seek(OrderedKey(kind)) else { return true }
    while let header = try rows.nextHeader()?.salesHeader, header.id.kind == kind {
      writer.begin(header)
      guard try handOver(write) else { return false }
      while let line = try rows.nextLine({ $0.salesLine?.document == header.id })?.salesLine {
        writer.write(line)
        guard try handOver(write) else { return false }
      }
      writer.endDocument()
    }
    return true
  }

  private mutating func writePurchases(
    _ kind: PurchaseDocumentKind,
    _ documents: DocumentRows,
    _ write: ([UInt8]) throws(StoreError) -> Bool,
  ) throws(StoreError) -> Bool {
    var rows = documents
    guard try rows.seek(OrderedKey(kind)) else { return true }
    while let header = try rows.nextHeader()?.purchaseHeader, header.id.kind == kind {
      writer.begin(header)
      guard try handOver(write) else { return false }
      while let line = try rows.nextLine({ $0.purchaseLine?.document == header.id })?.purchaseLine {
        writer.write(line)
        guard try handOver(write) else { return false }
      }
      writer.endDocument()
    }
    return true
  }
}

/// The headers of documents and their lines, which stand in the same order.
private struct DocumentRows {
  private let headerTable: Table
  private let lineTable: Table
  private var headers: TableRows
  private var lines: TableRows
  /// The line that was read and belongs to a later document.
  private var pending: Record?

  init(_ book: StoreBook, _ headerTable: Table, _ lineTable: Table) throws(StoreError) {
    self.headerTable = headerTable
    self.lineTable = lineTable
    headers = try TableRows(book.snapshot(headerTable))
    lines = try TableRows(book.snapshot(lineTable))
  }

  /// Goes to the documents whose keys start with a prefix, and returns whether there are some.
  mutating func seek(_ prefix: OrderedKey) throws(StoreError) -> Bool {
    guard try headers.seek(prefix) else { return false }
    _ = try lines.seek(prefix)
    return true
  }

  mutating func nextHeader() throws(StoreError) -> Record? {
    guard let row = try headers.next() else { return nil }
    return try headerTable.decode(row)
  }

  /// Returns the next line if it is one of those wanted.
  mutating func nextLine(_ isWanted: (Record) -> Bool) throws(StoreError) -> Record? {
    if pending == nil, let row = try lines.next() { pending = try lineTable.decode(row) }
    guard let line = pending, isWanted(line) else { return nil }
    pending = nil
    return line
  }
}
