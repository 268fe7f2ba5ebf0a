import JSONText
import TradeModel

/// Reads and writes the entries of the item ledger.
enum InventoryCoding {
  enum Key: Int, FieldKey {
    case item
    case entry
    case variant
    case location
    case quantity
    case date
    static let keys = JSONKeys(["item", "entry", "variant", "location", "quantity", "date"])
  }

  static func read(
    _ fields: inout FieldReader,
    form: RecordForm,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> InventoryEntry? {
    let allowed = form == .bundle ? Key.mask(without: .entry) : nil
    guard var object = try fields.openObject(Key.self, allowed: allowed, in: bytes) else {
      return nil
    }
    var item: ItemCode?
    var entry: Int?
    var stock = InventoryEntry(number: 0, item: ItemCode(unchecked: ""), quantity: .zero)
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .item: item = try fields.requiredCode(in: bytes)
      case .entry: entry = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .variant: stock.variant = try fields.code(in: bytes)
      case .location: stock.location = try fields.code(in: bytes)
      case .quantity: stock.quantity = try fields.number(in: bytes)
      case .date: stock.date = try fields.date(in: bytes)
      }
    }
    guard let item = item ?? fields.missing(.item, of: object),
      let number = fields.entryNumber(entry, .entry, of: object, form: form)
    else { return nil }
    stock.item = item
    stock.number = number
    return stock
  }

  /// Reads a row as it is written; one that looks otherwise is nothing.
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> InventoryEntry? {
    var row = PlainRow<Key>(row, in: bytes)
    guard let item: ItemCode = row.code(.item, in: bytes),
      let number = row.ordinal(.entry, limit: LineNumber.limit, in: bytes)
    else { return nil }
    let variant: VariantCode? = row.code(.variant, in: bytes)
    let location: LocationCode? = row.code(.location, in: bytes)
    let quantity: Quantity = row.number(.quantity, in: bytes)
    let date = row.date(.date, in: bytes)
    guard row.isWhole else { return nil }
    return InventoryEntry(
      number: number,
      item: item,
      variant: variant,
      location: location,
      quantity: quantity,
      date: date,
    )
  }

  static func write(_ entry: InventoryEntry, form: RecordForm, to json: inout JSONWriter) {
    json.beginObject()
    json.field("item", entry.item)
    if form == .row { json.field("entry", entry.number) }
    json.field("variant", entry.variant)
    json.field("location", entry.location)
    json.field("quantity", entry.quantity)
    json.field("date", entry.date)
    json.endObject()
  }
}
