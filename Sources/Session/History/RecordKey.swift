import TradeModel

/// What tells one record of the book from every other.
enum RecordKey: Hashable, Sendable {
  case currency(CurrencyCode)
  case location(LocationCode)
  case vendor(VendorCode)
  case customer(CustomerCode)
  case item(ItemCode)
  case itemVendor(ItemCode, VendorCode, VariantCode?)
  case price(ItemCode, Int)
  case inventory(ItemCode, Int)
  case salesHeader(SalesDocumentID)
  case salesLine(SalesDocumentID, LineNumber)
  case purchaseHeader(PurchaseDocumentID)
  case purchaseLine(PurchaseDocumentID, LineNumber)
  case otherSupply(ItemCode, Int)
  case otherDemand(ItemCode, Int)

  init(_ record: Record) {
    self =
      switch record {
      case .currency(let value): .currency(value.code)
      case .location(let value): .location(value.code)
      case .vendor(let value): .vendor(value.number)
      case .customer(let value): .customer(value.number)
      case .item(let value): .item(value.number)
      case .itemVendor(let value): .itemVendor(value.item, value.vendor, value.variant)
      case .price(let value): .price(value.item, value.number)
      case .inventory(let value): .inventory(value.item, value.number)
      case .salesHeader(let value): .salesHeader(value.id)
      case .salesLine(let value): .salesLine(value.document, value.number)
      case .purchaseHeader(let value): .purchaseHeader(value.id)
      case .purchaseLine(let value): .purchaseLine(value.document, value.number)
      case .otherSupply(let value): .otherSupply(value.item, value.number)
      case .otherDemand(let value): .otherDemand(value.item, value.number)
      }
  }

  /// The record in a few words: `purchase order PO000001 line 10000`.
  var name: String {
    switch self {
    case .currency(let code): "currency \(code)"
    case .location(let code): "location \(code)"
    case .vendor(let number): "vendor \(number)"
    case .customer(let number): "customer \(number)"
    case .item(let number): "item \(number)"
    case .itemVendor(let item, let vendor, _): "item \(item) at vendor \(vendor)"
    case .price(let item, let number): "price \(number) of item \(item)"
    case .inventory(let item, let number): "inventory entry \(number) of item \(item)"
    case .salesHeader(let id): "\(id.kind.rawValue) \(id.number)"
    case .salesLine(let id, let line): "\(id.kind.rawValue) \(id.number) line \(line)"
    case .purchaseHeader(let id): "\(id.kind.rawValue) \(id.number)"
    case .purchaseLine(let id, let line): "\(id.kind.rawValue) \(id.number) line \(line)"
    case .otherSupply(let item, let number): "other supply \(number) of item \(item)"
    case .otherDemand(let item, let number): "other demand \(number) of item \(item)"
    }
  }
}
