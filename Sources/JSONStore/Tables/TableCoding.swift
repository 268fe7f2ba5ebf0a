import JSONText
import TradeModel

/// Reads the rows of a table.
///
/// That it is a type and not a value that tells how rows are read lets a record be made where it is
/// wanted, without a copy on the way.
protocol TableCoding {
  /// The record that a row holds.
  associatedtype Value: Sendable

  /// The table.
  static var table: Table { get }
  /// Reads the fields of a row, in any spelling.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Value?
  /// Reads a row as it is written, where the table has many; anything else is nothing.
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Value?
}

extension TableCoding {
  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> Value? { nil }
}

// MARK: - The tables

extension CurrencyCoding: TableCoding {
  static var table: Table { .currencies }
}

extension LocationCoding: TableCoding {
  static var table: Table { .locations }
}

extension VendorCoding: TableCoding {
  static var table: Table { .vendors }
}

extension CustomerCoding: TableCoding {
  static var table: Table { .customers }
}

extension ItemCoding: TableCoding {
  static var table: Table { .items }
}

extension ItemVendorCoding: TableCoding {
  static var table: Table { .itemVendors }
}

extension PriceCoding: TableCoding {
  static var table: Table { .prices }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchasePrice? { try read(&fields, form: .row, in: bytes) }
}

extension InventoryCoding: TableCoding {
  static var table: Table { .inventory }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> InventoryEntry? { try read(&fields, form: .row, in: bytes) }
}

extension SalesHeaderCoding: TableCoding {
  static var table: Table { .salesHeaders }
}

extension SalesLineCoding: TableCoding {
  static var table: Table { .salesLines }

  @inline(__always)
  static func readPlain(_ row: Range<Int>, in bytes: Span<UInt8>) -> SalesLine? {
    readPlain(row, about: nil, spelled: Span(), in: bytes)
  }
}

extension PurchaseHeaderCoding: TableCoding {
  static var table: Table { .purchaseHeaders }
}

extension PurchaseLineCoding: TableCoding {
  static var table: Table { .purchaseLines }
}

/// Reads the rows of other supply.
enum OtherSupplyCoding: TableCoding {
  static var table: Table { .otherSupply }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherSupply? { try OtherCoding.readSupply(&fields, form: .row, in: bytes) }
}

/// Reads the rows of other demand.
enum OtherDemandCoding: TableCoding {
  static var table: Table { .otherDemand }

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherDemand? { try OtherCoding.readDemand(&fields, form: .row, in: bytes) }
}
