import JSONText
import TradeModel

/// Reads and writes the lines of purchase documents.
enum PurchaseLineCoding {
  enum Key: Int, FieldKey {
    case kind
    case document
    case line
    case type
    case no
    case variant
    case location
    case description
    case vendorItemNo
    case quantity
    case unit
    case unitCost
    case lineDiscount
    case orderDate
    case expectedReceiptDate
    case received
    case reserved
    case dropShipment
    case sales
    static let keys = JSONKeys([
      "kind", "document", "line", "type", "no", "variant", "location", "description",
      "vendorItemNo", "quantity", "unit", "unitCost", "lineDiscount", "orderDate",
      "expectedReceiptDate", "received", "reserved", "dropShipment", "sales",
    ])
  }

  /// Returns the keys that a line of a bundle may have.
  static func bundleKeys(_ kind: PurchaseDocumentKind) -> UInt64 {
    let keys = Key.mask(without: .kind, .document, .vendorItemNo, .orderDate)
    switch kind {
    case .order, .returnOrder: return keys
    case .invoice: return keys & Key.mask(without: .received, .reserved, .dropShipment)
    }
  }

  /// What a line of a bundle may be about.
  private static let bundleTypes: [LineType] = [.item, .comment]

  /// Reads a line whose document stands in its row.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchaseLine? {
    guard let draft = try readDraft(&fields, form: .row, allowed: nil, in: bytes) else {
      return nil
    }
    let kind = draft.kind ?? fields.missing(.kind, of: draft.object)
    let document = draft.document ?? fields.missing(.document, of: draft.object)
    let number = draft.number ?? fields.missing(.line, of: draft.object)
    guard let kind, let document, let number else { return nil }
    return draft.line(PurchaseDocumentID(kind, document), LineNumber(number))
  }

  static func readPlain(
    into line: inout PurchaseLine,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    guard
      let document: (kind: PurchaseDocumentKind, number: DocumentNumber) =
        row.openDocument(.kind, .document, in: bytes),
      let number = row.ordinal(.line, limit: LineNumber.limit, in: bytes),
      let item: ItemCode = row.code(.no, in: bytes)
    else { return false }
    line.document = PurchaseDocumentID(document.kind, document.number)
    line.number = LineNumber(number)
    line.subject = .item(item)
    line.variant = row.code(.variant, in: bytes)
    line.location = row.code(.location, in: bytes)
    line.description = row.text(.description, in: bytes)
    line.vendorItemNumber = row.text(.vendorItemNo, in: bytes)
    line.quantity = row.number(.quantity, in: bytes)
    line.unit = row.usualCode(.unit, in: bytes)
    line.unitCost = row.number(.unitCost, in: bytes)
    line.lineDiscount = row.percentage(.lineDiscount, in: bytes)
    line.orderDate = row.date(.orderDate, in: bytes)
    line.expectedReceiptDate = row.date(.expectedReceiptDate, in: bytes)
    line.received = row.number(.received, in: bytes)
    line.reserved = row.number(.reserved, in: bytes)
    line.isDropShipment = row.flag(.dropShipment, in: bytes)
    line.sales = row.object(.sales, in: bytes) { SalesReferenceCoding.readPlain(&$0, in: bytes) }
    return row.isWhole(in: bytes)
  }

  /// The fields of a line while they are read.
  struct Draft {
    var object: FieldObject<Key>
    fileprivate(set) var kind: PurchaseDocumentKind?
    fileprivate(set) var document: DocumentNumber?
    fileprivate(set) var number: Int?
    /// The line with all fields but its key.
    fileprivate(set) var fields: PurchaseLine

    /// Returns the line under its key.
    consuming func line(_ id: PurchaseDocumentID, _ number: LineNumber) -> PurchaseLine {
      var line = fields
      line.document = id
      line.number = number
      return line
    }
  }

  /// Reads the fields of a line; a line without a subject is noted, and nothing.
  static func readDraft(
    _ fields: inout FieldReader,
    form: RecordForm,
    allowed: UInt64?,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Draft? {
    guard let object = try fields.openObject(Key.self, allowed: allowed, in: bytes) else {
      return nil
    }
    let types = form == .bundle ? bundleTypes : nil
    var draft = Draft(object: object, fields: blank)
    var subject = LineSubjectReading()
    while let key = try fields.nextKey(&draft.object, in: bytes) {
      switch key {
      case .kind: draft.kind = try fields.kind(in: bytes)
      case .document: draft.document = try fields.requiredCode(in: bytes)
      case .line: draft.number = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .type: try subject.readType(&fields, allowed: types, in: bytes)
      case .no: try subject.readNumber(&fields, in: bytes)
      case .variant: draft.fields.variant = try fields.code(in: bytes)
      case .location: draft.fields.location = try fields.code(in: bytes)
      case .description: draft.fields.description = try fields.text(in: bytes)
      case .vendorItemNo: draft.fields.vendorItemNumber = try fields.text(in: bytes)
      case .quantity: draft.fields.quantity = try fields.number(in: bytes)
      case .unit: draft.fields.unit = try fields.code(in: bytes)
      case .unitCost: draft.fields.unitCost = try fields.number(in: bytes)
      case .lineDiscount: draft.fields.lineDiscount = try fields.percentage(in: bytes)
      case .orderDate: draft.fields.orderDate = try fields.date(in: bytes)
      case .expectedReceiptDate: draft.fields.expectedReceiptDate = try fields.date(in: bytes)
      case .received: draft.fields.received = try fields.number(in: bytes)
      case .reserved: draft.fields.reserved = try fields.number(in: bytes)
      case .dropShipment: draft.fields.isDropShipment = try fields.flag(in: bytes)
      case .sales: draft.fields.sales = try SalesReferenceCoding.read(&fields, in: bytes)
      }
    }
    guard let subject = subject.subject(&fields, start: object.start, in: bytes) else {
      return nil
    }
    draft.fields.subject = subject
    return draft
  }

  static let blank = PurchaseLine(
    document: PurchaseDocumentID(.order, DocumentNumber(unchecked: "")),
    number: LineNumber(0),
    subject: .comment(code: ""),
  )

  /// Writes a line with its braces.
  ///
  /// The order date and the vendor's item number stand in rows only: a bundle has no such keys.
  static func write(_ line: PurchaseLine, form: RecordForm, to json: inout JSONWriter) {
    json.beginObject()
    if form == .row {
      json.field("kind", line.document.kind.rowName)
      json.field("document", line.document.number)
    }
    json.field("line", line.number.value)
    json.field("type", LineType(line.subject), unless: .item)
    json.field("no", line.subject.code)
    json.field("variant", line.variant)
    json.field("location", line.location)
    json.field("description", line.description)
    if form == .row { json.field("vendorItemNo", line.vendorItemNumber) }
    json.field("quantity", line.quantity)
    json.field("unit", line.unit)
    json.field("unitCost", line.unitCost)
    json.field("lineDiscount", line.lineDiscount)
    if form == .row { json.field("orderDate", line.orderDate) }
    json.field("expectedReceiptDate", line.expectedReceiptDate)
    json.field("received", line.received)
    json.field("reserved", line.reserved)
    json.field("dropShipment", line.isDropShipment)
    if let sales = line.sales { SalesReferenceCoding.writeField(sales, to: &json) }
    json.endObject()
  }
}
