import JSONText
import TradeModel

extension Table {
  /// Decodes a row of the table.
  ///
  /// - Throws: `StoreError` with the place in the file when the row is not legal.
  func decode(_ row: RowBytes) throws(StoreError) -> Record {
    let bytes = row.source.bytes
    do throws(RecordError) {
      return try RowCoding.record(of: self, row.range, in: bytes.span)
    } catch {
      throw row.source.damage(at: error.range.lowerBound, error.problem.reason)
    }
  }

  /// Decodes a row of the table with the fields that nobody here knows.
  func decodeKeeping(_ row: RowBytes) throws(StoreError) -> (Record, [UnknownField]) {
    let bytes = row.source.bytes
    do throws(RecordError) {
      return try RowCoding.decodeKeeping(self, row.range, in: bytes.span)
    } catch {
      throw row.source.damage(at: error.range.lowerBound, error.problem.reason)
    }
  }

  /// Decodes the row of the setup table.
  static func decodeSetup(_ row: RowBytes) throws(StoreError) -> Setup {
    let bytes = row.source.bytes
    do throws(RecordError) {
      return try RowCoding.decodeSetup(row.range, in: bytes.span)
    } catch {
      throw row.source.damage(at: error.range.lowerBound, error.problem.reason)
    }
  }

  /// Writes the row of a record as the only text of a writer.
  static func encode(_ record: Record, to json: inout JSONWriter) {
    json.reset()
    RowCoding.write(record, to: &json)
  }
}
