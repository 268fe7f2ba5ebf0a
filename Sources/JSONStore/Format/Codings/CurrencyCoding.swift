import JSONText
import TradeModel

/// Reads and writes currencies.
enum CurrencyCoding {
  enum Key: Int, FieldKey {
    case code
    case rate
    static let keys = JSONKeys(["code", "rate"])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Currency? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var code: CurrencyCode?
    var rate: ExchangeRate?
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .code: code = try fields.requiredCode(in: bytes)
      case .rate: rate = try fields.numberAboveZero(in: bytes)
      }
    }
    guard let code = code ?? fields.missing(.code, of: object) else { return nil }
    return Currency(
      code: code,
      rate: rate ?? fields.missing(.rate, of: object) ?? ExchangeRate(units: 1)
    )
  }

  static func write(_ currency: Currency, to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", currency.code)
    json.requiredField("rate", currency.rate)
    json.endObject()
  }
}
