package import TradeModel

extension OrderWorksheet {
  /// Plans a sales order: tells what each of its lines is short of, and proposes to buy that.
  ///
  /// There is a row for each item line with something to ship that is bought apart for nobody
  /// (PO-6, PO-8), also when all of it is reserved or available.
  ///
  /// - Parameters:
  ///   - order: The sales order, as the book has it.
  ///   - book: The book.
  ///   - workDate: The business "today".
  /// - Returns: A worksheet without edits.
  /// - Throws: `PlanningFailure` when lines break rules, or nothing is open.
  /// - Complexity: O(n log n) in the movements of the order's items.
  package static func plan(
    _ order: SalesDocument,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(PlanningFailure) -> OrderWorksheet {
    var planner = OrderPlanner(order: order, book: book, workDate: workDate)
    do throws(BookFailure) {
      try planner.readLines()
      if planner.problems.isEmpty { try planner.planLines() }
      if planner.problems.isEmpty { try planner.addCoverage() }
    } catch {
      throw .book(error)
    }
    guard planner.problems.isEmpty else { throw .refused(planner.problems) }
    guard !planner.rows.isEmpty || !planner.apart.isEmpty else { throw .nothingToPlan }
    return OrderWorksheet(
      order: order,
      workDate: workDate,
      rows: planner.rows,
      apart: planner.apart,
      decisions: planner.decisions,
    )
  }
}
