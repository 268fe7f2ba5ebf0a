import JSONText
import TradeModel

/// Reads and writes purchase documents without their lines.
enum PurchaseHeaderCoding {
  enum Key: Int, FieldKey {
    case kind
    case no
    case vendor
    case orderDate
    case currency
    case customer
    case shipTo
    case lines
    static let keys = JSONKeys([
      "kind", "no", "vendor", "orderDate", "currency", "customer", "shipTo", "lines",
    ])
  }

  /// Reads a header whose kind stands in its row.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchaseHeader? {
    guard var object = try fields.openObject(Key.self, allowed: rowKeys, in: bytes) else {
      return nil
    }
    var kind: PurchaseDocumentKind?
    var draft = Draft()
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .kind: kind = try fields.kind(in: bytes)
      default: try draft.read(key, &fields, in: bytes)
      }
    }
    kind = kind ?? fields.missing(.kind, of: object)
    let number = draft.number ?? fields.missing(.no, of: object)
    let vendor = draft.vendor ?? fields.missing(.vendor, of: object)
    guard let kind, let number, let vendor else { return nil }
    return draft.header(PurchaseDocumentID(kind, number), vendor: vendor)
  }

  static func readPlain(
    into header: inout PurchaseHeader,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    row.open(in: bytes)
    guard let kind: PurchaseDocumentKind = row.kind(.kind, in: bytes),
      let number: DocumentNumber = row.code(.no, in: bytes),
      let vendor: VendorCode = row.code(.vendor, in: bytes)
    else { return false }
    header.id = PurchaseDocumentID(kind, number)
    header.vendor = vendor
    header.orderDate = row.date(.orderDate, in: bytes)
    header.currency = row.code(.currency, in: bytes)
    header.customer = row.code(.customer, in: bytes)
    header.shipTo = row.other(.shipTo, in: bytes, ShipToCoding.read) ?? ShipToAddress()
    return row.isWhole(in: bytes)
  }

  /// The keys of a row.
  static let rowKeys = Key.mask(without: .lines)
  /// The keys of a document in a bundle.
  static let bundleKeys = Key.mask(without: .kind)

  /// The fields of a header while they are read.
  struct Draft {
    var number: DocumentNumber?
    var vendor: VendorCode?
    private var orderDate: CalendarDate?
    private var currency: CurrencyCode?
    private var customer: CustomerCode?
    private var shipTo = ShipToAddress()

    init() {}

    /// Reads the value of a key, except the kind and the lines, which the caller reads.
    mutating func read(
      _ key: Key,
      _ fields: inout FieldReader,
      in bytes: Span<UInt8>,
    ) throws(JSONError) {
      switch key {
      case .no: number = try fields.requiredCode(in: bytes)
      case .vendor: vendor = try fields.requiredCode(in: bytes)
      case .orderDate: orderDate = try fields.date(in: bytes)
      case .currency: currency = try fields.code(in: bytes)
      case .customer: customer = try fields.code(in: bytes)
      case .shipTo: shipTo = try ShipToCoding.read(&fields, in: bytes)
      case .kind, .lines: try fields.json.skipValue(in: bytes)
      }
    }

    func header(_ id: PurchaseDocumentID, vendor: VendorCode) -> PurchaseHeader {
      PurchaseHeader(
        id: id,
        vendor: vendor,
        orderDate: orderDate,
        currency: currency,
        customer: customer,
        shipTo: shipTo,
      )
    }
  }

  /// Writes the row of a header.
  static func write(_ header: PurchaseHeader, to json: inout JSONWriter) {
    json.beginObject()
    json.field("kind", header.id.kind.rowName)
    writeFields(header, to: &json)
    json.endObject()
  }

  /// Writes the fields that rows and bundles have in common, without the braces around them.
  static func writeFields(_ header: PurchaseHeader, to json: inout JSONWriter) {
    json.field("no", header.id.number)
    json.field("vendor", header.vendor)
    json.field("orderDate", header.orderDate)
    json.field("currency", header.currency)
    json.field("customer", header.customer)
    ShipToCoding.writeField(header.shipTo, to: &json)
  }
}
