import JSONText
import TradeModel

/// Reads and writes the address of a document.
enum ShipToCoding {
  enum Key: Int, FieldKey {
    case code
    case name
    case address
    case postCode
    case city
    case country
    static let keys = JSONKeys(["code", "name", "address", "postCode", "city", "country"])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> ShipToAddress {
    var address = ShipToAddress()
    guard var object = try fields.openObject(Key.self, in: bytes) else { return address }
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .code: address.code = try fields.text(in: bytes)
      case .name: address.name = try fields.text(in: bytes)
      case .address: address.address = try fields.text(in: bytes)
      case .postCode: address.postCode = try fields.text(in: bytes)
      case .city: address.city = try fields.text(in: bytes)
      case .country: address.country = try fields.text(in: bytes)
      }
    }
    return address
  }

  /// Writes the address under its key, unless it is blank.
  static func writeField(_ address: ShipToAddress, to json: inout JSONWriter) {
    guard address != ShipToAddress() else { return }
    json.key("shipTo")
    json.beginObject()
    json.field("code", address.code)
    json.field("name", address.name)
    json.field("address", address.address)
    json.field("postCode", address.postCode)
    json.field("city", address.city)
    json.field("country", address.country)
    json.endObject()
  }
}
