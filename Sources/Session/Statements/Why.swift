import CommandLanguage
import Diagnostics
import Purchasing
import SupplyPlanning
import TradeModel

// `why [LINE]` and `why not VENDOR [on LINE]`: where the numbers of a row come from.

extension Workspace {
  func why(_ line: Ranged<Int>?, of statement: Statement) throws(StatementFailure) -> Step {
    if case .orders(let orders) = scene.task {
      return try why(line, in: orders, of: statement)
    }
    let order = try sale([.order], of: statement)
    let lines = SalesLines(document: order, selection: scene.selection, needs: nil)
    let index = try lines.index(named: line, of: statement)
    let range = line?.range ?? statement.range
    return Step(
      workspace: self,
      report: .why(try reason(for: order.lines[index], on: order, at: range)),
    )
  }

  private func why(
    _ line: Ranged<Int>?,
    in orders: OrdersTask,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let worksheet = orders.worksheet
    let range = line?.range ?? statement.range
    // A line that is not bought here has no row, and still a reason.
    if let line, let sale = worksheet.order.line(LineNumber(line.value)),
      sale.isSpecialOrder || worksheet.apart.contains(where: { $0.line == sale.number })
    {
      let report = try reason(for: sale, on: worksheet.order, at: range)
      return Step(workspace: self, report: .why(report))
    }
    let row = worksheet.rows[try row(of: line, in: orders, of: statement)]
    guard let sale = worksheet.order.line(row.line) else {
      throw .state(Located(.noWorksheet, at: statement.range))
    }
    var report = try reason(for: sale, on: worksheet.order, at: range)
    (report.rowUnit, report.rowNeeded) = (row.unit, row.needed)
    var notices: [Notice] = []
    let now = report.sum.needed
    if now != row.neededBase {
      report.rowNeeded = now.neededInUnits(of: row.quantityPerUnit) ?? row.needed
      notices.append(.needChanged(line: row.line, planned: row.neededBase, now: now))
    }
    return Step(workspace: self, report: .why(report), notices: notices)
  }

  /// Returns the sum behind a sales line, as the book has it now.
  private func reason(
    for line: SalesLine,
    on order: SalesDocument,
    at range: SourceRange,
  ) throws(StatementFailure) -> WhyReport {
    guard let code = line.subject.item else {
      throw .refused(
        Located(
          .edit([RowProblem(line: line.number, rule: .lineTypeNotSupported(line.subject))]),
          at: range
        )
      )
    }
    let (item, movements) = try reading { () throws(BookFailure) in
      (try book.item(code), try book.movements(of: [code]).first)
    }
    guard let item else {
      throw .refused(
        Located(.edit([RowProblem(line: line.number, rule: .itemUnknown(code))]), at: range)
      )
    }
    let planner = AvailabilityPlanner(workDate: workDate)
    guard let sum = self.sum(of: line, on: order, planner, movements) else {
      throw .refused(
        Located(
          .edit([RowProblem(line: line.number, rule: .outOfRange(figure: "availability"))]),
          at: range,
        )
      )
    }
    let perUnit = item.quantityPerUnit(of: line.unit) ?? .one
    return WhyReport(
      document: order.id.number,
      item: code,
      variant: line.variant,
      location: line.location,
      description: line.description,
      unit: item.baseUnit,
      sum: sum,
      isDropShipment: line.isDropShipment,
      isSpecialOrder: line.isSpecialOrder,
      rowUnit: line.unit ?? item.baseUnit,
      rowNeeded: sum.needed.neededInUnits(of: perUnit) ?? sum.needed,
    )
  }

  /// Returns the sum of a line; one that is shipped wholly is not among the movements.
  private func sum(
    of line: SalesLine,
    on order: SalesDocument,
    _ planner: AvailabilityPlanner,
    _ movements: ItemMovements?,
  ) -> AvailabilitySum? {
    if line.outstanding.isZero, line.reserved.isZero {
      return AvailabilitySum(
        document: order.id,
        line: line.number,
        date: line.shipmentDate ?? order.header.shipmentDate ?? workDate,
        outstanding: .zero,
        reserved: .zero,
        demand: .zero,
        parts: [],
        available: .zero,
      )
    }
    return movements.flatMap { planner.sum(of: line.number, on: order.id, in: $0) }
  }

  func whyNot(
    _ name: Ranged<String>,
    on line: Ranged<Int>?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let orders = try ordersTask(of: statement)
    let worksheet = orders.worksheet
    let place = try row(of: line, in: orders, of: statement)
    let vendor = try vendor(name, includesBlocked: true)
    let picked = worksheet.decisions[place].vendor
    let (offer, other) = try reading { () throws(BookFailure) in
      let offer = try worksheet.offer(of: vendor, forRow: place, in: book)
      guard let picked, picked != vendor.number, let other = try book.vendor(picked) else {
        return (offer, RowOffer?.none)
      }
      return (offer, try worksheet.offer(of: other, forRow: place, in: book))
    }
    let row = worksheet.rows[place]
    let report = WhyNotReport(
      document: worksheet.order.id.number,
      line: row.line,
      item: row.item,
      unit: row.unit,
      demandDate: row.demandDate,
      offer: offer,
      picked: other,
    )
    return Step(workspace: self, report: .whyNot(report))
  }
}
