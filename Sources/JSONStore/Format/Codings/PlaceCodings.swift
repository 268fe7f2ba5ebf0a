import JSONText
import TradeModel

// The records of one or two fields beside their key.

/// Reads and writes the company and the work date as one row.
enum SetupCoding {
  enum Key: Int, FieldKey {
    case name
    case currency
    case workDate
    static let keys = caseNames
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

/// Reads and writes currencies.
enum CurrencyCoding {
  enum Key: Int, FieldKey {
    case code
    case rate
    static let keys = caseNames
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

/// Reads and writes locations.
enum LocationCoding {
  enum Key: Int, FieldKey {
    case code
    case name
    static let keys = caseNames
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

/// Reads and writes customers.
enum CustomerCoding {
  enum Key: Int, FieldKey {
    case no
    case name
    case city
    static let keys = caseNames
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
