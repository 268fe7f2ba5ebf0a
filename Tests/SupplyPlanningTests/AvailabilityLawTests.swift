import Foundation
import SupplyPlanning
import TestSupport
import Testing
import TradeModel

@Suite("Laws of availability")
struct AvailabilityLawTests {
  let planner = AvailabilityPlanner(workDate: RandomBook.workDate)

  @Test func `the plain statement of the rules agrees on random books`() throws {
    // Seeds from 1, one book each; together they must have seen needs of every sort. A hundred
    // thousand of them are tried with REPLENISH_BOOKS=100000.
    let asked = ProcessInfo.processInfo.environment["REPLENISH_BOOKS"].flatMap(UInt64.init)
    var (whole, parts, none) = (0, 0, 0)
    for seed in 1...max(4_000, asked ?? 0) {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for movements in try book.movements(of: ["BOLT", "NUT"]) {
        let item = try #require(book.item(movements.item))
        let plain = PlainStatement(book: book, workDate: RandomBook.workDate, item: item).needs()
        let needs = planner.needs(in: movements).map {
          PlainStatement.Need(
            document: $0.document,
            line: $0.line,
            date: $0.date,
            demand: $0.demand,
            needed: $0.needed
          )
        }
        try #require(needs == plain, "seed \(seed), \(movements.item)")
        for need in needs {
          if need.needed.isZero { none += 1 } else if need.needed < need.demand { parts += 1 }
          if need.needed == need.demand { whole += 1 }
        }
      }
    }
    #expect(whole > 1_000 && parts > 500 && none > 500, "\(whole) \(parts) \(none)")
  }

  @Test func `the order of the records does not matter`() throws {
    for seed in UInt64(1)...500 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for movements in try book.movements(of: ["BOLT", "NUT"]) {
        var shuffled = movements
        shuffled.inventory = books.shuffled(movements.inventory)
        shuffled.sales = books.shuffled(movements.sales)
        shuffled.purchases = books.shuffled(movements.purchases)
        shuffled.otherSupply = books.shuffled(movements.otherSupply)
        shuffled.otherDemand = books.shuffled(movements.otherDemand)
        #expect(planner.needs(in: movements) == planner.needs(in: shuffled), "seed \(seed)")
      }
    }
  }

  @Test func `the needs of a document are those of its lines, item by item`() throws {
    var asked = 0
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed)
      let movements = try books.next().movements(of: ["BOLT", "NUT"])
      let all = movements.flatMap { planner.needs(in: $0) }
      for document in Set(all.map(\.document)) {
        let own = all.filter { $0.document == document }
        #expect(planner.needs(of: document, in: movements) == own, "seed \(seed), \(document)")
        asked += own.count
      }
    }
    #expect(asked > 1_000)
  }

  @Test func `more stock or supply never buys more`() throws {
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for movements in try book.movements(of: ["BOLT", "NUT"]) {
        var more = movements
        let quantity = Quantity(units: Int64(books.int(in: 1...900_000)))
        if books.int(in: 0...1) == 0 {
          more.inventory.append(.stock(quantity, of: movements.item, number: 99))
        } else {
          let day = CalendarDate(year: 2026, month: 1, day: books.int(in: 1...6))
          more.otherSupply.append(
            .sample(quantity, of: movements.item, date: day, number: 99)
          )
        }
        for (before, after) in zip(planner.needs(in: movements), planner.needs(in: more)) {
          #expect(before.line == after.line && after.needed <= before.needed, "seed \(seed)")
        }
      }
    }
  }

  @Test func `of two lines alike, the earlier one never needs more than the later one`() throws {
    // Where nothing comes in between, an earlier date never gets less than a later one would.
    var features = RandomBook.Features()
    features.hasUnplannedDemand = false
    features.hasUnits = false
    var differ = 0
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed, features: features)
      let random = books.next()
      let quantity = Quantity(units: Int64(books.int(in: 1...9)) * Quantity.scale)
      let days = [books.int(in: 1...6), books.int(in: 1...6)].sorted().map {
        CalendarDate(year: 2026, month: 1, day: $0)
      }
      let twins = SalesDocument.sample(
        "SO9",
        lines: days.map { .line(quantity: quantity, shipmentDate: $0) }
      )
      let changes =
        [Change(before: nil, after: .salesHeader(twins.header))]
        + twins.lines.map { Change(before: nil, after: .salesLine($0)) }
      let book = random.applying(ChangeSet(changes, note: "twins"))
      var movements = try book.movements(of: ["BOLT"])[0]
      (movements.purchases, movements.otherSupply) = ([], [])
      let needs = planner.needs(in: movements).filter { $0.document.number == "SO9" }
      let (earlier, later) = (needs[0], needs[1])
      #expect(earlier.line == 10_000 && earlier.needed <= later.needed, "seed \(seed)")
      if earlier.needed < later.needed { differ += 1 }
    }
    #expect(differ > 100, "\(differ)")
  }

  @Test func `a need is never below zero and never above the demand`() throws {
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed)
      for movements in try books.next().movements(of: ["BOLT", "NUT"]) {
        for need in planner.needs(in: movements) {
          #expect(need.needed >= .zero && need.needed <= need.demand, "seed \(seed)")
        }
      }
    }
  }

  @Test func `no line is promised what is not there`() throws {
    // Without what is not planned here, the shares given out by a day never exceed what came in.
    var features = RandomBook.Features()
    features.hasUnplannedDemand = false
    features.hasReservations = false
    features.hasDropShipments = false
    features.hasBuckets = false
    features.hasOthers = false
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed, features: features)
      for movements in try books.next().movements(of: ["BOLT", "NUT"]) {
        let needs = planner.needs(in: movements)
        for day in needs.map(\.date) {
          let given = needs.filter { $0.date <= day }
            .reduce(Int64(0)) { $0 + ($1.demand - $1.needed).units }
          let there =
            movements.inventory.reduce(Int64(0)) { $0 + $1.quantity.units }
            + movements.purchases.filter { ($0.expectedReceiptDate ?? .first) <= day }
            .reduce(Int64(0)) { $0 + $1.outstanding.units }
          // A shortage below the step of a unit is not told, so each line may hide that much.
          #expect(given <= there + Int64(3 * needs.count), "seed \(seed)")
        }
      }
    }
  }
}
