import TradeModel

/// The fields of a document's line that planning needs, read from its row without the others.
///
/// The rows of a store are canonical: its checksums vouch for that. Whatever looks otherwise gives
/// nothing here, and is then decoded in full, which says what is wrong with it.
struct MovementFields {
  private let row: RowBytes
  private var isItem = true
  private var kind = 0..<0
  private var document = 0..<0
  private var line = 0..<0
  private var variant = 0..<0
  private var location = 0..<0
  private var unit = 0..<0
  private var quantity = 0..<0
  private var done = 0..<0
  private var reserved = 0..<0
  private var date = 0..<0
  private var sales = 0..<0
  private var isDropShipment = false
  private var isSpecialOrder = false

  /// Finds the fields of a row.
  init?(_ row: RowBytes) {
    self.row = row
    let bytes = row.source.bytes
    let span = bytes.span
    var cursor = FieldCursor(object: row.range)
    while cursor.next(in: span) {
      guard take(cursor, span) else { return nil }
    }
    guard cursor.isAtEnd, isItem else { return nil }
    for text in [document, variant, location, unit] {
      for position in text where span[position] == UInt8(ascii: "\\") { return nil }
    }
  }

  /// Takes a field in; a name that no line has gives false.
  private mutating func take(_ cursor: FieldCursor, _ bytes: Span<UInt8>) -> Bool {
    guard let field = MovementField.named(cursor.name, in: bytes) else { return false }
    switch field {
    case .kind: kind = cursor.text(in: bytes)
    case .document: document = cursor.text(in: bytes)
    case .line: line = cursor.value
    case .type: isItem = false
    case .variant: variant = cursor.text(in: bytes)
    case .location: location = cursor.text(in: bytes)
    case .quantity: quantity = cursor.value
    case .unit: unit = cursor.text(in: bytes)
    case .shipmentDate, .expectedReceiptDate: date = cursor.text(in: bytes)
    case .shipped, .received: done = cursor.value
    case .reserved: reserved = cursor.value
    case .dropShipment: isDropShipment = true
    case .specialOrder: isSpecialOrder = true
    case .sales: sales = cursor.value
    case .no, .description, .vendorItemNo, .unitPrice, .unitCost, .lineDiscount, .orderDate,
      .reserve:
      break
    }
    return true
  }

  // MARK: - Lines

  /// The sales line, with the fields that a movement is made of.
  var salesLine: SalesLine? {
    guard let kind = SalesDocumentKind.allCases.first(where: { isText(kind, $0.rowName) }),
      let number = text(document), let line = lineNumber, let quantities, let day
    else { return nil }
    return SalesLine(
      document: SalesDocumentID(kind, DocumentNumber(unchecked: number)),
      number: line,
      subject: .comment(code: ""),
      variant: text(variant).map(VariantCode.init(unchecked:)),
      location: text(location).map(LocationCode.init(unchecked:)),
      quantity: quantities.whole,
      unit: text(unit).map(UnitCode.init(unchecked:)),
      shipmentDate: day,
      shipped: quantities.done,
      reserved: quantities.reserved,
      isDropShipment: isDropShipment,
      isSpecialOrder: isSpecialOrder,
    )
  }

  /// The purchase line, with the fields that a movement is made of; none where it was bought for a
  /// sale, which is decoded in full.
  var purchaseLine: PurchaseLine? {
    guard sales.isEmpty,
      let kind = PurchaseDocumentKind.allCases.first(where: { isText(kind, $0.rowName) }),
      let number = text(document), let line = lineNumber, let quantities, let day
    else { return nil }
    return PurchaseLine(
      document: PurchaseDocumentID(kind, DocumentNumber(unchecked: number)),
      number: line,
      subject: .comment(code: ""),
      variant: text(variant).map(VariantCode.init(unchecked:)),
      location: text(location).map(LocationCode.init(unchecked:)),
      quantity: quantities.whole,
      unit: text(unit).map(UnitCode.init(unchecked:)),
      expectedReceiptDate: day,
      received: quantities.done,
      reserved: quantities.reserved,
      isDropShipment: isDropShipment,
    )
  }

  // MARK: - Values

  private func isText(_ range: Range<Int>, _ text: String) -> Bool {
    row.source.bytes[range].elementsEqual(text.utf8)
  }

  /// Returns a text; a blank one is none.
  private func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    return String(decoding: row.source.bytes[range], as: UTF8.self)
  }

  private var lineNumber: LineNumber? {
    let bytes = row.source.bytes
    guard let number = wholeNumber(line, in: bytes.span), number > 0, number <= LineNumber.limit
    else { return nil }
    return LineNumber(number)
  }

  private var quantities: (whole: Quantity, done: Quantity, reserved: Quantity)? {
    guard let whole = number(quantity), let done = number(done), let reserved = number(reserved)
    else { return nil }
    return (whole, done, reserved)
  }

  /// Returns a number in plain form; one that is left out is zero.
  private func number(_ range: Range<Int>) -> Quantity? {
    guard !range.isEmpty else { return .zero }
    let bytes = row.source.bytes
    let span = bytes.span
    guard let point = range.first(where: { span[$0] == UInt8(ascii: ".") }) else {
      guard let whole = wholeNumber(range, in: span), range.count <= 12 else { return nil }
      return Quantity(units: Int64(whole) * Quantity.scale)
    }
    let digits = point + 1..<range.upperBound
    guard let fraction = wholeNumber(digits, in: span), fraction > 0,
      let whole = wholeNumber(range.lowerBound..<point, in: span), digits.count <= 5,
      range.count <= 12, span[range.lowerBound] != UInt8(ascii: "-")
    else { return nil }
    var units = Int64(fraction)
    for _ in digits.count..<5 { units *= 10 }
    return Quantity(units: Int64(whole) * Quantity.scale + units)
  }

  /// The day, if there is one; nothing at all where it is malformed.
  private var day: CalendarDate?? {
    guard !date.isEmpty else { return .some(nil) }
    let bytes = row.source.bytes
    return plainDate(date, in: bytes.span).map(Optional.some)
  }
}

/// Reads `YYYY-MM-DD`; anything else is nothing.
func plainDate(_ range: Range<Int>, in bytes: Span<UInt8>) -> CalendarDate? {
  let start = range.lowerBound
  guard range.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
    bytes[start + 7] == UInt8(ascii: "-"),
    let year = wholeNumber(start..<start + 4, in: bytes),
    let month = wholeNumber(start + 5..<start + 7, in: bytes),
    let day = wholeNumber(start + 8..<start + 10, in: bytes)
  else { return nil }
  return CalendarDate(year: year, month: month, day: day)
}
