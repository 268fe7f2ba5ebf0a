import TradeModel

/// Returns the number of the document that is made next, which has room for its lines.
///
/// - Parameters:
///   - series: The series of the number.
///   - last: The value of the last number in it.
///   - lineCount: The count of lines that the document will have.
///   - document: What is made, for the message: `purchase order`.
/// - Returns: The number.
/// - Throws: `RowRule.outOfRange` when the numbers of the series, or those of lines, run out.
func nextNumber(
  in series: NumberSeries,
  after last: Int,
  lineCount: Int,
  of document: String,
) throws(RowRule) -> DocumentNumber {
  guard last < NumberSeries.lastValue else { throw .outOfRange(figure: "\(document) number") }
  guard lineCount * LineNumber.step <= LineNumber.limit else {
    throw .outOfRange(figure: "line number")
  }
  return series.number(last + 1)
}
