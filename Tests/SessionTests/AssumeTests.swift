import CommandLanguage
import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Assuming")
struct AssumeTests {
  /// Of 20 bolts there are 12, and 5 come in time.
  static let book = MemoryBook.sample(
    vendors: [.sample("V10"), .sample("V20", currency: "USD")],
    items: [
      .sample("BOLT", variants: [ItemVariant(code: "RED")]),
      .sample("NUT", purchaseUnit: "BOX", units: [UnitOfMeasure(code: "BOX", quantity: 6)]),
    ],
    inventory: [.stock(12), .stock(2, variant: "RED")],
    sales: [.sample(lines: [.line(quantity: 20), .line(item: "NUT", quantity: 6)])],
    purchases: [
      .sample("PO1", lines: [.line(quantity: 5, expectedReceiptDate: "2026-01-09")])
    ],
    currencies: [Currency(code: "USD", rate: "0.5")],
    locations: [Location(code: "BLUE")],
  )

  private func needs(_ statements: String) throws -> [Quantity] {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders; \(statements)")
    return try analyst.types("show").rows.map(\.needed)
  }

  @Test func `a plan is made as assumed, and as before when it is forgotten`() throws {
    #expect(try needs("show") == [3, 1])
    #expect(try needs("assume stock BOLT 15") == [0, 1])
    #expect(try needs("assume stock BOLT 4") == [11, 1])
    #expect(try needs("assume stock BOLT 4; assume stock BOLT 14") == [1, 1])
    #expect(try needs("assume stock BOLT 50 variant RED") == [3, 1])
    #expect(try needs("assume stock BOLT 50 location BLUE") == [3, 1])
    #expect(try needs("assume late PO1 by 1D") == [3, 1])
    #expect(try needs("assume late PO1 by 7D") == [8, 1])
    #expect(try needs("assume late PO1 by 7D; assume stock BOLT 15") == [5, 1])
    #expect(try needs("assume late PO1 by 7D; forget") == [3, 1])
    #expect(try needs("assume late PO1 by 7D; undo") == [3, 1])
  }

