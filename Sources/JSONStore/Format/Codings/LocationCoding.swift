import JSONText
import TradeModel

/// Reads and writes locations.
enum LocationCoding {
  enum Key: Int, FieldKey {
    case code
    case name
    static let keys = JSONKeys(["code", "name"])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Location? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var code: LocationCode?
    var name = ""
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .code: code = try fields.requiredCode(in: bytes)
      case .name: name = try fields.text(in: bytes)
      }
    }
    guard let code = code ?? fields.missing(.code, of: object) else { return nil }
    return Location(code: code, name: name)
  }

  static func write(_ location: Location, to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", location.code)
    json.field("name", location.name)
    json.endObject()
  }
}
