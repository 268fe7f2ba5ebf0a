import Purchasing
import SupplyPlanning
import TestSupport
import Testing
import TradeModel

@Suite("Laws of planning and buying")
struct PurchasingLawTests {
  /// What each sales line needs, in base units.
  private func needs(in book: MemoryBook) throws -> [SaleKey: Quantity] {
    var needs: [SaleKey: Quantity] = [:]
    let planner = AvailabilityPlanner(workDate: RandomBook.workDate)
    for movements in try book.movements(of: ["BOLT", "NUT"]) {
      for need in planner.needs(in: movements) {
        needs[SaleKey(document: need.document.number, line: need.line)] = need.needed
      }
    }
    return needs
  }

  private struct SaleKey: Hashable {
    let document: DocumentNumber
    let line: LineNumber
  }

  private func plan(_ order: SalesDocumentID, in book: MemoryBook) throws -> OrderWorksheet? {
    guard let document = book.salesDocument(order) else { return nil }
    do {
      return try OrderWorksheet.plan(document, in: book, workDate: RandomBook.workDate)
    } catch PlanningFailure.nothingToPlan {
      return nil
    }
  }

  private func commit(_ worksheet: OrderWorksheet, in book: MemoryBook) throws -> MemoryBook {
    switch try worksheet.purchase(scope: .all, in: book) {
    case .refused(let problems): throw WorksheetFailure.refused(problems)
    case .nothing: return book
    case .made(let made): return book.applying(made.changes)
    }
  }

