import TradeModel

/// The vendors that were read for a worksheet, each once.
struct VendorCache {
  private let book: any Book
  private var vendors: [VendorCode: Vendor?] = [:]

  init(book: any Book) { self.book = book }

  /// Returns the vendor of a number.
  mutating func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    if let known = vendors[number] { return known }
    let found = try book.vendor(number)
    vendors[number] = .some(found)
    return found
  }

  /// Returns the vendor of a number, with the failure of the terms.
  mutating func termsVendor(_ number: VendorCode) throws(TermsFailure) -> Vendor? {
    do throws(BookFailure) {
      return try vendor(number)
    } catch {
      throw .book(error)
    }
  }
}
