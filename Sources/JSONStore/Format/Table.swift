/// A table of the store: one file of rows, in the order of their keys.
package enum Table: String, CaseIterable, Hashable, Sendable {
  /// The company and the work date, in one row.
  case setup
  /// The foreign currencies.
  case currencies
  /// The locations.
  case locations
  /// The vendors.
  case vendors
  /// The customers.
  case customers
  /// The items with their units and variants.
  case items
  /// The catalogue of items and vendors.
  case itemVendors = "item-vendors"
  /// The purchase prices.
  case prices
  /// The entries of the item ledger.
  case inventory
  /// The sales documents without their lines.
  case salesHeaders = "sales-headers"
  /// The lines of the sales documents.
  case salesLines = "sales-lines"
  /// The purchase documents without their lines.
  case purchaseHeaders = "purchase-headers"
  /// The lines of the purchase documents.
  case purchaseLines = "purchase-lines"
  /// The receipts of other modules.
  case otherSupply = "other-supply"
  /// The requirements of other modules.
  case otherDemand = "other-demand"
}

extension Table: Comparable {
  package static func < (left: Table, right: Table) -> Bool { left.index < right.index }
}

extension Table {
  /// The names of the fields that make the key of a row: texts, and at last perhaps a number.
  package var keyNames: (texts: [String], number: String?) {
    switch self {
    case .setup: ([], nil)
    case .currencies, .locations: (["code"], nil)
    case .vendors, .customers, .items: (["no"], nil)
    case .itemVendors: (["item", "vendor", "variant"], nil)
    case .prices, .inventory, .otherSupply, .otherDemand: (["item"], "entry")
    case .salesHeaders, .purchaseHeaders: (["kind", "no"], nil)
    case .salesLines, .purchaseLines: (["kind", "document"], "line")
    }
  }
}
