import Purchasing
import TestSupport
import Testing
import TradeModel

@Suite("A row divided over vendors")
struct SplitTests {
  /// Of the quantity of a row, what each share comes to; or the problem.
  struct Case: Sendable, CustomTestStringConvertible {
    let whole: Quantity
    let shares: String
    let outcome: String
    var perUnit: Quantity = 1

    var testDescription: String { "\(whole) by \(shares)" }
  }

  static let cases = [
    // Percentages of whole pieces are whole pieces; the last one takes what that leaves.
    Case(whole: 10, shares: "60% 40%", outcome: "6 4"),
    Case(whole: 7, shares: "60% 40%", outcome: "4 3"),
    Case(whole: 10, shares: "33% 33% 34%", outcome: "3 3 4"),
    Case(whole: 10, shares: "33.33333% 33.33333% 33.33334%", outcome: "3 3 4"),
    Case(whole: 5, shares: "50% 50%", outcome: "3 2"),
    // As fine as the quantity is.
    Case(whole: "2.5", shares: "50% 50%", outcome: "1.3 1.2"),
    Case(whole: "2.33334", shares: "50% rest", outcome: "1.16667 1.16667"),
    // Quantities, and what the others leave, wherever it stands.
    Case(whole: 10, shares: "4 6", outcome: "4 6"),
    Case(whole: 10, shares: "4 rest", outcome: "4 6"),
    Case(whole: 10, shares: "rest 4 50%", outcome: "1 4 5"),
    Case(whole: 10, shares: "60% 4", outcome: "6 4"),
    Case(whole: 7, shares: "2.5 rest", outcome: "2.5 4.5"),
    // No sum in base units falls short of the whole.
    Case(whole: "3.00001", shares: "50% rest", outcome: "1.5 1.50001", perUnit: "0.3333"),
    Case(whole: 3, shares: "1.23456 rest", outcome: "tooFine 1", perUnit: "0.3333"),
    Case(whole: 3, shares: "rest 1.2", outcome: "1.8 1.2", perUnit: "0.3333"),
    // What does not add up.
    Case(whole: 10, shares: "60% 30%", outcome: "percents 90"),
    Case(whole: 10, shares: "60% 50%", outcome: "percents 110"),
    Case(whole: 10, shares: "4 5", outcome: "sum 9"),
    Case(whole: 10, shares: "4 7", outcome: "sum 11"),
    Case(whole: 10, shares: "60% 5", outcome: "sum 11"),
    Case(whole: 10, shares: "11 rest", outcome: "sum 11"),
    // What comes to nothing.
    Case(whole: 10, shares: "100% rest", outcome: "empty 1"),
    Case(whole: 10, shares: "10 rest", outcome: "empty 1"),
    Case(whole: 10, shares: "0% 100%", outcome: "empty 0"),
    Case(whole: 10, shares: "0 rest", outcome: "empty 0"),
    Case(whole: 1, shares: "40% 60%", outcome: "empty 0"),
    Case(whole: 1, shares: "50% 50%", outcome: "empty 1"),
    Case(whole: 2, shares: "25% 25% 25% 25%", outcome: "empty 3"),
    Case(whole: 0, shares: "50% 50%", outcome: "nothing"),
  ]

  private func worksheet(_ whole: Quantity, perUnit: Quantity = 1) throws -> OrderWorksheet {
    let desk = Desk(
      .sample(
        items: [
          .sample(purchaseUnit: "BOX", units: [UnitOfMeasure(code: "BOX", quantity: perUnit)])
        ],
        sales: [.sample(lines: [.line(quantity: 20)])],
      )
    )
    var worksheet = try desk.plan()
    try desk.set(whole, of: &worksheet)
    return worksheet
  }

  private func shares(_ text: String) throws -> [VendorShare] {
    try text.split(separator: " ").enumerated().map { place, word in
      let measure: VendorShare.Measure =
        if word == "rest" { .rest } else if word.hasSuffix("%") {
          .percent(try Percent(parsing: word.dropLast()))
        } else { .quantity(try Quantity(parsing: word)) }
      return VendorShare(vendor: VendorCode(unchecked: "V\(place)"), measure: measure)
    }
  }

  private func outcome(_ problem: SplitProblem) -> String {
    switch problem {
    case .nothingToSplit: "nothing"
    case .vendorTwice(_, let place): "twice \(place)"
    case .emptyShare(_, let place): "empty \(place)"
    case .percentSum(let sum): "percents \(sum)"
    case .sum(let sum, row: _): "sum \(sum)"
    case .tooFine(let allowed, place: _): "tooFine \(allowed)"
    }
  }

