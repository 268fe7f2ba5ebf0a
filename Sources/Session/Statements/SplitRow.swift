import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `split LINE VENDOR SHARE VENDOR SHARE …`: the quantity of a row, divided over vendors.

extension Workspace {
  func split(
    _ line: Ranged<Int>,
    into parts: [SplitPart],
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let orders = try ordersTask(of: statement)
    let place = try row(of: line, in: orders, of: statement)
    var shares: [VendorShare] = []
    for part in parts {
      let vendor = try pickedVendor(part.vendor)
      shares.append(VendorShare(vendor: vendor, measure: try measure(of: part.share)))
    }
    let division: [VendorQuantity]
    do throws(SplitProblem) {
      division = try orders.worksheet.division(ofRow: place, by: shares)
    } catch {
      throw .binding(located(error, line: line, parts: parts))
    }
    let edit = try editing(of: statement) { () throws(WorksheetFailure) in
      try orders.worksheet.edit(dividing: place, into: division, in: book)
    }
    return try step(editing: edit, on: orders, of: statement)
  }

  private func measure(
    of share: Ranged<SplitShare>
  ) throws(StatementFailure) -> VendorShare.Measure {
    switch share.value {
    case .rest: .rest
    case .quantity(let number): .quantity(try value(of: number, at: share.range))
    case .percent(let number): .percent(try value(of: number, at: share.range))
    }
  }

  private func value<Value: FixedPoint>(
    of number: NumberLiteral,
    at range: SourceRange,
  ) throws(StatementFailure) -> Value {
    do throws(DecimalProblem) {
      return try Value(parsing: number.digits)
    } catch {
      switch error {
      case .tooManyFractionDigits(let allowed):
        throw .binding(Located(.tooManyDecimals(allowed: allowed), at: range))
      case .notANumber, .outOfRange: throw .binding(Located(.numberOutOfRange, at: range))
      }
    }
  }

  /// Puts a problem where it was typed: at a part, at all parts, or at the line.
  private func located(
    _ problem: SplitProblem,
    line: Ranged<Int>,
    parts: [SplitPart],
  ) -> Located<BindingProblem> {
    switch problem {
    case .nothingToSplit: Located(.split(problem), at: line.range)
    case .vendorTwice(_, let place): Located(.split(problem), at: parts[place].vendor.range)
    case .emptyShare(_, let place): Located(.split(problem), at: parts[place].share.range)
    case .tooFine(let allowed, let place):
      Located(.tooManyDecimals(allowed: allowed), at: parts[place].share.range)
    case .percentSum, .sum:
      Located(
        .split(problem),
        at: parts[0].vendor.range.union(parts[parts.count - 1].share.range),
      )
    }
  }
}
