import JSONStore
import TestSupport
import TradeModel

/// A bundle with one of everything that can be referred to, and further sections behind it.
enum BundleText {
  static let masters = """
    "company":{"name":"Test","currency":"EUR"},
    "currencies":[{"code":"USD","rate":0.9}],
    "locations":[{"code":"BLUE"}],
    "vendors":[{"no":"V1"}],
    "customers":[{"no":"C1"}],
    "items":[
      {"no":"BOLT","description":"Bolt","baseUnit":"PCS","salesUnit":"BAG","purchaseUnit":"BOX",
       "units":[{"code":"BOX","quantity":6},{"code":"BAG","quantity":2}],
       "variants":[{"code":"RED","description":"Red bolt"},{"code":"RAW"}],
       "vendor":"V1","vendorItemNo":"A-1","reserve":"always"},
      {"no":"NUT","baseUnit":"PCS"}
    ]
    """

  /// Returns the text of a bundle with the master records and some sections.
  static func with(_ sections: String) -> String { "{\(masters),\n\(sections)}" }
}

extension BundleReader {
  /// Reads a bundle of a text.
  static func read(
    _ text: String,
    into book: (any Book)? = nil,
  ) throws(BundleFailure) -> Bundle {
    try read(Array(text.utf8), name: "test.json", into: book)
  }
}

extension MemoryBook {
  /// Makes a book of the records of a bundle.
  init(_ bundle: Bundle) {
    var lists = RecordLists()
    for record in bundle.records { lists.append(record) }
    self.init(
      company: bundle.setup.company,
      workDate: bundle.setup.workDate,
      currencies: lists.currencies,
      locations: lists.locations,
      vendors: lists.vendors,
      customers: lists.customers,
      items: lists.items,
      itemVendors: lists.itemVendors,
      prices: lists.prices,
      inventory: lists.inventory,
      sales: bundle.salesDocuments,
      purchases: bundle.purchaseDocuments,
      otherSupply: lists.otherSupply,
      otherDemand: lists.otherDemand,
    )
  }
}

/// Records by their kind; documents are left to the bundle.
private struct RecordLists {
  var currencies: [Currency] = []
  var locations: [Location] = []
  var vendors: [Vendor] = []
  var customers: [Customer] = []
  var items: [Item] = []
  var itemVendors: [ItemVendor] = []
  var prices: [PurchasePrice] = []
  var inventory: [InventoryEntry] = []
  var otherSupply: [OtherSupply] = []
  var otherDemand: [OtherDemand] = []

  mutating func append(_ record: Record) {
    switch record {
    case .currency(let value): currencies.append(value)
    case .location(let value): locations.append(value)
    case .vendor(let value): vendors.append(value)
    case .customer(let value): customers.append(value)
    case .item(let value): items.append(value)
    case .itemVendor(let value): itemVendors.append(value)
    case .price(let value): prices.append(value)
    case .inventory(let value): inventory.append(value)
    case .otherSupply(let value): otherSupply.append(value)
    case .otherDemand(let value): otherDemand.append(value)
    case .salesHeader, .salesLine, .purchaseHeader, .purchaseLine: break
    }
  }
}