  @Test(arguments: cases) func `shares come to quantities that add up`(_ row: Case) throws {
    let worksheet = try worksheet(row.whole, perUnit: row.perUnit)
    let shares = try shares(row.shares)
    do throws(SplitProblem) {
      let parts = try worksheet.division(ofRow: 0, by: shares)
      #expect(parts.map(\.quantity.description).joined(separator: " ") == row.outcome)
      #expect(parts.reduce(.zero) { $0 + $1.quantity } == row.whole)
    } catch {
      #expect(outcome(error) == row.outcome)
    }
  }

  @Test func `a vendor has one part`() throws {
    let share = VendorShare(vendor: "V10", measure: .rest)
    let other = VendorShare(vendor: "V10", measure: .quantity(4))
    #expect(throws: SplitProblem.vendorTwice("V10", place: 1)) {
      try worksheet(10).division(ofRow: 0, by: [other, share])
    }
  }

  // MARK: - What the parts become

  static let book = MemoryBook.sample(
    vendors: [
      .sample("V10", leadTime: "2D"), .sample("V20", currency: "USD", leadTime: "4D"),
      .sample("V30", block: .all),
    ],
    prices: [
      .sample(9, vendor: "V10"), .sample(7, vendor: "V10", minimumQuantity: 6),
      .sample(30, vendor: "V20", currency: "USD"),
    ],
    inventory: [.stock(12)],
    sales: [.sample(lines: [.line(quantity: 20), .line(item: "NUT", quantity: 3)])],
    currencies: [Currency(code: "USD", rate: "0.5")],
  )

  private func divide(
    _ worksheet: inout OrderWorksheet,
    _ parts: [(VendorCode, Quantity)],
    in book: MemoryBook = Self.book,
  ) throws {
    let parts = parts.map { VendorQuantity(vendor: $0.0, quantity: $0.1) }
    worksheet.apply(try worksheet.edit(dividing: 0, into: parts, in: book))
  }

  @Test func `each part is a line on its vendor's order, at the terms of that quantity`() throws {
    var desk = Desk(Self.book)
    var worksheet = try desk.plan()
    try divide(&worksheet, [("V20", 3), ("V10", 5)])
    let decision = worksheet.decisions[0]
    #expect(decision.quantity == 8 && decision.vendor == nil && decision.vendors == ["V20", "V10"])
    let orders = try desk.commit(worksheet)
    #expect(orders.map(\.header.vendor) == ["V10", "V20"])
    #expect(orders.map(\.header.currency) == [nil, "USD"])
    // Five are not six, so that they cost nine.
    #expect(orders.map { $0.lines.map(\.unitCost) } == [[9, 10], [30]])
    #expect(orders.map { $0.lines.map(\.quantity) } == [[5, 3], [3]])
    #expect(orders.map { $0.lines.map(\.reserved) } == [[5, 3], [3]])
    #expect(orders.flatMap(\.lines).map(\.sales?.line) == [10_000, 20_000, 10_000])
    #expect(orders.map { $0.lines[0].orderDate } == ["2026-01-08", "2026-01-06"])
    let sale = desk.book.salesDocument(SalesDocumentID(.order, "SO1"))
    #expect(sale?.lines.map(\.reserved) == [8, 3])
    #expect(try desk.plan().needs == [0, 0])
  }

  @Test func `more than is open is reserved for the first orders only`() throws {
    var desk = Desk(Self.book)
    var worksheet = try desk.plan()
    try desk.set(30, of: &worksheet)
    try divide(&worksheet, [("V20", 12), ("V10", 18)])
    let orders = try desk.commit(worksheet)
    #expect(orders.map { $0.lines[0].reserved } == [18, 2])
    #expect(desk.book.salesDocument(SalesDocumentID(.order, "SO1"))?.lines[0].reserved == 20)
  }

  @Test func `a row is one again with one vendor, or with nothing to buy`() throws {
    let desk = Desk(Self.book)
    let plain = try desk.plan()
    var worksheet = plain
    try divide(&worksheet, [("V20", 3), ("V10", 5)])
    let divided = worksheet
    #expect(throws: WorksheetFailure.self) { try desk.set(9, of: &worksheet) }
    #expect(worksheet == divided)
    try desk.set(8, of: &worksheet)
    #expect(worksheet == divided)
    try desk.pick("V10", of: &worksheet)
    #expect(worksheet == plain)
    worksheet = divided
    try desk.pick(nil, of: &worksheet)
    #expect(worksheet.decisions[0].vendors.isEmpty && worksheet.quantities == [8, 3])
    worksheet = divided
    try desk.set(0, of: &worksheet)
    #expect(worksheet.decisions[0].vendors.isEmpty && worksheet.quantities == [0, 3])
    // An edit is taken back whole.
    let edit = try plain.edit(
      dividing: 0,
      into: divided.decisions[0].parts.map {
        VendorQuantity(vendor: $0.vendor, quantity: $0.quantity)
      },
      in: desk.book,
    )
    worksheet = plain
    worksheet.apply(edit)
    #expect(worksheet == divided)
    worksheet.revert(edit)
    #expect(worksheet == plain)
  }

  @Test func `every vendor of a part is checked, when it is picked and at the commit`() throws {
    var desk = Desk(Self.book)
    var worksheet = try desk.plan()
    for vendor: VendorCode in ["V30", "V99"] {
      #expect(throws: WorksheetFailure.self) { try divide(&worksheet, [("V10", 4), (vendor, 4)]) }
    }
    try divide(&worksheet, [("V10", 5), ("V20", 3)])
    var blocked = Self.book.vendor("V20")
    blocked?.block = .all
    desk.book = desk.book.applying(
      ChangeSet(
        [
          Change(
            before: Self.book.vendor("V20").map { .vendor($0) },
            after: blocked.map { .vendor($0) }
          )
        ],
        note: "block"
      )
    )
    #expect(
      try desk.problems(of: worksheet) == [RowProblem(line: 10_000, rule: .vendorBlocked("V20"))]
    )
  }

  @Test func `of a row with a part that has no price any more nothing is bought`() throws {
    var desk = Desk(Self.book)
    var worksheet = try desk.plan()
    try divide(&worksheet, [("V10", 5), ("V20", 3)])
    let dollar = Currency(code: "USD", rate: "0.5")
    desk.book = desk.book.applying(
      ChangeSet([Change(before: .currency(dollar), after: nil)], note: "no dollars")
    )
    let orders = try desk.commit(worksheet, scope: .validRows)
    #expect(orders.map(\.header.vendor) == ["V10"])
    #expect(orders.map { $0.lines.map(\.quantity) } == [[3]])
  }

  @Test func `a drop shipment is not divided`() throws {
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 8, isDropShipment: true)])]
    )
    var worksheet = try Desk(book).plan()
    #expect(throws: WorksheetFailure.refused([RowProblem(line: 10_000, rule: .dropShipmentSplit)]))
    { try divide(&worksheet, [("V10", 4), ("V20", 4)], in: book) }
  }

  @Test func `planned again, a divided row stays as it is while something is needed`() throws {
    let desk = Desk(Self.book)
    var worksheet = try desk.plan()
    try divide(&worksheet, [("V20", 3), ("V10", 5)])
    let divided = worksheet.decisions[0]
    var again = try worksheet.replanned(in: desk.book)
    #expect(again.dropped.isEmpty && again.differences.isEmpty)
    var fresh = again.worksheet
    fresh.apply(again.kept)
    #expect(fresh.decisions[0] == divided)
    // All of it has come.
    let more = Change(before: nil, after: .inventory(.stock(8, number: 2)))
    let full = desk.book.applying(ChangeSet([more], note: "stock"))
    again = try worksheet.replanned(in: full)
    #expect(again.kept.isEmpty)
    #expect(again.dropped.map(\.reason) == [.nothingNeeded])
  }

  @Test func `rows divided at random, committed and planned again, buy nothing`() throws {
    var divided = 0
    for seed in UInt64(1)...1_500 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      let order = books.shuffled(book.salesDocuments(.order))[0]
      guard var desk = Optional(Desk(book)), var worksheet = try? desk.plan(order.id.number) else {
        continue
      }
      let vendors = book.vendors().filter { $0.block != .all }.map(\.number)
      for place in worksheet.rows.indices where !worksheet.rows[place].isDropShipment {
        let percent = Percent(units: Int64(books.int(in: 1...99)) * Percent.scale)
        let shares = [
          VendorShare(vendor: vendors[0], measure: .percent(percent)),
          VendorShare(vendor: vendors[vendors.count - 1], measure: .rest),
        ]
        guard let parts = try? worksheet.division(ofRow: place, by: shares) else { continue }
        worksheet.apply(try worksheet.edit(dividing: place, into: parts, in: book))
        divided += 1
      }
      guard try desk.problems(of: worksheet).isEmpty else { continue }
      let orders = try desk.commit(worksheet)
      for document in orders {
        #expect(document.lines.allSatisfy { $0.reserved <= $0.quantity }, "seed \(seed)")
      }
      let again = try desk.plan(order.id.number)
      #expect(again.needs.allSatisfy { $0.isZero }, "seed \(seed), \(order.id.number)")
    }
    #expect(divided > 300)
  }
}
