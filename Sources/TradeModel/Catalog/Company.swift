/// The company whose book this is.
public struct Company: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The currency of every amount that names none.
  public var currency: CurrencyCode?

  /// Makes a record of its fields; those left out are blank.
  public init(
    name: String = "",
    currency: CurrencyCode? = nil,
  ) {
    self.name = name
    self.currency = currency
  }
}

/// A foreign currency and its worth.
public struct Currency: Hashable, Sendable {
  /// The code.
  public var code: CurrencyCode
  /// The worth of one unit in the company's currency; above zero.
  public var rate: ExchangeRate

  /// Makes a record of its fields; those left out are blank.
  public init(
    code: CurrencyCode,
    rate: ExchangeRate,
  ) {
    self.code = code
    self.rate = rate
  }
}

/// A place where items are kept.
public struct Location: Hashable, Sendable {
  /// The code.
  public var code: LocationCode
  /// The name.
  public var name: String

  /// Makes a record of its fields; those left out are blank.
  public init(
    code: LocationCode,
    name: String = "",
  ) {
    self.code = code
    self.name = name
  }
}

/// Somebody who buys from the company.
public struct Customer: Hashable, Sendable {
  /// The number.
  public var number: CustomerCode
  /// The name.
  public var name: String
  /// The city.
  public var city: String

  /// Makes a record of its fields; those left out are blank.
  public init(
    number: CustomerCode,
    name: String = "",
    city: String = "",
  ) {
    self.number = number
    self.name = name
    self.city = city
  }
}
