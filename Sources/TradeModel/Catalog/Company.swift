/// The company whose book this is.
package struct Company: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The currency of every amount that names none.
  package var currency: CurrencyCode?

  /// Makes a record of its fields; those left out are blank.
  package init(
    name: String = "",
    currency: CurrencyCode? = nil,
  ) {
    self.name = name
    self.currency = currency
  }
}

/// A foreign currency and its worth.
package struct Currency: Hashable, Sendable {
  /// The code.
  package var code: CurrencyCode
  /// The worth of one unit in the company's currency; above zero.
  package var rate: ExchangeRate

  /// Makes a record of its fields; those left out are blank.
  package init(
    code: CurrencyCode,
    rate: ExchangeRate,
  ) {
    self.code = code
    self.rate = rate
  }
}

/// A place where items are kept.
package struct Location: Hashable, Sendable {
  /// The code.
  package var code: LocationCode
  /// The name.
  package var name: String

  /// Makes a record of its fields; those left out are blank.
  package init(
    code: LocationCode,
    name: String = "",
  ) {
    self.code = code
    self.name = name
  }
}

/// Somebody who buys from the company.
package struct Customer: Hashable, Sendable {
  /// The number.
  package var number: CustomerCode
  /// The name.
  package var name: String
  /// The city.
  package var city: String

  /// Makes a record of its fields; those left out are blank.
  package init(
    number: CustomerCode,
    name: String = "",
    city: String = "",
  ) {
    self.number = number
    self.name = name
    self.city = city
  }
}
