public import TradeModel

/// Tells what of each sales line is not available (PO-9 … PO-15, without PO-13).
///
/// Who gets scarce stock is decided by PO-12 alone: the earlier date, then the kind of demand, then
/// the lower document number, then the lower line. So a line's need does not depend on the order
/// that is planned, and one pass tells the needs of all lines of an item.
public struct AvailabilityPlanner: Sendable {
  /// The business "today": the day of demand that names none.
  public let workDate: CalendarDate

  /// Makes a planner.
  public init(workDate: CalendarDate) { self.workDate = workDate }

  /// Returns the need of each open line of the sales orders and sales return orders of an item.
  ///
  /// Each line is given what is left on its date of the stock and the receipts due by then, after
  /// the lines served before it took their shares; what is missing is needed. That is the sum of
  /// PO-11: `ATP(d)` counts the demand of the day, `U(d)` takes back what is not served yet, and
  /// `N(≤ d)` what the lines before are short of and will have bought.
  ///
  /// - Returns: The needs in the order in which the lines are served. Lines with nothing open, and
  ///   special orders, are not among them.
  /// - Complexity: O(n log n) in the item's movements.
  public func needs(in movements: ItemMovements) -> [LineNeed] {
    var ledger = ItemLedger(workDate: workDate)
    var needs: [LineNeed] = []
    needs.reserveCapacity(movements.sales.count)
    serve(movements, in: &ledger) { place, demand, needed in
      needs.append(LineNeed(movements.sales[place], demand, needed: needed))
    }
    return needs
  }

  /// Returns the need of each open line of one sales order or sales return order.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - movements: The movements of its items.
  /// - Returns: The needs, item by item, each as among all needs of the item.
  /// - Complexity: O(n log n) in the items' movements.
  public func needs(
    of document: SalesDocumentID,
    in movements: [ItemMovements],
  ) -> [LineNeed] {
    var ledger = ItemLedger(workDate: workDate)
    var needs: [LineNeed] = []
    needs.reserveCapacity(movements.count)
    for item in movements {
      serve(item, in: &ledger) { place, demand, needed in
        if item.sales[place].document == document {
          needs.append(LineNeed(item.sales[place], demand, needed: needed))
        }
      }
    }
    return needs
  }

  /// Returns the need of each open line of one sales order or sales return order of a book.
  ///
  /// To show an order and to plan it asks for the same needs: a book may keep them.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - items: The items whose lines are asked for, none twice.
  ///   - book: The book.
  /// - Returns: The needs, item by item, each as among all needs of the item.
  /// - Throws: `BookFailure` when the book cannot be read.
  public func needs(
    of document: SalesDocumentID,
    on items: [ItemCode],
    in book: any Book,
  ) throws(BookFailure) -> [LineNeed] {
    let key = DocumentNeeds(document: document, items: items, workDate: workDate)
    return try book.derived(key, weight: items.count) { () throws(BookFailure) in
      needs(of: document, in: try book.movements(of: items))
    }
  }

  /// What the needs of a document depend on besides the book.
  private struct DocumentNeeds: Hashable {
    let document: SalesDocumentID
    let items: [ItemCode]
    let workDate: CalendarDate
  }

  /// Gives each line of an item its share, in the order of PO-12, and tells what each of its sales
  /// lines needs, by the line's place.
  private func serve(
    _ movements: ItemMovements,
    in ledger: inout ItemLedger,
    tell: (Int, DemandPart, Int64) -> Void,
  ) {
    guard !movements.sales.isEmpty else { return }
    ledger.enter(movements)
    let supplies = ledger.supplies
    var next = supplies.startIndex
    for demand in ledger.demands {
      while next < supplies.endIndex, supplies[next].day <= demand.date.dayNumber {
        ledger.buckets.stocks[supplies[next].bucket].moved += Int128(supplies[next].amount)
        next += 1
      }
      let share = demand.share(of: ledger.buckets.stocks[demand.bucket].left)
      ledger.buckets.stocks[demand.bucket].moved -= Int128(share.given)
      if case .sales(let place) = demand.source { tell(place, demand, share.needed) }
    }
  }
}

extension LineNeed {
  fileprivate init(_ line: SalesMovement, _ demand: DemandPart, needed: Int64) {
    self.init(
      document: line.document,
      line: line.line,
      quantityPerUnit: line.quantityPerUnit,
      date: demand.date,
      demand: Quantity(units: demand.quantity),
      needed: Quantity(units: needed),
    )
  }
}
