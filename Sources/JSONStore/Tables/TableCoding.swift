import JSONText
import TradeModel

/// Reads the rows of a table.
///
/// That it is a type and not a value that tells how rows are read lets a record be made where it is
/// wanted, without a copy on the way.
protocol TableCoding {
  /// The record that a row holds.
  associatedtype Value: Sendable
  /// The keys of a row.
  associatedtype Key: FieldKey

  /// The table.
  static var table: Table { get }
  /// A record of nothing, to be read into.
  static var blank: Value { get }
  /// Reads the fields of a row, in any spelling.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Value?
  /// Makes a record that of a row as it is written, where the table has many.
  ///
  /// - Parameters:
  ///   - value: What becomes the record. It was made before: so one after the other is read without
  ///     a copy.
  ///   - row: The row.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: Whether the row looks so; if not, the record means nothing.
  static func readPlain(
    into value: inout Value,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool
}

extension TableCoding {
  @inline(__always)
  static func readPlain(
    into value: inout Value,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool { false }
}

// MARK: - The tables

extension CurrencyCoding: TableCoding {
  static var table: Table { .currencies }
  static let blank = Currency(code: CurrencyCode(unchecked: ""), rate: .zero)
}

extension LocationCoding: TableCoding {
  static var table: Table { .locations }
  static let blank = Location(code: LocationCode(unchecked: ""))
}

extension VendorCoding: TableCoding {
  static var table: Table { .vendors }
  static let blank = Vendor(number: VendorCode(unchecked: ""))
}

extension CustomerCoding: TableCoding {
  static var table: Table { .customers }
  static let blank = Customer(number: CustomerCode(unchecked: ""))
}

extension ItemCoding: TableCoding {
  static var table: Table { .items }
  static let blank = Item(number: ItemCode(unchecked: ""))
}

extension ItemVendorCoding: TableCoding {
  static var table: Table { .itemVendors }
  static let blank = ItemVendor(item: ItemCode(unchecked: ""), vendor: VendorCode(unchecked: ""))
}

extension PriceCoding: TableCoding {
  static var table: Table { .prices }
  static let blank = PurchasePrice(number: 0, item: ItemCode(unchecked: ""), unitCost: .zero)

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> PurchasePrice? { try read(&fields, form: .row, in: bytes) }
}

extension InventoryCoding: TableCoding {
  static var table: Table { .inventory }
  static let blank = InventoryEntry(number: 0, item: ItemCode(unchecked: ""), quantity: .zero)

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> InventoryEntry? { try read(&fields, form: .row, in: bytes) }
}

extension SalesHeaderCoding: TableCoding {
  static var table: Table { .salesHeaders }
  static let blank = SalesHeader(id: SalesDocumentID(.order, DocumentNumber(unchecked: "")))
}

extension SalesLineCoding: TableCoding {
  static var table: Table { .salesLines }

  @inline(__always)
  static func readPlain(
    into line: inout SalesLine,
    _ row: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> Bool { readPlain(into: &line, &row, about: nil, spelled: Span(), in: bytes) }
}

extension PurchaseHeaderCoding: TableCoding {
  static var table: Table { .purchaseHeaders }
  static let blank = PurchaseHeader(
    id: PurchaseDocumentID(.order, DocumentNumber(unchecked: "")),
    vendor: VendorCode(unchecked: ""),
  )
}

extension PurchaseLineCoding: TableCoding {
  static var table: Table { .purchaseLines }
}

/// Reads the rows of other supply.
enum OtherSupplyCoding: TableCoding {
  typealias Key = OtherCoding.Key

  static var table: Table { .otherSupply }
  static let blank = OtherSupply(
    number: 0,
    document: DocumentNumber(unchecked: ""),
    item: ItemCode(unchecked: ""),
    quantity: .zero,
  )

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherSupply? { try OtherCoding.readSupply(&fields, form: .row, in: bytes) }
}

/// Reads the rows of other demand.
enum OtherDemandCoding: TableCoding {
  typealias Key = OtherCoding.Key

  static var table: Table { .otherDemand }
  static let blank = OtherDemand(
    number: 0,
    kind: .production,
    document: DocumentNumber(unchecked: ""),
    item: ItemCode(unchecked: ""),
    quantity: .zero,
  )

  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> OtherDemand? { try OtherCoding.readDemand(&fields, form: .row, in: bytes) }
}
