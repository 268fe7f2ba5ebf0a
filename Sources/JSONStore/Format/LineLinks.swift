import JSONText
package import TradeModel

/// What the indexes of the store need to know of a sales or purchase line.
package struct LineLinks: Hashable, Sendable {
  /// The item, where the line is about one.
  package let item: ItemCode?
  /// The sales document that a purchase line was bought for.
  package let boughtFor: DocumentNumber?
  /// Whether something of the line is outstanding or reserved.
  package let isOpen: Bool

  private enum Key: Int, FieldKey {
    case type
    case no
    case quantity
    case shipped
    case received
    case reserved
    case sales
    static let keys = caseNames
  }

  private enum SalesKey: Int, FieldKey {
    case document
    static let keys = caseNames
  }

  /// Reads the links of the row of a line, and goes past its other fields.
  ///
  /// - Parameters:
  ///   - range: The offsets of the row.
  ///   - bytes: The bytes that hold the row.
  /// - Throws: `RecordError` when the row is malformed, or a field of these is wrong.
  package init(of range: Range<Int>, in bytes: Span<UInt8>) throws(RecordError) {
    let reading: (links: LineLinks, errors: RecordErrors)
    do throws(JSONError) {
      var fields = FieldReader(try JSONReader(range))
      reading = (try Self.read(&fields, in: bytes), fields.errors)
    } catch {
      throw RecordError(error)
    }
    if let error = reading.errors.first { throw error }
    self = reading.links
  }

  private init(item: ItemCode?, boughtFor: DocumentNumber?, isOpen: Bool) {
    self.item = item
    self.boughtFor = boughtFor
    self.isOpen = isOpen
  }

  private static func read(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> LineLinks {
    var type = LineType.item
    var item: ItemCode?
    var boughtFor: DocumentNumber?
    var quantity = Quantity.zero
    var delivered = Quantity.zero
    var reserved = Quantity.zero
    var object = try fields.json.openObject(Key.keys, in: bytes)
    while let match = try fields.json.nextKey(&object, Key.keys, in: bytes) {
      guard case .known(let index) = match, let key = Key(rawValue: index) else {
        try fields.json.skipValue(in: bytes)
        continue
      }
      switch key {
      case .type: type = try fields.word(in: bytes) ?? .comment
      case .no: item = try fields.code(in: bytes)
      case .quantity: quantity = try fields.number(in: bytes)
      case .shipped, .received: delivered = try fields.number(in: bytes)
      case .reserved: reserved = try fields.number(in: bytes)
      case .sales: boughtFor = try readDocument(&fields, in: bytes)
      }
    }
    return LineLinks(
      item: type == .item ? item : nil,
      boughtFor: boughtFor,
      isOpen: quantity != delivered || !reserved.isZero,
    )
  }

  private static func readDocument(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> DocumentNumber? {
    var document: DocumentNumber?
    var object = try fields.json.openObject(SalesKey.keys, in: bytes)
    while let match = try fields.json.nextKey(&object, SalesKey.keys, in: bytes) {
      if case .known = match {
        document = try fields.code(in: bytes)
      } else {
        try fields.json.skipValue(in: bytes)
      }
    }
    return document
  }
}
