package import TradeModel

/// Tells what of each sales line is not available (PO-9 … PO-15, without PO-13).
///
/// Who gets scarce stock is decided by PO-12 alone: the earlier date, then the kind of demand, then
/// the lower document number, then the lower line. So a line's need does not depend on the order
/// that is planned, and one pass tells the needs of all lines of an item.
package struct AvailabilityPlanner: Sendable {
  /// The business "today": the day of demand that names none.
  package let workDate: CalendarDate

  /// Makes a planner.
  package init(workDate: CalendarDate) { self.workDate = workDate }

  /// Returns the need of each open line of the sales orders and sales return orders of an item.
  ///
  /// Each line is given what is left on its date of the stock and the receipts due by then, after
  /// the lines served before it took their shares; what is missing is needed. That is the sum of
  /// PO-11: `ATP(d)` counts the demand of the day, `U(d)` takes back what is not served yet, and
  /// `N(≤ d)` what the lines before are short of and will have bought.
  ///
  /// - Parameters:
  ///   - movements: The movements of the item.
  ///   - document: The document whose lines are asked for; without one, those of all documents.
  /// - Returns: The needs in the order in which the lines are served. Lines with nothing open, and
  ///   special orders, are not among them.
  /// - Complexity: O(n log n) in the item's movements.
  package func needs(
    in movements: ItemMovements,
    of document: SalesDocumentID? = nil,
  ) -> [LineNeed] {
    let sales = movements.sales
    guard !sales.isEmpty else { return [] }
    let ledger = ItemLedger(movements, workDate: workDate)
    var needs: [LineNeed] = []
    if document == nil { needs.reserveCapacity(sales.count) }
    let supplies = ledger.supplies
    var next = supplies.startIndex
    // What came in of each bucket up to the day, less what the lines served were given of it.
    var left = ledger.buckets.stocks.map { $0.inventory - $0.reservedInventory }
    for demand in ledger.demands {
      while next < supplies.endIndex, supplies[next].day <= demand.date.dayNumber {
        left[supplies[next].bucket] += Int128(supplies[next].amount)
        next += 1
      }
      let share = demand.share(of: left[demand.bucket])
      left[demand.bucket] -= Int128(share.given)
      guard case .sales(let index) = demand.source,
        document == nil || sales[index].document == document
      else { continue }
      needs.append(
        LineNeed(
          document: sales[index].document,
          line: sales[index].line,
          date: demand.date,
          demand: Quantity(units: demand.quantity),
          needed: Quantity(units: share.needed),
        )
      )
    }
    return needs
  }
}
