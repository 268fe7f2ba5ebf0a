import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Book of a store") struct StoreBookTests {
  @Test func `after any commits the book, the book opened again and an array agree`() throws {
    for seed in UInt64(1)...30 {
      var changes = RandomChanges(SplitMix64(seed: seed))
      var model = changes.records()
      let system = SimulatedFileSystem()
      var store = try Store.create(at: "s", bundle: model.bundle, fileSystem: system)
      for step in 0..<12 {
        let count = changes.random.pick([1, 1, 2, 5, 20])
        let set = changes.changes(model, count: count)
        model.apply(set)
        let book = try store.commit(set)
        let comment = "seed \(seed) step \(step)"
        try expectSame(book, model.book, comment)
        switch changes.random.int(in: 0...5) {
        case 0: try store.checkpoint()
        case 1: store = try Store.open(at: "s", fileSystem: system)
        default: continue
        }
        try expectSame(store.book, model.book, "\(comment), again")
        #expect(store.takeNotes().isEmpty, "\(comment)")
      }
    }
  }

  @Test func `a book stays what it was, whatever is committed later`() throws {
    var changes = RandomChanges(SplitMix64(seed: 7))
    var model = changes.records()
    let store = try Store.inMemory(model.bundle)
    var kept: [(any Book, MemoryBook)] = [(store.book, model.book)]
    for step in 0..<20 {
      let set = changes.changes(model, count: 3)
      model.apply(set)
      kept.append((try store.commit(set), model.book))
      if step % 7 == 6 { try store.checkpoint() }
    }
    for (step, (book, expected)) in kept.enumerated() {
      try expectSame(book, expected, "step \(step)")
    }
  }

  @Test func `what follows from a state is derived once, and anew from the next state`() throws {
    let store = try StoreFixture().create()
    var derivations = 0
    func names(in book: any Book, _ key: String, weight: Int = 1) throws -> [String] {
      try book.derived(key, weight: weight) { () throws(BookFailure) in
        derivations += 1
        return try book.vendors().map(\.name)
      }
    }
    let first = store.book
    #expect(try names(in: first, "names") == ["Vendor V10", "Vendor V20"])
    #expect(try names(in: first, "names") == ["Vendor V10", "Vendor V20"])
    #expect(derivations == 1)
    _ = try names(in: first, "other")
    #expect(derivations == 2, "another key")
    let count: Int = try first.derived("other", weight: 1) { 7 }
    #expect(count == 7, "another type")
    let second = try store.commit(StoreFixture.make("V15"))
    #expect(try names(in: second, "other") == ["Vendor V10", "New", "Vendor V20"])
    #expect(derivations == 3, "another state")
    for _ in 0..<2 { _ = try names(in: second, "much", weight: .max) }
    #expect(derivations == 5, "what is too large is not kept")
  }

  /// Lines of 10, and what of them moves their item.
  static let moves: [(line: SalesLine, kind: SalesDocumentKind, outstanding: Quantity?)] = [
    (.line(quantity: 10), .order, 10),
    (.line(quantity: 10, shipped: 4), .order, 6),
    (.line(quantity: 10, shipped: 10), .order, nil),
    (.line(quantity: 10, shipped: 10, reserved: 2), .order, 0),
    (.line(quantity: 10), .returnOrder, 10),
    (.line(quantity: 10), .invoice, nil),
  ]

  @Test(arguments: moves)
  func `a line moves its item while something is to ship or reserved, but not on an invoice`(
    _ move: (line: SalesLine, kind: SalesDocumentKind, outstanding: Quantity?)
  ) throws {
    var line = move.line
    line.document = SalesDocumentID(move.kind, "S1")
    line.number = 10_000
    let records: [Record] = [
      .item(.sample("BOLT")), .salesHeader(SalesHeader(id: line.document)), .salesLine(line),
    ]
    let book = try Store.inMemory(ModelBook(records).bundle).book
    let movements = try book.movements(of: ["BOLT"])[0].sales
    #expect(movements.map(\.outstanding) == (move.outstanding.map { [$0] } ?? []))
  }

  @Test func `each commit has a revision of its own`() throws {
    let store = try Store.inMemory(ModelBook().bundle)
    let first = store.book.revision
    let book = try store.commit(
      ChangeSet([Change(before: nil, after: .vendor(.sample("V1")))], note: "")
    )
    #expect(book.revision > first)
    #expect(try book.vendor("V1") == .sample("V1"))
  }
}
