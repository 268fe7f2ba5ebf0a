import JSONStore
import TestSupport
import Testing
import TradeModel

/// An index is never the truth: whatever becomes of it, the store answers the same.
@Suite("Indexes") struct IndexTests {
  // MARK: - What is found

  @Test func `what is found through indexes is what the tables hold`() throws {
    let store = try IndexedStore()
    #expect(store.indexNames.count == 8)
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    #expect(try firstDifference(book, store.model.book) == nil)
    let readWhole = machine.calls.contains { call in
      call.verb == .read && call.path.hasSuffix("items.jsonl") && call.range?.lowerBound == 0
        && (call.range?.count ?? 0) == store.bytes(call.path).count
    }
    #expect(readWhole, "the most of a table is read at once")
  }

  @Test func `a store that is made of a bundle's text has its indexes from the start`() throws {
    let made = try IndexedStore()
    var text: [UInt8] = []
    try IndexedStore.open(SimulatedMachine(made.disk), .read).export { piece in
      text += piece
      return true
    }
    let machine = SimulatedMachine(CrashRun.emptyDisk(tellsTimes: true))
    _ = try Store.create(
      at: IndexedStore.path,
      from: BundleBytes(text, name: "a bundle"),
      fileSystem: machine.process(),
      leastIndexed: 0,
    )
    let names = machine.disk.contents().keys.filter { $0.hasSuffix(".idx") }.sorted()
    #expect(names == made.indexNames)
  }

  @Test func `a look-up reads one block of a table`() throws {
    let store = try IndexedStore()
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    let code = ItemCode(unchecked: "ITEM-1700")
    #expect(try book.item(code) == store.model.book.item(code))
    let reads = machine.calls.filter { $0.verb == .read && $0.path.hasSuffix("items.jsonl") }
    #expect(reads.count == 1)
    #expect((reads.first?.range?.count ?? .max) < 4096)
  }

  @Test func `codes that begin alike are told apart, whatever follows`() throws {
    // A blank and the characters that sort before the quote, those that JSON escapes, and others.
    let ends = ["", " ", "!", "!A", " A", "#", "\"", "\"A", "\\", "/", "A", "É", "~"]
    let codes = ["PART", "PART A", "Z"].flatMap { start in ends.map { start + $0 + "1" } + [start] }
    let items = codes.map { Record.item(Item(number: ItemCode(unchecked: $0), baseUnit: "PCS")) }
    let lines = codes.map { code in
      Record.salesLine(
        SalesLine(
          document: SalesDocumentID(.order, DocumentNumber(unchecked: code)),
          number: LineNumber(10000),
          subject: .item("PART"),
          quantity: .one
        )
      )
    }
    let headers = codes.map { code in
      Record.salesHeader(
        SalesHeader(
          id: SalesDocumentID(.order, DocumentNumber(unchecked: code)),
          customer: "C1"
        )
      )
    }
    let customer = Record.customer(Customer(number: "C1", name: "A customer"))
    let store = try IndexedStore(ModelBook([customer] + items + headers + lines))
    let book = try IndexedStore.open(SimulatedMachine(store.disk)).book
    for code in codes {
      let number = ItemCode(unchecked: code)
      #expect(try book.item(number)?.number == number)
      let id = SalesDocumentID(.order, DocumentNumber(unchecked: code))
      #expect(try book.salesDocument(id)?.lines.map(\.document) == [id])
      #expect(try book.item(ItemCode(unchecked: code + "?")) == nil)
    }
  }

  @Test func `random books answer alike with indexes, after commits and checkpoints too`() throws {
    for seed in UInt64(1)...12 {
      var changes = RandomChanges(SplitMix64(seed: seed))
      var store = try IndexedStore(changes.records())
      for step in 0..<5 {
        let comment = "seed \(seed) step \(step)"
        let set = changes.changes(store.model, count: changes.random.pick([1, 2, 9]))
        store.model.apply(set)
        let (model, isFolded) = (store.model, step.isMultiple(of: 2))
        try store.use { open in
          try open.commit(set)
          #expect(try firstDifference(open.book, model.book) == nil, "\(comment)")
          if isFolded { try open.checkpoint() }
          #expect(try firstDifference(open.book, model.book) == nil, "\(comment), folded")
        }
        let again = try IndexedStore.open(SimulatedMachine(store.disk)).book
        #expect(try firstDifference(again, model.book) == nil, "\(comment), again")
        try expectSame(again, model.book, comment)
      }
    }
  }

  // MARK: - What does not fit

  /// Expects a store on a disk to answer as it should; also the second time, when an index that did
  /// not fit may have been made again.
  private func expectSameAnswers(_ disk: MachineDisk, _ model: ModelBook, _ what: String) throws {
    let machine = SimulatedMachine(disk)
    for access in [FileAccess.read, .write, .read] {
      let book = try IndexedStore.open(machine, access).book
      let difference = try firstDifference(book, model.book)
      #expect(difference == nil, "\(what)")
    }
  }

  @Test func `an index that is cut off, zeroed or turned over in a bit changes no answer`() throws {
    let store = try IndexedStore()
    var random = SplitMix64(exactSeed: 5)
    for path in store.indexNames {
      let bytes = store.bytes(path)
      for size in [0, 1, 4095, 4096, bytes.count - 4096, bytes.count - 1] {
        let cut = store.replacing(path, by: Array(bytes.prefix(size)))
        try expectSameAnswers(cut, store.model, "\(path) cut off at \(size)")
      }
      for page in stride(from: 0, to: bytes.count, by: 4096) {
        var zeroed = bytes
        for index in page..<page + 512 { zeroed[index] = 0 }
        try expectSameAnswers(store.replacing(path, by: zeroed), store.model, "\(path) zeroed")
        var turned = bytes
        let places = (page..<page + 4096).filter { bytes[$0] != 0 }
        turned[random.pick(places)] ^= 1 << UInt8(random.int(in: 0...7))
        try expectSameAnswers(store.replacing(path, by: turned), store.model, "\(path) turned")
      }
    }
  }

