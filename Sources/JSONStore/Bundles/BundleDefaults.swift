import TradeModel

/// Fills in what the records of a bundle leave out.
struct BundleDefaults {
  /// The company's own currency, which is the same as none.
  let own: CurrencyCode?
  /// The vendor of the purchase document that was looked up last.
  private var purchase: (id: PurchaseDocumentID, vendor: VendorCode?)?

  init(own: CurrencyCode?) { self.own = own }

  /// Fills in a record whose table all that it refers to stands before.
  mutating func fill(
    _ record: inout Sourced<Record>,
    _ lookup: inout BundleLookup,
  ) throws(IntakeFailure) {
    switch record.value {
    case .vendor(var vendor) where isOwn(vendor.currency):
      vendor.currency = nil
      record.value = .vendor(vendor)
    case .price(var price) where isOwn(price.currency):
      price.currency = nil
      record.value = .price(price)
    case .salesHeader(var header) where isOwn(header.currency):
      header.currency = nil
      record.value = .salesHeader(header)
    case .purchaseHeader(var header) where isOwn(header.currency):
      header.currency = nil
      record.value = .purchaseHeader(header)
    case .salesLine(var line):
      try fill(&line, lacksReserve: record.lacksReserve, &lookup)
      record.value = .salesLine(line)
    case .purchaseLine(var line):
      try fill(&line, &lookup)
      record.value = .purchaseLine(line)
    default: break
    }
  }

  private func isOwn(_ currency: CurrencyCode?) -> Bool { currency != nil && currency == own }

  private func fill(
    _ line: inout SalesLine,
    lacksReserve: Bool,
    _ lookup: inout BundleLookup,
  ) throws(IntakeFailure) {
    guard let code = line.subject.item, let item = try lookup.item(code) else { return }
    if line.unit == nil { line.unit = item.salesUnit ?? item.baseUnit }
    if line.description.isEmpty { line.description = item.description(of: line.variant) }
    if lacksReserve { line.reserve = item.reserve }
  }

  private mutating func fill(
    _ line: inout PurchaseLine,
    _ lookup: inout BundleLookup,
  ) throws(IntakeFailure) {
    if purchase?.id != line.document {
      purchase = (line.document, try lookup.vendor(of: line.document))
    }
    guard let code = line.subject.item, let item = try lookup.item(code) else { return }
    if line.unit == nil { line.unit = item.purchaseUnit ?? item.baseUnit }
    if line.description.isEmpty { line.description = item.description(of: line.variant) }
    guard let vendor = purchase?.vendor else { return }
    let entry = ItemVendor(item: code, vendor: vendor, variant: line.variant)
    if let found = try lookup.itemVendor(entry) {
      line.vendorItemNumber = found.vendorItemNumber
    } else if item.vendor == vendor {
      line.vendorItemNumber = item.vendorItemNumber
    }
  }
}

extension Item {
  /// Returns the description of a variant, or else of the item.
  fileprivate func description(of variant: VariantCode?) -> String {
    if let variant, let found = self.variant(variant), !found.description.isEmpty {
      return found.description
    }
    return description
  }
}
