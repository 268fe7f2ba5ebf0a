import JSONText
import TestSupport
import Testing

@Suite("JSON writer") struct JSONWriterTests {
  private func text(
    _ style: JSONWriter.Style = .compact,
    _ write: (inout JSONWriter) -> Void,
  ) -> String {
    var json = JSONWriter(style)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `the compact form has no blanks and keeps the order of the calls`() {
    let written = text { json in
      json.beginObject()
      json.key("z")
      json.integer(-5)
      json.key("a")
      json.beginArray()
      json.boolean(true)
      json.null()
      json.beginObject()
      json.endObject()
      json.beginArray()
      json.endArray()
      json.encoded(Array(#"{"raw":1}"#.utf8).span)
      json.endArray()
      json.key("s")
      json.string("日本")
      json.endObject()
    }
    #expect(written == #"{"z":-5,"a":[true,null,{},[],{"raw":1}],"s":"日本"}"#)
  }

  @Test(arguments: [("\"", #"\""#), ("\\", #"\\"#), ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#)])
  func `what needs an escape has one at every place of a text`(plain: String, escaped: String) {
    for length in 1...20 {
      for place in 0..<length {
        let (start, end) = (
          String(repeating: "a", count: place), String(repeating: "é", count: length - place - 1)
        )
        let written = text { json in
          json.beginObject()
          json.member("key", string: start + plain + end)
          json.endObject()
        }
        #expect(written == "{\"key\":\"\(start)\(escaped)\(end)\"}")
      }
    }
  }

  @Test func `the pretty form is that of jq`() {
    let written = text(.pretty) { json in
      json.beginObject()
      json.key("d")
      json.beginArray()
      json.endArray()
      json.key("f")
      json.beginArray()
      json.integer(1)
      json.beginObject()
      json.key("a")
      json.integer(2)
      json.endObject()
      json.endArray()
      json.endObject()
    }
    let expected = """
      {
        "d": [],
        "f": [
          1,
          {
            "a": 2
          }
        ]
      }
      """
    #expect(written == expected)
  }

  static let escapes: [(String, String)] = [
    ("", #""""#),
    ("a\"b\\c/", #""a\"b\\c/""#),
    ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
    ("\u{0}\u{1}\u{1F}\u{7F}", #""\u0000\u0001\u001f\u007f""#),
    ("Pâté <日本> & \u{2028}🚢", "\"Pâté <日本> & \u{2028}🚢\""),
  ]

  @Test(arguments: escapes)
  func `a text is escaped as jq escapes it`(meant: String, written: String) {
    #expect(text { $0.string(meant) } == written)
  }

  static let numbers: [(Int64, Int, String)] = [
    (0, 5, "0"), (0, 0, "0"), (1, 5, "0.00001"), (-1, 5, "-0.00001"), (150_000, 5, "1.5"),
    (100_000, 5, "1"), (1_000_000, 5, "10"), (-1_250_000, 5, "-12.5"), (10, 0, "10"),
    (9_999_999_999_999_999, 5, "99999999999.99999"), (.max, 5, "92233720368547.75807"),
    (.min, 5, "-92233720368547.75808"), (.min, 0, "-9223372036854775808"),
    (.max, 18, "9.223372036854775807"), (5, 18, "0.000000000000000005"), (920_000_000, 9, "0.92"),
  ]

  @Test(arguments: numbers)
  func `a number takes its shortest plain form`(units: Int64, digits: Int, written: String) throws {
    #expect(text { $0.scaled(units, fractionDigits: digits) } == written)
    let bytes = Array(written.utf8)
    var json = try JSONReader(bytes.span.indices)
    #expect(try json.readScaled(fractionDigits: digits, in: bytes.span) == units)
  }

  @Test func `a number is its digits, whatever its size`() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<20_000 {
      let units = Int64(truncatingIfNeeded: random.next() >> (random.next() % 64))
      let digits = Int(random.next() % 19)
      for units in [units, -units] {
        #expect(text { $0.scaled(units, fractionDigits: digits) } == Self.spelled(units, digits))
      }
    }
  }

  /// Spells a number digit by digit.
  static func spelled(_ units: Int64, _ fractionDigits: Int) -> String {
    var digits = String(units.magnitude)
    while digits.count <= fractionDigits { digits = "0" + digits }
    var part = digits.suffix(fractionDigits)
    while part.last == "0" { part.removeLast() }
    let whole = digits.dropLast(fractionDigits)
    return (units < 0 ? "-" : "") + whole + (part.isEmpty ? "" : ".\(part)")
  }

  static let amounts: [(Int64, String)] = [
    (0, "0.00"), (5, "0.05"), (50, "0.50"), (100, "1.00"), (-12_345, "-123.45"),
    (.max, "92233720368547758.07"), (.min, "-92233720368547758.08"),
  ]

  @Test(arguments: amounts)
  func `digits behind the point can be kept though they are zeros`(units: Int64, written: String) {
    let decimal = SpelledDecimal(units, fractionDigits: 2, leastFractionDigits: 2)
    #expect(decimal.description == written)
    #expect(decimal.count == written.utf8.count)
  }

  @Test(arguments: [JSONWriter.Style.compact, .pretty])
  func `a member is written as its key and its value are`(_ style: JSONWriter.Style) {
    let texts = [
      "", "plain", "a \"quote\"", "back\\slash", "line\nfeed", "日本", "a long text of many words",
    ]
    let members = text(style) { json in
      json.beginObject()
      for text in texts {
        json.member("text", string: text)
        json.member("number", scaled: -150_000, fractionDigits: 5)
        json.member("plain", plain: Array("2026-01-31".utf8).span)
      }
      json.endObject()
    }
    let values = text(style) { json in
      json.beginObject()
      for text in texts {
        json.key("text")
        json.string(text)
        json.key("number")
        json.scaled(-150_000, fractionDigits: 5)
        json.key("plain")
        json.string("2026-01-31")
      }
      json.endObject()
    }
    #expect(members == values)
  }

  @Test func `bytes can be taken while a text is written`() {
    var json = JSONWriter()
    var taken: [UInt8] = []
    json.beginArray()
    for number in 0..<3 {
      json.integer(number)
      taken += json.takeBytes()
    }
    json.endArray()
    taken += json.takeBytes()
    #expect(String(decoding: taken, as: UTF8.self) == "[0,1,2]")
  }

  @Test func `an array that never began cannot end`() async {
    await #expect(processExitsWith: .failure) {
      var json = JSONWriter()
      json.endArray()
    }
  }
}
