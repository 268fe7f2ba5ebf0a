import JSONText
import TradeModel

/// Reads and writes sales documents without their lines.
enum SalesHeaderCoding {
  enum Key: Int, FieldKey {
    case kind
    case no
    case customer
    case orderDate
    case shipmentDate
    case currency
    case shipTo
    case lines
    static let keys = JSONKeys([
      "kind", "no", "customer", "orderDate", "shipmentDate", "currency", "shipTo", "lines",
    ])
  }

  /// Reads a header whose kind stands in its row.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> SalesHeader? {
    guard var object = try fields.openObject(Key.self, allowed: rowKeys, in: bytes) else {
      return nil
    }
    var kind: SalesDocumentKind?
    var draft = Draft()
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .kind: kind = try fields.kind(in: bytes)
      default: try draft.read(key, &fields, in: bytes)
      }
    }
    kind = kind ?? fields.missing(.kind, of: object)
    guard let number = draft.number ?? fields.missing(.no, of: object), let kind else {
      return nil
    }
    return draft.header(SalesDocumentID(kind, number))
  }

  static func readPlain(
    into header: inout SalesHeader,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    row.open(in: bytes)
    guard let kind: SalesDocumentKind = row.kind(.kind, in: bytes),
      let number: DocumentNumber = row.code(.no, in: bytes)
    else { return false }
    header.id = SalesDocumentID(kind, number)
    header.customer = row.code(.customer, in: bytes)
    header.orderDate = row.date(.orderDate, in: bytes)
    header.shipmentDate = row.date(.shipmentDate, in: bytes)
    header.currency = row.code(.currency, in: bytes)
    header.shipTo = row.other(.shipTo, in: bytes, ShipToCoding.read) ?? ShipToAddress()
    return row.isWhole(in: bytes)
  }

  /// Reads the day of shipment from a document's row as it is written, and passes over the rest.
  ///
  /// - Parameters:
  ///   - range: The offsets of the row.
  ///   - sought: The document.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: The day, which the document may lack; nothing where the row is another one's, or
  ///   looks otherwise.
  static func readShipmentDate(
    _ range: Range<Int>,
    of sought: SalesDocumentID,
    in bytes: Span<UInt8>,
  ) -> CalendarDate?? {
    var row = PlainRow<Key>(range)
    row.open(in: bytes)
    guard let kind: SalesDocumentKind = row.kind(.kind, in: bytes), kind == sought.kind,
      sought.number.codeText.withBytes({ row.text(.no, spelled: $0, in: bytes) })
    else { return nil }
    row.skipText(.customer, in: bytes)
    row.skipText(.orderDate, in: bytes)
    let date = row.date(.shipmentDate, in: bytes)
    row.skipText(.currency, in: bytes)
    _ = row.other(.shipTo, in: bytes, ShipToCoding.read)
    return row.isWhole(in: bytes) ? .some(date) : nil
  }

  /// The keys of a row.
  static let rowKeys = Key.mask(without: .lines)
  /// The keys of a document in a bundle.
  static let bundleKeys = Key.mask(without: .kind)

  /// The fields of a header while they are read.
  struct Draft {
    var number: DocumentNumber?
    private var customer: CustomerCode?
    private var orderDate: CalendarDate?
    private var shipmentDate: CalendarDate?
    private var currency: CurrencyCode?
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
      case .customer: customer = try fields.code(in: bytes)
      case .orderDate: orderDate = try fields.date(in: bytes)
      case .shipmentDate: shipmentDate = try fields.date(in: bytes)
      case .currency: currency = try fields.code(in: bytes)
      case .shipTo: shipTo = try ShipToCoding.read(&fields, in: bytes)
      case .kind, .lines: try fields.json.skipValue(in: bytes)
      }
    }

    func header(_ id: SalesDocumentID) -> SalesHeader {
      SalesHeader(
        id: id,
        customer: customer,
        orderDate: orderDate,
        shipmentDate: shipmentDate,
        currency: currency,
        shipTo: shipTo,
      )
    }
  }

  /// Writes the row of a header.
  static func write(_ header: SalesHeader, to json: inout JSONWriter) {
    json.beginObject()
    json.field("kind", header.id.kind.rowName)
    writeFields(header, to: &json)
    json.endObject()
  }

  /// Writes the fields that rows and bundles have in common, without the braces around them.
  static func writeFields(_ header: SalesHeader, to json: inout JSONWriter) {
    json.field("no", header.id.number)
    json.field("customer", header.customer)
    json.field("orderDate", header.orderDate)
    json.field("shipmentDate", header.shipmentDate)
    json.field("currency", header.currency)
    ShipToCoding.writeField(header.shipTo, to: &json)
  }
}
