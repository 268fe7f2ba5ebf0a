import JSONText
import TradeModel

/// Reads and writes the entries of the item-vendor catalogue.
enum ItemVendorCoding {
  enum Key: Int, FieldKey {
    case item
    case vendor
    case variant
    case vendorItemNo
    case leadTime
    case minimumQuantity
    case orderMultiple
    static let keys = JSONKeys([
      "item", "vendor", "variant", "vendorItemNo", "leadTime", "minimumQuantity", "orderMultiple",
    ])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> ItemVendor? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var item: ItemCode?
    var vendor: VendorCode?
    var variant: VariantCode?
    var vendorItemNumber = ""
    var leadTime = DateFormula.none
    var minimumQuantity = Quantity.zero
    var orderMultiple = Quantity.zero
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .item: item = try fields.requiredCode(in: bytes)
      case .vendor: vendor = try fields.requiredCode(in: bytes)
      case .variant: variant = try fields.code(in: bytes)
      case .vendorItemNo: vendorItemNumber = try fields.text(in: bytes)
      case .leadTime: leadTime = try fields.formula(in: bytes)
      case .minimumQuantity: minimumQuantity = try fields.numberNotBelowZero(in: bytes)
      case .orderMultiple: orderMultiple = try fields.numberNotBelowZero(in: bytes)
      }
    }
    item = item ?? fields.missing(.item, of: object)
    vendor = vendor ?? fields.missing(.vendor, of: object)
    guard let item, let vendor else { return nil }
    return ItemVendor(
      item: item,
      vendor: vendor,
      variant: variant,
      vendorItemNumber: vendorItemNumber,
      leadTime: leadTime,
      minimumQuantity: minimumQuantity,
      orderMultiple: orderMultiple,
    )
  }

  static func write(_ entry: ItemVendor, to json: inout JSONWriter) {
    json.beginObject()
    json.field("item", entry.item)
    json.field("vendor", entry.vendor)
    json.field("variant", entry.variant)
    json.field("vendorItemNo", entry.vendorItemNumber)
    json.field("leadTime", entry.leadTime)
    json.field("minimumQuantity", entry.minimumQuantity)
    json.field("orderMultiple", entry.orderMultiple)
    json.endObject()
  }
}
