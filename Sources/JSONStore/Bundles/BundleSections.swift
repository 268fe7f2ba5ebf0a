import JSONText
import TradeModel

/// Reads the top of a bundle, section after section, into a draft.
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
    static let keys = caseNames
  }

  enum CompanyKey: Int, FieldKey {
    case name
    case currency
    static let keys = caseNames
  }

  static func read(
    _ draft: inout BundleDraft,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return }
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .format: try readFormat(&fields, in: bytes)
      case .workDate: draft.setup.workDate = try fields.date(in: bytes)
      case .company: try readCompany(&draft, &fields, in: bytes)
      default: try readRecords(key, &draft, &fields, in: bytes)
      }
    }
  }

  private static func readRecords(
    _ key: Key,
    _ draft: inout BundleDraft,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    guard try fields.openArray(in: bytes) else { return }
    while try fields.json.nextElement(in: bytes) {
      _ = try fields.json.peekKind(in: bytes)
      try readRecord(key, &draft, &fields, in: bytes)
    }
  }

  /// Reads one record of a section, or one document with its lines.
  private static func readRecord(
    _ key: Key,
    _ draft: inout BundleDraft,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    let start = fields.json.position
    switch key {
    case .format, .workDate, .company: try fields.json.skipValue(in: bytes)
    case .currencies:
      draft.currencies.append(try CurrencyCoding.read(&fields, in: bytes), start)
    case .locations: draft.locations.append(try LocationCoding.read(&fields, in: bytes), start)
    case .vendors: draft.vendors.append(try VendorCoding.read(&fields, in: bytes), start)
    case .customers: draft.customers.append(try CustomerCoding.read(&fields, in: bytes), start)
    case .items: draft.items.append(try ItemCoding.read(&fields, in: bytes), start)
    case .itemVendors:
      draft.itemVendors.append(try ItemVendorCoding.read(&fields, in: bytes), start)
    case .prices:
      draft.prices.append(try PriceCoding.read(&fields, form: .bundle, in: bytes), start)
    case .inventory:
      draft.inventory.append(try InventoryCoding.read(&fields, form: .bundle, in: bytes), start)
    case .salesOrders: try draft.readSalesDocument(.order, &fields, in: bytes)
    case .salesInvoices: try draft.readSalesDocument(.invoice, &fields, in: bytes)
    case .salesReturnOrders: try draft.readSalesDocument(.returnOrder, &fields, in: bytes)
    case .purchaseOrders: try draft.readPurchaseDocument(.order, &fields, in: bytes)
    case .purchaseInvoices: try draft.readPurchaseDocument(.invoice, &fields, in: bytes)
    case .purchaseReturnOrders: try draft.readPurchaseDocument(.returnOrder, &fields, in: bytes)
    case .otherSupply:
      draft.otherSupply.append(
        try OtherCoding.readSupply(&fields, form: .bundle, in: bytes),
        start
      )
    case .otherDemand:
      draft.otherDemand.append(
        try OtherCoding.readDemand(&fields, form: .bundle, in: bytes),
        start
      )
    }
  }

  private static func readFormat(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    guard let string = try fields.string(in: bytes) else { return }
    let format = string.text(in: bytes)
    if format != Bundle.format { fields.report(.unknownFormat(format), at: string.quoted) }
  }

  private static func readCompany(
    _ draft: inout BundleDraft,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    guard var object = try fields.openObject(CompanyKey.self, in: bytes) else { return }
    draft.companyStart = object.start
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .name: draft.setup.company.name = try fields.text(in: bytes)
      case .currency: draft.setup.company.currency = try fields.code(in: bytes)
      }
    }
  }
}

extension Array {
  /// Appends a record that was read, unless there was none to be read.
  fileprivate mutating func append<Value>(
    _ value: Value?,
    _ start: Int,
  ) where Element == Sourced<Value> {
    if let value { append(Sourced(value: value, start: start)) }
  }
}
