import TradeModel

/// The vendors that were read for a worksheet, each once.
struct VendorCache {
  private let book: any Book
  /// The vendors, in the order in which they were asked for; none where the book has no such vendor.
  private(set) var vendors: [Vendor?] = []
  private var places: [VendorCode: Int] = [:]

  init(book: any Book) { self.book = book }

  /// Returns the vendor of a number.
  mutating func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    vendors[try place(of: number)]
  }

  /// Returns the place of the vendor of a number among the vendors, and reads it when it is new.
  mutating func place(of number: VendorCode) throws(BookFailure) -> Int {
    if let place = places[number] { return place }
    vendors.append(try book.vendor(number))
    places[number] = vendors.count - 1
    return vendors.count - 1
  }
}
