import JSONText
import TradeModel

/// Reads and writes the variants of items.
enum VariantCoding {
  enum Key: Int, FieldKey {
    case code
    case description
    case blocked
    static let keys = JSONKeys(["code", "description", "blocked"])
  }

  static func readList(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> [ItemVariant] {
    guard try fields.openArray(in: bytes) else { return [] }
    var variants: [ItemVariant] = []
    while try fields.json.nextElement(in: bytes) {
      let start = fields.json.position
      guard let variant = try read(&fields, in: bytes) else { continue }
      if variants.contains(where: { $0.code == variant.code }) {
        fields.report(.duplicateEntry(variant.code.text), from: start, in: bytes)
      } else {
        variants.append(variant)
      }
    }
    return variants
  }

  private static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> ItemVariant? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var code: VariantCode?
    var description = ""
    var isBlocked = false
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .code: code = try fields.requiredCode(in: bytes)
      case .description: description = try fields.text(in: bytes)
      case .blocked: isBlocked = try fields.flag(in: bytes)
      }
    }
    guard let code = code ?? fields.missing(.code, of: object) else { return nil }
    return ItemVariant(code: code, description: description, isBlocked: isBlocked)
  }

  static func write(_ variant: ItemVariant, to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", variant.code)
    json.field("description", variant.description)
    json.field("blocked", variant.isBlocked)
    json.endObject()
  }
}
