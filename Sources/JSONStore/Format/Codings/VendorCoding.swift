import JSONText
import TradeModel

/// Reads and writes vendors.
enum VendorCoding {
  enum Key: Int, FieldKey {
    case no
    case name
    case city
    case contact
    case phone
    case postCode
    case currency
    case leadTime
    case blocked
    case workingDays
    case holidays
    static let keys = JSONKeys([
      "no", "name", "city", "contact", "phone", "postCode", "currency", "leadTime", "blocked",
      "workingDays", "holidays",
    ])
  }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Vendor? {
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var number: VendorCode?
    var vendor = blank
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .no: number = try fields.requiredCode(in: bytes)
      case .name: vendor.name = try fields.text(in: bytes)
      case .city: vendor.city = try fields.text(in: bytes)
      case .contact: vendor.contact = try fields.text(in: bytes)
      case .phone: vendor.phone = try fields.text(in: bytes)
      case .postCode: vendor.postCode = try fields.text(in: bytes)
      case .currency: vendor.currency = try fields.code(in: bytes)
      case .leadTime: vendor.leadTime = try fields.formula(in: bytes)
      case .blocked: vendor.block = try fields.word(in: bytes) ?? .none
      case .workingDays: vendor.workingDays = try readWorkingDays(&fields, in: bytes)
      case .holidays: vendor.holidays = try readHolidays(&fields, in: bytes)
      }
    }
    guard let number = number ?? fields.missing(.no, of: object) else { return nil }
    vendor.number = number
    return vendor
  }

  static func write(_ vendor: Vendor, to json: inout JSONWriter) {
    json.beginObject()
    json.field("no", vendor.number)
    json.field("name", vendor.name)
    json.field("city", vendor.city)
    json.field("contact", vendor.contact)
    json.field("phone", vendor.phone)
    json.field("postCode", vendor.postCode)
    json.field("currency", vendor.currency)
    json.field("leadTime", vendor.leadTime)
    json.field("blocked", vendor.block, unless: VendorBlock.none)
    if !vendor.workingDays.isEmpty {
      json.key("workingDays")
      json.beginArray()
      for day in vendor.workingDays { json.string(day.rawValue) }
      json.endArray()
    }
    if !vendor.holidays.isEmpty {
      json.key("holidays")
      json.beginArray()
      for day in vendor.holidays { json.string(day.description) }
      json.endArray()
    }
    json.endObject()
  }

  /// Reads days of the week and puts them into the order of the week.
  private static func readWorkingDays(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> [Weekday] {
    guard try fields.openArray(in: bytes) else { return [] }
    var days: [Weekday] = []
    while try fields.json.nextElement(in: bytes) {
      let start = fields.json.position
      guard let day: Weekday = try fields.word(in: bytes) else { continue }
      if days.contains(day) {
        fields.report(.duplicateEntry(day.rawValue), from: start, in: bytes)
      } else {
        days.append(day)
      }
    }
    return Weekday.allCases.filter(days.contains)
  }

  /// Reads dates and puts them into their order.
  private static func readHolidays(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> [CalendarDate] {
    guard try fields.openArray(in: bytes) else { return [] }
    var days: [CalendarDate] = []
    var seen: Set<CalendarDate> = []
    while try fields.json.nextElement(in: bytes) {
      let start = fields.json.position
      guard let day = try fields.date(in: bytes) else { continue }
      if seen.insert(day).inserted {
        days.append(day)
      } else {
        fields.report(.duplicateEntry(day.description), from: start, in: bytes)
      }
    }
    return days.sorted()
  }
}
