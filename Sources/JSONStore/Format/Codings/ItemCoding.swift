import JSONText
import TradeModel

/// Reads and writes items.
enum ItemCoding {
  enum Key: Int, FieldKey {
    case no
    case description
    case type
    case baseUnit
    case purchaseUnit
    case salesUnit
    case units
    case replenishment
    case vendor
    case vendorItemNo
    case leadTime
    case lastDirectCost
    case reserve
    case blocked
    case purchasingBlocked
    case variants
    static let keys = JSONKeys([
      "no", "description", "type", "baseUnit", "purchaseUnit", "salesUnit", "units",
      "replenishment", "vendor", "vendorItemNo", "leadTime", "lastDirectCost", "reserve", "blocked",
      "purchasingBlocked", "variants",
    ])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Item? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var number: ItemCode?
    var item = blank
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .no: number = try fields.requiredCode(in: bytes)
      case .description: item.description = try fields.text(in: bytes)
      case .type: item.type = try fields.word(in: bytes) ?? .inventory
      case .baseUnit: item.baseUnit = try fields.code(in: bytes)
      case .purchaseUnit: item.purchaseUnit = try fields.code(in: bytes)
      case .salesUnit: item.salesUnit = try fields.code(in: bytes)
      case .units: item.units = try UnitCoding.readList(&fields, in: bytes)
      case .replenishment: item.replenishment = try fields.word(in: bytes) ?? .purchase
      case .vendor: item.vendor = try fields.code(in: bytes)
      case .vendorItemNo: item.vendorItemNumber = try fields.text(in: bytes)
      case .leadTime: item.leadTime = try fields.formula(in: bytes)
      case .lastDirectCost: item.lastDirectCost = try fields.number(in: bytes)
      case .reserve: item.reserve = try fields.word(in: bytes) ?? .optional
      case .blocked: item.isBlocked = try fields.flag(in: bytes)
      case .purchasingBlocked: item.isPurchasingBlocked = try fields.flag(in: bytes)
      case .variants: item.variants = try VariantCoding.readList(&fields, in: bytes)
      }
    }
    guard let number = number ?? fields.missing(.no, of: object) else { return nil }
    item.number = number
    return item
  }

  static func readPlain(
    into item: inout Item,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool {
    row.open(in: bytes)
    guard let number: ItemCode = row.code(.no, in: bytes) else { return false }
    item.number = number
    item.description = row.text(.description, in: bytes)
    item.type = row.word(.type, usual: .inventory, in: bytes)
    item.baseUnit = row.usualCode(.baseUnit, in: bytes)
    item.purchaseUnit = row.code(.purchaseUnit, in: bytes)
    item.salesUnit = row.code(.salesUnit, in: bytes)
    row.list(.units, into: &item.units, in: bytes, UnitCoding.readList)
    item.replenishment = row.word(.replenishment, usual: .purchase, in: bytes)
    item.vendor = row.code(.vendor, in: bytes)
    item.vendorItemNumber = row.text(.vendorItemNo, in: bytes)
    row.formula(.leadTime, into: &item.leadTime, in: bytes)
    item.lastDirectCost = row.number(.lastDirectCost, in: bytes)
    item.reserve = row.word(.reserve, usual: .optional, in: bytes)
    item.isBlocked = row.flag(.blocked, in: bytes)
    item.isPurchasingBlocked = row.flag(.purchasingBlocked, in: bytes)
    row.list(.variants, into: &item.variants, in: bytes, VariantCoding.readList)
    return row.isWhole(in: bytes)
  }

  static func write(_ item: Item, to json: inout JSONWriter) {
    json.beginObject()
    json.field("no", item.number)
    json.field("description", item.description)
    json.field("type", item.type, unless: .inventory)
    json.field("baseUnit", item.baseUnit)
    json.field("purchaseUnit", item.purchaseUnit)
    json.field("salesUnit", item.salesUnit)
    if !item.units.isEmpty {
      json.key("units")
      json.beginArray()
      for unit in item.units { UnitCoding.write(unit, to: &json) }
      json.endArray()
    }
    json.field("replenishment", item.replenishment, unless: .purchase)
    json.field("vendor", item.vendor)
    json.field("vendorItemNo", item.vendorItemNumber)
    json.field("leadTime", item.leadTime)
    json.field("lastDirectCost", item.lastDirectCost)
    json.field("reserve", item.reserve, unless: .optional)
    json.field("blocked", item.isBlocked)
    json.field("purchasingBlocked", item.isPurchasingBlocked)
    if !item.variants.isEmpty {
      json.key("variants")
      json.beginArray()
      for variant in item.variants { VariantCoding.write(variant, to: &json) }
      json.endArray()
    }
    json.endObject()
  }
}
