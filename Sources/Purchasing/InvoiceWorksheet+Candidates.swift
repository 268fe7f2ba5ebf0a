package import TradeModel

/// A vendor that a purchase invoice could be for.
package struct InvoiceCandidate: Hashable, Sendable {
  /// The vendor.
  package let vendor: Vendor
  /// Whether an item of the invoice has it by default.
  package let isDefault: Bool
}

extension InvoiceWorksheet {
  /// Returns the vendors that the items have by default, in the catalogue or with a price, in the
  /// order of their numbers.
  package func itemVendors(in book: any Book) throws(BookFailure) -> [VendorCode] {
    try knownVendors(in: book).numbers.sorted()
  }

  /// Returns the vendors of the items; where they have none, all that an order can be placed with.
  func pickable(in book: any Book) throws(BookFailure) -> [VendorCode] {
    let known = try itemVendors(in: book)
    guard known.isEmpty else { return known }
    return try book.vendors().filter { $0.block != .all }.map(\.number)
  }

  /// Returns every vendor: those of the items by default, the others of the items, then the rest;
  /// each in the order of their numbers.
  package func candidates(in book: any Book) throws(BookFailure) -> [InvoiceCandidate] {
    let known = try knownVendors(in: book)
    var (defaults, others, rest): ([InvoiceCandidate], [InvoiceCandidate], [InvoiceCandidate])
    (defaults, others, rest) = ([], [], [])
    for vendor in try book.vendors() {
      let isDefault = known.defaults.contains(vendor.number)
      let candidate = InvoiceCandidate(vendor: vendor, isDefault: isDefault)
      if isDefault {
        defaults.append(candidate)
      } else if known.numbers.contains(vendor.number) {
        others.append(candidate)
      } else {
        rest.append(candidate)
      }
    }
    return defaults + others + rest
  }

  /// Returns the vendors of the items that the book has.
  private func knownVendors(
    in book: any Book
  ) throws(BookFailure) -> (numbers: Set<VendorCode>, defaults: Set<VendorCode>) {
    var (numbers, defaults): (Set<VendorCode>, Set<VendorCode>) = ([], [])
    var seen: Set<ItemCode> = []
    for case .some(let code) in rows.lazy.map(\.subject.item) where seen.insert(code).inserted {
      guard let item = try book.item(code) else { continue }
      for number in try itemVendorNumbers(of: item, variant: nil, in: book) {
        if !numbers.contains(number) {
          guard try book.vendor(number) != nil else { continue }
          numbers.insert(number)
        }
        if number == item.vendor { defaults.insert(number) }
      }
    }
    return (numbers, defaults)
  }
}
