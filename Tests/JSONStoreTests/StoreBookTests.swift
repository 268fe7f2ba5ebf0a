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
