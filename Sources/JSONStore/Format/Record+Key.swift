package import TradeModel

extension Record {
  /// The table that the record belongs to.
  package var table: Table {
    switch self {
    case .currency: .currencies
    case .location: .locations
    case .vendor: .vendors
    case .customer: .customers
    case .item: .items
    case .itemVendor: .itemVendors
    case .price: .prices
    case .inventory: .inventory
    case .salesHeader: .salesHeaders
    case .salesLine: .salesLines
    case .purchaseHeader: .purchaseHeaders
    case .purchaseLine: .purchaseLines
    case .otherSupply: .otherSupply
    case .otherDemand: .otherDemand
    }
  }

  /// The key of the record in its table.
  package var key: RowKey {
    switch self {
    case .currency(let currency): RowKey([currency.code.text])
    case .location(let location): RowKey([location.code.text])
    case .vendor(let vendor): RowKey([vendor.number.text])
    case .customer(let customer): RowKey([customer.number.text])
    case .item(let item): RowKey([item.number.text])
    case .itemVendor(let entry):
      RowKey([entry.item.text, entry.vendor.text, entry.variant?.text ?? ""])
    case .price(let price): RowKey([price.item.text], number: price.number)
    case .inventory(let entry): RowKey([entry.item.text], number: entry.number)
    case .salesHeader(let header): RowKey(header.id)
    case .salesLine(let line): RowKey(line.document, line.number)
    case .purchaseHeader(let header): RowKey(header.id)
    case .purchaseLine(let line): RowKey(line.document, line.number)
    case .otherSupply(let entry): RowKey([entry.item.text], number: entry.number)
    case .otherDemand(let entry): RowKey([entry.item.text], number: entry.number)
    }
  }
}

extension RowKey {
  /// Makes the key of a sales document, or of one of its lines.
  package init(_ id: SalesDocumentID, _ line: LineNumber? = nil) {
    self.init([id.kind.rowName, id.number.text], number: line?.value ?? 0)
  }

  /// Makes the key of a purchase document, or of one of its lines.
  package init(_ id: PurchaseDocumentID, _ line: LineNumber? = nil) {
    self.init([id.kind.rowName, id.number.text], number: line?.value ?? 0)
  }
}
