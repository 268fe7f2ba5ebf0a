public import TradeModel

/// Returns which of some sales orders have a line that is not wholly available.
///
/// - Parameters:
///   - book: The book that the orders are of.
///   - orders: The sales orders; other documents among them are never short.
///   - workDate: The business "today".
/// - Returns: The numbers of the short orders.
/// - Throws: `BookFailure` when the book cannot be read.
/// - Complexity: O(n log n) in the movements of the orders' items, in one pass over them.
public func shortOrders(
  in book: any Book,
  among orders: [SalesDocument],
  workDate: CalendarDate,
) throws(BookFailure) -> Set<DocumentNumber> {
  var asked: Set<DocumentNumber> = []
  var items: [ItemCode] = []
  var seen: Set<ItemCode> = []
  for order in orders where order.id.kind == .order {
    asked.insert(order.id.number)
    for line in order.lines where line.outstanding > line.reserved {
      if let item = line.subject.item, seen.insert(item).inserted { items.append(item) }
    }
  }
  let planner = AvailabilityPlanner(workDate: workDate)
  var short: Set<DocumentNumber> = []
  for movements in try book.movements(of: items) {
    for need in planner.needs(in: movements) where need.needed > .zero {
      guard need.document.kind == .order, asked.contains(need.document.number) else { continue }
      short.insert(need.document.number)
    }
  }
  return short
}
