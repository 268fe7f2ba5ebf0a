import TestSupport
import Testing
import TradeModel

/// One row of a table: a written number, and its plain form or the reason why it is none.
struct NumberCase: Sendable, CustomTestStringConvertible {
  let text: String
  let plain: String?
  let problem: DecimalProblem?

  init(_ text: String, _ plain: String) {
    self.text = text
    self.plain = plain
    problem = nil
  }

  init(_ text: String, _ problem: DecimalProblem) {
    self.text = text
    plain = nil
    self.problem = problem
  }

  var testDescription: String { "“\(text)”" }
}

@Suite("Exact numbers")
struct FixedPointTests {
  @Test(
    arguments: [
      NumberCase("0", "0"), NumberCase("-0", "0"), NumberCase("-0.000", "0"),
      NumberCase("12", "12"), NumberCase("+12", "12"), NumberCase("012", "12"),
      NumberCase("12.50", "12.5"), NumberCase("-0.00001", "-0.00001"),
      NumberCase(".5", "0.5"), NumberCase("0.100000", "0.1"),
      NumberCase("1e3", "1000"), NumberCase("1.5E-4", "0.00015"), NumberCase("25e-1", "2.5"),
      NumberCase("0e99", .outOfRange), NumberCase("0e9", "0"),
      NumberCase("99999999999.99999", "99999999999.99999"),
      NumberCase("-99999999999.99999", "-99999999999.99999"),
      NumberCase("100000000000", .outOfRange), NumberCase("1e12", .outOfRange),
      NumberCase("1e36", .outOfRange), NumberCase("1e37", .outOfRange),
      NumberCase(String(repeating: "9", count: 60), .outOfRange),
      NumberCase("0.000001", .tooManyFractionDigits(allowed: 5)),
      NumberCase("1e-6", .tooManyFractionDigits(allowed: 5)),
      NumberCase("", .notANumber), NumberCase(".", .notANumber), NumberCase("1.", .notANumber),
      NumberCase("-", .notANumber), NumberCase("1e", .notANumber), NumberCase("1e+", .notANumber),
      NumberCase("1,5", .notANumber), NumberCase(" 1", .notANumber), NumberCase("0x1", .notANumber),
      NumberCase("١٢", .notANumber), NumberCase("∞", .notANumber), NumberCase("1 2", .notANumber),
    ]
  )
  func `a number is read exactly from its digits, or not at all`(example: NumberCase) {
    do throws(DecimalProblem) {
      #expect(try Quantity(parsing: example.text).description == example.plain)
      #expect(example.problem == nil)
    } catch {
      #expect(error == example.problem)
    }
  }

  @Test func `reading a printed number gives the number`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<5_000 {
      let bound = random.pick([9, 99_999, 100_000, 12_345_678, Int(Quantity.limit)])
      let quantity = Quantity(units: Int64(random.int(in: -bound...bound)))
      #expect(try Quantity(parsing: quantity.description) == quantity, "seed \(random.seed)")
      let rate = ExchangeRate(units: quantity.units)
      #expect(try ExchangeRate(parsing: rate.description) == rate, "seed \(random.seed)")
    }
  }

  @Test(
    arguments: [
      (7, 2, 4, 4, 3), (-7, 2, -4, -4, -3), (6, 4, 2, 2, 1), (5, 4, 1, 2, 1), (-5, 4, -1, -2, -1),
      (8, 4, 2, 2, 2), (0, 3, 0, 0, 0), (1, 3, 0, 1, 0), (-1, 3, 0, -1, 0), (2, 3, 1, 1, 0),
    ] as [(Int128, Int128, Int128, Int128, Int128)]
  )
  func `a half goes away from zero, up goes away, down goes towards it`(
    number: Int128,
    divisor: Int128,
    nearest: Int128,
    up: Int128,
    down: Int128,
  ) {
    #expect(number.divided(by: divisor, rounding: .nearest) == nearest)
    #expect(number.divided(by: divisor, rounding: .up) == up)
    #expect(number.divided(by: divisor, rounding: .down) == down)
  }

  @Test func `only a divisor above zero is taken`() async {
    await #expect(processExitsWith: .failure) {
      _ = Int128(1).divided(by: 0, rounding: .nearest)
    }
  }

  @Test func `numbers at the limit are legal and those beyond are not`() {
    let limit = Int128(Quantity.limit)
    #expect(Quantity(wide: limit)?.units == Quantity.limit)
    #expect(Quantity(wide: -limit)?.units == -Quantity.limit)
    #expect(Quantity(wide: limit + 1) == nil)
    #expect(Quantity(wide: -limit - 1) == nil)
    #expect(Quantity(whole: 99_999_999_999) != nil)
    #expect(Quantity(whole: 100_000_000_000) == nil)
    #expect(Quantity(whole: .max) == nil)
    let most = Quantity(units: Quantity.limit)
    #expect((most + most).units == 2 * Quantity.limit)
  }

  @Test(
    arguments: [
      ("3", "12.5", "0", "37.5"), ("1", "0.005", "0", "0.01"), ("-1", "0.005", "0", "-0.01"),
      ("3", "9.99", "5", "28.47"), ("1", "1", "100", "0"), ("0.5", "0.01", "0", "0.01"),
      ("2.33334", "30", "12.5", "61.25"),
    ] as [(Quantity, UnitCost, Percent, Amount)]
  )
  func `the amount of a line is rounded twice, to cents`(
    quantity: Quantity,
    cost: UnitCost,
    discount: Percent,
    amount: Amount,
  ) {
    #expect(Amount(quantity: quantity, unitCost: cost, lineDiscount: discount) == amount)
  }

  @Test func `an amount out of range is none`() {
    let most = Quantity(units: Quantity.limit)
    let dear = UnitCost(units: UnitCost.limit)
    #expect(Amount(quantity: most, unitCost: dear, lineDiscount: .zero) == nil)
    #expect(dear.times(2) == nil)
    #expect(dear.converted(at: "0.5") == nil)
    #expect(most.inBaseUnits(per: 2) == nil)
    #expect(most.inUnits(of: "0.5", rounding: .nearest) == nil)
  }
}
