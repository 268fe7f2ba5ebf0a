import JSONText
import TradeModel

/// Reads and writes the company and the work date as one row.
enum SetupCoding {
  enum Key: Int, FieldKey {
    case name
    case currency
    case workDate
    static let keys = JSONKeys(["name", "currency", "workDate"])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Setup? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var setup = Setup()
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .name: setup.company.name = try fields.text(in: bytes)
      case .currency: setup.company.currency = try fields.code(in: bytes)
      case .workDate: setup.workDate = try fields.date(in: bytes)
      }
    }
    return setup
  }

  static func write(_ setup: Setup, to json: inout JSONWriter) {
    json.beginObject()
    json.field("name", setup.company.name)
    json.field("currency", setup.company.currency)
    json.field("workDate", setup.workDate)
    json.endObject()
  }
}
