import TradeModel

/// Reads single records of a book; keeps the documents, since many lines of one are asked for.
struct RecordReader {
  private var sales: [SalesDocumentID: SalesDocument?] = [:]
  private var purchases: [PurchaseDocumentID: PurchaseDocument?] = [:]

  /// Returns the record of a key as it stands in a book.
  mutating func record(_ key: RecordKey, in book: some Book) throws(BookFailure) -> Record? {
    switch key {
    case .currency(let code): return try book.currency(code).map(Record.currency)
    case .location(let code): return try book.location(code).map(Record.location)
    case .vendor(let number): return try book.vendor(number).map(Record.vendor)
    case .customer(let number): return try book.customer(number).map(Record.customer)
    case .item(let number): return try book.item(number).map(Record.item)
    case .itemVendor(let item, let vendor, let variant):
      let entries = try book.itemVendors(of: item)
      let entry = entries.first { $0.vendor == vendor && $0.variant == variant }
      return entry.map(Record.itemVendor)
    case .price(let item, let number):
      return try book.prices(of: item).first { $0.number == number }.map(Record.price)
    case .inventory(let item, let number):
      let entries = try book.movements(of: [item]).flatMap(\.inventory)
      return entries.first { $0.number == number }.map(Record.inventory)
    case .otherSupply(let item, let number):
      let entries = try book.movements(of: [item]).flatMap(\.otherSupply)
      return entries.first { $0.number == number }.map(Record.otherSupply)
    case .otherDemand(let item, let number):
      let entries = try book.movements(of: [item]).flatMap(\.otherDemand)
      return entries.first { $0.number == number }.map(Record.otherDemand)
    case .salesHeader(let id):
      return try document(id, in: book).map { .salesHeader($0.header) }
    case .salesLine(let id, let line):
      return try document(id, in: book)?.line(line).map(Record.salesLine)
    case .purchaseHeader(let id):
      return try document(id, in: book).map { .purchaseHeader($0.header) }
    case .purchaseLine(let id, let line):
      return try document(id, in: book)?.line(line).map(Record.purchaseLine)
    }
  }

  private mutating func document(
    _ id: SalesDocumentID,
    in book: some Book,
  ) throws(BookFailure) -> SalesDocument? {
    if let known = sales[id] { return known }
    let document = try book.salesDocument(id)
    sales[id] = .some(document)
    return document
  }

  private mutating func document(
    _ id: PurchaseDocumentID,
    in book: some Book,
  ) throws(BookFailure) -> PurchaseDocument? {
    if let known = purchases[id] { return known }
    let document = try book.purchaseDocument(id)
    purchases[id] = .some(document)
    return document
  }
}
