package import TradeModel

extension RowCoding {
  /// Reads a record from its row: plainly where that can be done, else in full.
  static func record(
    of table: Table,
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(RecordError) -> Record {
    if let record = decodePlain(table, range, in: bytes) { return record }
    return try decode(table, range, in: bytes)
  }

  /// Reads a record from its row as `encode` writes it, without a look at what else is legal.
  ///
  /// - Parameters:
  ///   - table: The table that the row belongs to.
  ///   - range: The offsets of the row, without the line feed.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: What `decode` would return; nothing where the row is spelled in another way, and
  ///   for the tables that have few rows.
  package static func decodePlain(
    _ table: Table,
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) -> Record? {
    switch table {
    case .items: ItemCoding.plainValue(range, in: bytes).map(Record.item)
    case .inventory: InventoryCoding.plainValue(range, in: bytes).map(Record.inventory)
    case .salesHeaders: SalesHeaderCoding.plainValue(range, in: bytes).map(Record.salesHeader)
    case .salesLines: SalesLineCoding.plainValue(range, in: bytes).map(Record.salesLine)
    case .purchaseHeaders:
      PurchaseHeaderCoding.plainValue(range, in: bytes).map(Record.purchaseHeader)
    case .purchaseLines: PurchaseLineCoding.plainValue(range, in: bytes).map(Record.purchaseLine)
    case .setup, .currencies, .locations, .vendors, .customers, .itemVendors, .prices, .otherSupply,
      .otherDemand:
      nil
    }
  }
}

extension TableCoding {
  /// Returns the record of a row as it is written; one that looks otherwise is nothing.
  fileprivate static func plainValue(_ row: Range<Int>, in bytes: Span<UInt8>) -> Value? {
    var value = blank
    var fields = PlainRow<Key>(row)
    return readPlain(into: &value, &fields, in: bytes) ? value : nil
  }
}
