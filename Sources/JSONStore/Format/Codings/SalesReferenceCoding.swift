import JSONText
import TradeModel

/// Reads and writes the sales line that a purchase line was bought for.
enum SalesReferenceCoding {
  enum Key: Int, FieldKey {
    case document
    case line
    case quantity
    static let keys = JSONKeys(["document", "line", "quantity"])
  }

  /// Reads a reference; `null`, which lists have where there is none, is nothing.
  static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> SalesReference? {
    if try fields.passNull(in: bytes) { return nil }
    guard var object = try fields.openObject(Key.self, in: bytes) else { return nil }
    var document: DocumentNumber?
    var line: Int?
    var quantity = Quantity.zero
    while let key = try fields.nextKey(&object, in: bytes) {
      switch key {
      case .document: document = try fields.requiredCode(in: bytes)
      case .line: line = try fields.ordinal(limit: LineNumber.limit, in: bytes)
      case .quantity: quantity = try fields.number(in: bytes)
      }
    }
    document = document ?? fields.missing(.document, of: object)
    line = line ?? fields.missing(.line, of: object)
    guard let document, let line else { return nil }
    return SalesReference(document: document, line: LineNumber(line), quantity: quantity)
  }

  /// Reads a reference as it is written; one that looks otherwise is nothing.
  static func readPlain(
    _ fields: inout PlainRow<Key>,
    in bytes: Span<UInt8>,
  ) -> SalesReference? {
    guard let document: DocumentNumber = fields.code(.document, in: bytes),
      let line = fields.ordinal(.line, limit: LineNumber.limit, in: bytes)
    else { return nil }
    return SalesReference(
      document: document,
      line: LineNumber(line),
      quantity: fields.number(.quantity, in: bytes),
    )
  }

  static func writeField(_ sales: SalesReference, to json: inout JSONWriter) {
    json.key("sales")
    json.beginObject()
    json.field("document", sales.document)
    json.field("line", sales.line.value)
    json.field("quantity", sales.quantity)
    json.endObject()
  }
}
