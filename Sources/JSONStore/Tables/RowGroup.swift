/// A way in which rows of a table belong together: by a text in them.
enum RowGroup: Int, CaseIterable, Hashable, Sendable {
  /// The entries of the item-vendor catalogue of an item.
  case itemVendorsByItem
  /// The prices of an item.
  case pricesByItem
  /// The entries of the item ledger of an item.
  case inventoryByItem
  /// The sales lines about an item.
  case salesLinesByItem
  /// The purchase lines about an item.
  case purchaseLinesByItem
  /// The purchase lines that were bought for a sales document.
  case purchaseLinesBySale
  /// The other receipts of an item.
  case otherSupplyByItem
  /// The other requirements of an item.
  case otherDemandByItem

  /// The table of the rows.
  var table: Table {
    switch self {
    case .itemVendorsByItem: .itemVendors
    case .pricesByItem: .prices
    case .inventoryByItem: .inventory
    case .salesLinesByItem: .salesLines
    case .purchaseLinesByItem, .purchaseLinesBySale: .purchaseLines
    case .otherSupplyByItem: .otherSupply
    case .otherDemandByItem: .otherDemand
    }
  }

  /// Whether the text is the first part of the rows' keys, so that a group's rows lie together.
  var isKeyPrefix: Bool {
    switch self {
    case .salesLinesByItem, .purchaseLinesByItem, .purchaseLinesBySale: false
    default: true
    }
  }

  private static let item = Array("item".utf8)
  private static let type = Array("type".utf8)
  private static let number = Array("no".utf8)
  private static let sales = Array("sales".utf8)
  private static let document = Array("document".utf8)

  /// Returns where the text of a row stands; there being none is nothing.
  func text(of row: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    switch self {
    case .salesLinesByItem, .purchaseLinesByItem: Self.itemOfLine(row, in: bytes)
    case .purchaseLinesBySale: Self.saleOfLine(row, in: bytes)
    default: Self.field(Self.item, of: row, in: bytes)
    }
  }

  private static func field(
    _ name: [UInt8],
    of row: Range<Int>,
    in bytes: Span<UInt8>,
  ) -> Range<Int>? {
    var cursor = FieldCursor(object: row)
    while cursor.next(in: bytes) {
      if cursor.isNamed(name, in: bytes) { return cursor.text(in: bytes) }
    }
    return nil
  }

  /// Returns the number of the item that a document's line is about.
  ///
  /// A line about something else starts with its type, which a line about an item leaves out.
  private static func itemOfLine(_ row: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    var cursor = FieldCursor(object: row)
    while cursor.next(in: bytes) {
      if cursor.isNamed(number, in: bytes) { return cursor.text(in: bytes) }
      if cursor.isNamed(type, in: bytes), !equals(bytes, cursor.text(in: bytes), item) {
        return nil
      }
    }
    return nil
  }

  /// Returns the number of the sales document of `"sales":{"document":"…",…}`.
  private static func saleOfLine(_ row: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    var cursor = FieldCursor(object: row)
    while cursor.next(in: bytes) {
      guard cursor.isNamed(sales, in: bytes) else { continue }
      guard bytes[cursor.value.lowerBound] == UInt8(ascii: "{") else { return nil }
      return field(document, of: cursor.value, in: bytes)
    }
    return nil
  }
}
