import JSONText
import TradeModel

/// Reads and writes the lines of sales documents.
enum SalesLineCoding {
  enum Key: Int, FieldKey {
    case kind
    case document
    case line
    case type
    case no
    case variant
    case location
    case description
    case quantity
    case unit
    case unitPrice
    case shipmentDate
    case shipped
    case reserved
    case reserve
    case dropShipment
    case specialOrder
    static let keys = JSONKeys([
      "kind", "document", "line", "type", "no", "variant", "location", "description", "quantity",
      "unit", "unitPrice", "shipmentDate", "shipped", "reserved", "reserve", "dropShipment",
      "specialOrder",
    ])
  }

  /// Returns the keys that a line of a bundle may have.
  static func bundleKeys(_ kind: SalesDocumentKind) -> UInt64 {
    switch kind {
    case .order, .returnOrder: Key.mask(without: .kind, .document)
    case .invoice:
      Key.mask(
        without: .kind,
        .document,
        .shipped,
        .reserved,
        .dropShipment,
        .specialOrder
      )
    }
  }

  /// Reads a line whose document stands in its row.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> SalesLine? {
    guard let draft = try readDraft(&fields, allowed: nil, in: bytes) else { return nil }
    let kind = draft.kind ?? fields.missing(.kind, of: draft.object)
    let document = draft.document ?? fields.missing(.document, of: draft.object)
    let number = draft.number ?? fields.missing(.line, of: draft.object)
    guard let kind, let document, let number else { return nil }
    return draft.line(SalesDocumentID(kind, document), LineNumber(number))
  }

  /// Reads a row as it is written.
  ///
  /// - Parameters:
  ///   - line: What becomes the line.
  ///   - row: The row.
  ///   - sought: The item that the line has to be about, where only what the line moves is wanted:
  ///     the line is then without its description.
  ///   - spelling: The number of the item as rows spell it.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: Whether the row looks so; if not, the line means nothing.
  @inline(__always)
  static func readPlain(
    into line: inout SalesLine,
    _ row: inout PlainRow<Key>,
    about sought: ItemCode?,
    spelled spelling: Span<UInt8>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    guard
      let document: (kind: SalesDocumentKind, number: DocumentNumber) =
        row.openDocument(.kind, .document, in: bytes),
      let number = row.ordinal(.line, limit: LineNumber.limit, in: bytes),
      let item = readItem(of: &row, sought, spelled: spelling, in: bytes)
    else { return false }
    line.document = SalesDocumentID(document.kind, document.number)
    line.number = LineNumber(number)
    line.subject = .item(item)
    line.variant = row.code(.variant, in: bytes)
    line.location = row.code(.location, in: bytes)
    if sought == nil {
      line.description = row.text(.description, in: bytes)
    } else {
      line.description = ""
      row.skipText(.description, in: bytes)
    }
    line.quantity = row.number(.quantity, in: bytes)
    line.unit = row.usualCode(.unit, in: bytes)
    line.unitPrice = row.number(.unitPrice, in: bytes)
    line.shipmentDate = row.date(.shipmentDate, in: bytes)
    line.shipped = row.number(.shipped, in: bytes)
    line.reserved = row.number(.reserved, in: bytes)
    line.reserve = row.word(.reserve, usual: .optional, in: bytes)
    line.isDropShipment = row.flag(.dropShipment, in: bytes)
    line.isSpecialOrder = row.flag(.specialOrder, in: bytes)
    return row.isWhole(in: bytes)
  }

  private static func readItem(
    of row: inout PlainRow<Key>,
    _ sought: ItemCode?,
    spelled spelling: Span<UInt8>,
    in bytes: Span<UInt8>,
  ) -> ItemCode? {
    guard let sought else { return row.code(.no, in: bytes) }
    return row.text(.no, spelled: spelling, in: bytes) ? sought : nil
  }

  /// The fields of a line while they are read.
  struct Draft {
    var object: FieldObject<Key>
    fileprivate(set) var kind: SalesDocumentKind?
    fileprivate(set) var document: DocumentNumber?
    fileprivate(set) var number: Int?
    /// The line with all fields but its key.
    fileprivate(set) var fields: SalesLine

    /// Returns the line under its key.
    consuming func line(_ id: SalesDocumentID, _ number: LineNumber) -> SalesLine {
      var line = fields
      line.document = id
      line.number = number
      return line
    }
  }

  /// Reads the fields of a line; a line without a subject is noted, and nothing.
  static func readDraft(
    _ fields: inout FieldReader,
    allowed: UInt64?,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Draft? {
    guard let object = try fields.openObject(Key.self, allowed: allowed, in: bytes) else {
      return nil
    }
    var draft = Draft(object: object, fields: blank)
    var subject = LineSubjectReading()
    while let key = try fields.nextKey(&draft.object, in: bytes) {
      switch key {
      case .kind: draft.kind = try fields.kind(in: bytes)
      case .document: draft.document = try fields.requiredCode(in: bytes)
      case .line: draft.number = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .type: try subject.readType(&fields, allowed: nil, in: bytes)
      case .no: try subject.readNumber(&fields, in: bytes)
      case .variant: draft.fields.variant = try fields.code(in: bytes)
      case .location: draft.fields.location = try fields.code(in: bytes)
      case .description: draft.fields.description = try fields.text(in: bytes)
      case .quantity: draft.fields.quantity = try fields.number(in: bytes)
      case .unit: draft.fields.unit = try fields.code(in: bytes)
      case .unitPrice: draft.fields.unitPrice = try fields.number(in: bytes)
      case .shipmentDate: draft.fields.shipmentDate = try fields.date(in: bytes)
      case .shipped: draft.fields.shipped = try fields.number(in: bytes)
      case .reserved: draft.fields.reserved = try fields.number(in: bytes)
      case .reserve: draft.fields.reserve = try fields.word(in: bytes) ?? .optional
      case .dropShipment: draft.fields.isDropShipment = try fields.flag(in: bytes)
      case .specialOrder: draft.fields.isSpecialOrder = try fields.flag(in: bytes)
      }
    }
    guard let subject = subject.subject(&fields, start: object.start, in: bytes) else {
      return nil
    }
    draft.fields.subject = subject
    return draft
  }

  static let blank = SalesLine(
    document: SalesDocumentID(.order, DocumentNumber(unchecked: "")),
    number: LineNumber(0),
    subject: .comment(code: ""),
  )

  /// Writes the row of a line.
  static func write(_ line: SalesLine, to json: inout JSONWriter) {
    json.beginObject()
    json.field("kind", line.document.kind.rowName)
    json.field("document", line.document.number)
    writeFields(line, usualReserve: .optional, to: &json)
    json.endObject()
  }

  /// Writes the fields that rows and bundles have in common, without the braces around them.
  ///
  /// `usualReserve` is the policy that reading puts back where none is written.
  static func writeFields(
    _ line: SalesLine,
    usualReserve: ReservePolicy,
    to json: inout JSONWriter,
  ) {
    json.field("line", line.number.value)
    json.field("type", LineType(line.subject), unless: .item)
    json.field("no", line.subject.code)
    json.field("variant", line.variant)
    json.field("location", line.location)
    json.field("description", line.description)
    json.field("quantity", line.quantity)
    json.field("unit", line.unit)
    json.field("unitPrice", line.unitPrice)
    json.field("shipmentDate", line.shipmentDate)
    json.field("shipped", line.shipped)
    json.field("reserved", line.reserved)
    json.field("reserve", line.reserve, unless: usualReserve)
    json.field("dropShipment", line.isDropShipment)
    json.field("specialOrder", line.isSpecialOrder)
  }
}
