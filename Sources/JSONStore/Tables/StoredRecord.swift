import JSONText
import TradeModel

/// A record that has a table of its own.
///
/// That it is a type and not a value that tells how rows are read lets a record be made where it is
/// wanted, without a copy on the way.
protocol StoredRecord: Sendable {
  /// The table.
  static var table: Table { get }
  /// Reads the fields of a row, in any spelling.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Self?
  /// Reads a row as it is written, where the table has many; anything else is nothing.
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Self?
}

extension StoredRecord {
  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Self? { nil }
}

// MARK: - The records

extension Currency: StoredRecord {
  static var table: Table { .currencies }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Currency? { try CurrencyCoding.read(&fields, in: bytes) }
}

extension Location: StoredRecord {
  static var table: Table { .locations }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Location? { try LocationCoding.read(&fields, in: bytes) }
}

extension Vendor: StoredRecord {
  static var table: Table { .vendors }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Vendor? { try VendorCoding.read(&fields, in: bytes) }
}

extension Customer: StoredRecord {
  static var table: Table { .customers }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Customer? { try CustomerCoding.read(&fields, in: bytes) }
}

extension Item: StoredRecord {
  static var table: Table { .items }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Item? { try ItemCoding.read(&fields, in: bytes) }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Item? {
    ItemCoding.readPlain(row, in: bytes)
  }
}

extension ItemVendor: StoredRecord {
  static var table: Table { .itemVendors }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> ItemVendor? { try ItemVendorCoding.read(&fields, in: bytes) }
}

extension PurchasePrice: StoredRecord {
  static var table: Table { .prices }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchasePrice? { try PriceCoding.read(&fields, form: .row, in: bytes) }
}

extension InventoryEntry: StoredRecord {
  static var table: Table { .inventory }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> InventoryEntry? {
    try InventoryCoding.read(&fields, form: .row, in: bytes)
  }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> InventoryEntry? {
    InventoryCoding.readPlain(row, in: bytes)
  }
}

extension SalesHeader: StoredRecord {
  static var table: Table { .salesHeaders }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> SalesHeader? { try SalesHeaderCoding.read(&fields, in: bytes) }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> SalesHeader? {
    SalesHeaderCoding.readPlain(row, in: bytes)
  }
}

extension SalesLine: StoredRecord {
  static var table: Table { .salesLines }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> SalesLine? { try SalesLineCoding.read(&fields, in: bytes) }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> SalesLine? {
    SalesLineCoding.readPlain(row, in: bytes)
  }
}

extension PurchaseHeader: StoredRecord {
  static var table: Table { .purchaseHeaders }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchaseHeader? { try PurchaseHeaderCoding.read(&fields, in: bytes) }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> PurchaseHeader? {
    PurchaseHeaderCoding.readPlain(row, in: bytes)
  }
}

extension PurchaseLine: StoredRecord {
  static var table: Table { .purchaseLines }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchaseLine? { try PurchaseLineCoding.read(&fields, in: bytes) }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> PurchaseLine? {
    PurchaseLineCoding.readPlain(row, in: bytes)
  }
}

extension OtherSupply: StoredRecord {
  static var table: Table { .otherSupply }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherSupply? { try OtherCoding.readSupply(&fields, form: .row, in: bytes) }
}

extension OtherDemand: StoredRecord {
  static var table: Table { .otherDemand }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherDemand? { try OtherCoding.readDemand(&fields, form: .row, in: bytes) }
}
