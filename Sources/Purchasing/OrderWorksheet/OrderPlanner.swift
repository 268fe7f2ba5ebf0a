import SupplyPlanning
import TradeModel

/// One sales line that is planned, with what it refers to.
private struct PlannedLine {
  /// The line's place on the order, from 0.
  let place: Int
  /// The item's place among those that were read, from 0.
  let item: Int
  let variant: ItemVariant?
  let baseUnit: UnitCode
  let quantityPerUnit: Quantity
  let demandDate: CalendarDate

  func description(of item: borrowing Item) -> String {
    guard let variant, !variant.description.isEmpty else { return item.description }
    return variant.description
  }
}

/// Makes the rows of a worksheet and collects the problems of all lines.
struct OrderPlanner {
  let order: SalesDocument
  let book: any Book
  let workDate: CalendarDate
  var problems: [RowProblem] = []
  var rows: [PlannedRow] = []
  var decisions: [RowDecision] = []
  var apart: [ApartLine] = []

  private var lines: [PlannedLine] = []
  private var items: LineItems
  private var vendors: VendorCache

  init(order: SalesDocument, book: any Book, workDate: CalendarDate) {
    self.order = order
    self.book = book
    self.workDate = workDate
    items = LineItems(lineCount: order.lines.count)
    vendors = VendorCache(book: book)
  }

  // MARK: The lines and what they refer to

  mutating func readLines() throws(BookFailure) {
    lines.reserveCapacity(order.lines.count)
    let sales = order.lines
    for place in sales.indices { try readLine(sales.span[place], at: place) }
  }

  private mutating func readLine(
    _ line: borrowing SalesLine,
    at place: Int,
  ) throws(BookFailure) {
    guard line.outstanding > .zero, !line.isSpecialOrder, let number = line.subject.item else {
      return
    }
    guard let item = try items.place(of: number, in: book) else {
      problems.append(RowProblem(line: line.number, rule: .itemUnknown(number)))
      return
    }
    do throws(RowRule) {
      lines.append(try checked(line, at: place, items.items.span[item], itemAt: item))
    } catch {
      problems.append(RowProblem(line: line.number, rule: error))
    }
  }

  private func checked(
    _ line: borrowing SalesLine,
    at place: Int,
    _ item: borrowing Item,
    itemAt itemPlace: Int,
  ) throws(RowRule) -> PlannedLine {
    guard !item.isBlocked else { throw .itemBlocked(item.number) }
    var variant: ItemVariant?
    if let code = line.variant {
      guard let found = item.variant(code) else { throw .variantUnknown(item.number, code) }
      guard !found.isBlocked else { throw .variantBlocked(item.number, code) }
      variant = found
    }
    guard let baseUnit = item.baseUnit else { throw .baseUnitMissing(item.number) }
    guard let perUnit = item.quantityPerUnit(of: line.unit) else {
      throw .unitUnknown(item.number, line.unit ?? baseUnit)
    }
    return PlannedLine(
      place: place,
      item: itemPlace,
      variant: variant,
      baseUnit: baseUnit,
      quantityPerUnit: perUnit,
      demandDate: line.shipmentDate ?? order.header.shipmentDate ?? workDate,
    )
  }

  // MARK: What is needed, and the rows

  mutating func planLines() throws(BookFailure) {
    var needed = Array(repeating: Quantity.zero, count: order.lines.count)
    let planner = AvailabilityPlanner(workDate: workDate)
    let codes = items.items.map(\.number)
    for need in try planner.needs(of: order.id, on: codes, in: book) {
      if let place = order.place(of: need.line) { needed[place] = need.needed }
    }
    rows.reserveCapacity(lines.count)
    decisions.reserveCapacity(lines.count)
    let (sales, items) = (order.lines, items.items)
    for line in lines {
      do throws(TermsFailure) {
        try addRow(
          line,
          sales.span[line.place],
          items.span[line.item],
          needed: needed[line.place],
        )
      } catch {
        switch error {
        case .rule(let rule):
          problems.append(RowProblem(line: sales[line.place].number, rule: rule))
        case .book(let failure): throw failure
        }
      }
    }
  }

  private mutating func addRow(
    _ planned: PlannedLine,
    _ line: borrowing SalesLine,
    _ item: borrowing Item,
    needed: Quantity,
  ) throws(TermsFailure) {
    guard item.replenishment == .purchase else {
      apart.append(
        ApartLine(
          line: line.number,
          item: item.number,
          description: planned.description(of: item),
          replenishment: item.replenishment,
          neededBase: needed,
          unit: planned.baseUnit,
        )
      )
      return
    }
    let row = try makeRow(planned, line, item, needed: needed)
    let place = try defaultVendor(of: item)
    let vendor = place.map { vendors.vendors[$0] } ?? nil
    let terms = try row.terms(of: item, from: vendor, quantity: row.needed, in: book)
    decisions.append(
      RowDecision(
        quantity: row.needed,
        vendor: vendor?.number,
        reserve: line.reserve != .never,
        unitCost: terms.price.unitCost,
        lineDiscount: terms.price.lineDiscount,
        currency: terms.price.currency,
        orderDate: terms.orderDate,
        vendorItemNumber: terms.vendorItemNumber,
        minimumQuantity: terms.entry?.minimumQuantity ?? .zero,
        orderMultiple: terms.entry?.orderMultiple ?? .zero,
        description: planned.description(of: item),
      )
    )
    rows.append(row)
  }

