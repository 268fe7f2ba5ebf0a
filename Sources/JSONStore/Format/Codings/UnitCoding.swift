import JSONText
import TradeModel

/// Reads and writes the further units of items.
enum UnitCoding {
  enum Key: Int, FieldKey {
    case code
    case quantity
    static let keys = JSONKeys(["code", "quantity"])
  }

  static func readList(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> [UnitOfMeasure] {
    guard try fields.openArray(in: bytes) else { return [] }
    var units: [UnitOfMeasure] = []
    while try fields.json.nextElement(in: bytes) {
      let start = fields.json.position
      guard let unit = try read(&fields, in: bytes) else { continue }
      if units.contains(where: { $0.code == unit.code }) {
        fields.report(.duplicateEntry(unit.code.text), from: start, in: bytes)
      } else {
        units.append(unit)
      }
    }
    return units
  }

  private static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> UnitOfMeasure? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var code: UnitCode?
    var quantity: Quantity?
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .code: code = try fields.requiredCode(in: bytes)
      case .quantity: quantity = try fields.numberAboveZero(in: bytes)
      }
    }
    guard let code = code ?? fields.missing(.code, of: object) else { return nil }
    return UnitOfMeasure(
      code: code,
      quantity: quantity ?? fields.missing(.quantity, of: object) ?? .one
    )
  }

  static func write(_ unit: UnitOfMeasure, to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", unit.code)
    json.requiredField("quantity", unit.quantity)
    json.endObject()
  }
}
