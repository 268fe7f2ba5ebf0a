import TestSupport
import Testing
import TradeModel

@Suite("Units of measure")
struct UnitConversionTests {
  @Test(
    arguments: [
      ("2", "6", "12"), ("0.33333", "3", "0.99999"), ("2.33334", "3", "7.00002"),
      ("1", "0.3", "0.3"), ("0.00001", "0.3", "0"), ("0.00002", "0.3", "0.00001"),
      ("-2", "2.5", "-5"), ("0.00001", "2.5", "0.00003"), ("-0.00001", "2.5", "-0.00003"),
    ] as [(Quantity, Quantity, Quantity)]
  )
  func `a quantity in base units is rounded half away from zero`(
    quantity: Quantity,
    perUnit: Quantity,
    base: Quantity,
  ) {
    #expect(quantity.inBaseUnits(per: perUnit) == base)
  }

  @Test(
    arguments: [
      ("7", "3", "2.33333", "2.33334", "2.33333"), ("8", "3", "2.66667", "2.66667", "2.66666"),
      ("6", "3", "2", "2", "2"), ("-7", "3", "-2.33333", "-2.33334", "-2.33333"),
      ("1", "0.3", "3.33333", "3.33334", "3.33333"),
    ] as [(Quantity, Quantity, Quantity, Quantity, Quantity)]
  )
  func `a base quantity in a unit is rounded as is asked for`(
    base: Quantity,
    perUnit: Quantity,
    nearest: Quantity,
    up: Quantity,
    down: Quantity,
  ) {
    #expect(base.inUnits(of: perUnit, rounding: .nearest) == nearest)
    #expect(base.inUnits(of: perUnit, rounding: .up) == up)
    #expect(base.inUnits(of: perUnit, rounding: .down) == down)
  }

  @Test func `rounding up is never too little and down never too much`() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<5_000 {
      let base = Quantity(units: Int64(random.int(in: 0...5_000_000)))
      let perUnit = Quantity(units: Int64(random.int(in: 1...700_000)))
      let up = try #require(base.inUnits(of: perUnit, rounding: .up)?.inBaseUnits(per: perUnit))
      let down = try #require(base.inUnits(of: perUnit, rounding: .down)?.inBaseUnits(per: perUnit))
      #expect(down <= base && base <= up, "seed \(random.seed): \(base) per \(perUnit)")
    }
  }

  @Test(
    arguments: [
      (nil, "1"), ("PCS", "1"), ("BOX", "6"), ("pcs", "1"), ("BAG", nil),
    ] as [(UnitCode?, Quantity?)]
  )
  func `a blank unit is the base unit`(unit: UnitCode?, perUnit: Quantity?) {
    let item = Item.sample(units: [UnitOfMeasure(code: "BOX", quantity: 6)])
    #expect(item.quantityPerUnit(of: unit) == perUnit)
  }
}
