import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: recorded prices, what is asked for, and what is found.
struct PriceCase: Sendable, CustomTestStringConvertible {
  var name: String
  var prices: [PurchasePrice] = []
  var vendor: VendorCode? = "V10"
  var variant: VariantCode?
  var unit: UnitCode?
  var quantity: Quantity = 1
  var date: CalendarDate = "2026-01-05"
  var cost: UnitCost
  var discount: Percent = .zero

  var testDescription: String { name }
}

@Suite("Prices")
struct PriceTests {
  /// Vendor V30 works in dollars, each of which is worth 0.8 of the company's euros.
  let book = MemoryBook.sample(
    vendors: [.sample("V10"), .sample("V20"), .sample("V30", currency: "USD")],
    currencies: [Currency(code: "USD", rate: "0.8")],
  )

  /// The last direct cost is 10 a piece.
  let item = Item.sample(
    purchaseUnit: "BOX",
    units: [UnitOfMeasure(code: "BOX", quantity: 6)],
    variants: [ItemVariant(code: "RED")],
  )

  @Test(
    arguments: [
      PriceCase(name: "without prices the last direct cost", cost: 10),
      PriceCase(name: "the last direct cost times the unit", unit: "BOX", cost: 60),
      PriceCase(name: "a price of the vendor", prices: [.sample(9, vendor: "V10")], cost: 9),
      PriceCase(name: "not one of another vendor", prices: [.sample(9, vendor: "V20")], cost: 10),
      PriceCase(name: "a price of every vendor", prices: [.sample(9)], cost: 9),
      PriceCase(name: "a higher price than the last cost", prices: [.sample(11)], cost: 11),
      PriceCase(
        name: "the lowest of the vendor's and every vendor's",
        prices: [.sample(9, vendor: "V10"), .sample(8), .sample("8.5", vendor: "V10")],
        cost: 8
      ),
      PriceCase(
        name: "without a vendor only prices of every vendor",
        prices: [.sample(7, vendor: "V10"), .sample(9)],
        vendor: nil,
        cost: 9
      ),
      PriceCase(name: "not for another variant", prices: [.sample(9, variant: "RED")], cost: 10),
      PriceCase(
        name: "a variant's price before a lower one of any variant",
        prices: [.sample(9, variant: "RED"), .sample(8)],
        variant: "RED",
        cost: 9
      ),
      PriceCase(
        name: "a price of any variant for a variant",
        prices: [.sample(8)],
        variant: "RED",
        cost: 8
      ),
      PriceCase(
        name: "a price without a unit is for a piece",
        prices: [.sample(9)],
        unit: "BOX",
        cost: 54
      ),
      PriceCase(
        name: "a price of the unit",
        prices: [.sample(50, unit: "BOX")],
        unit: "BOX",
        cost: 50
      ),
      PriceCase(name: "not of another unit", prices: [.sample(50, unit: "BOX")], cost: 10),
      PriceCase(name: "the base unit by name", prices: [.sample(9, unit: "PCS")], cost: 9),
      PriceCase(
        name: "the lowest of the unit's and the piece's",
        prices: [.sample(50, unit: "BOX"), .sample(8)],
        unit: "BOX",
        cost: 48
      ),
      PriceCase(
        name: "at the minimum quantity",
        prices: [.sample(9, minimumQuantity: 5)],
        quantity: 5,
        cost: 9
      ),
      PriceCase(
        name: "below the minimum quantity",
        prices: [.sample(9, minimumQuantity: 5)],
        quantity: "4.99999",
        cost: 10
      ),
      PriceCase(
        name: "a minimum without a unit counts pieces",
        prices: [.sample(9, minimumQuantity: 12)],
        unit: "BOX",
        quantity: 2,
        cost: 54
      ),
      PriceCase(
        name: "a minimum with a unit counts that",
        prices: [.sample(50, unit: "BOX", minimumQuantity: 3)],
        unit: "BOX",
        quantity: 2,
        cost: 60
      ),
      PriceCase(
        name: "the steps of a price list",
        prices: [
          .sample(9), .sample(8, minimumQuantity: 10), .sample(7, minimumQuantity: 100),
        ],
        quantity: 99,
        cost: 8
      ),
      PriceCase(name: "from its first day", prices: [.sample(9, from: "2026-01-05")], cost: 9),
      PriceCase(name: "not before it", prices: [.sample(9, from: "2026-01-06")], cost: 10),
      PriceCase(name: "until its last day", prices: [.sample(9, to: "2026-01-05")], cost: 9),
      PriceCase(name: "not after it", prices: [.sample(9, to: "2026-01-04")], cost: 10),
      PriceCase(name: "the last cost in dollars", vendor: "V30", cost: "12.5"),
      PriceCase(name: "a price in euros in dollars", prices: [.sample(8)], vendor: "V30", cost: 10),
      PriceCase(
        name: "a dollar price before a lower one in euros",
        prices: [.sample(8), .sample(11, currency: "USD")],
        vendor: "V30",
        cost: 11
      ),
      PriceCase(
        name: "no dollar price in euros",
        prices: [.sample(5, currency: "USD")],
        cost: 10
      ),
      PriceCase(name: "euros by name", prices: [.sample(9, currency: "EUR")], cost: 9),
      PriceCase(
        name: "the variant before the currency",
        prices: [.sample(9, variant: "RED"), .sample(5, currency: "USD")],
        vendor: "V30",
        variant: "RED",
        cost: "11.25"
      ),
      PriceCase(
        name: "both before either",
        prices: [
          .sample(1, variant: "RED"), .sample(1, currency: "USD"),
          .sample(20, variant: "RED", currency: "USD"),
        ],
        vendor: "V30",
        variant: "RED",
        cost: 20
      ),
      PriceCase(
        name: "rounded to five decimals",
        prices: [.sample("0.00005")],
        vendor: "V30",
        cost: "0.00006"
      ),
      PriceCase(
        name: "the highest discount, wherever the lowest cost is",
        prices: [.sample(9, lineDiscount: 5), .sample(8, lineDiscount: 2)],
        cost: 8,
        discount: 5
      ),
      PriceCase(
        name: "a discount without a cost",
        prices: [.sample(0, minimumQuantity: 2, lineDiscount: 5)],
        quantity: 2,
        cost: 10,
        discount: 5
      ),
      PriceCase(
        name: "no discount below its quantity",
        prices: [.sample(9), .sample(9, minimumQuantity: 10, lineDiscount: 5)],
        cost: 9
      ),
      PriceCase(
        name: "a variant's discount before a higher one",
        prices: [.sample(9, lineDiscount: 8), .sample(9, variant: "RED", lineDiscount: 3)],
        variant: "RED",
        cost: 9,
        discount: 3
      ),
      PriceCase(name: "a price of nothing", prices: [.sample(0)], cost: 0),
    ]
  )
  func `the price of PO-27 is found`(example: PriceCase) throws {
    let book = MemoryBook.sample(
      vendors: book.vendors(),
      prices: example.prices,
      currencies: [Currency(code: "USD", rate: "0.8")],
    )
    let query = PriceQuery(
      item: item,
      variant: example.variant,
      vendor: example.vendor.flatMap { book.vendor($0) },
      unit: example.unit,
      quantity: example.quantity,
      date: example.date,
    )
    let found = try purchasePrice(query, in: book)
    #expect(found.unitCost == example.cost)
    #expect(found.lineDiscount == example.discount)
    #expect(found.currency == (example.vendor == "V30" ? "USD" : nil))
  }

  @Test func `a price that cannot be told says why`() {
    func found(_ vendor: Vendor, cost: UnitCost, unit: UnitCode?) throws(TermsFailure) {
      var item = item
      item.lastDirectCost = cost
      _ = try purchasePrice(
        PriceQuery(
          item: item,
          variant: nil,
          vendor: vendor,
          unit: unit,
          quantity: 1,
          date: "2026-01-05"
        ),
        in: book,
      )
    }
    #expect(throws: TermsFailure.rule(.currencyUnknown("GBP"))) {
      try found(.sample(currency: "GBP"), cost: 1, unit: nil)
    }
    #expect(throws: TermsFailure.rule(.unitUnknown("BOLT", "BAG"))) {
      try found(.sample(), cost: 1, unit: "BAG")
    }
    #expect(throws: TermsFailure.rule(.outOfRange(figure: "unit cost"))) {
      try found(.sample(), cost: UnitCost(units: UnitCost.limit), unit: "BOX")
    }
    #expect(throws: TermsFailure.rule(.outOfRange(figure: "unit cost"))) {
      try found(.sample(currency: "USD"), cost: UnitCost(units: UnitCost.limit), unit: nil)
    }
  }
}
