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
    var stock = blank
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

  static func readPlain(
    into entry: inout InventoryEntry,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    row.open(in: bytes)
    guard let item: ItemCode = row.code(.item, in: bytes),
      let number = row.ordinal(.entry, limit: LineNumber.limit, in: bytes)
    else { return false }
    entry.item = item
    entry.number = number
    entry.variant = row.code(.variant, in: bytes)
    entry.location = row.code(.location, in: bytes)
    entry.quantity = row.number(.quantity, in: bytes)
    entry.date = row.date(.date, in: bytes)
    return row.isWhole(in: bytes)
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