  @Test func `an index of another table, another store or an earlier time changes no answer`()
    throws
  {
    var store = try IndexedStore()
    let old = store
    let other = try IndexedStore(
      ModelBook(store.model.records.filter { $0.table != .inventory } + [.vendor(.sample("V99"))])
    )
    let code = ItemCode(unchecked: "ITEM-1700")
    let before = try #require(store.model.book.item(code))
    var after = before
    after.description = String(before.description.reversed())
    let set = ChangeSet([Change(before: .item(before), after: .item(after))], note: "")
    store.model.apply(set)
    try store.use { open in
      try open.commit(set)
      try open.checkpoint()
    }
    for path in store.indexNames {
      for stranger in store.indexNames {
        let mixed = store.replacing(path, by: store.bytes(stranger))
        try expectSameAnswers(mixed, store.model, "\(stranger) as \(path)")
      }
      try expectSameAnswers(store.replacing(path, by: old.bytes(path)), store.model, "old \(path)")
      let foreign = store.replacing(path, by: other.bytes(path))
      try expectSameAnswers(foreign, store.model, "foreign \(path)")
    }
  }

  @Test func `a store without its folder of indexes answers the same, and makes it again`() throws {
    let store = try IndexedStore()
    let machine = SimulatedMachine(store.disk)
    let root = try #require(try machine.process().folder(at: IndexedStore.path))
    let folder = try #require(try root.folder("index"))
    for entry in try folder.entries() { try folder.remove(entry.name) }
    try root.removeFolder("index")
    let bare = machine.disk
    let reader = SimulatedMachine(bare)
    let book = try IndexedStore.open(reader, .read).book
    #expect(try firstDifference(book, store.model.book) == nil)
    #expect(!reader.disk.contents().keys.contains { $0.hasSuffix(".idx") })
    let writer = SimulatedMachine(bare)
    let written = try IndexedStore.open(writer).book
    #expect(try firstDifference(written, store.model.book) == nil)
    #expect(writer.disk.contents().keys.filter { $0.hasSuffix(".idx") }.count == 7)
    #expect(!writer.calls.contains { $0.verb.isFlush && $0.path.contains("index") })
  }

  // MARK: - What somebody did to a table

  /// Writes over a table as an editor would, with as many bytes.
  private func edit(_ store: IndexedStore, _ file: any FileSystem) throws {
    let root = try #require(try file.folder(at: IndexedStore.path))
    let table = try #require(try root.folder("tables")?.file("items.jsonl", .write))
    let bytes = store.bytes("\(IndexedStore.path)/tables/items.jsonl")
    let text = String(decoding: bytes, as: UTF8.self)
    let place = try #require(text.utf8.firstRange(of: "A part".utf8))
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: place.lowerBound)
    try table.write([UInt8(ascii: "B")].span, at: offset)
  }

  /// Whether the whole table is read, and so compared with its checksum, when one row is looked up.
  private func looksCloser(_ disk: MachineDisk) -> Bool {
    let machine = SimulatedMachine(disk)
    _ = try? IndexedStore.open(machine, .read).book.item("ITEM-1700")
    return machine.calls.contains { call in
      guard call.verb == .read, call.path.hasSuffix("items.jsonl"), let range = call.range,
        let place = disk.place(of: call.path)
      else { return false }
      return range.lowerBound == 0 && range.count >= disk.files[place].bytes.count
    }
  }

  @Test func `an edit by hand is noticed in whatever row it is`() throws {
    let store = try IndexedStore()
    #expect(!looksCloser(store.disk))
    let machine = SimulatedMachine(store.disk)
    try edit(store, machine.process())
    #expect(looksCloser(machine.disk))
    // The control: with the times of before, an edit of another row is overlooked.
    var disk = machine.disk
    let place = try #require(disk.place(of: "\(IndexedStore.path)/tables/items.jsonl"))
    disk.files[place].modified = store.disk.files[place].modified
    disk.files[place].changed = store.disk.files[place].changed
    #expect(!looksCloser(disk))
  }

  @Test func `a row that is not what the index was made from is not used`() throws {
    let store = try IndexedStore()
    let path = "\(IndexedStore.path)/tables/items.jsonl"
    var bytes = store.bytes(path)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "A") {
      bytes[index] = UInt8(ascii: "B")
    }
    // The times are those of before: only the hashes of the blocks tell.
    #expect(looksCloser(store.replacing(path, by: bytes)))
  }

  // MARK: - Checking

  private func findings(_ disk: MachineDisk) throws -> [String] {
    let system = SimulatedMachine(disk).process()
    return try Store.check(at: IndexedStore.path, fileSystem: system).map { "\($0)" }
  }

  @Test func `check finds nothing in a store with indexes, and tells one that is wrong`() throws {
    let store = try IndexedStore()
    #expect(try findings(store.disk).isEmpty)
    let path = try #require(store.indexNames.first { $0.hasSuffix("items.idx") })
    var bytes = store.bytes(path)
    bytes[4096 + 40] ^= 1
    let found = try findings(store.replacing(path, by: bytes))
    #expect(found.count == 1 && found[0].contains("items.idx"))
    // One that is not used is not wrong: this is that of another table.
    let other = try #require(store.indexNames.first { $0 != path })
    let stale = store.replacing(path, by: store.bytes(other))
    #expect(try findings(stale).isEmpty)
  }
}
