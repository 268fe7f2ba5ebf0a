import TradeModel

/// A row that breaks no rule, with what its purchase line is made of.
struct AcceptedRow {
  /// The row's place in the worksheet.
  let place: Int
  /// What is bought of the row in this line.
  let part: RowPart
  /// The place of the sales line on the order as it is now.
  let line: Int
  /// The cost and discount on the order's date (PO-39).
  let price: FoundPrice
}
