import JSONText
import Testing

// Testable: the keys of records are inner parts of their codings.
@testable import JSONStore

@Suite("Keys of records") struct FieldKeyTests {
  private func expectNames<Key: FieldKey>(_ type: Key.Type) {
    #expect(Key.keys.names == Key.allCases.map { "\($0)" }, "\(type)")
    #expect(Key.allCases.map(\.rawValue) == Array(0..<Key.allCases.count), "\(type)")
  }

  @Test func `each key is named as its case, in the order of the cases`() {
    expectNames(BundleSections.CompanyKey.self)
    expectNames(BundleSections.Key.self)
    expectNames(CurrencyCoding.Key.self)
    expectNames(CustomerCoding.Key.self)
    expectNames(InventoryCoding.Key.self)
    expectNames(ItemCoding.Key.self)
    expectNames(ItemVendorCoding.Key.self)
    expectNames(LocationCoding.Key.self)
    expectNames(OtherCoding.Key.self)
    expectNames(PriceCoding.Key.self)
    expectNames(PurchaseHeaderCoding.Key.self)
    expectNames(PurchaseLineCoding.Key.self)
    expectNames(SalesHeaderCoding.Key.self)
    expectNames(SalesLineCoding.Key.self)
    expectNames(SalesReferenceCoding.Key.self)
    expectNames(SetupCoding.Key.self)
    expectNames(ShipToCoding.Key.self)
    expectNames(UnitCoding.Key.self)
    expectNames(VariantCoding.Key.self)
    expectNames(VendorCoding.Key.self)
  }
}
