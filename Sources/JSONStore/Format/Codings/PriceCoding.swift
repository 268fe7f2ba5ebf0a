import JSONText
import TradeModel

/// Reads and writes purchase prices.
enum PriceCoding {
  enum Key: Int, FieldKey {
    case item
    case entry
    case vendor
    case variant
    case unit
    case minimumQuantity
    case unitCost
    case lineDiscount
    case currency
    case from
    case to
    static let keys = JSONKeys([
      "item", "entry", "vendor", "variant", "unit", "minimumQuantity", "unitCost", "lineDiscount",
      "currency", "from", "to",
    ])
  }

  static func read(
    _ fields: inout FieldReader,
    form: RecordForm,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchasePrice? {
    let allowed = form == .bundle ? Key.mask(without: .entry) : nil
    guard var object = try fields.openObject(Key.self, allowed: allowed, in: bytes) else {
      return nil
    }
    var item: ItemCode?
    var entry: Int?
    var price = blank
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .item: item = try fields.requiredCode(in: bytes)
      case .entry: entry = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .vendor: price.vendor = try fields.code(in: bytes)
      case .variant: price.variant = try fields.code(in: bytes)
      case .unit: price.unit = try fields.code(in: bytes)
      case .minimumQuantity: price.minimumQuantity = try fields.numberNotBelowZero(in: bytes)
      case .unitCost: price.unitCost = try fields.number(in: bytes)
      case .lineDiscount: price.lineDiscount = try fields.percentage(in: bytes)
      case .currency: price.currency = try fields.code(in: bytes)
      case .from: price.firstDate = try fields.date(in: bytes)
      case .to: price.lastDate = try fields.date(in: bytes)
      }
    }
    guard let item = item ?? fields.missing(.item, of: object),
      let number = fields.entryNumber(entry, .entry, of: object, form: form)
    else { return nil }
    price.item = item
    price.number = number
    return price
  }

  static func write(_ price: PurchasePrice, form: RecordForm, to json: inout JSONWriter) {
    json.beginObject()
    json.field("item", price.item)
    if form == .row { json.field("entry", price.number) }
    json.field("vendor", price.vendor)
    json.field("variant", price.variant)
    json.field("unit", price.unit)
    json.field("minimumQuantity", price.minimumQuantity)
    json.field("unitCost", price.unitCost)
    json.field("lineDiscount", price.lineDiscount)
    json.field("currency", price.currency)
    json.field("from", price.firstDate)
    json.field("to", price.lastDate)
    json.endObject()
  }
}
