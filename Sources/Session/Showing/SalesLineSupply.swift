import SupplyPlanning
import TradeModel

/// What the lines of one sales document need, and what was bought for them.
struct SalesLineSupply {
  private let asksNeeds: Bool
  /// What is not available of each line that has something open, in the line's unit.
  private(set) var needs: [LineNumber: Quantity] = [:]
  /// What was bought for each line, in the line's unit, by document and line.
  private(set) var coveringLines: [LineNumber: [CoveringLine]] = [:]

  /// - Complexity: O(n log n) in the movements of the document's items.
  init(
    of document: SalesDocument,
    in book: some Book,
    workDate: CalendarDate,
  ) throws(BookFailure) {
    asksNeeds = document.id.kind == .order
    var items: [ItemCode: Item] = [:]
    var codes: [ItemCode] = []
    for line in document.lines {
      guard let code = line.subject.item, items[code] == nil, let item = try book.item(code)
      else { continue }
      items[code] = item
      codes.append(code)
    }
    if asksNeeds {
      try addNeeds(of: document, items: items, codes: codes, in: book, workDate: workDate)
    }
    let purchases = try book.purchaseLines(boughtFor: document.id.number)
    for purchase in try purchases.of(document.id, in: book) {
      add(purchase, for: document, items: items, workDate: workDate)
    }
  }

  /// Returns what is not available of a line; nothing where that is not asked.
  func needed(of line: SalesLine) -> Quantity? {
    guard asksNeeds, line.subject.item != nil else { return nil }
    return needs[line.number] ?? .zero
  }

  private mutating func addNeeds(
    of document: SalesDocument,
    items: [ItemCode: Item],
    codes: [ItemCode],
    in book: some Book,
    workDate: CalendarDate,
  ) throws(BookFailure) {
    let planner = AvailabilityPlanner(workDate: workDate)
    for movements in try book.movements(of: codes) {
      for need in planner.needs(in: movements) where need.document == document.id {
        guard let line = document.line(need.line),
          let perUnit = items[movements.item]?.quantityPerUnit(of: line.unit)
        else { continue }
        // As in PO-17: what is shown of a need is never too little.
        needs[need.line] = need.needed.inUnits(of: perUnit, rounding: .up)
      }
    }
  }

  private mutating func add(
    _ purchase: PurchaseLine,
    for document: SalesDocument,
    items: [ItemCode: Item],
    workDate: CalendarDate,
  ) {
    guard let sales = purchase.sales, let line = document.line(sales.line),
      let code = line.subject.item, purchase.subject.item == code, let item = items[code],
      let purchasePerUnit = item.quantityPerUnit(of: purchase.unit),
      let salesPerUnit = item.quantityPerUnit(of: line.unit),
      let base = sales.quantity.inBaseUnits(per: purchasePerUnit),
      let quantity = base.inUnits(of: salesPerUnit, rounding: .nearest)
    else { return }
    let day = line.shipmentDate ?? document.header.shipmentDate ?? workDate
    coveringLines[line.number, default: []].append(
      CoveringLine(
        document: purchase.document.number,
        line: purchase.number,
        quantity: quantity,
        expectedReceiptDate: purchase.expectedReceiptDate,
        isLate: purchase.outstanding > .zero
          && (purchase.expectedReceiptDate.map { $0 > day } ?? false),
      )
    )
  }
}

extension [PurchaseLine] {
  /// Returns the lines that were bought for a sales document and not for another of its number.
  ///
  /// A purchase line names the number of its sale, not the kind. Purchase orders are made for sales
  /// orders alone; what a purchase invoice was made for is the sales invoice, where there is one.
  func of(_ sale: SalesDocumentID, in book: some Book) throws(BookFailure) -> [PurchaseLine] {
    guard sale.kind == .order else { return filter { $0.document.kind == .invoice } }
    guard contains(where: { $0.document.kind == .invoice }),
      try book.salesDocument(SalesDocumentID(.invoice, sale.number)) != nil
    else { return self }
    return filter { $0.document.kind == .order }
  }
}
