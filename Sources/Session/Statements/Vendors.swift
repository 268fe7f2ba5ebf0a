import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `vendors [on LINE]`: the vendors that a row, or the invoice, could be bought from.

extension Workspace {
  func vendors(on line: Ranged<Int>?, of statement: Statement) throws(StatementFailure) -> Step {
    if case .invoice(let worksheet) = scene.task {
      guard line == nil else {
        throw .state(Located(.wrongWorksheet(needed: "plan orders"), at: statement.range))
      }
      return Step(workspace: self, report: .vendors(try vendors(for: worksheet)))
    }
    let orders = try ordersTask(of: statement)
    let place = try row(of: line, in: orders, of: statement)
    return Step(workspace: self, report: .vendors(try vendors(forRow: place, in: orders.worksheet)))
  }

  /// Returns the row named; without a name the one selected, else the only one shown.
  func row(
    of line: Ranged<Int>?,
    in orders: OrdersTask,
    of statement: Statement,
  ) throws(StatementFailure) -> Int {
    let rows = OrderRows(task: orders, vendorNames: [:])
    return try rows.index(named: line, of: statement)
  }

  private func vendors(
    forRow place: Int,
    in worksheet: OrderWorksheet,
  ) throws(StatementFailure) -> VendorsReport {
    let (row, decision) = (worksheet.rows[place], worksheet.decisions[place])
    let candidates = try reading { () throws(BookFailure) in
      try worksheet.candidates(forRow: place, in: book)
    }
    return VendorsReport(
      document: worksheet.order.id.number,
      line: row.line,
      item: row.item,
      quantity: decision.quantity,
      unit: row.unit,
      candidates: Session.candidates(of: candidates, picked: decision.vendors),
    )
  }

  private func vendors(
    for worksheet: InvoiceWorksheet
  ) throws(StatementFailure) -> VendorsReport {
    let candidates = try reading { () throws(BookFailure) in try worksheet.candidates(in: book) }
    return VendorsReport(
      document: worksheet.document.number,
      line: nil,
      item: nil,
      quantity: nil,
      unit: nil,
      candidates: candidates.enumerated().map { index, candidate in
        let vendor = candidate.vendor
        return VendorCandidate(
          position: index + 1,
          vendor: vendor.number,
          name: vendor.name,
          unitCost: nil,
          lineDiscount: .zero,
          currency: vendor.currency,
          leadTime: vendor.leadTime,
          vendorItemNumber: "",
          isDefault: candidate.isDefault,
          isPicked: vendor.number == worksheet.vendor,
          block: vendor.block,
        )
      },
    )
  }
}

/// Returns vendors as they are listed, the default one first.
func candidates(of vendors: [RowVendor], picked: [VendorCode]) -> [VendorCandidate] {
  let ordered = vendors.filter(\.isDefault) + vendors.filter { !$0.isDefault }
  return ordered.enumerated().map { index, candidate in
    let (vendor, terms) = (candidate.vendor, candidate.terms)
    return VendorCandidate(
      position: index + 1,
      vendor: vendor.number,
      name: vendor.name,
      unitCost: terms?.price.unitCost,
      lineDiscount: terms?.price.lineDiscount ?? .zero,
      currency: terms?.price.currency,
      leadTime: terms?.leadTime ?? vendor.leadTime,
      vendorItemNumber: terms?.vendorItemNumber ?? "",
      isDefault: candidate.isDefault,
      isPicked: picked.contains(vendor.number),
      block: vendor.block,
    )
  }
}
