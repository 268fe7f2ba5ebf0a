import TradeModel

/// Takes off sales lines what purchase lines no longer reserve for them.
///
/// A sales line keeps what its other purchase lines reserve for it, and what it has reserved from
/// stock; both sides keep their reservation in their own unit, so the sums are made in base units.
struct ReservationRelease {
  private let book: any Book
  private var items: [ItemCode: Item] = [:]
  /// What is released of each sales line, in base units, by document.
  private var released: [DocumentNumber: [LineNumber: Quantity]] = [:]

  init(book: any Book) { self.book = book }

  /// Notes what a purchase line reserves less than before.
  mutating func add(before: PurchaseLine?, after: PurchaseLine?) throws(BookFailure) {
    guard let before, let sales = before.sales, let item = before.subject.item,
      let old = try base(before.reserved, of: item, unit: before.unit),
      let new = try base(after?.reserved ?? .zero, of: item, unit: before.unit), new < old
    else { return }
    let sum = released[sales.document]?[sales.line] ?? .zero
    released[sales.document, default: [:]][sales.line] = sum + (old - new)
  }

  /// Returns the changes of the sales lines, by document, then line.
  mutating func changes() throws(BookFailure) -> [Change] {
    var changes: [Change] = []
    for document in released.keys.sorted() {
      guard let lines = released[document],
        let order = try book.salesDocument(SalesDocumentID(.order, document))
      else { continue }
      let reserved = try reservedByPurchases(for: document)
      for number in lines.keys.sorted() {
        guard let line = order.line(number), let quantity = lines[number] else { continue }
        let before = reserved[number] ?? .zero
        let change = try release(line, reservedBefore: before, after: before - quantity)
        if let change { changes.append(change) }
      }
    }
    return changes
  }

  /// Returns what the purchase lines of the book reserve for each line of a sales order.
  private mutating func reservedByPurchases(
    for document: DocumentNumber
  ) throws(BookFailure) -> [LineNumber: Quantity] {
    var sums: [LineNumber: Quantity] = [:]
    for line in try book.purchaseLines(boughtFor: document) where !line.reserved.isZero {
      guard let sales = line.sales, let item = line.subject.item,
        let reserved = try base(line.reserved, of: item, unit: line.unit)
      else { continue }
      sums[sales.line] = (sums[sales.line] ?? .zero) + reserved
    }
    return sums
  }

  /// Returns the change of one sales line, of which purchase lines reserve so much less.
  private mutating func release(
    _ line: SalesLine,
    reservedBefore: Quantity,
    after reservedAfter: Quantity,
  ) throws(BookFailure) -> Change? {
    guard let item = line.subject.item,
      let reserved = try base(line.reserved, of: item, unit: line.unit),
      let perUnit = items[item]?.quantityPerUnit(of: line.unit)
    else { return nil }
    let fromStock = max(.zero, reserved - reservedBefore)
    let kept = max(.zero, reservedAfter) + fromStock
    var changed = line
    changed.reserved = min(line.reserved, kept.inUnits(of: perUnit, rounding: .down) ?? .zero)
    guard changed != line else { return nil }
    return Change(before: .salesLine(line), after: .salesLine(changed))
  }

  private mutating func base(
    _ quantity: Quantity,
    of code: ItemCode,
    unit: UnitCode?,
  ) throws(BookFailure) -> Quantity? {
    if items[code] == nil { items[code] = try book.item(code) }
    guard let perUnit = items[code]?.quantityPerUnit(of: unit) else { return nil }
    return quantity.inBaseUnits(per: perUnit)
  }
}
