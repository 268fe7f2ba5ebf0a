package import TradeModel

// Literals for the values of the domain, so that a test reads like the case that it states. An
// illegal literal is a mistake in the test and stops it.

extension RecordCode where Self: ExpressibleByStringLiteral {
  /// Makes a code of a legal literal.
  package init(stringLiteral text: String) {
    guard let normal = Self.normalised(text), !normal.isEmpty else {
      preconditionFailure("\"\(text)\" is not a code")
    }
    self.init(unchecked: normal)
  }
}

extension ItemCode: ExpressibleByStringLiteral {}
extension VendorCode: ExpressibleByStringLiteral {}
extension CustomerCode: ExpressibleByStringLiteral {}
extension LocationCode: ExpressibleByStringLiteral {}
extension VariantCode: ExpressibleByStringLiteral {}
extension UnitCode: ExpressibleByStringLiteral {}
extension CurrencyCode: ExpressibleByStringLiteral {}
extension DocumentNumber: ExpressibleByStringLiteral {}

extension FixedPoint
where Self: ExpressibleByStringLiteral & ExpressibleByIntegerLiteral {
  /// Makes a number of a literal such as `"2.33334"`.
  package init(stringLiteral text: String) {
    do {
      self = try Self(parsing: text)
    } catch {
      preconditionFailure("\"\(text)\" is not a number of this field: \(error)")
    }
  }

  /// Makes a number of a whole literal.
  package init(integerLiteral number: Int) {
    guard let value = Self(whole: number) else {
      preconditionFailure("\(number) does not fit into this field")
    }
    self = value
  }
}

extension Quantity: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {}
extension UnitCost: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {}
extension Percent: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {}
extension ExchangeRate: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {}
extension Amount: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {}

extension LineNumber: ExpressibleByIntegerLiteral {
  /// Makes a line number of a literal.
  package init(integerLiteral number: Int) { self.init(number) }
}

extension CalendarDate: ExpressibleByStringLiteral {
  /// Makes a day of a literal such as `"2026-01-05"`.
  package init(stringLiteral text: String) {
    guard let date = CalendarDate(parsing: text) else {
      preconditionFailure("\"\(text)\" is not a day")
    }
    self = date
  }
}

extension DateFormula: ExpressibleByStringLiteral {
  /// Makes a formula of a literal such as `"1M+5D"`.
  package init(stringLiteral text: String) {
    guard let formula = DateFormula(parsing: text) else {
      preconditionFailure("\"\(text)\" is not a span of time")
    }
    self = formula
  }
}
