package import JSONText
package import TradeModel

/// Reads and writes the rows of the table files: one record as one line of JSON.
///
/// A row has the fields of the bundle in their order, without blanks, and without those that have
/// their default; the rows of documents and lines start with their key. Reading accepts any order
/// of the keys and any blanks, and leaves keys of the row that it does not know to who keeps them.
package enum RowCoding {
  /// Returns the row of a record, without a line feed.
  package static func encode(_ record: Record) -> [UInt8] {
    var json = JSONWriter()
    write(record, to: &json)
    return json.takeBytes()
  }

  /// Writes the row of a record as the next value of a text.
  package static func write(_ record: Record, to json: inout JSONWriter) {
    switch record {
    case .currency(let currency): CurrencyCoding.write(currency, to: &json)
    case .location(let location): LocationCoding.write(location, to: &json)
    case .vendor(let vendor): VendorCoding.write(vendor, to: &json)
    case .customer(let customer): CustomerCoding.write(customer, to: &json)
    case .item(let item): ItemCoding.write(item, to: &json)
    case .itemVendor(let entry): ItemVendorCoding.write(entry, to: &json)
    case .price(let price): PriceCoding.write(price, form: .row, to: &json)
    case .inventory(let entry): InventoryCoding.write(entry, form: .row, to: &json)
    case .salesHeader(let header): SalesHeaderCoding.write(header, to: &json)
    case .salesLine(let line): SalesLineCoding.write(line, to: &json)
    case .purchaseHeader(let header): PurchaseHeaderCoding.write(header, to: &json)
    case .purchaseLine(let line): PurchaseLineCoding.write(line, form: .row, to: &json)
    case .otherSupply(let entry): OtherCoding.write(entry, form: .row, to: &json)
    case .otherDemand(let entry): OtherCoding.write(entry, form: .row, to: &json)
    }
  }

  /// Returns the row of the setup table, without a line feed.
  package static func encode(_ setup: Setup) -> [UInt8] {
    var json = JSONWriter()
    SetupCoding.write(setup, to: &json)
    return json.takeBytes()
  }

  /// Reads a record from its row.
  ///
  /// - Parameters:
  ///   - table: The table that the row belongs to; not the setup table, which holds no record.
  ///   - range: The offsets of the row, with or without the line feed.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: The record.
  /// - Throws: `RecordError` for the first thing that is wrong with the row.
  package static func decode(
    _ table: Table,
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(RecordError) -> Record {
    try decodeKeeping(table, range, in: bytes).record
  }

  /// Reads the value of a row whose fields a function reads; those that it does not know are left.
  static func decode<Value>(
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
    _ read: (inout FieldReader, Span<UInt8>) throws(JSONError) -> Value?,
  ) throws(RecordError) -> Value {
    var reader = try reader(of: range)
    let value: Value?
    do throws(JSONError) {
      value = try read(&reader, bytes)
      try reader.json.finish(in: bytes)
    } catch {
      throw reader.errors.first ?? RecordError(error)
    }
    return try outcome(value, of: reader)
  }

  /// Reads a record from its row, with the fields that nobody here knows.
  static func decodeKeeping(
    _ table: Table,
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(RecordError) -> (record: Record, unknownFields: [UnknownField]) {
    var reader = try reader(of: range)
    let record: Record?
    do throws(JSONError) {
      record = try read(table, &reader, in: bytes)
      try reader.json.finish(in: bytes)
    } catch {
      throw reader.errors.first ?? RecordError(error)
    }
    return (try outcome(record, of: reader), reader.unknownFields)
  }

  /// Reads a row of any table with all that is wrong with it, and the fields that nobody knows.
  static func readRow(
    _ table: Table,
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) -> RowReading {
    var errors = RecordErrors()
    do throws(RecordError) {
      var reader = try reader(of: range)
      var content: RowContent?
      do throws(JSONError) {
        content =
          table == .setup
          ? try SetupCoding.read(&reader, in: bytes).map(RowContent.setup)
          : try read(table, &reader, in: bytes).map(RowContent.record)
        try reader.json.finish(in: bytes)
      } catch {
        errors = reader.errors
        errors.append(RecordError(error))
        return RowReading(content: nil, unknownFields: [], errors: errors)
      }
      let isWhole = reader.errors.first == nil
      return RowReading(
        content: isWhole ? content : nil,
        unknownFields: reader.unknownFields,
        errors: reader.errors,
      )
    } catch {
      errors.append(error)
      return RowReading(content: nil, unknownFields: [], errors: errors)
    }
  }

  /// Reads the row of the setup table.
  package static func decodeSetup(
    _ range: Range<Int>,
    in bytes: Span<UInt8>,
  ) throws(RecordError) -> Setup {
    try decode(range, in: bytes) { fields, bytes throws(JSONError) in
      try SetupCoding.read(&fields, in: bytes)
    }
  }

  private static func reader(of range: Range<Int>) throws(RecordError) -> FieldReader {
    do throws(JSONError) {
      return FieldReader(try JSONReader(range), keepsUnknownFields: true)
    } catch {
      throw RecordError(error)
    }
  }

  private static func outcome<Value>(
    _ value: Value?,
    of reader: FieldReader,
  ) throws(RecordError) -> Value {
    if let error = reader.errors.first { throw error }
    guard let value else { throw RecordError(.json(.expectedValue), at: reader.json.whole) }
    return value
  }

  private static func read(
    _ table: Table,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Record? {
    switch table {
    case .setup: preconditionFailure("the setup table holds no record")
    case .currencies: try CurrencyCoding.read(&fields, in: bytes).map(Record.currency)
    case .locations: try LocationCoding.read(&fields, in: bytes).map(Record.location)
    case .vendors: try VendorCoding.read(&fields, in: bytes).map(Record.vendor)
    case .customers: try CustomerCoding.read(&fields, in: bytes).map(Record.customer)
    case .items: try ItemCoding.read(&fields, in: bytes).map(Record.item)
    case .itemVendors: try ItemVendorCoding.read(&fields, in: bytes).map(Record.itemVendor)
    case .prices: try PriceCoding.read(&fields, form: .row, in: bytes).map(Record.price)
    case .inventory:
      try InventoryCoding.read(&fields, form: .row, in: bytes).map(Record.inventory)
    case .salesHeaders: try SalesHeaderCoding.read(&fields, in: bytes).map(Record.salesHeader)
    case .salesLines: try SalesLineCoding.read(&fields, in: bytes).map(Record.salesLine)
    case .purchaseHeaders:
      try PurchaseHeaderCoding.read(&fields, in: bytes).map(Record.purchaseHeader)
    case .purchaseLines:
      try PurchaseLineCoding.read(&fields, in: bytes).map(Record.purchaseLine)
    case .otherSupply:
      try OtherCoding.readSupply(&fields, form: .row, in: bytes).map(Record.otherSupply)
    case .otherDemand:
      try OtherCoding.readDemand(&fields, form: .row, in: bytes).map(Record.otherDemand)
    }
  }
}
