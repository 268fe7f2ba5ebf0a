import JSONText
import TradeModel

/// A table together with the records that its rows hold.
struct RecordTable<Value: StoredRecord>: Sendable {
  /// The table.
  var table: Table { Value.table }

  /// Decodes a row of the table.
  ///
  /// - Throws: `StoreError` with the place in the file when the row is not legal.
  @inline(__always)
  func decode(_ row: RowBytes) throws(StoreError) -> Value {
    let bytes = row.source.bytes
    if let value = Value.readPlain(row.range, in: bytes.span) { return value }
    return try decodeFully(row)
  }

  /// Decodes a row in any spelling.
  private func decodeFully(_ row: RowBytes) throws(StoreError) -> Value {
    let bytes = row.source.bytes
    do throws(RecordError) {
      return try RowCoding.decode(row.range, in: bytes.span) { fields, bytes throws(JSONError) in
        try Value.read(&fields, in: bytes)
      }
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
  static var currencies: Self { Self() }
}

extension RecordTable<Location> {
  static var locations: Self { Self() }
}

extension RecordTable<Vendor> {
  static var vendors: Self { Self() }
}

extension RecordTable<Customer> {
  static var customers: Self { Self() }
}

extension RecordTable<Item> {
  static var items: Self { Self() }
}

extension RecordTable<ItemVendor> {
  static var itemVendors: Self { Self() }
}

extension RecordTable<PurchasePrice> {
  static var prices: Self { Self() }
}

extension RecordTable<InventoryEntry> {
  static var inventory: Self { Self() }
}

extension RecordTable<SalesHeader> {
  static var salesHeaders: Self { Self() }
}

extension RecordTable<SalesLine> {
  static var salesLines: Self { Self() }
}

extension RecordTable<PurchaseHeader> {
  static var purchaseHeaders: Self { Self() }
}

extension RecordTable<PurchaseLine> {
  static var purchaseLines: Self { Self() }
}

extension RecordTable<OtherSupply> {
  static var otherSupply: Self { Self() }
}

extension RecordTable<OtherDemand> {
  static var otherDemand: Self { Self() }
}
