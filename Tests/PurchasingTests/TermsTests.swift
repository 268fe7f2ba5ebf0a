import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: who names a lead time and a number, and which of them hold.
struct TermsCase: Sendable, CustomTestStringConvertible {
  var name: String
  var entries: [ItemVendor] = []
  var item: DateFormula = .none
  var vendor: DateFormula = .none
  var variant: VariantCode?
  var picked: VendorCode? = "V10"
  var orderDate: CalendarDate
  var number = ""

  var testDescription: String { name }
}

@Suite("Terms of a purchase")
struct TermsTests {
  @Test(
    arguments: [
      TermsCase(name: "nobody names a lead time", orderDate: "2026-01-31", number: "A-1"),
      TermsCase(name: "the vendor's", vendor: "1M", orderDate: "2025-12-31", number: "A-1"),
      TermsCase(
        name: "the item's before the vendor's",
        item: "2W",
        vendor: "1D",
        orderDate: "2026-01-17",
        number: "A-1"
      ),
      TermsCase(
        name: "the catalogue's before the item's",
        entries: [ItemVendor(item: "BOLT", vendor: "V10", leadTime: "3D")],
        item: "2W",
        orderDate: "2026-01-28",
        number: "A-1"
      ),
      TermsCase(
        name: "not the one of another vendor",
        entries: [
          ItemVendor(item: "BOLT", vendor: "V20", vendorItemNumber: "Z-9", leadTime: "3D")
        ],
        orderDate: "2026-01-31",
        number: "A-1"
      ),
      TermsCase(
        name: "not the one of another variant",
        entries: [
          ItemVendor(
            item: "BOLT",
            vendor: "V10",
            variant: "RED",
            vendorItemNumber: "R-1",
            leadTime: "3D"
          )
        ],
        orderDate: "2026-01-31",
        number: "A-1"
      ),
      TermsCase(
        name: "the one of the variant",
        entries: [
          ItemVendor(item: "BOLT", vendor: "V10", vendorItemNumber: "B-1", leadTime: "9D"),
          ItemVendor(
            item: "BOLT",
            vendor: "V10",
            variant: "RED",
            vendorItemNumber: "R-1",
            leadTime: "3D"
          ),
        ],
        variant: "RED",
        orderDate: "2026-01-28",
        number: "R-1"
      ),
      TermsCase(
        name: "a blank one in the catalogue is none",
        entries: [ItemVendor(item: "BOLT", vendor: "V10")],
        item: "1D",
        orderDate: "2026-01-30",
        number: "A-1"
      ),
      TermsCase(
        name: "another vendor than the item's has its own number",
        entries: [ItemVendor(item: "BOLT", vendor: "V20", vendorItemNumber: "Z-9")],
        picked: "V20",
        orderDate: "2026-01-31",
        number: "Z-9"
      ),
      TermsCase(
        name: "or none",
        picked: "V20",
        orderDate: "2026-01-31",
        number: ""
      ),
      TermsCase(
        name: "without a vendor the item's lead time",
        item: "1W",
        picked: nil,
        orderDate: "2026-01-24"
      ),
      TermsCase(
        name: "a month back from a long one",
        item: "1M+1D",
        orderDate: "2025-12-30",
        number: "A-1"
      ),
    ]
  )
  func `lead time, order date and vendor item number follow`(example: TermsCase) throws {
    let book = MemoryBook.sample(
      vendors: [.sample("V10", leadTime: example.vendor), .sample("V20")],
      itemVendors: example.entries,
    )
    let terms = try purchaseTerms(
      of: .sample(vendorItemNumber: "A-1", leadTime: example.item),
      variant: example.variant,
      from: example.picked.flatMap { book.vendor($0) },
      unit: nil,
      quantity: 1,
      receiptDate: "2026-01-31",
      in: book,
    )
    #expect(terms.orderDate == example.orderDate)
    #expect(terms.vendorItemNumber == example.number)
  }

  @Test func `the price is the one of the order date`() throws {
    let book = MemoryBook.sample(prices: [
      .sample(9, to: "2026-01-09"), .sample(7, from: "2026-01-10"),
    ])
    func price(leadTime: DateFormula) throws -> UnitCost {
      try purchaseTerms(
        of: .sample(leadTime: leadTime),
        variant: nil,
        from: book.vendor("V10"),
        unit: nil,
        quantity: 1,
        receiptDate: "2026-01-10",
        in: book,
      ).price.unitCost
    }
    #expect(try price(leadTime: "1D") == 9)
    #expect(try price(leadTime: .none) == 7)
  }

  @Test func `an order date before the calendar is out of range`() {
    #expect(throws: TermsFailure.rule(.outOfRange(figure: "order date"))) {
      try purchaseTerms(
        of: .sample(leadTime: "9999Y"),
        variant: nil,
        from: nil,
        unit: nil,
        quantity: 1,
        receiptDate: "2026-01-10",
        in: MemoryBook.sample(),
      )
    }
  }
}
