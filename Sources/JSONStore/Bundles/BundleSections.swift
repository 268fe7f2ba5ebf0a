import JSONText
import TradeModel

/// The keys of a bundle, and the records that stand under them.
enum BundleSections {
  enum Key: Int, FieldKey {
    case format
    case workDate
    case company
    case currencies
    case locations
    case vendors
    case customers
    case items
    case itemVendors
    case prices
    case inventory
    case salesOrders
    case salesInvoices
    case purchaseOrders
    case purchaseInvoices
    case salesReturnOrders
    case purchaseReturnOrders
    case otherSupply
    case otherDemand
    static let keys = JSONKeys([
      "format", "workDate", "company", "currencies", "locations", "vendors", "customers", "items",
      "itemVendors", "prices", "inventory", "salesOrders", "salesInvoices", "purchaseOrders",
      "purchaseInvoices", "salesReturnOrders", "purchaseReturnOrders", "otherSupply", "otherDemand",
    ])
  }

  enum CompanyKey: Int, FieldKey {
    case name
    case currency
    static let keys = JSONKeys(["name", "currency"])
  }

  /// What the elements of a section are.
  enum Content {
    /// Each is one record.
    case records
    /// Each is a sales document with its lines.
    case sales(SalesDocumentKind)
    /// Each is a purchase document with its lines.
    case purchases(PurchaseDocumentKind)
  }

  static func content(of key: Key) -> Content {
    switch key {
    case .salesOrders: .sales(.order)
    case .salesInvoices: .sales(.invoice)
    case .salesReturnOrders: .sales(.returnOrder)
    case .purchaseOrders: .purchases(.order)
    case .purchaseInvoices: .purchases(.invoice)
    case .purchaseReturnOrders: .purchases(.returnOrder)
    default: .records
    }
  }

  /// Reads one record of a section.
  static func readRecord(
    _ key: Key,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Record? {
    switch key {
    case .currencies: return try CurrencyCoding.read(&fields, in: bytes).map(Record.currency)
    case .locations: return try LocationCoding.read(&fields, in: bytes).map(Record.location)
    case .vendors: return try VendorCoding.read(&fields, in: bytes).map(Record.vendor)
    case .customers: return try CustomerCoding.read(&fields, in: bytes).map(Record.customer)
    case .items: return try ItemCoding.read(&fields, in: bytes).map(Record.item)
    case .itemVendors:
      return try ItemVendorCoding.read(&fields, in: bytes).map(Record.itemVendor)
    case .prices:
      return try PriceCoding.read(&fields, form: .bundle, in: bytes).map(Record.price)
    case .inventory:
      return try InventoryCoding.read(&fields, form: .bundle, in: bytes).map(Record.inventory)
    case .otherSupply:
      return try OtherCoding.readSupply(&fields, form: .bundle, in: bytes)
        .map(Record.otherSupply)
    case .otherDemand:
      return try OtherCoding.readDemand(&fields, form: .bundle, in: bytes)
        .map(Record.otherDemand)
    case .format, .workDate, .company, .salesOrders, .salesInvoices, .salesReturnOrders,
      .purchaseOrders, .purchaseInvoices, .purchaseReturnOrders:
      try fields.json.skipValue(in: bytes)
      return nil
    }
  }

  static func readFormat(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    guard let string = try fields.string(in: bytes) else { return }
    let format = string.text(in: bytes)
    if format != Bundle.format { fields.report(.unknownFormat(format), at: string.quoted) }
  }

  /// Reads the company, with the offset of its opening brace.
  static func readCompany(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> (company: Company, start: Int)? {
    guard var object = try fields.openObject(CompanyKey.self, in: bytes) else { return nil }
    var company = Company()
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .name: company.name = try fields.text(in: bytes)
      case .currency: company.currency = try fields.code(in: bytes)
      }
    }
    return (company, object.start)
  }
}
