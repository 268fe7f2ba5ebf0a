import SupplyPlanning
import TradeModel

/// What the lines of one sales document need, and what was bought for them.
struct SalesLineSupply {
  /// What is not available of each line, in its unit and in line order; none where that is not
  /// asked.
  private(set) var needs: [Quantity]?
  /// What was bought for each line, in the line's unit, by document and line.
  private(set) var coveringLines: [LineNumber: [CoveringLine]] = [:]

  /// - Complexity: O(n log n) in the movements of the document's items.
  init(
    of document: SalesDocument,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(BookFailure) {
    if document.id.kind == .order {
      needs = try Self.needs(of: document, in: book, workDate: workDate)
    }
    let purchases = try book.purchaseLines(boughtFor: document.id.number)
    for purchase in try purchases.of(document.id, in: book) {
      try add(purchase, for: document, in: book, workDate: workDate)
    }
  }

  private static func needs(
    of document: SalesDocument,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(BookFailure) -> [Quantity] {
    var needs = Array(repeating: Quantity.zero, count: document.lines.count)
    let planner = AvailabilityPlanner(workDate: workDate)
    for need in try planner.needs(of: document.id, on: items(of: document), in: book) {
      guard let place = document.place(of: need.line) else { continue }
      // As in PO-17: what is shown of a need is never too little.
      needs[place] = need.needed.inUnits(of: need.quantityPerUnit, rounding: .up) ?? .zero
    }
    return needs
  }

  /// Returns the items of the lines, each once.
  private static func items(of document: SalesDocument) -> [ItemCode] {
    var met: Set<ItemCode> = []
    var items: [ItemCode] = []
    met.reserveCapacity(document.lines.count)
    items.reserveCapacity(document.lines.count)
    for line in document.lines.indices {
      if let item = document.lines[line].subject.item, met.insert(item).inserted {
        items.append(item)
      }
    }
    return items
  }

  private mutating func add(
    _ purchase: PurchaseLine,
    for document: SalesDocument,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(BookFailure) {
    guard let sales = purchase.sales, let line = document.line(sales.line),
      let code = line.subject.item, purchase.subject.item == code, let item = try book.item(code),
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
