package import TradeModel

/// A book over arrays, for tests: the records are given, and change sets make new books of it.
package struct MemoryBook: Book {
  package private(set) var revision = 0
  package var company: Company
  package var workDate: CalendarDate?
  var currenciesByCode: [CurrencyCode: Currency] = [:]
  var locationsByCode: [LocationCode: Location] = [:]
  var vendorsByNumber: [VendorCode: Vendor] = [:]
  var customersByNumber: [CustomerCode: Customer] = [:]
  var itemsByNumber: [ItemCode: Item] = [:]
  var catalogue: [ItemCode: [ItemVendor]] = [:]
  var pricesByItem: [ItemCode: [PurchasePrice]] = [:]
  var inventory: [InventoryEntry]
  var salesByID: [SalesDocumentID: SalesDocument] = [:]
  var purchasesByID: [PurchaseDocumentID: PurchaseDocument] = [:]
  var otherSupply: [OtherSupply]
  var otherDemand: [OtherDemand]

  /// Makes a book of records, whatever their order; entries of number 0 are numbered by their place.
  package init(
    company: Company = Company(name: "Sample", currency: "EUR"),
    workDate: CalendarDate? = "2026-01-05",
    currencies: [Currency] = [],
    locations: [Location] = [],
    vendors: [Vendor] = [],
    customers: [Customer] = [],
    items: [Item] = [],
    itemVendors: [ItemVendor] = [],
    prices: [PurchasePrice] = [],
    inventory: [InventoryEntry] = [],
    sales: [SalesDocument] = [],
    purchases: [PurchaseDocument] = [],
    otherSupply: [OtherSupply] = [],
    otherDemand: [OtherDemand] = [],
  ) {
    self.company = company
    self.workDate = workDate
    self.inventory = numbered(inventory, by: \.number)
    self.otherSupply = numbered(otherSupply, by: \.number)
    self.otherDemand = numbered(otherDemand, by: \.number)
    for currency in currencies { currenciesByCode[currency.code] = currency }
    for location in locations { locationsByCode[location.code] = location }
    for vendor in vendors { vendorsByNumber[vendor.number] = vendor }
    for customer in customers { customersByNumber[customer.number] = customer }
    for item in items { itemsByNumber[item.number] = item }
    for document in sales { salesByID[document.id] = document }
    for document in purchases { purchasesByID[document.id] = document }
    for entry in itemVendors { catalogue[entry.item, default: []].append(entry) }
    for price in numbered(prices, by: \.number) {
      pricesByItem[price.item, default: []].append(price)
    }
    for item in catalogue.keys { catalogue[item]?.sort(by: precedes) }
  }

  /// Makes a book with vendors V10 and V20, customer C10 and the items BOLT and NUT.
  package static func sample(
    vendors: [Vendor] = [.sample("V10"), .sample("V20")],
    customers: [Customer] = [.sample("C10")],
    items: [Item] = [.sample("BOLT"), .sample("NUT")],
    itemVendors: [ItemVendor] = [],
    prices: [PurchasePrice] = [],
    inventory: [InventoryEntry] = [],
    sales: [SalesDocument] = [],
    purchases: [PurchaseDocument] = [],
    otherSupply: [OtherSupply] = [],
    otherDemand: [OtherDemand] = [],
    currencies: [Currency] = [],
    locations: [Location] = [],
  ) -> MemoryBook {
    MemoryBook(
      currencies: currencies,
      locations: locations,
      vendors: vendors,
      customers: customers,
      items: items,
      itemVendors: itemVendors,
      prices: prices,
      inventory: inventory,
      sales: sales,
      purchases: purchases,
      otherSupply: otherSupply,
      otherDemand: otherDemand,
    )
  }

  /// Returns the book after a change set, with the next revision.
  ///
  /// - Precondition: Each changed record is as its change says that it was.
  package func applying(_ changes: ChangeSet) -> MemoryBook {
    var book = self
    book.revision += 1
    for change in changes.changes { book.apply(change) }
    return book
  }
}

/// Returns the order of the catalogue: by vendor, then variant.
func precedes(_ left: ItemVendor, _ right: ItemVendor) -> Bool {
  if left.vendor != right.vendor { return left.vendor < right.vendor }
  return (left.variant?.text ?? "") < (right.variant?.text ?? "")
}

/// Returns entries with those of number 0 numbered by their place, from 1.
private func numbered<Entry>(_ entries: [Entry], by number: WritableKeyPath<Entry, Int>) -> [Entry]
{
  entries.enumerated().map { index, entry in
    var entry = entry
    if entry[keyPath: number] == 0 { entry[keyPath: number] = index + 1 }
    return entry
  }
}
