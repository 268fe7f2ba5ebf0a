import JSONStore
import TestSupport
import Testing
import TradeModel

/// Records by the beginning of their numbers: what completion asks for.
@Suite("First matches") struct FirstMatchesTests {
  @Test func `the store finds what a look through all records finds`() throws {
    for seed in UInt64(1)...20 {
      var changes = RandomChanges(SplitMix64(seed: seed))
      var model = changes.records()
      let store = try Store.inMemory(model.bundle)
      for step in 0..<8 {
        let set = changes.changes(model, count: changes.random.pick([1, 4, 15]))
        model.apply(set)
        let book = try store.commit(set)
        try expectSameMatches(book, model.book, "seed \(seed) step \(step)")
        if step % 3 == 2 {
          try store.checkpoint()
          try expectSameMatches(store.book, model.book, "seed \(seed) step \(step), folded")
        }
      }
    }
  }

  private func expectSameMatches(
    _ book: any Book,
    _ model: MemoryBook,
    _ comment: String,
  ) throws {
    let numbers = model.items().map(\.number.text) + model.vendors().map(\.number.text)
    let beginnings = Set(
      [""] + numbers.flatMap { [String($0.prefix(1)), String($0.prefix(3)), $0] }
    )
    for text in beginnings.sorted() {
      for limit in [0, 1, 3, 1000] {
        let place = Comment(rawValue: "\(comment) '\(text)' \(limit)")
        let items = try book.items(startingWith: text, limit: limit)
        let expected = try model.items(startingWith: text, limit: limit)
        #expect(items.values == expected.values && items.total == expected.total, place)
        let vendors = try book.vendors(startingWith: text, limit: limit)
        let others = try model.vendors(startingWith: text, limit: limit)
        #expect(vendors.values == others.values && vendors.total == others.total, place)
      }
    }
    for kind in SalesDocumentKind.allCases {
      let found = try book.salesHeaders(kind, startingWith: "S", limit: 2)
      let expected = try model.salesHeaders(kind, startingWith: "S", limit: 2)
      #expect(found.values == expected.values && found.total == expected.total)
    }
    for kind in PurchaseDocumentKind.allCases {
      let found = try book.purchaseHeaders(kind, startingWith: "", limit: 2)
      let expected = try model.purchaseHeaders(kind, startingWith: "", limit: 2)
      #expect(found.values == expected.values && found.total == expected.total)
    }
  }
}
