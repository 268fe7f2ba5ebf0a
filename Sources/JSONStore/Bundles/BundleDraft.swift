import TradeModel

/// The records of a bundle while it is read: not yet complete, nor known to be legal together.
struct BundleDraft {
  var setup = Setup()
  /// The offset of the company's opening brace, where there is one.
  var companyStart: Int?
  var currencies: [Sourced<Currency>] = []
  var locations: [Sourced<Location>] = []
  var vendors: [Sourced<Vendor>] = []
  var customers: [Sourced<Customer>] = []
  var items: [Sourced<Item>] = []
  var itemVendors: [Sourced<ItemVendor>] = []
  var prices: [Sourced<PurchasePrice>] = []
  var inventory: [Sourced<InventoryEntry>] = []
  var salesHeaders: [Sourced<SalesHeader>] = []
  var salesLines: [Sourced<SalesLine>] = []
  var purchaseHeaders: [Sourced<PurchaseHeader>] = []
  var purchaseLines: [Sourced<PurchaseLine>] = []
  var otherSupply: [Sourced<OtherSupply>] = []
  var otherDemand: [Sourced<OtherDemand>] = []

  /// Puts every list into the order of its keys; records of one key keep the order of the text.
  mutating func sort() {
    currencies.order { $0.code < $1.code }
    locations.order { $0.code < $1.code }
    vendors.order { $0.number < $1.number }
    customers.order { $0.number < $1.number }
    items.order { $0.number < $1.number }
    itemVendors.order { $0.precedes($1) }
    prices.order { $0.item < $1.item }
    inventory.order { $0.item < $1.item }
    salesHeaders.order { $0.id.precedes($1.id) }
    salesLines.order { left, right in
      left.document == right.document
        ? left.number < right.number : left.document.precedes(right.document)
    }
    purchaseHeaders.order { $0.id.precedes($1.id) }
    purchaseLines.order { left, right in
      left.document == right.document
        ? left.number < right.number : left.document.precedes(right.document)
    }
    otherSupply.order { $0.item < $1.item }
    otherDemand.order { $0.item < $1.item }
  }

  /// All records, in the order of the tables.
  var records: [Record] {
    var records: [Record] = []
    records += currencies.map { .currency($0.value) }
    records += locations.map { .location($0.value) }
    records += vendors.map { .vendor($0.value) }
    records += customers.map { .customer($0.value) }
    records += items.map { .item($0.value) }
    records += itemVendors.map { .itemVendor($0.value) }
    records += prices.map { .price($0.value) }
    records += inventory.map { .inventory($0.value) }
    records += salesHeaders.map { .salesHeader($0.value) }
    records += salesLines.map { .salesLine($0.value) }
    records += purchaseHeaders.map { .purchaseHeader($0.value) }
    records += purchaseLines.map { .purchaseLine($0.value) }
    records += otherSupply.map { .otherSupply($0.value) }
    records += otherDemand.map { .otherDemand($0.value) }
    return records
  }
}

extension Array {
  /// Sorts sourced records, keeping the order of the text among equals.
  fileprivate mutating func order<Value>(
    by precedes: (Value, Value) -> Bool
  ) where Element == Sourced<Value> {
    sort { left, right in
      if precedes(left.value, right.value) { return true }
      if precedes(right.value, left.value) { return false }
      return left.start < right.start
    }
  }
}
