import JSONText
import TradeModel

/// Reads and writes the receipts and requirements of other modules.
enum OtherCoding {
  enum Key: Int, FieldKey {
    case document
    case item
    case entry
    case variant
    case location
    case date
    case quantity
    case kind
    static let keys = JSONKeys([
      "document", "item", "entry", "variant", "location", "date", "quantity", "kind",
    ])
  }

  /// The kinds that other demand may have; sales demand stands in sales documents.
  private static let demandKinds: [DemandKind] = [.production, .service, .project, .assembly]

  static func readSupply(
    _ fields: inout FieldReader,
    form: RecordForm,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherSupply? {
    guard let demand = try read(&fields, form: form, hasKind: false, in: bytes) else { return nil }
    return OtherSupply(
      number: demand.number,
      document: demand.document,
      item: demand.item,
      variant: demand.variant,
      location: demand.location,
      date: demand.date,
      quantity: demand.quantity,
    )
  }

  static func readDemand(
    _ fields: inout FieldReader,
    form: RecordForm,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherDemand? {
    try read(&fields, form: form, hasKind: true, in: bytes)
  }

  private static func read(
    _ fields: inout FieldReader,
    form: RecordForm,
    hasKind: Bool,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherDemand? {
    var allowed = Key.mask()
    if form == .bundle { allowed &= Key.mask(without: .entry) }
    if !hasKind { allowed &= Key.mask(without: .kind) }
    guard var object = try fields.openObject(Key.self, allowed: allowed, in: bytes) else {
      return nil
    }
    var kind: DemandKind? = hasKind ? nil : .production
    var document: DocumentNumber?
    var item: ItemCode?
    var entry: Int?
    var place: (variant: VariantCode?, location: LocationCode?) = (nil, nil)
    var date: CalendarDate?
    var quantity = Quantity.zero
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .document: document = try fields.requiredCode(in: bytes)
      case .item: item = try fields.requiredCode(in: bytes)
      case .entry: entry = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .variant: place.variant = try fields.code(in: bytes)
      case .location: place.location = try fields.code(in: bytes)
      case .date: date = try fields.date(in: bytes)
      case .quantity: quantity = try fields.number(in: bytes)
      case .kind: kind = try fields.word(allowed: demandKinds, in: bytes)
      }
    }
    document = document ?? fields.missing(.document, of: object)
    item = item ?? fields.missing(.item, of: object)
    kind = kind ?? fields.missing(.kind, of: object)
    let number = fields.entryNumber(entry, .entry, of: object, form: form)
    guard let kind, let document, let item, let number else { return nil }
    return OtherDemand(
      number: number,
      kind: kind,
      document: document,
      item: item,
      variant: place.variant,
      location: place.location,
      date: date,
      quantity: quantity,
    )
  }

  static func write(_ entry: OtherSupply, form: RecordForm, to json: inout JSONWriter) {
    json.beginObject()
    json.field("document", entry.document)
    json.field("item", entry.item)
    if form == .row { json.field("entry", entry.number) }
    json.field("variant", entry.variant)
    json.field("location", entry.location)
    json.field("date", entry.date)
    json.field("quantity", entry.quantity)
    json.endObject()
  }

  static func write(_ entry: OtherDemand, form: RecordForm, to json: inout JSONWriter) {
    json.beginObject()
    json.field("document", entry.document)
    json.field("item", entry.item)
    if form == .row { json.field("entry", entry.number) }
    json.field("variant", entry.variant)
    json.field("location", entry.location)
    json.field("date", entry.date)
    json.field("quantity", entry.quantity)
    json.field("kind", entry.kind, unless: nil)
    json.endObject()
  }
}
