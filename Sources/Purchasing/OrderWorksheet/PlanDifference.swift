package import TradeModel

/// A fact of a worksheet that is another one than when it was planned.
package struct PlanDifference: Hashable, Sendable {
  /// The sales line.
  package let line: LineNumber
  /// The fact.
  package let fact: PlanFact
  /// What it was when the worksheet was planned; blank where there was nothing.
  package let before: String
  /// What it is now; blank where there is nothing.
  package let after: String

  /// Makes a difference.
  package init(line: LineNumber, fact: PlanFact, before: String = "", after: String = "") {
    self.line = line
    self.fact = fact
    self.before = before
    self.after = after
  }
}

/// What a row of a worksheet tells; the raw value is its name in a message.
package enum PlanFact: String, CaseIterable, Hashable, Sendable {
  /// The row is there now, and was not.
  case newRow = "row that is new"
  /// The row was there, and is not now.
  case goneRow = "row that is gone"
  /// The item.
  case item
  /// The variant.
  case variant
  /// The location.
  case location
  /// The unit of the row.
  case unit
  /// How many base units the unit holds.
  case quantityPerUnit = "quantity per unit"
  /// The day on which the goods must be there.
  case demandDate = "demand date"
  /// What the sale asks for.
  case demand
  /// What of it is available.
  case available
  /// What of it is not available.
  case needed
  /// What was purchased for the sales line before.
  case covered = "purchased before"
  /// Whether the vendor sends the goods to the customer.
  case dropShipment = "drop shipment"
  /// The vendor that is proposed.
  case vendor
  /// The unit cost.
  case unitCost = "unit cost"
  /// The discount.
  case lineDiscount = "discount"
  /// The vendor's currency.
  case currency
  /// The latest day to order.
  case orderDate = "order date"
  /// The quantity of the sales line.
  case quantity
  /// The description.
  case description
}

/// Gathers the differences of one row.
struct PlanDifferences {
  let line: LineNumber
  private(set) var list: [PlanDifference] = []

  init(line: LineNumber) { self.line = line }

  /// Notes a fact that is another one now.
  mutating func compare<Value: Equatable & CustomStringConvertible>(
    _ fact: PlanFact,
    _ before: Value?,
    _ after: Value?,
  ) {
    guard before != after else { return }
    list.append(
      PlanDifference(
        line: line,
        fact: fact,
        before: before?.description ?? "",
        after: after?.description ?? "",
      )
    )
  }
}
