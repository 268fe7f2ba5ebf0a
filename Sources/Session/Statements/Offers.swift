import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `offers [on …]` and `use STRATEGY [on …]`: where rows could be bought, and picking by a strategy.

extension Workspace {
  func offers(on scope: LineScope?, of statement: Statement) throws(StatementFailure) -> Step {
    let orders = try ordersTask(of: statement)
    let worksheet = orders.worksheet
    let rows = try orderRows(orders)
    // It only looks, so that with nothing selected it takes all that is shown.
    let selected = rows.selection.sorted().compactMap(rows.index(of:))
    let places =
      try scope.map { scope throws(StatementFailure) in try rows.indices(in: scope) }
      ?? (selected.isEmpty ? rows.shownIndices : selected)
    let offers = try reading { () throws(BookFailure) in
      try worksheet.offers(forRows: places, in: book)
    }
    let maker = StrategyMaker(worksheet, places: places, offers: offers)
    func lines(_ places: [Int]) -> [LineNumber] { places.map { worksheet.rows[$0].line } }
    let report = OffersReport(
      document: worksheet.order.id.number,
      rows: zip(places, offers).map { place, offers in
        let row = worksheet.rows[place]
        return RowOffersReport(
          line: row.line,
          item: row.item,
          unit: row.unit,
          demandDate: row.demandDate,
          offers: offers,
        )
      },
      strategies: BuyingStrategy.allCases.map { strategy in
        let outcome = maker.outcome(of: strategy)
        return StrategyReport(
          outcome: outcome,
          late: lines(outcome.late),
          unassigned: lines(outcome.unassigned),
        )
      },
    )
    return Step(workspace: self, report: .offers(report))
  }

  func use(
    _ strategy: VendorStrategy,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let orders = try ordersTask(of: statement)
    let worksheet = orders.worksheet
    let places = try orderRows(orders).indices(on: scope, of: statement)
    let offers = try reading { () throws(BookFailure) in
      try worksheet.offers(forRows: places, in: book)
    }
    let maker = StrategyMaker(worksheet, places: places, offers: offers)
    let picks = maker.outcome(of: strategy.buying).picks
    let edit = try editing(of: statement) { () throws(WorksheetFailure) in
      try worksheet.edit(pickingVendors: picks, in: book)
    }
    return try step(editing: edit, on: orders, of: statement)
  }
}

extension VendorStrategy {
  fileprivate var buying: BuyingStrategy {
    switch self {
    case .default: .default
    case .cheapest: .cheapest
    case .fastest: .fastest
    case .fewestVendors: .fewestVendors
    }
  }
}
