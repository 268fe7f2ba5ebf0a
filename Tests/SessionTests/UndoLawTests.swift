import Session
import TestSupport
import Testing
import TradeModel

/// The laws of the history, over random sessions.
@Suite("Laws of undo") struct UndoLawTests {
  private static let statements = [
    "open SO1", "open SO2", "open SI1", "open PO1", "open PI1", "open PO000001", "open PI000001",
    "close", "plan orders", "plan orders", "plan invoice", "plan invoice all",
    "plan invoice selected", "set qty 0 on 1", "set qty need on all", "set qty need + 1 on all",
    "set qty 3 on 2", "set qty qty - 1 on 1", "set qty 5 on 10000", "pick vendor V10 on all",
    "pick vendor V20 on where vendor = \"\"", "pick vendor V20", "pick vendor none",
    "split 1 V10 50% V20 rest", "split 2 V20 1 V10 rest", "split 1 V20 30% V10 70%",
    "set reserve off on all", "set reserve on on 1", "show unavailable", "show all", "select 1",
    "select all", "select where quantity > 2", "select none", "set qty 4",
    "set cost cost + 1 on all",
    "set discount 5 on 1", "set date 2026-02-01 on all", "set date none on 1",
    "set description \"changed\" on 1", "add item NUT qty 2", "add item BOLT",
    "add comment \"note\"",
    "remove 1", "remove 2", "remove where received = 0", "preview", "commit", "commit", "commit",
    "commit valid", "discard", "undo", "undo 2", "undo 5", "redo", "redo 3", "work date 2026-01-06",
    "work date 2026-01-05", "status", "vendors on 1", "changes",
  ]

  private static let book = MemoryBook.sample(
    items: [
      .sample("BOLT", purchaseUnit: "BOX", units: [UnitOfMeasure(code: "BOX", quantity: 3)]),
      .sample("NUT", vendor: "V20"), .sample("PIN", vendor: nil),
    ],
    inventory: [.stock(6, of: "BOLT"), .stock(2, of: "NUT")],
    sales: [
      .sample(
        "SO1",
        lines: [
          .line(item: "BOLT", quantity: 10), .line(item: "NUT", quantity: 4),
          .line(item: "PIN", quantity: 3),
        ],
      ),
      .sample(
        "SO2",
        lines: [.line(item: "NUT", quantity: 5), .line(item: "BOLT", quantity: 6, reserved: 4)],
      ),
      .sample("SI1", kind: .invoice, lines: [.line(item: "NUT", quantity: 5), .comment("text")]),
    ],
    purchases: [
      .sample(
        "PO1",
        lines: [
          .line(
            item: "BOLT",
            quantity: 4,
            reserved: 4,
            sales: SalesReference(document: "SO2", line: 20000, quantity: 4),
          ),
          .line(item: "NUT", quantity: 5, received: 2), .comment("text"),
        ],
      ),
      .sample("PI1", kind: .invoice, lines: [.line(item: "NUT", quantity: 5)]),
    ],
  )

  /// The statements whose steps `undo` takes back.
  private func isStep(_ before: Analyst, _ after: Analyst) -> Bool {
    func steps(_ analyst: Analyst) -> [HistoryEntry] {
      var copy = analyst
      return (try? copy.types("changes"))?.history.filter { !$0.isUndone } ?? []
    }
    return steps(after).count == steps(before).count + 1
  }

  @Test func `undo takes each step back, and redo makes it again`() throws {
    var (succeeded, failed, taken) = (0, 0, 0)
    for seed in 0..<40 {
      var random = SplitMix64(seed: UInt64(seed))
      var analyst = Analyst(Self.book)
      var typed: [String] = []
      for _ in 0..<60 {
        let statement = random.pick(Self.statements)
        typed.append(statement)
        let before = analyst
        do {
          try analyst.types(statement)
          succeeded += 1
        } catch is StatementFailure {
          failed += 1
          #expect(Situation(of: analyst) == Situation(of: before), "seed \(seed): \(typed)")
          continue
        }
        guard !statement.hasPrefix("undo"), !statement.hasPrefix("redo"), isStep(before, analyst)
        else { continue }
        taken += 1
        let after = Situation(of: analyst)
        try analyst.types("undo")
        #expect(
          Situation(of: analyst, withHistory: false) == Situation(of: before, withHistory: false),
          "undo, seed \(seed): \(typed)",
        )
        try analyst.types("redo")
        #expect(Situation(of: analyst) == after, "redo, seed \(seed): \(typed)")
      }
      // All the way back and forth again.
      let last = Situation(of: analyst)
      let steps = try analyst.types("changes").history.count { !$0.isUndone }
      guard steps > 0 else { continue }
      try analyst.types("undo \(steps)")
      #expect(analyst.book.purchaseDocuments(.order) == Self.book.purchaseDocuments(.order))
      #expect(analyst.book.purchaseDocuments(.invoice) == Self.book.purchaseDocuments(.invoice))
      #expect(analyst.book.salesDocuments(.order) == Self.book.salesDocuments(.order))
      try analyst.types("redo \(steps)")
      #expect(Situation(of: analyst).purchases == last.purchases, "seed \(seed): \(typed)")
      #expect(Situation(of: analyst).history == last.history, "seed \(seed): \(typed)")
    }
    // The law says nothing unless both happen often.
    #expect(succeeded > 500 && failed > 500 && taken > 200)
  }

  /// Returns the sum of what lines of an item have reserved, in base units.
  private func reserved(
    of item: ItemCode,
    _ lines: [(LineSubject, UnitCode?, Quantity)]
  ) -> Quantity {
    lines.filter { $0.0 == .item(item) }.reduce(.zero) { sum, line in
      let perUnit: Quantity = line.1 == "BOX" ? 3 : 1
      return sum + (line.2.inBaseUnits(per: perUnit) ?? .zero)
    }
  }

  @Test func `a reservation stays within its line, and sales hold no more than was bought`() throws
  {
    for seed in 200..<240 {
      var random = SplitMix64(seed: UInt64(seed))
      var analyst = Analyst(Self.book)
      for _ in 0..<60 {
        _ = try? analyst.types(random.pick(Self.statements))
        let sold = analyst.book.salesDocuments(.order).flatMap(\.lines)
        let bought = analyst.book.purchaseDocuments(.order).flatMap(\.lines)
        #expect(sold.allSatisfy { $0.reserved <= $0.outstanding }, "seed \(seed)")
        #expect(bought.allSatisfy { $0.reserved <= $0.outstanding }, "seed \(seed)")
        for item: ItemCode in ["BOLT", "NUT", "PIN"] {
          let held = reserved(of: item, sold.map { ($0.subject, $0.unit, $0.reserved) })
          let kept = reserved(of: item, bought.map { ($0.subject, $0.unit, $0.reserved) })
          #expect(held <= kept, "seed \(seed), \(item)")
        }
      }
    }
  }
}
