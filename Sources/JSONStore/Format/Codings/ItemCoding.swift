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
    var item = Item(number: ItemCode(unchecked: ""))
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

  /// Reads a row as it is written; one that looks otherwise is nothing.
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Item? {
    var row = PlainRow<Key>(row, in: bytes)
    guard let number: ItemCode = row.code(.no, in: bytes) else { return nil }
    let description = row.text(.description, in: bytes)
    let type: ItemType = row.word(.type, usual: .inventory, in: bytes)
    let baseUnit: UnitCode? = row.code(.baseUnit, in: bytes)
    let purchaseUnit: UnitCode? = row.code(.purchaseUnit, in: bytes)
    let salesUnit: UnitCode? = row.code(.salesUnit, in: bytes)
    let units = row.other(.units, in: bytes, UnitCoding.readList)
    let replenishment: Replenishment = row.word(.replenishment, usual: .purchase, in: bytes)
    let vendor: VendorCode? = row.code(.vendor, in: bytes)
    let vendorItemNumber = row.text(.vendorItemNo, in: bytes)
    let leadTime = row.formula(.leadTime, in: bytes)
    let lastDirectCost: UnitCost = row.number(.lastDirectCost, in: bytes)
    let reserve: ReservePolicy = row.word(.reserve, usual: .optional, in: bytes)
    let isBlocked = row.flag(.blocked, in: bytes)
    let isPurchasingBlocked = row.flag(.purchasingBlocked, in: bytes)
    let variants = row.other(.variants, in: bytes, VariantCoding.readList)
    guard row.isWhole else { return nil }
    return Item(
      number: number,
      description: description,
      type: type,
      baseUnit: baseUnit,
      purchaseUnit: purchaseUnit,
      salesUnit: salesUnit,
      units: units ?? [],
      replenishment: replenishment,
      vendor: vendor,
      vendorItemNumber: vendorItemNumber,
      leadTime: leadTime,
      lastDirectCost: lastDirectCost,
      reserve: reserve,
      isBlocked: isBlocked,
      isPurchasingBlocked: isPurchasingBlocked,
      variants: variants ?? [],
    )
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
