import SupplyPlanning
package import TradeModel

/// Tells how sales lines are covered and what purchase lines are for, reading each record once.
package struct CoverageLedger {
  private let book: any Book
  private let workDate: CalendarDate
  private var items: [ItemCode: Item] = [:]
  /// The purchase order lines that were bought for sales orders, by document and line.
  private var bought: [DocumentNumber: [PurchaseLine]] = [:]
  /// What the sales lines still ask of their purchase lines, in base units.
  private var shares: [DocumentNumber: [PurchaseKey: Quantity]] = [:]

  private struct PurchaseKey: Hashable {
    let document: DocumentNumber
    let line: LineNumber
  }

  /// Makes a ledger over a book.
  package init(book: any Book, workDate: CalendarDate) {
    self.book = book
    self.workDate = workDate
  }

  // MARK: - Sales orders

  /// Returns how the item lines of a sales order are covered, in line order; special orders, which
  /// are bought apart, and lines with nothing to ship are not among them.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  /// - Complexity: O(n log n) in the movements of the order's items.
  package mutating func coverage(
    of order: SalesDocument
  ) throws(BookFailure) -> [SalesLineCoverage] {
    let lines = order.lines.filter { $0.outstanding > .zero && !$0.isSpecialOrder }
    var codes: [ItemCode] = []
    var seen: Set<ItemCode> = []
    for line in lines {
      guard let code = line.subject.item, seen.insert(code).inserted, try item(code) != nil
      else { continue }
      codes.append(code)
    }
    var needs: [LineNumber: Quantity] = [:]
    let planner = AvailabilityPlanner(workDate: workDate)
    for need in try planner.needs(of: order.id, on: codes, in: book) {
      needs[need.line] = need.needed
    }
    let purchases = Dictionary(grouping: try boughtLines(for: order.id.number)) { $0.sales?.line }
    var result: [SalesLineCoverage] = []
    for line in lines {
      let own = purchases[line.number] ?? []
      let date = line.shipmentDate ?? order.header.shipmentDate ?? workDate
      let open = needs[line.number] ?? .zero
      if let covered = try coverage(of: line, on: date, open: open, own) { result.append(covered) }
    }
    return result
  }

  private mutating func coverage(
    of line: SalesLine,
    on date: CalendarDate,
    open: Quantity,
    _ purchases: [PurchaseLine],
  ) throws(BookFailure) -> SalesLineCoverage? {
    guard let code = line.subject.item, let item = try item(code),
      let perUnit = item.quantityPerUnit(of: line.unit),
      let openInUnit = open.inUnits(of: perUnit, rounding: .up)
    else { return nil }
    var (coming, arrived) = (Quantity.zero, Quantity.zero)
    var covering: [CoveringPurchase] = []
    for purchase in purchases where purchase.subject.item == code {
      guard let bought = try base(purchase.boughtForSale, of: purchase),
        let received = try base(purchase.received, of: purchase),
        let boughtInUnit = bought.inUnits(of: perUnit, rounding: .nearest),
        let receivedInUnit = min(bought, received).inUnits(of: perUnit, rounding: .nearest)
      else { continue }
      let isInTime = purchase.expectedReceiptDate.map { $0 <= date } ?? true
      if isInTime || purchase.reserved > .zero { coming = coming + boughtInUnit - receivedInUnit }
      arrived = arrived + receivedInUnit
      covering.append(
        CoveringPurchase(
          document: purchase.document.number,
          line: purchase.number,
          quantity: boughtInUnit,
          expectedReceiptDate: purchase.expectedReceiptDate,
          isReceived: purchase.outstanding <= .zero,
        )
      )
    }
    let left = min(openInUnit, line.outstanding)
    let covered = line.outstanding - left
    let onOrder = min(covered, coming)
    let received = min(covered - onOrder, arrived)
    return SalesLineCoverage(
      line: line,
      date: date,
      fromStock: covered - onOrder - received,
      onOrder: onOrder,
      received: received,
      open: left,
      purchases: covering,
    )
  }

  // MARK: - Purchase orders

  /// Returns what the item lines of a purchase order are for, in line order.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  package mutating func coverage(
    of order: PurchaseDocument
  ) throws(BookFailure) -> [PurchaseLineCoverage] {
    var result: [PurchaseLineCoverage] = []
    for line in order.lines where line.subject.item != nil {
      let forSales = try quantityForSale(of: line)
      result.append(
        PurchaseLineCoverage(
          line: line,
          forSales: forSales,
          surplus: line.quantity - forSales,
          neededDate: forSales > .zero ? try neededDate(of: line) : nil,
        )
      )
    }
    return result
  }

  /// Returns the day of shipment of the sales line that a purchase line was bought for, while
  /// something of it is to be shipped.
  private func neededDate(of line: PurchaseLine) throws(BookFailure) -> CalendarDate? {
    guard let sales = line.sales,
      let order = try book.salesDocument(SalesDocumentID(.order, sales.document)),
      let sale = order.line(sales.line), sale.outstanding > .zero
    else { return nil }
    return sale.shipmentDate ?? order.header.shipmentDate ?? workDate
  }

  /// Returns what of a purchase line its sales line still asks for, in the purchase line's unit.
  private mutating func quantityForSale(
    of line: PurchaseLine
  ) throws(BookFailure) -> Quantity {
    guard let sales = line.sales, let code = line.subject.item, let item = try item(code),
      let perUnit = item.quantityPerUnit(of: line.unit),
      let bought = try base(line.boughtForSale, of: line)
    else { return .zero }
    let key = PurchaseKey(document: line.document.number, line: line.number)
    let share = try shares(of: sales.document)[key] ?? .zero
    guard share < bought else { return line.boughtForSale }
    return min(line.boughtForSale, share.inUnits(of: perUnit, rounding: .up) ?? .zero)
  }

  /// Returns what the lines of a sales order ask of their purchase lines, which are given their
  /// shares in the order of their numbers.
  private mutating func shares(
    of document: DocumentNumber
  ) throws(BookFailure) -> [PurchaseKey: Quantity] {
    if let known = shares[document] { return known }
    var left: [LineNumber: Quantity] = [:]
    let order = try book.salesDocument(SalesDocumentID(.order, document))
    var result: [PurchaseKey: Quantity] = [:]
    for purchase in try boughtLines(for: document) {
      guard let sales = purchase.sales, let line = order?.line(sales.line),
        let code = line.subject.item, purchase.subject.item == code, let item = try item(code),
        let perUnit = item.quantityPerUnit(of: line.unit),
        let asked = line.quantity.inBaseUnits(per: perUnit),
        let bought = try base(purchase.boughtForSale, of: purchase)
      else { continue }
      let rest = left[sales.line] ?? asked
      let share = max(.zero, min(rest, bought))
      left[sales.line] = rest - share
      result[PurchaseKey(document: purchase.document.number, line: purchase.number)] = share
    }
    shares[document] = result
    return result
  }

  // MARK: - What no longer adds up

  /// Returns everything that was bought for a sale and no longer adds up, by sales line.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  /// - Complexity: O(n log n) in the lines of the purchase orders and the movements of their items.
  package mutating func drift() throws(BookFailure) -> [Drift] {
    var lines: [DocumentNumber: [PurchaseLine]] = [:]
    let orders = try book.purchaseDocuments(.order) { $0.lines.contains { $0.sales != nil } }
    for order in orders {
      for line in order.lines {
        if let sales = line.sales { lines[sales.document, default: []].append(line) }
      }
    }
    var found: [Drift] = []
    for number in lines.keys.sorted() {
      let order = try book.salesDocument(SalesDocumentID(.order, number))
      found += try drift(of: lines[number] ?? [], boughtFor: order)
    }
    return found
  }

  private mutating func drift(
    of purchases: [PurchaseLine],
    boughtFor order: SalesDocument?,
  ) throws(BookFailure) -> [Drift] {
    var found: [Drift] = []
    var isLate: Set<LineNumber> = []
    for line in purchases {
      guard let sales = line.sales else { continue }
      let forSales = try quantityForSale(of: line)
      let excess = line.boughtForSale - forSales
      if excess > .zero, line.outstanding > .zero {
        let keep = max(line.received, forSales)
        found.append(.tooMuch(line, excess: line.quantity - keep, keep: keep))
      }
      guard let order, let sale = order.line(sales.line), sale.outstanding > .zero,
        forSales > .zero, line.outstanding > .zero, let due = line.expectedReceiptDate
      else { continue }
      let date = sale.shipmentDate ?? order.header.shipmentDate ?? workDate
      if due > date {
        isLate.insert(sale.number)
        found.append(.tooLate(line, needed: date))
      }
    }
    if let order {
      for covered in try coverage(of: order) where covered.open > .zero {
        guard !covered.purchases.isEmpty, !isLate.contains(covered.line.number) else { continue }
        found.append(.tooLittle(covered.line, open: covered.open))
      }
    }
    // The sort keeps what stands on one sales line in the order in which it was found.
    let places = found.enumerated().map { ($0.element.sale?.line.value ?? 0, $0.offset) }
    return places.sorted { $0 < $1 }.map { found[$0.1] }
  }

  // MARK: - Reading

  private mutating func boughtLines(
    for document: DocumentNumber
  ) throws(BookFailure) -> [PurchaseLine] {
    if let known = bought[document] { return known }
    let lines = try book.purchaseLines(boughtFor: document)
      .filter { $0.document.kind == .order }
      .sorted { ($0.document.number, $0.number) < ($1.document.number, $1.number) }
    bought[document] = lines
    return lines
  }

  private mutating func item(_ code: ItemCode) throws(BookFailure) -> Item? {
    if let known = items[code] { return known }
    guard let item = try book.item(code) else { return nil }
    items[code] = item
    return item
  }

  private mutating func base(
    _ quantity: Quantity,
    of line: PurchaseLine,
  ) throws(BookFailure) -> Quantity? {
    guard let code = line.subject.item, let item = try item(code),
      let perUnit = item.quantityPerUnit(of: line.unit)
    else { return nil }
    return quantity.inBaseUnits(per: perUnit)
  }
}

extension PurchaseLine {
  /// What was bought for the sales line, as far as the line still has it.
  fileprivate var boughtForSale: Quantity {
    sales.map { max(.zero, min($0.quantity, quantity)) } ?? .zero
  }
}
