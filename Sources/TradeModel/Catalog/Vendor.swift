/// The purchase documents that a vendor is shut out from.
public enum VendorBlock: String, CaseIterable, Hashable, Sendable {
  /// The vendor is not blocked.
  case none
  /// The vendor is not paid; orders are allowed (PO-25).
  case payment
  /// The vendor gets no purchase document at all.
  case all
}

/// Somebody from whom the company buys.
public struct Vendor: Hashable, Sendable {
  /// The number.
  public var number: VendorCode
  /// The name.
  public var name: String
  /// The city.
  public var city: String
  /// The person to ask for.
  public var contact: String
  /// The telephone number.
  public var phone: String
  /// The post code.
  public var postCode: String
  /// The currency of the vendor's orders; none is the company's.
  public var currency: CurrencyCode?
  /// The time from order to receipt, where the item says none (PO-26).
  public var leadTime: DateFormula
  /// What the vendor is shut out from.
  public var block: VendorBlock
  /// The days on which the vendor works; none named is every day.
  public var workingDays: [Weekday]
  /// The days on which the vendor does not work, in order.
  public var holidays: [CalendarDate]

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: VendorCode,
    name: String = "",
    city: String = "",
    contact: String = "",
    phone: String = "",
    postCode: String = "",
    currency: CurrencyCode? = nil,
    leadTime: DateFormula = .none,
    block: VendorBlock = .none,
    workingDays: [Weekday] = [],
    holidays: [CalendarDate] = [],
  ) {
    self.number = number
    self.name = name
    self.city = city
    self.contact = contact
    self.phone = phone
    self.postCode = postCode
    self.currency = currency
    self.leadTime = leadTime
    self.block = block
    self.workingDays = workingDays
    self.holidays = holidays
  }
}
