import JSONText
import TradeModel

extension BundleValidator {
  /// Checks the references and the quantities of a sales line.
  mutating func checkLine(_ line: SalesLine, _ start: Int) throws(IntakeFailure) {
    if let code = line.subject.item, let item = try check(code, start, "no") {
      check(line.variant, of: item, start)
      check(line.unit, of: item, start, "unit")
      checkRange(line.quantity, line.unit, of: item, start)
      reserve(line, of: item, start)
    }
    try check(line.location, start)
    checkDelivered(line.shipped, of: line.quantity, start, "shipped")
    checkReserved(line.reserved, of: line.outstanding, start)
  }

  /// Checks the references and the quantities of a purchase line.
  mutating func checkLine(_ line: PurchaseLine, _ start: Int) throws(IntakeFailure) {
    if let code = line.subject.item, let item = try check(code, start, "no") {
      check(line.variant, of: item, start)
      check(line.unit, of: item, start, "unit")
      checkRange(line.quantity, line.unit, of: item, start)
      reserve(line, of: item, start)
    }
    try check(line.location, start)
    checkDelivered(line.received, of: line.quantity, start, "received")
    checkReserved(line.reserved, of: line.outstanding, start)
    guard let sales = line.sales else { return }
    if try !lookup.hasSalesDocument(sales.document) {
      report(
        .unknownReference(sales.document.text, .salesHeaders),
        start,
        .key("sales"),
        .key("document")
      )
    } else if try !lookup.hasSalesLine(sales.document, sales.line) {
      report(
        .unknownSalesLine(sales.document, sales.line),
        start,
        .key("sales"),
        .key("line")
      )
    }
  }

  /// Checks that a quantity is in range in base units too.
  private mutating func checkRange(
    _ quantity: Quantity,
    _ unit: UnitCode?,
    of item: Item,
    _ start: Int,
  ) {
    guard let perUnit = item.quantityPerUnit(of: unit) else { return }
    if quantity.inBaseUnits(per: perUnit) == nil {
      report(.json(.outOfRange), start, .key("quantity"))
    }
  }

  /// Checks that no more is delivered than the quantity, and in the same direction.
  private mutating func checkDelivered(
    _ delivered: Quantity,
    of quantity: Quantity,
    _ start: Int,
    _ key: String,
  ) {
    guard !delivered.lies(within: quantity) else { return }
    report(.deliveredBeyondQuantity, start, .key(key))
  }

  /// Checks that no more is reserved than is outstanding, and in the same direction.
  private mutating func checkReserved(
    _ reserved: Quantity,
    of outstanding: Quantity,
    _ start: Int,
  ) {
    guard !reserved.lies(within: outstanding) else { return }
    report(.reservedBeyondOutstanding, start, .key("reserved"))
  }
}
