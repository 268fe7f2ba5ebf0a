import JSONText
import TradeModel

/// Reads and writes customers.
enum CustomerCoding {
  enum Key: Int, FieldKey {
    case no
    case name
    case city
    static let keys = JSONKeys(["no", "name", "city"])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Customer? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var number: CustomerCode?
    var name = ""
    var city = ""
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .no: number = try fields.requiredCode(in: bytes)
      case .name: name = try fields.text(in: bytes)
      case .city: city = try fields.text(in: bytes)
      }
    }
    guard let number = number ?? fields.missing(.no, of: object) else { return nil }
    return Customer(number: number, name: name, city: city)
  }

  static func write(_ customer: Customer, to json: inout JSONWriter) {
    json.beginObject()
    json.field("no", customer.number)
    json.field("name", customer.name)
    json.field("city", customer.city)
    json.endObject()
  }
}