  @Test func `planned again after a commit, an order buys nothing`() throws {
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed)
      var book = books.next()
      for order in books.shuffled(book.salesDocuments(.order)) {
        guard let worksheet = try plan(order.id, in: book) else { continue }
        book = try commit(worksheet, in: book)
        let again = try #require(try plan(order.id, in: book))
        #expect(again.rows.allSatisfy { $0.needed.isZero }, "seed \(seed), \(order.id.number)")
        #expect(try again.purchase(scope: .all, in: book) == .nothing, "seed \(seed)")
      }
    }
  }

  @Test func `all orders committed, in any order, and planned again buy nothing`() throws {
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed)
      var book = books.next()
      let orders = book.salesDocuments(.order)
      for order in books.shuffled(orders) {
        if let worksheet = try plan(order.id, in: book) { book = try commit(worksheet, in: book) }
      }
      for order in orders {
        guard let again = try plan(order.id, in: book) else { continue }
        #expect(again.needs.allSatisfy { $0.isZero }, "seed \(seed), \(order.id.number)")
      }
      #expect(
        try shortOrders(in: book, among: orders, workDate: RandomBook.workDate).isEmpty,
        "seed \(seed)"
      )
    }
  }

  @Test func `a commit, of whatever quantities, never makes another line need more`() throws {
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      let order = books.shuffled(book.salesDocuments(.order))[0]
      guard var worksheet = try plan(order.id, in: book) else { continue }
      let quantities = worksheet.rows.indices.filter { !worksheet.rows[$0].isDropShipment }.map {
        RowQuantity(row: $0, quantity: Quantity(units: Int64(books.int(in: 0...1_200_000))))
      }
      worksheet.apply(try worksheet.edit(settingQuantities: quantities, in: book))
      let before = try needs(in: book)
      let after = try needs(in: try commit(worksheet, in: book))
      for (line, need) in after {
        #expect(need <= before[line] ?? .zero, "seed \(seed), \(line)")
      }
    }
  }

  @Test func `after a part is bought, exactly the rest is needed`() throws {
    var features = RandomBook.Features()
    features.hasUnits = false
    features.hasDropShipments = false
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed, features: features)
      let book = books.next()
      let order = books.shuffled(book.salesDocuments(.order))[0]
      guard var worksheet = try plan(order.id, in: book) else { continue }
      let quantities = worksheet.rows.indices.map {
        let need = Int(worksheet.rows[$0].needed.units)
        return RowQuantity(row: $0, quantity: Quantity(units: Int64(books.int(in: 0...need))))
      }
      worksheet.apply(try worksheet.edit(settingQuantities: quantities, in: book))
      let again = try #require(try plan(order.id, in: try commit(worksheet, in: book)))
      let rest = zip(worksheet.needs, worksheet.quantities).map { $0 - $1 }
      #expect(again.needs == rest, "seed \(seed)")
    }
  }

  @Test func `never more is reserved than is open or bought`() throws {
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed)
      var book = books.next()
      for order in books.shuffled(book.salesDocuments(.order)) {
        guard var worksheet = try plan(order.id, in: book) else { continue }
        let quantities = worksheet.rows.indices.filter { !worksheet.rows[$0].isDropShipment }.map {
          RowQuantity(row: $0, quantity: Quantity(units: Int64(books.int(in: 0...1_200_000))))
        }
        worksheet.apply(try worksheet.edit(settingQuantities: quantities, in: book))
        book = try commit(worksheet, in: book)
      }
      for document in book.salesDocuments(.order) {
        for line in document.lines where line.quantity > .zero {
          #expect(line.reserved <= line.outstanding, "seed \(seed), \(document.id.number)")
        }
      }
      for document in book.purchaseDocuments(.order) where document.id.number != "PO1" {
        for line in document.lines {
          #expect(line.reserved <= line.quantity && line.reserved >= .zero, "seed \(seed)")
        }
      }
    }
  }

  @Test func `a commit reserves nothing from the inventory`() throws {
    // What the sales lines of a book have reserved beyond the purchase lines does not grow.
    func beyond(_ book: MemoryBook) throws -> Int64 {
      try book.movements(of: ["BOLT", "NUT"]).reduce(0) { sum, movements in
        let sales = movements.sales.reduce(0) { $0 + $1.reserved.units }
        return movements.purchases.reduce(sum + sales) { $0 - $1.reserved.units }
      }
    }
    for seed in UInt64(1)...1_000 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      let order = books.shuffled(book.salesDocuments(.order))[0]
      guard let worksheet = try plan(order.id, in: book) else { continue }
      #expect(try beyond(try commit(worksheet, in: book)) <= (try beyond(book)), "seed \(seed)")
    }
  }

  @Test func `a preview is what the commit makes, and changes nothing`() throws {
    for seed in UInt64(1)...200 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      let order = books.shuffled(book.salesDocuments(.order))[0]
      guard let worksheet = try plan(order.id, in: book) else { continue }
      let preview = try worksheet.purchase(scope: .all, in: book)
      #expect(try worksheet.purchase(scope: .all, in: book) == preview, "seed \(seed)")
      guard case .made(let made) = preview else { continue }
      let after = book.applying(made.changes)
      #expect(
        made.documents.allSatisfy { after.purchaseDocument($0.id) == $0 },
        "seed \(seed)"
      )
    }
  }

  @Test func `without reserving, one order alone is not bought for twice either`() throws {
    // Where nothing else takes goods, what was bought without being reserved is found by its date.
    var features = RandomBook.Features()
    features.hasUnplannedDemand = false
    features.hasReservations = false
    features.hasOthers = false
    features.hasDropShipments = false
    features.hasNeverReserved = true
    features.orderLimit = 1
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed, features: features)
      let book = books.next()
      guard let worksheet = try plan(SalesDocumentID(.order, "SO1"), in: book) else { continue }
      let after = try commit(worksheet, in: book)
      let again = try #require(try plan(SalesDocumentID(.order, "SO1"), in: after))
      #expect(again.needs.allSatisfy { $0.isZero }, "seed \(seed)")
    }
  }

  @Test func `without reserving, another order may take what was bought`() throws {
    // The corner that reserving is there for: both orders ask on one day, the later one is bought
    // for, and the earlier one is served first.
    var desk = Desk(
      .sample(sales: [
        .sample("SO1", lines: [.line(quantity: 5)]),
        .sample("SO2", lines: [.line(quantity: 5, reserve: .never)]),
      ])
    )
    try desk.commit(try desk.plan("SO2"))
    #expect(try desk.plan("SO2").needs == [5])
    #expect(try desk.plan("SO1").needs == [0])
  }
}
