import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

/// A row that is refused: the marked bytes are those that the error names.
struct RowRefusal: Sendable, CustomTestStringConvertible {
  let table: Table
  let marked: String
  let problem: RecordProblem

  init(_ table: Table, _ marked: String, _ problem: RecordProblem) {
    self.table = table
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { "\(table.rawValue): \(marked)" }
}

@Suite("Refused rows") struct RecordCodingRefusalTests {
  static let cases: [RowRefusal] = [
    RowRefusal(
      .items,
      #"{"no":"A","units":[{"code":"BOX","quantity":1,⟦"colour"⟧:1}]}"#,
      .unknownKey("colour")
    ),
    RowRefusal(.items, #"{"no":"A",⟦"no"⟧:"B"}"#, .duplicateKey("no")),
    RowRefusal(.items, #"⟦{⟧"description":"A"}"#, .missingKey("no")),
    RowRefusal(.items, #"{"no":⟦" "⟧}"#, .codeMissing),
    RowRefusal(
      .items,
      #"{"no":⟦12⟧}"#,
      .json(.wrongKind(expected: .string, found: .number))
    ),
    RowRefusal(.items, #"{"no":⟦"ABCDEFGHIJKLMNOPQRSTU"⟧}"#, .codeTooLong(limit: 20)),
    RowRefusal(.items, #"{"no":⟦"A\nB"⟧}"#, .codeWithControlCharacter),
    RowRefusal(
      .items,
      #"{"no":"A","type":⟦"goods"⟧}"#,
      .unknownWord("goods", allowed: ["inventory", "non-inventory", "service"])
    ),
    RowRefusal(.items, #"{"no":"A","leadTime":⟦"soon"⟧}"#, .malformedFormula("soon")),
    RowRefusal(
      .items,
      #"{"no":"A","blocked":⟦"yes"⟧}"#,
      .json(.wrongKind(expected: .boolean, found: .string))
    ),
    RowRefusal(
      .items,
      #"{"no":"A","lastDirectCost":⟦0.000001⟧}"#,
      .json(.tooManyFractionDigits(allowed: 5))
    ),
    RowRefusal(
      .items,
      #"{"no":"A","lastDirectCost":⟦99999999999.999991⟧}"#,
      .json(.tooManyFractionDigits(allowed: 5))
    ),
    RowRefusal(.items, #"{"no":"A","lastDirectCost": ⟦100000000000⟧}"#, .json(.outOfRange)),
    RowRefusal(.items, #"{"no":"A","lastDirectCost":⟦"12,5"⟧}"#, .json(.notANumber)),
    RowRefusal(
      .items,
      #"{"no":"A","lastDirectCost":⟦null⟧}"#,
      .json(.wrongKind(expected: .number, found: .null))
    ),
    RowRefusal(.items, #"{"no":"A","units":[⟦{⟧"quantity":1}]}"#, .missingKey("code")),
    RowRefusal(.items, #"{"no":"A","units":[⟦{⟧"code":"BOX"}]}"#, .missingKey("quantity")),
    RowRefusal(
      .items,
      #"{"no":"A","units":[{"code":"BOX","quantity":⟦0⟧}]}"#,
      .notAboveZero
    ),
    RowRefusal(
      .items,
      #"{"no":"A","units":[{"code":"BOX","quantity":2},⟦{"code":"box","quantity":3}⟧]}"#,
      .duplicateEntry("BOX")
    ),
    RowRefusal(
      .items,
      #"{"no":"A","variants":[{"code":"R"},⟦{"code":"R"}⟧]}"#,
      .duplicateEntry("R")
    ),
    RowRefusal(
      .items,
      #"{"no":"A","variants":⟦{"code":"R"}⟧}"#,
      .json(.wrongKind(expected: .array, found: .object))
    ),
    RowRefusal(.items, "⟦[]⟧", .json(.wrongKind(expected: .object, found: .array))),
    RowRefusal(.items, #"{"no":"A"}⟦{}⟧"#, .json(.trailingBytes)),
    RowRefusal(.items, #"{"no":"A"⟦⟧"#, .json(.unexpectedEnd)),
    RowRefusal(.currencies, #"⟦{⟧"code":"USD"}"#, .missingKey("rate")),
    RowRefusal(.currencies, #"{"code":"USD","rate":⟦-1⟧}"#, .notAboveZero),
    RowRefusal(
      .currencies,
      #"{"code":"USD","rate":⟦0.0000000001⟧}"#,
      .json(.tooManyFractionDigits(allowed: 9))
    ),
    RowRefusal(
      .vendors,
      #"{"no":"A","holidays":[⟦"2026-02-30"⟧]}"#,
      .malformedDate("2026-02-30")
    ),
    RowRefusal(
      .vendors,
      #"{"no":"A","holidays":["2026-01-01",⟦"2026-01-01"⟧]}"#,
      .duplicateEntry("2026-01-01")
    ),
    RowRefusal(
      .vendors,
      #"{"no":"A","workingDays":["mon",⟦"mon"⟧]}"#,
      .duplicateEntry("mon")
    ),
    RowRefusal(
      .prices,
      #"{"item":"A","entry":1,"lineDiscount":⟦100.00001⟧}"#,
      .notAPercentage
    ),
    RowRefusal(.prices, #"{"item":"A","entry":1,"minimumQuantity":⟦-1⟧}"#, .belowZero),
    RowRefusal(.prices, #"⟦{⟧"item":"A"}"#, .missingKey("entry")),
    RowRefusal(
      .inventory,
      #"{"item":"A","entry":⟦0⟧}"#,
      .numberOutOfRange(limit: 2_000_000_000)
    ),
    RowRefusal(
      .inventory,
      #"{"item":"A","entry":⟦2000000001⟧}"#,
      .numberOutOfRange(limit: 2_000_000_000)
    ),
    RowRefusal(
      .inventory,
      #"{"item":"A","entry":⟦1.5⟧}"#,
      .json(.tooManyFractionDigits(allowed: 0))
    ),
    RowRefusal(
      .salesHeaders,
      #"{"kind":⟦"quote"⟧,"no":"A"}"#,
      .unknownWord("quote", allowed: ["order", "invoice", "return"])
    ),
    RowRefusal(.salesHeaders, #"⟦{⟧"no":"A"}"#, .missingKey("kind")),
    RowRefusal(
      .salesHeaders,
      #"{"kind":"order","no":"A",⟦"lines"⟧:[]}"#,
      .unknownKey("lines")
    ),
    RowRefusal(
      .salesLines,
      #"⟦{⟧"kind":"order","document":"A","line":1}"#,
      .missingKey("no")
    ),
    RowRefusal(
      .salesLines,
      #"{"kind":"order","document":"A","line":1,"no":⟦"  "⟧}"#,
      .codeMissing
    ),
    RowRefusal(.purchaseHeaders, #"⟦{⟧"kind":"order","no":"A"}"#, .missingKey("vendor")),
    RowRefusal(
      .purchaseLines,
      #"{"kind":"order","document":"A","line":1,"type":"comment","sales":⟦{⟧"document":"S"}}"#,
      .missingKey("line")
    ),
    RowRefusal(
      .otherSupply,
      #"{"document":"P","item":"A","entry":1,⟦"kind"⟧:"project"}"#,
      .unknownKey("kind")
    ),
    RowRefusal(
      .otherDemand,
      #"{"document":"P","item":"A","entry":1,"kind":⟦"sales"⟧}"#,
      .unknownWord("sales", allowed: ["production", "service", "project", "assembly"])
    ),
  ]

  @Test(arguments: cases)
  func `a row that is not its record is refused at the field`(refusal: RowRefusal) {
    let marked = MarkedText(refusal.marked)
    let bytes = Array(("junk\n" + marked.text).utf8)
    let range = marked.range.lowerBound + 5..<marked.range.upperBound + 5
    #expect(throws: RecordError(refusal.problem, at: range)) {
      try RowCoding.decode(refusal.table, 5..<bytes.count, in: bytes.span)
    }
  }

  @Test func `every problem has a reason in lower case without a full stop`() {
    for refusal in Self.cases {
      let reason = refusal.problem.reason
      #expect(!reason.isEmpty && !reason.hasSuffix(".") && reason.first?.isUppercase == false)
    }
  }

  @Test func `broken rows are refused, never misread, and never stop the program`() {
    var random = SplitMix64(seed: 17)
    var refused = 0
    for round in 0..<20_000 {
      let record = random.record()
      let bytes = random.broken(RowCoding.encode(record))
      do throws(RecordError) {
        let read = try RowCoding.decode(record.table, bytes.indices, in: bytes.span)
        // What is accepted has one row, from which it comes back.
        let row = RowCoding.encode(read)
        #expect(
          try RowCoding.decode(record.table, row.indices, in: row.span) == read,
          "seed \(random.seed), round \(round)"
        )
      } catch {
        refused += 1
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count)
      }
    }
    #expect(refused > 1000 && refused < 20_000)
  }
}
