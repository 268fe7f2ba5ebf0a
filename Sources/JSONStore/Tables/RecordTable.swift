import JSONText
import TradeModel

/// A table together with the records that its rows hold.
struct RecordTable<Coding: TableCoding>: Sendable {
  /// The records.
  typealias Value = Coding.Value

  /// The table.
  var table: Table { Coding.table }

  /// Decodes a row of the table.
  ///
  /// - Throws: `StoreError` with the place in the file when the row is not legal.
  @inline(__always)
  func decode(_ row: RowBytes) throws(StoreError) -> Value {
    let bytes = row.source.bytes
    var value = Coding.blank
    var fields = PlainRow<Coding.Key>(row.range)
    if Coding.readPlain(into: &value, &fields, in: bytes.span) { return value }
    return try decodeFully(row)
  }

  /// Decodes a row in any spelling.
  private func decodeFully(_ row: RowBytes) throws(StoreError) -> Value {
    let bytes = row.source.bytes
    do throws(RecordError) {
      return try RowCoding.decode(row.range, in: bytes.span) { fields, bytes throws(JSONError) in
        try Coding.read(&fields, in: bytes)
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

extension RecordTable<CurrencyCoding> {
  static var currencies: Self { Self() }
}

extension RecordTable<LocationCoding> {
  static var locations: Self { Self() }
}

extension RecordTable<VendorCoding> {
  static var vendors: Self { Self() }
}

extension RecordTable<CustomerCoding> {
  static var customers: Self { Self() }
}

extension RecordTable<ItemCoding> {
  static var items: Self { Self() }
}

extension RecordTable<ItemVendorCoding> {
  static var itemVendors: Self { Self() }
}

extension RecordTable<PriceCoding> {
  static var prices: Self { Self() }
}

extension RecordTable<InventoryCoding> {
  static var inventory: Self { Self() }
}

extension RecordTable<SalesHeaderCoding> {
  static var salesHeaders: Self { Self() }
}

extension RecordTable<SalesLineCoding> {
  static var salesLines: Self { Self() }
}

extension RecordTable<PurchaseHeaderCoding> {
  static var purchaseHeaders: Self { Self() }
}

extension RecordTable<PurchaseLineCoding> {
  static var purchaseLines: Self { Self() }
}

extension RecordTable<OtherSupplyCoding> {
  static var otherSupply: Self { Self() }
}

extension RecordTable<OtherDemandCoding> {
  static var otherDemand: Self { Self() }
}
