import JSONText
import TradeModel

/// Reads the keys of a table's rows without reading the rows.
///
/// Rows as they are written start with their key, so that a few bytes of each are looked at.
package struct RowKeyReader: Sendable {
  /// The table.
  package let table: Table
  private let keys: JSONKeys
  private let textNames: [String]
  private let numberName: String?

  /// Makes a reader for the rows of a table.
  package init(_ table: Table) {
    self.table = table
    let names = table.keyNames
    textNames = names.texts
    numberName = names.number
    keys = JSONKeys(names.texts + (names.number.map { [$0] } ?? []))
  }

  /// Reads the key of a row, and nothing behind it.
  ///
  /// - Parameters:
  ///   - range: The offsets of the row.
  ///   - bytes: The bytes that hold the row.
  /// - Returns: The key, as the whole record would give it.
  /// - Throws: `RecordError` when the row is malformed before its key is complete, or has none.
  package func key(of range: Range<Int>, in bytes: Span<UInt8>) throws(RecordError) -> RowKey {
    let key: RowKey
    var errors = RecordErrors()
    do throws(JSONError) {
      var fields = FieldReader(try JSONReader(range))
      key = try read(&fields, in: bytes)
      errors = fields.errors
    } catch {
      throw RecordError(error)
    }
    if let error = errors.first { throw error }
    for (name, text) in zip(textNames, key.texts) where text.isEmpty && name != "variant" {
      throw RecordError(.missingKey(name), at: range)
    }
    if let numberName, key.number == 0 { throw RecordError(.missingKey(numberName), at: range) }
    return key
  }

  private func read(_ fields: inout FieldReader, in bytes: Span<UInt8>) throws(JSONError) -> RowKey
  {
    var texts = Array(repeating: "", count: textNames.count)
    var number = 0
    var missing = keys.names.count
    var object = try fields.json.openObject(keys, in: bytes)
    while missing > 0, let match = try fields.json.nextKey(&object, keys, in: bytes) {
      guard case .known(let index) = match else {
        try fields.json.skipValue(in: bytes)
        continue
      }
      missing -= 1
      if index == textNames.count {
        number = try fields.ordinal(limit: LineNumber.limit, in: bytes) ?? 0
      } else if textNames[index] == "kind" {
        texts[index] = try fields.text(in: bytes)
      } else {
        texts[index] = try fields.code(ItemCode.self, in: bytes)?.text ?? ""
      }
    }
    return RowKey(texts, number: number)
  }
}
