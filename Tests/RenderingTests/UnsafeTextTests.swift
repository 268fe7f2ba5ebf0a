import CommandLanguage
import Foundation
import Rendering
import Session
import Testing
import TradeModel

/// What data must never do to a screen.
@Suite("Data that could steer a terminal") struct UnsafeTextTests {
  /// An escape sequence, a bell, a bare return, a line break, a C1 control, a mark that turns the
  /// direction of writing.
  static let hostile = "a\u{1B}[2Jb\u{7}c\rd\ne\u{9B}31mf\u{202E}g|h,\"i\""

  static func texts(_ format: OutputFormat) -> [String] {
    var worksheet = Sample.worksheet
    worksheet.rows[0].description = hostile
    worksheet.rows[0].vendorName = hostile
    worksheet.customerName = hostile
    worksheet.apart[0].description = hostile
    var customer = Sample.cannon
    customer.name = hostile
    customer.city = hostile
    let reports: [Report] = [
      .orderWorksheet(worksheet),
      .customer(CustomerReport(customer: customer, openOrders: [])),
      .list(Sample.list(.customers, .customers([customer]), total: 1)),
      .closed(document: hostile),
    ]
    return reports.map {
      render($0, statementName: hostile, style: RenderStyle(format: format, width: 80)).text
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `nothing that steers a terminal is written`(format: OutputFormat) {
    for text in Self.texts(format) {
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(format)")
        #expect(scalar != "\u{202E}", "\(format)")
      }
    }
  }

  @Test(arguments: [OutputFormat.table, .plain, .vertical, .markdown])
  func `a line break in data breaks no line`(format: OutputFormat) {
    #expect(Self.texts(format)[3].count { $0 == "\n" } == 1)
    #expect(Self.texts(format)[3].contains("d␊e"))
  }

  @Test(arguments: ["\u{1F}", "\u{7F}", "\u{85}"])
  func `what steers is found at every place of a text of any length`(character: String) {
    for length in 1...20 {
      for place in 0..<length {
        var worksheet = Sample.worksheet
        worksheet.rows[0].description =
          String(repeating: "a", count: place) + character
          + String(repeating: "b", count: length - place - 1)
        let report = Report.orderWorksheet(worksheet)
        let shown = render(report, statementName: "plan orders", style: RenderStyle(format: .plain))
        #expect(!shown.text.contains(character), "\(place) of \(length)")
      }
    }
  }

  @Test func `what is not shown as it is has a sign in its place`() {
    #expect(Self.texts(.plain)[3] == "closed a␛[2Jb␇c␍d␊e�31mf�g|h,\"i\"\n")
  }

  @Test func `JSON keeps every character, escaped`() throws {
    for text in Self.texts(.json) { #expect(text.hasSuffix("}\n")) }
    let value = try JSONSerialization.jsonObject(with: Data(Self.texts(.json)[3].utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["document"] as? String == Self.hostile)
    #expect(object["statement"] as? String == Self.hostile)
    #expect(Self.texts(.json)[3].contains(#"e\u009b31mf\u202eg|h,\"i\""#))
  }

  @Test func `CSV quotes commas, quotes and line breaks, and nothing else`() throws {
    let text = Self.texts(.csv)[2]
    #expect(text.hasPrefix("no,name,city\n10000,\"a␛[2Jb␇c␍d\ne�31mf�g|h,\"\"i\"\"\","))
    let records = try CSVReader.records(of: text)
    #expect(records[1][1] == "a␛[2Jb␇c␍d\ne�31mf�g|h,\"i\"")
  }

  @Test func `Markdown keeps marks in data from being marks`() {
    var customer = Sample.cannon
    customer.name = ##"A|B *c* _d_ `e` <f> [g] \h &amp; i & j #1"##
    customer.city = "#1"
    let text = render(
      .list(Sample.list(.customers, .customers([customer]), total: 1)),
      statementName: "list customers",
      style: RenderStyle(format: .markdown),
    ).text
    let row = ##"| 10000 | A\|B \*c\* \_d\_ \`e\` \<f> \[g] \\h \&amp; i & j #1 | \#1 |"##
    #expect(text.contains(row))
  }
}
