import SupplyPlanning
import TestSupport
import Testing
import TradeModel

@Suite("The sum of an availability")
struct SumLawTests {
  let planner = AvailabilityPlanner(workDate: RandomBook.workDate)

  @Test func `the sum adds up to what is available, on every line of random books`() throws {
    var kinds: Set<String> = []
    for seed in UInt64(1)...3_000 {
      var books = RandomBook(seed: seed)
      for movements in try books.next().movements(of: ["BOLT", "NUT"]) {
        for need in planner.needs(in: movements) {
          let sum = try #require(planner.sum(of: need.line, on: need.document, in: movements))
          let total = sum.parts.reduce(Quantity.zero) { $0 + $1.adds }
          try #require(total == sum.available, "seed \(seed), \(need.document.number)")
          #expect(sum.needed == need.needed, "seed \(seed)")
          #expect(sum.demand == need.demand && sum.date == need.date, "seed \(seed)")
          for part in sum.parts { kinds.insert(part.source.kind) }
        }
      }
    }
    #expect(kinds.count >= 9, "\(kinds.sorted())")
  }

  @Test func `the parts come by date, none after the day of the line`() throws {
    for seed in UInt64(1)...500 {
      var books = RandomBook(seed: seed)
      for movements in try books.next().movements(of: ["BOLT", "NUT"]) {
        for need in planner.needs(in: movements) {
          let sum = try #require(planner.sum(of: need.line, on: need.document, in: movements))
          let days = sum.parts.compactMap(\.date)
          guard sum.parts.first?.source.kind != "drop shipment" else { continue }
          #expect(days == days.sorted(), "seed \(seed)")
          #expect(days.allSatisfy { $0 <= need.date }, "seed \(seed)")
          #expect(sum.later.allSatisfy { $0.date > need.date }, "seed \(seed)")
        }
      }
    }
  }

  @Test func `shipped on the day that is told, and on no earlier day of supply, it needs nothing`()
    throws
  {
    var told = 0
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for movements in try book.movements(of: ["BOLT", "NUT"]) {
        for need in planner.needs(in: movements) where !need.needed.isZero {
          let sum = try #require(planner.sum(of: need.line, on: need.document, in: movements))
          for day in sum.later.map(\.date) {
            let moved = try needed(of: need, on: day, in: book, movements.item)
            let isCovered = sum.coveredFrom.map { day >= $0 } ?? false
            if day == sum.coveredFrom { told += 1 }
            if day == sum.coveredFrom || !isCovered {
              #expect(moved.isZero == isCovered, "seed \(seed), \(need.document.number)")
            }
          }
        }
      }
    }
    #expect(told > 100, "\(told)")
  }

  /// What a line would need if it were shipped on another day.
  private func needed(
    of need: LineNeed,
    on day: CalendarDate,
    in book: MemoryBook,
    _ item: ItemCode,
  ) throws -> Quantity {
    let line = try #require(book.salesDocument(need.document)?.line(need.line))
    var moved = line
    moved.shipmentDate = day
    let changed = book.applying(
      ChangeSet([Change(before: .salesLine(line), after: .salesLine(moved))], note: "moved")
    )
    let needs = planner.needs(in: try changed.movements(of: [item])[0])
    let found = needs.first { $0.document == need.document && $0.line == need.line }
    return try #require(found).needed
  }

  @Test func `a line that asks for nothing has a sum without parts`() throws {
    let book = Situation("A 5 reserved 5 @4; stock 5; B 4 special @4; C 3 shipped 3 @4").book
    let movements = try book.movements(of: ["BOLT"])[0]
    let sum = try #require(
      planner.sum(of: 10_000, on: SalesDocumentID(.order, "A"), in: movements)
    )
    #expect(sum.outstanding == 5 && sum.reserved == 5 && sum.demand.isZero)
    #expect(sum.parts.isEmpty && sum.needed.isZero)
    #expect(planner.sum(of: 10_000, on: SalesDocumentID(.order, "C"), in: movements) == nil)
    #expect(planner.sum(of: 20_000, on: SalesDocumentID(.order, "A"), in: movements) == nil)
  }

  @Test func `a figure out of range is no sum`() throws {
    let most = Quantity(units: Quantity.limit)
    let book = MemoryBook(
      items: [.sample()],
      inventory: [.stock(most), .stock(most)],
      sales: [.sample(lines: [.line(quantity: 5)])],
    )
    let movements = try book.movements(of: ["BOLT"])[0]
    #expect(planner.sum(of: 10_000, on: SalesDocumentID(.order, "SO1"), in: movements) == nil)
  }

  @Test(
    arguments: [
      SumCase("stock 12; A 20 @10", "12"),
      SumCase("stock 30; A 20 @10", "30 -10"),
      SumCase("stock 12; B 4 reserved 4 @9; A 20 @10", "12 -4"),
      SumCase("stock 9; B 8 @5; buy 10 reserved 4 @6; A 20 @10", "9 -8 6"),
      SumCase("stock 3; B 8 @5; A 20 @10", "3 -3"),
      SumCase("stock 3; B 8 special @5; A 20 @10", "3 -8 5"),
      SumCase("buy 5 reserved 5 @6; B 5 reserved 5 @9; stock 2; A 4 @10", "2 0"),
      SumCase("A 5 drop @4; buy 5 drop for A.1 @4", "5"),
      SumCase("A 5 drop @4; stock 9", ""),
      SumCase("stock 2.99999; A 1 box @4", "2.99999 0.00001"),
    ]
  )
  func `the parts of the sum of the first line of A`(example: SumCase) throws {
    let movements = try Situation(example.situation).book.movements(of: ["BOLT"])[0]
    let sum = try #require(
      AvailabilityPlanner(workDate: Situation.workDate)
        .sum(of: 10_000, on: SalesDocumentID(.order, "A"), in: movements)
    )
    #expect(sum.parts.map(\.adds.description).joined(separator: " ") == example.parts)
  }
}

/// One row of a table: a book in a line of text, and what the parts of a sum add.
struct SumCase: Sendable, CustomTestStringConvertible {
  let situation: String
  let parts: String

  init(_ situation: String, _ parts: String) {
    self.situation = situation
    self.parts = parts
  }

  var testDescription: String { "\(situation) → \(parts)" }
}

extension SumSource {
  /// The kind of part, for counting which ones were seen.
  fileprivate var kind: String {
    switch self {
    case .inventory: "inventory"
    case .reservedInventory: "reserved"
    case .purchase: "purchase"
    case .sales: "sales"
    case .otherSupply: "other supply"
    case .otherDemand: "other demand"
    case .dropShipment: "drop shipment"
    case .leftOver: "left over"
    case .shortfall: "shortfall"
    case .belowUnit: "below unit"
    }
  }
}
