import TradeModel

/// Writes the records of a book as a bundle.
struct BundleExport {
  private let book: StoreBook
  private var writer: BundleWriter
  private var recordCount = 0

  /// The count of records after which a piece is handed over.
  private static let pieceLength = 1000

  init(_ book: StoreBook) {
    self.book = book
    writer = BundleWriter(Setup(company: book.company, workDate: book.workDate))
  }

  /// Writes everything, unless it is no longer wanted.
  mutating func run(_ write: ([UInt8]) -> Bool) throws(StoreError) -> Bool {
    let first: [Table] = [
      .currencies, .locations, .vendors, .customers, .items, .itemVendors, .prices, .inventory,
    ]
    for table in first {
      guard try writeRecords(table, write) else { return false }
    }
    guard try writeSales(.order, write), try writeSales(.invoice, write),
      try writePurchases(.order, write), try writePurchases(.invoice, write),
      try writeSales(.returnOrder, write), try writePurchases(.returnOrder, write),
      try writeRecords(.otherSupply, write), try writeRecords(.otherDemand, write)
    else { return false }
    writer.finish()
    return write(writer.takeBytes())
  }

  private mutating func handOver(_ write: ([UInt8]) -> Bool, count: Int) -> Bool {
    recordCount += count
    guard recordCount >= Self.pieceLength else { return true }
    recordCount = 0
    return write(writer.takeBytes())
  }

  private mutating func writeRecords(
    _ table: Table,
    _ write: ([UInt8]) -> Bool,
  ) throws(StoreError) -> Bool {
    for row in try book.snapshot(table).rows(startingWith: OrderedKey()) {
      writer.write(try table.decode(row))
      guard handOver(write, count: 1) else { return false }
    }
    return true
  }

  private mutating func writeSales(
    _ kind: SalesDocumentKind,
    _ write: ([UInt8]) -> Bool,
  ) throws(StoreError) -> Bool {
    let headers = try book.snapshot(.salesHeaders).rows(startingWith: OrderedKey(kind))
    for row in headers {
      guard let header = try Table.salesHeaders.decode(row).salesHeader else { continue }
      let rows = try book.snapshot(.salesLines).rows(startingWith: OrderedKey(header.id))
      let lines = try Table.salesLines.decode(rows, \.salesLine)
      writer.write(SalesDocument(header: header, lines: lines))
      guard handOver(write, count: lines.count + 1) else { return false }
    }
    return true
  }

  private mutating func writePurchases(
    _ kind: PurchaseDocumentKind,
    _ write: ([UInt8]) -> Bool,
  ) throws(StoreError) -> Bool {
    let headers = try book.snapshot(.purchaseHeaders).rows(startingWith: OrderedKey(kind))
    for row in headers {
      guard let header = try Table.purchaseHeaders.decode(row).purchaseHeader else { continue }
      let rows = try book.snapshot(.purchaseLines).rows(startingWith: OrderedKey(header.id))
      let lines = try Table.purchaseLines.decode(rows, \.purchaseLine)
      writer.write(PurchaseDocument(header: header, lines: lines))
      guard handOver(write, count: lines.count + 1) else { return false }
    }
    return true
  }
}
