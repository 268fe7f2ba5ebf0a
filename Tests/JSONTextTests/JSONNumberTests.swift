import JSONText
import Testing

/// A number and what it is in units of its fifth decimal.
struct NumberCase: Sendable, CustomTestStringConvertible {
  let text: String
  let units: Int64?
  let problem: JSONProblem?

  init(_ text: String, _ units: Int64) {
    self.text = text
    self.units = units
    problem = nil
  }

  init(_ text: String, refused problem: JSONProblem) {
    self.text = text
    units = nil
    self.problem = problem
  }

  var testDescription: String { text }
}

@Suite("JSON numbers") struct JSONNumberTests {
  static let cases: [NumberCase] = [
    NumberCase("0", 0),
    NumberCase("-0", 0),
    NumberCase("0e99", 0),
    NumberCase("0e99999", 0),
    NumberCase("0.000000000000000000000000000000000000000", 0),
    NumberCase("1", 100_000),
    NumberCase("-1.5", -150_000),
    NumberCase("12.50", 1_250_000),
    NumberCase("12.500000000000000000000000000000000", 1_250_000),
    NumberCase("0.00001", 1),
    NumberCase("1e-05", 1),
    NumberCase("1E-5", 1),
    NumberCase("100e-7", 1),
    NumberCase("1.5e3", 150_000_000),
    NumberCase("1e+3", 100_000_000),
    NumberCase("99999999999.99999", 9_999_999_999_999_999),
    NumberCase("9007199254740993e-5", 9_007_199_254_740_993),
    NumberCase("92233720368547.75807", .max),
    NumberCase("-92233720368547.75807", -.max),
    NumberCase("-92233720368547.75808", .min),
    NumberCase("0.000001", refused: .tooManyFractionDigits(allowed: 5)),
    NumberCase("1.000001", refused: .tooManyFractionDigits(allowed: 5)),
    NumberCase("1e-6", refused: .tooManyFractionDigits(allowed: 5)),
    NumberCase("1e-9999", refused: .tooManyFractionDigits(allowed: 5)),
    NumberCase("92233720368547.75808", refused: .outOfRange),
    NumberCase("1e15", refused: .outOfRange),
    NumberCase("1e99999999999999999999", refused: .outOfRange),
    NumberCase("1234567890123456789012345678901234567", refused: .outOfRange),
    NumberCase("\"1.5\"", 150_000),
    NumberCase("\"-1e-05\"", -1),
    NumberCase("\"\"", refused: .notANumber),
    NumberCase("\"1,5\"", refused: .notANumber),
    NumberCase("\" 1\"", refused: .notANumber),
    NumberCase("\"01\"", refused: .notANumber),
    NumberCase("\"1e\"", refused: .notANumber),
    NumberCase("\"\\u0031\"", refused: .notANumber),
    NumberCase("true", refused: .wrongKind(expected: .number, found: .boolean)),
  ]

  @Test(arguments: cases)
  func `a number is read exactly or not at all`(number: NumberCase) throws {
    // With something behind it, a number takes the same way as with nothing.
    for text in [number.text, " \(number.text) ", "[\(number.text),0]"] {
      let bytes = Array(text.utf8)
      let result = Result { () throws(JSONError) -> Int64 in
        var json = try JSONReader(bytes.span.indices)
        if text.hasPrefix("[") {
          try json.openArray(in: bytes.span)
          _ = try json.nextElement(in: bytes.span)
        }
        let units = try json.readScaled(fractionDigits: 5, allowsQuotes: true, in: bytes.span)
        if text.hasPrefix("[") { _ = try json.nextElement(in: bytes.span) }
        return units
      }
      switch result {
      case .success(let units): #expect(units == number.units)
      case .failure(let error):
        let start = text.utf8.count - number.text.utf8.count
        #expect(error.problem == number.problem)
        #expect(error.range.count == number.text.utf8.count && error.range.lowerBound <= start)
      }
    }
  }

  @Test func `quotes around a number are refused unless they are allowed`() throws {
    let bytes = Array("\"1\"".utf8)
    var json = try JSONReader(bytes.span.indices)
    #expect(throws: JSONError(.wrongKind(expected: .number, found: .string), at: 0..<3)) {
      try json.readInteger(in: bytes.span)
    }
  }

  @Test func `a whole number may be written with a point or an exponent`() throws {
    for (text, value) in [("1e3", 1000), ("5.0", 5), ("-7", -7)] as [(String, Int64)] {
      let bytes = Array(text.utf8)
      var json = try JSONReader(bytes.span.indices)
      #expect(try json.readInteger(in: bytes.span) == value)
    }
    let bytes = Array("1.5".utf8)
    var json = try JSONReader(bytes.span.indices)
    #expect(throws: JSONError(.tooManyFractionDigits(allowed: 0), at: 0..<3)) {
      try json.readInteger(in: bytes.span)
    }
  }

  @Test func `a decimal keeps 36 digits and no more`() throws {
    let digits = String(repeating: "9", count: 36)
    let bytes = Array("[\(digits),\(digits).0,\(digits)9]".utf8)
    var json = try JSONReader(bytes.span.indices)
    try json.openArray(in: bytes.span)
    let value = try #require(Int128(digits))
    for _ in 0..<2 {
      _ = try json.nextElement(in: bytes.span)
      let decimal = try json.readDecimal(in: bytes.span)
      #expect(decimal.significand == value && decimal.exponent == 0)
    }
    _ = try json.nextElement(in: bytes.span)
    #expect(throws: JSONError(.outOfRange, at: 77..<114)) { try json.readDecimal(in: bytes.span) }
  }
}
