import JSONText
import TradeModel

/// A table together with the records that its rows hold.
struct RecordTable<Value: Sendable>: Sendable {
  /// The table.
  let table: Table
  /// Reads the fields of a row.
  private let read: @Sendable (inout FieldReader, Span<UInt8>) throws(JSONError) -> Value?
  /// Reads a row as it is written, where the table has many; anything else is nothing.
  private let readPlain: (@Sendable (Range<Int>, Span<UInt8>) -> Value?)?

  fileprivate init(
    _ table: Table,
    plain readPlain: (@Sendable (Range<Int>, Span<UInt8>) -> Value?)? = nil,
    _ read: @escaping @Sendable (inout FieldReader, Span<UInt8>) throws(JSONError) -> Value?,
  ) {
    self.table = table
    self.readPlain = readPlain
    self.read = read
  }

  /// Decodes a row of the table.
  ///
  /// - Throws: `StoreError` with the place in the file when the row is not legal.
  func decode(_ row: RowBytes) throws(StoreError) -> Value {
    let bytes = row.source.bytes
    if let value = readPlain?(row.range, bytes.span) { return value }
    do throws(RecordError) {
      return try RowCoding.decode(row.range, in: bytes.span, read)
    } catch {
      throw row.source.damage(at: error.range.lowerBound, error.problem.reason)
    }
  }

  /// Decodes rows of the table.
  func decode(_ rows: [RowBytes]) throws(StoreError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for row in rows { values.append(try decode(row)) }
    return values
  }
}

// MARK: - The tables

extension RecordTable<Currency> {
  static var currencies: Self { Self(.currencies, CurrencyCoding.read) }
}

extension RecordTable<Location> {
  static var locations: Self { Self(.locations, LocationCoding.read) }
}

extension RecordTable<Vendor> {
  static var vendors: Self { Self(.vendors, VendorCoding.read) }
}

extension RecordTable<Customer> {
  static var customers: Self { Self(.customers, CustomerCoding.read) }
}

extension RecordTable<Item> {
  static var items: Self { Self(.items, plain: ItemCoding.readPlain, ItemCoding.read) }
}

extension RecordTable<ItemVendor> {
  static var itemVendors: Self { Self(.itemVendors, ItemVendorCoding.read) }
}

extension RecordTable<PurchasePrice> {
  static var prices: Self {
    Self(.prices) { fields, bytes throws(JSONError) in
      try PriceCoding.read(&fields, form: .row, in: bytes)
    }
  }
}

extension RecordTable<InventoryEntry> {
  static var inventory: Self {
    Self(.inventory, plain: InventoryCoding.readPlain) { fields, bytes throws(JSONError) in
      try InventoryCoding.read(&fields, form: .row, in: bytes)
    }
  }
}

extension RecordTable<SalesHeader> {
  static var salesHeaders: Self {
    Self(.salesHeaders, plain: { SalesHeaderCoding.readPlain($0, in: $1) }, SalesHeaderCoding.read)
  }
}

extension RecordTable<SalesLine> {
  static var salesLines: Self {
    Self(.salesLines, plain: { SalesLineCoding.readPlain($0, in: $1) }, SalesLineCoding.read)
  }
}

extension RecordTable<PurchaseHeader> {
  static var purchaseHeaders: Self {
    Self(.purchaseHeaders, plain: PurchaseHeaderCoding.readPlain, PurchaseHeaderCoding.read)
  }
}

extension RecordTable<PurchaseLine> {
  static var purchaseLines: Self {
    Self(.purchaseLines, plain: PurchaseLineCoding.readPlain, PurchaseLineCoding.read)
  }
}

extension RecordTable<OtherSupply> {
  static var otherSupply: Self {
    Self(.otherSupply) { fields, bytes throws(JSONError) in
      try OtherCoding.readSupply(&fields, form: .row, in: bytes)
    }
  }
}

extension RecordTable<OtherDemand> {
  static var otherDemand: Self {
    Self(.otherDemand) { fields, bytes throws(JSONError) in
      try OtherCoding.readDemand(&fields, form: .row, in: bytes)
    }
  }
}
