import TestSupport
import Testing
import TradeModel

@testable import Session

/// The arithmetic behind expressions; reached into, since statements can only show five decimals.
@Suite("Exact numbers") struct ExactNumberTests {
  private func number(_ digits: String) throws -> ExactNumber {
    try #require(ExactNumber(digits: digits))
  }

  @Test func `a fraction is exact, and equal in every form`() throws {
    let third = try #require(ExactNumber(whole: 1).divided(by: ExactNumber(whole: 3)))
    let sixths = try #require(ExactNumber(whole: 2).divided(by: ExactNumber(whole: 6)))
    #expect(third == sixths)
    #expect(third.multiplied(by: ExactNumber(whole: 3)) == ExactNumber(whole: 1))
    #expect(try number("0.5") == number("00.500"))
    #expect(ExactNumber(whole: 1).divided(by: .zero) == nil)
  }

  @Test func `numbers whose products exceed the integer are still put in order`() throws {
    let large = try number("999999999999999999999999999999")
    let larger = try #require(large.adding(ExactNumber(whole: 1)))
    let (seventh, eighth) = (ExactNumber(whole: 7), ExactNumber(whole: 8))
    let left = try #require(large.divided(by: seventh))
    let right = try #require(larger.divided(by: seventh))
    let small = try #require(larger.divided(by: eighth))
    #expect(left < right && small < left && !(right < left))
    #expect(left.negated > right.negated && small.negated < small)
    #expect(left != right)
  }

  @Test func `what no fraction can hold is out of range`() throws {
    let large = try number("999999999999999999999999999999")
    #expect(large.multiplied(by: large) == nil)
    #expect(large.rounded(as: Quantity.self) == nil)
    #expect(ExactNumber(digits: String(repeating: "1", count: ExactNumber.digitLimit)) != nil)
    #expect(ExactNumber(digits: String(repeating: "1", count: ExactNumber.digitLimit + 1)) == nil)
  }

  @Test func `a half is rounded away from zero`() throws {
    let half = try number("0.000005")
    #expect(half.rounded(as: Quantity.self) == "0.00001")
    #expect(half.negated.rounded(as: Quantity.self) == "-0.00001")
    #expect(try number("0.0000049999").rounded(as: Quantity.self) == 0)
  }

  @Test func `arithmetic agrees with whole numbers over a common denominator`() throws {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let (a, c) = (random.int(in: -999...999), random.int(in: -999...999))
      let (b, d) = (random.int(in: 1...99), random.int(in: 1...99))
      let left = try #require(ExactNumber(whole: a).divided(by: ExactNumber(whole: b)))
      let right = try #require(ExactNumber(whole: c).divided(by: ExactNumber(whole: d)))
      func fraction(_ over: Int, _ under: Int) -> ExactNumber? {
        ExactNumber(whole: over).divided(by: ExactNumber(whole: under))
      }
      #expect(left.adding(right) == fraction(a * d + c * b, b * d), "seed \(seed)")
      #expect(left.multiplied(by: right) == fraction(a * c, b * d), "seed \(seed)")
      #expect(left.divided(by: right) == fraction(a * d, b * c), "seed \(seed)")
      #expect((left < right) == (a * d < c * b), "seed \(seed)")
      #expect((left == right) == (a * d == c * b), "seed \(seed)")
    }
  }
}
