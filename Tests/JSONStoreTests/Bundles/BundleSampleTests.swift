import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Sample books") struct BundleSampleTests {
  @Test(arguments: SampleBook.allCases)
  func `a built-in sample is the example book, byte for byte`(sample: SampleBook) throws {
    #expect(try Places.exampleBytes("\(sample.rawValue).json") == Array(sample.text.utf8))
  }

  @Test func `samples are found by their names`() throws {
    #expect(SampleBook.names == ["harbour", "bakery", "tiny"])
    #expect(try SampleBook.named("tiny") == SampleBook.tiny.bundle())
    #expect(SampleBook.named("nothing") == nil)
  }

  @Test func `the harbour has a case of everything that planning meets`() throws {
    let bundle = try SampleBook.harbour.bundle()
    let book = MemoryBook(bundle)
    let sales = bundle.salesDocuments
    let lines = sales.flatMap(\.lines)
    let items = book.items()
    #expect(bundle.setup.workDate == "2026-01-05" && bundle.setup.company.currency == "EUR")
    #expect(sales.count { $0.id.kind == .order } == 10)
    #expect(sales.count { $0.id.kind == .invoice } == 3)
    #expect(bundle.purchaseDocuments.count == 3)
    #expect(items.count == 28 && book.vendors().count == 8)
    #expect(items.contains { $0.vendor == nil && $0.replenishment == .purchase })
    #expect(items.contains { $0.replenishment == .production })
    #expect(items.contains { $0.isPurchasingBlocked } && items.contains { $0.isBlocked })
    #expect(items.contains { $0.quantityPerUnit(of: $0.purchaseUnit) == 6 })
    #expect(Set(book.vendors().map(\.block)) == Set(VendorBlock.allCases))
    #expect(book.vendors().contains { $0.currency == "JPY" })
    #expect(lines.contains { $0.isDropShipment } && lines.contains { $0.variant != nil })
    #expect(lines.contains { $0.subject == .comment(code: "") })
    #expect(lines.contains { $0.subject == .account(code: "8010") })
    #expect(Set(lines.compactMap(\.location)) == ["QUAY", "YARD"])
    #expect(book.itemVendors(of: "COFFEE").map(\.vendor) == ["V03", "V04"])
    #expect(book.prices(of: "PAINT-R").map(\.lineDiscount) == [0, 5, 0])
    let bought = bundle.purchaseDocuments.flatMap(\.lines).compactMap(\.sales)
    #expect(bought.map(\.document) == ["SO1010"])
    let described = lines.map(\.description)
    #expect(described.contains("Pâté chinois, 400 g"))
    #expect(described.contains("海苔 Nori, 日本, 50 sheets"))
  }

  @Test func `the bakery has each trap that the course is about`() throws {
    let bundle = try SampleBook.bakery.bundle()
    let book = MemoryBook(bundle)
    let lines = bundle.salesDocuments.filter { $0.id.kind == .order }.flatMap(\.lines)
    let items = book.items()
    #expect(bundle.setup.workDate == "2026-03-02" && bundle.setup.company.currency == "EUR")
    #expect(book.vendors().count == 12 && items.count == 65)
    #expect(book.vendors().contains { $0.block == .all })
    #expect(book.vendors().contains { $0.currency == "GBP" })
    #expect(items.contains { $0.isPurchasingBlocked } && items.contains { !$0.variants.isEmpty })
    #expect(items.contains { $0.replenishment == .production })
    #expect(items.contains { $0.quantityPerUnit(of: $0.purchaseUnit) == 25 })
    #expect(book.itemVendors(of: "BOX-26").map(\.minimumQuantity) == [100])
    #expect(book.itemVendors(of: "BOX-26").map(\.orderMultiple) == [50])
    #expect(lines.contains { $0.isDropShipment } && lines.contains { $0.isSpecialOrder })
    #expect(lines.contains { $0.shipped > .zero && $0.outstanding > .zero })
    #expect(lines.contains { $0.reserved > .zero })
    #expect(lines.contains { $0.subject == .comment(code: "") })
    #expect(Set(lines.compactMap(\.location)) == ["NORTH", "SOUTH"])
  }
}
