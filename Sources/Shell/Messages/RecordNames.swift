import TradeModel

extension Record {
  /// How a message names the record: `line 10000 of purchase order PO000001`.
  var messageName: String {
    switch self {
    case .currency(let currency): "currency \(currency.code)"
    case .location(let location): "location \(location.code)"
    case .vendor(let vendor): "vendor \(vendor.number)"
    case .customer(let customer): "customer \(customer.number)"
    case .item(let item): "item \(item.number)"
    case .itemVendor(let entry): "the entry of vendor \(entry.vendor) for item \(entry.item)"
    case .price(let price): "price \(price.number)"
    case .inventory(let entry): "item ledger entry \(entry.number)"
    case .salesHeader(let header): "\(header.id.kind.rawValue) \(header.id.number)"
    case .salesLine(let line):
      "line \(line.number) of \(line.document.kind.rawValue) \(line.document.number)"
    case .purchaseHeader(let header): "\(header.id.kind.rawValue) \(header.id.number)"
    case .purchaseLine(let line):
      "line \(line.number) of \(line.document.kind.rawValue) \(line.document.number)"
    case .otherSupply(let supply): "other supply \(supply.number)"
    case .otherDemand(let demand): "other demand \(demand.number)"
    }
  }
}