  @Test func `a vendor that is assumed to be blocked is picked for nothing`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders")
    #expect(try analyst.types("assume vendor V10 blocked; show").rows.map(\.vendor) == [nil, nil])
    #expect(
      try analyst.failure("pick vendor V10 on all")?.refusal == .vendor(.vendorBlocked("V10"))
    )
    #expect(try analyst.types("forget; show").rows.map(\.vendor) == ["V10", "V10"])
  }

  @Test func `a price that is assumed is that of the purchase unit in the vendor's currency`()
    throws
  {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders; pick vendor V20 on all")
    #expect(try analyst.failure("assume price NUT vendor V20 cost 7.5")?.state != nil)
    try analyst.types("discard; assume price NUT vendor V20 cost 7.5; plan orders")
    let rows = try analyst.types("pick vendor V20 on all").rows
    #expect(rows.map(\.unitCost) == [20, "7.5"])
    #expect(rows.map(\.currency) == ["USD", "USD"])
  }

  @Test func `every answer says what is assumed, and the prompt does`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; assume stock BOLT 15")
    #expect(analyst.workspace.prompt.isAssuming)
    for statement in ["status", "list items", "show", "plan orders", "offers", "preview", "assume"]
    {
      try analyst.types(statement)
      #expect(analyst.notices.contains(.assuming([.stock("BOLT", nil, nil, 15)])), "\(statement)")
    }
    try analyst.types("forget")
    #expect(!analyst.workspace.prompt.isAssuming && analyst.notices.isEmpty)
  }

  @Test func `a commit under assumptions has to say so, and stores nothing assumed`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; assume stock BOLT 10; plan orders")
    #expect(try analyst.failure("commit")?.state == .assumptionsInForce(count: 1))
    #expect(try analyst.failure("commit valid")?.state == .assumptionsInForce(count: 1))
    let made = try analyst.types("commit assuming").created
    #expect(made.flatMap(\.lines).map(\.quantity) == [5, 1])
    #expect(analyst.book.inventoryEntries == Self.book.inventoryEntries)
    #expect(analyst.book.vendors() == Self.book.vendors())
    try analyst.types("undo")
    #expect(analyst.book.purchaseDocuments(.order) == Self.book.purchaseDocuments(.order))
    #expect(try analyst.types("commit valid assuming").created.count == 1)
  }

  @Test func `what is assumed does not make a plan stale`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; assume late PO1 by 7D; plan orders")
    #expect(analyst.workspace.planDifferences(in: Self.book) == [])
    let entry = InventoryEntry.stock(-5, number: 9)
    let changes = ChangeSet([Change(before: nil, after: .inventory(entry))], note: "gone")
    let differences = analyst.workspace.planDifferences(in: Self.book.applying(changes))
    #expect(differences?.isEmpty == false)
    try analyst.types("forget")
  }

  @Test func `which documents are wanted is asked of them as assumed`() throws {
    let week = try #require(DateFormula(parsing: "7D"))
    let book = AssumedBook(Self.book, assuming: [.late("PO1", week)])
    for (day, found) in [("2026-01-16", 1), ("2026-01-09", 0)] as [(CalendarDate, Int)] {
      let orders = try book.purchaseDocuments(.order) { order in
        order.lines.contains { $0.expectedReceiptDate == day }
      }
      #expect(orders.count == found, "\(day)")
      #expect(orders.flatMap(\.lines).allSatisfy { $0.expectedReceiptDate == day })
    }
    #expect(try book.salesDocuments(.order) { $0.id.number == "SO1" }.count == 1)
    #expect(try book.salesDocuments(.order) { $0.id.number == "SO2" }.isEmpty)
  }

  @Test func `a late order shows in what it covers and in what no longer adds up`() throws {
    var analyst = Analyst(CoverageTests.bought)
    func isLate() throws -> [Bool] {
      try analyst.types("coverage PO1").purchaseCoverage.map(\.isLate)
    }
    #expect(try isLate() == [false])
    #expect(try analyst.types("drift").drift.isEmpty)
    try analyst.types("assume late PO1 by 7D")
    #expect(try isLate() == [true])
    let covered = try analyst.types("coverage PO1").purchaseCoverage
    #expect(covered.map(\.line.expectedReceiptDate) == ["2026-01-16"])
    #expect(covered.map(\.neededDate) == ["2026-01-10"])
    guard
      case .tooLate(let line, needed: "2026-01-10") = try analyst.types("drift").drift.first?.drift
    else {
      Issue.record("it is too late")
      return
    }
    #expect(line.expectedReceiptDate == "2026-01-16")
    // What is edited is the order as it is.
    #expect(
      try analyst.types("open PO1").purchaseLines.map(\.line.expectedReceiptDate) == ["2026-01-09"]
    )
    try analyst.types("forget")
    #expect(try isLate() == [false])
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `the base is compared row by row`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; assume late PO1 by 7D")
    let rows = try #require(try analyst.types("compare base").comparison).rows
    #expect(rows.map(\.line) == [10_000])
    #expect(rows.map(\.base.needed) == [3] && rows.map(\.assumed.needed) == [8])
    #expect(try analyst.types("forget; compare base").comparison?.rows.isEmpty == true)
    try analyst.types("close")
    #expect(try analyst.failure("compare base")?.state == .noDocumentOpen)
  }

  @Test func `edits stop it, and names must mean something`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders; set qty 9 on 1")
    #expect(
      try analyst.failure("assume stock BOLT 1")?.state
        == .uncommittedEdits(document: "SO1", edits: 1)
    )
    try analyst.types("discard")
    for text in [
      "assume stock BOLTS 1", "assume stock BOLT 1 variant BLUE", "assume stock BOLT 1 location X",
      "assume late PO9 by 1D", "assume vendor V99 blocked", "assume price BOLT vendor V99 cost 1",
      "assume price BOLT vendor V10 cost 0 - 1", "assume late PO1 by 9999Y",
    ] {
      #expect(try analyst.failure(text)?.binding != nil, "\(text)")
    }
    #expect(try analyst.types("assume").assumptions.isEmpty)
  }

  @Test func `forgotten, a random book is planned as if nothing had been assumed`() throws {
    for seed in UInt64(1)...60 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for order in book.salesDocuments(.order) {
        var analyst = Analyst(book, workDate: RandomBook.workDate)
        guard (try? analyst.types("open \(order.id.number); plan orders")) != nil else { continue }
        let before = try analyst.types("show")
        try analyst.types("assume stock BOLT \(books.int(in: 0...9)); assume late PO1 by 2D")
        #expect(try analyst.types("forget; show") == before, "seed \(seed)")
        #expect(analyst.commits == 0)
      }
    }
  }
}

extension Report {
  /// The rows that are others under what is assumed.
  var comparison: ComparisonReport? {
    if case .comparison(let report) = self { report } else { nil }
  }

  /// What is assumed.
  var assumptions: [Assumption] {
    if case .assumptions(let report) = self { report.assumptions } else { [] }
  }
}
