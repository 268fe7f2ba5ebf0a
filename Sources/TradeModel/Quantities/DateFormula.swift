/// A span of time written as in `3D`, `2W`, `1M+5D`: a lead time.
public struct DateFormula: Hashable, Sendable {
  /// A unit of a term.
  public enum Unit: Character, Hashable, Sendable {
    /// Days.
    case day = "D"
    /// Weeks.
    case week = "W"
    /// Months; a day past the end of the month becomes its last day.
    case month = "M"
    /// Quarters of a year.
    case quarter = "Q"
    /// Years.
    case year = "Y"

    /// Makes the unit of a letter, in any case.
    fileprivate init?(letter: UInt8) {
      switch letter & ~0x20 {
      case UInt8(ascii: "D"): self = .day
      case UInt8(ascii: "W"): self = .week
      case UInt8(ascii: "M"): self = .month
      case UInt8(ascii: "Q"): self = .quarter
      case UInt8(ascii: "Y"): self = .year
      default: return nil
      }
    }
  }

  /// One part of a formula.
  public struct Term: Hashable, Sendable {
    /// How many units, below zero to go back.
    public let count: Int
    /// The unit counted.
    public let unit: Unit

    /// Makes a term.
    public init(count: Int, unit: Unit) {
      self.count = count
      self.unit = unit
    }
  }

  /// The terms, applied from left to right; none is a span of nothing.
  public let terms: [Term]

  /// The largest count in a term.
  public static let countLimit = 9999
  /// The most terms of a formula.
  public static let termLimit = 8

  /// The span of nothing.
  public static var none: DateFormula { DateFormula(terms: []) }

  private init(terms: [Term]) { self.terms = terms }

  /// Reads a formula; blank text is the span of nothing, anything malformed gives nothing.
  public init?(parsing text: some StringProtocol) {
    guard let terms = Self.terms(of: String(text)) else { return nil }
    self.init(terms: terms)
  }

  private static func terms(of text: String) -> [Term]? {
    var terms: [Term] = []
    // The sign of the term that is read; none after a term, where a written one must follow.
    var sign: Int? = 1
    var isSigned = false
    var count: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let value = (count ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard sign != nil, value <= countLimit else { return nil }
        count = value
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard count == nil, !isSigned else { return nil }
        sign = byte == UInt8(ascii: "-") ? -1 : 1
        isSigned = true
      default:
        guard let unit = Unit(letter: byte), let value = count, let direction = sign else {
          return nil
        }
        terms.append(Term(count: direction * value, unit: unit))
        (sign, isSigned, count) = (nil, false, nil)
      }
    }
    guard count == nil, !isSigned, !terms.isEmpty || text.isEmpty, terms.count <= termLimit
    else { return nil }
    return terms
  }

  /// Whether the formula has no term.
  public var isBlank: Bool { terms.isEmpty }

  /// Returns the day that lies the formula after a day, or nothing outside the calendar.
  public func applied(to date: CalendarDate) -> CalendarDate? { applied(to: date, direction: 1) }

  /// Returns the day that lies the formula before a day, or nothing outside the calendar.
  public func subtracted(from date: CalendarDate) -> CalendarDate? {
    applied(to: date, direction: -1)
  }

  private func applied(to date: CalendarDate, direction: Int) -> CalendarDate? {
    var day = date
    for term in terms {
      let count = term.count * direction
      let next =
        switch term.unit {
        case .day: day.adding(days: count)
        case .week: day.adding(days: 7 * count)
        case .month: day.adding(months: count)
        case .quarter: day.adding(months: 3 * count)
        case .year: day.adding(months: 12 * count)
        }
      guard let next else { return nil }
      day = next
    }
    return day
  }
}

extension DateFormula: CustomStringConvertible {
  /// The formula as it is written, in upper case, without a leading plus.
  public var description: String {
    var text = ""
    for term in terms {
      if term.count < 0 { text += "-" } else if !text.isEmpty { text += "+" }
      text += "\(term.count.magnitude)\(term.unit.rawValue)"
    }
    return text
  }
}

extension CalendarDate {
  /// Returns the same day of the month a count of months later, or that month's last day.
  public func adding(months: Int) -> CalendarDate? {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    guard index >= 12 else { return nil }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    guard newYear <= 9999 else { return nil }
    let lastDay = Self.days(inMonth: newMonth, of: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, lastDay))
  }
}
