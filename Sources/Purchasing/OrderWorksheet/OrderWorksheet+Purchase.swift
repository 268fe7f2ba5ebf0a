package import TradeModel

extension OrderWorksheet {
  /// Makes the purchase orders of the rows with a quantity: for a preview or a commit alike.
  ///
  /// Nothing is stored here: the outcome holds what to store. The book may be newer than the one
  /// that the worksheet was planned in; a row whose sales line is no longer what it was is refused
  /// (PO-33).
  ///
  /// - Parameters:
  ///   - scope: Whether a row that breaks a rule stops everything, or is left out.
  ///   - book: The book as it is now.
  /// - Returns: The purchase orders with what to store, or why there are none.
  /// - Throws: `BookFailure` when the book cannot be read.
  /// - Complexity: O(n log n) in the rows.
  package func purchase(
    scope: PurchaseScope,
    in book: any Book,
  ) throws(BookFailure) -> PurchaseOutcome {
    guard decisions.contains(where: { $0.quantity > .zero }) else { return .nothing }
    var check = try PurchaseCheck(worksheet: self, book: book)
    var accepted: [AcceptedRow] = []
    accepted.reserveCapacity(rows.count)
    for place in rows.indices where decisions[place].quantity > .zero {
      try check.accept(place, into: &accepted)
    }
    guard !accepted.isEmpty, check.problems.isEmpty || scope == .validRows else {
      return .refused(check.problems)
    }
    let maker = PurchaseMaker(worksheet: self, order: check.order)
    let lastNumber = try book.lastNumber(in: .purchaseOrder)
    do throws(RowRule) {
      let (documents, changes) = try maker.make(of: accepted, after: lastNumber)
      return .made(
        MadePurchases(documents: documents, changes: changes, leftOut: check.problems)
      )
    } catch {
      return .refused(check.problems + [RowProblem(line: nil, rule: error)])
    }
  }
}