  private func makeRow(
    _ planned: PlannedLine,
    _ line: borrowing SalesLine,
    _ item: borrowing Item,
    needed: Quantity,
  ) throws(TermsFailure) -> PlannedRow {
    let unit = item.purchaseUnit ?? planned.baseUnit
    guard let perUnit = item.quantityPerUnit(of: unit) else {
      throw .rule(.unitUnknown(item.number, unit))
    }
    guard let outstanding = line.outstanding.inBaseUnits(per: planned.quantityPerUnit),
      let reserved = line.reserved.inBaseUnits(per: planned.quantityPerUnit)
    else { throw .rule(.outOfRange(figure: "demand")) }
    let open = max(.zero, outstanding - reserved)
    // What is sold in the unit in which it is bought keeps its number.
    let sold = perUnit == planned.quantityPerUnit ? line.outstanding - line.reserved : nil
    guard let demandInUnit = open.inRowUnits(of: perUnit, openSale: sold, open: open),
      let neededInUnit = needed.inRowUnits(of: perUnit, openSale: sold, open: open)
    else { throw .rule(.outOfRange(figure: "demand")) }
    return PlannedRow(
      line: line.number,
      item: item.number,
      variant: line.variant,
      location: line.location,
      salesDescription: line.description,
      salesUnit: line.unit ?? planned.baseUnit,
      salesQuantityPerUnit: planned.quantityPerUnit,
      unit: unit,
      quantityPerUnit: perUnit,
      demandDate: planned.demandDate,
      openBase: open,
      neededBase: needed,
      demand: demandInUnit,
      needed: neededInUnit,
      isDropShipment: line.isDropShipment,
      canReserve: line.reserve != .never || item.reserve == .optional,
      coveredBy: [],
    )
  }

  /// Returns the place of the item's vendor among those that were read, where there may be none
  /// (PO-25).
  private mutating func defaultVendor(of item: borrowing Item) throws(TermsFailure) -> Int? {
    guard let number = item.vendor else { return nil }
    let place = try reading { () throws(BookFailure) in try vendors.place(of: number) }
    if vendors.vendors[place]?.block == .all { throw .rule(.vendorBlocked(number)) }
    return place
  }

  // MARK: What was bought before

  mutating func addCoverage() throws(BookFailure) {
    for line in try book.purchaseLines(boughtFor: order.id.number) {
      guard line.document.kind == .order, let sales = line.sales,
        let place = rows.index(of: sales.line, by: { $0.line }),
        let covered = covered(by: line, sales: sales, in: rows[place])
      else { continue }
      rows[place].coveredBy.append(
        CoveringPurchase(
          document: line.document.number,
          line: line.number,
          quantity: covered,
          expectedReceiptDate: line.expectedReceiptDate,
          isReceived: line.outstanding <= .zero,
        )
      )
    }
    for place in rows.indices where rows[place].coveredBy.count > 1 {
      rows[place].coveredBy.sort { ($0.document, $0.line) < ($1.document, $1.line) }
    }
  }

  /// Returns what a purchase line covers, in the row's unit: what was bought, as far as the line
  /// still has it.
  private func covered(
    by line: PurchaseLine,
    sales: SalesReference,
    in row: PlannedRow,
  ) -> Quantity? {
    let quantity = min(sales.quantity, line.quantity)
    if line.unit == row.unit { return quantity }
    guard line.subject.item == row.item,
      let perUnit = items.item(row.item)?.quantityPerUnit(of: line.unit),
      let base = quantity.inBaseUnits(per: perUnit)
    else { return nil }
    return base.inUnits(of: row.quantityPerUnit, rounding: .nearest)
  }
}

extension Quantity {
  /// Converts a need to the row's unit (PO-17), where the need is all that is open to the very
  /// number of the sale, if that is enough.
  fileprivate func inRowUnits(
    of quantityPerUnit: Quantity,
    openSale: Quantity?,
    open: Quantity,
  ) -> Quantity? {
    if let openSale, self == open, openSale > .zero,
      let base = openSale.inBaseUnits(per: quantityPerUnit), base >= open
    {
      return openSale
    }
    return neededInUnits(of: quantityPerUnit)
  }
}
