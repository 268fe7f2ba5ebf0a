import JSONStore
import TestSupport
import Testing
import TradeModel

/// Random edits of random stores: what is legal is taken over, and all else is refused with a place.
@Suite("Random hand edits") struct RandomEditTests {
  /// A store with random commits, some of them still in its journal.
  private func store(_ random: inout SplitMix64) throws -> (SimulatedFileSystem, BookModel) {
    var model = BookModel(seed: random.next())
    let system = SimulatedFileSystem()
    let bundle = Bundle(records: model.lastRecords)
    let store = try Store.create(at: "s", bundle: bundle, fileSystem: system)
    for _ in 0..<random.int(in: 1...8) {
      let changes = model.makeCommit()
      try store.commit(changes)
      model.accept(changes)
      if random.chance(1, in: 4) { try store.checkpoint() }
    }
    return (system, model)
  }

  private func path(_ table: Table) -> [String] { ["s", "tables", "\(table.rawValue).jsonl"] }

  private func row(_ record: Record) -> String {
    String(decoding: RowCoding.encode(record), as: UTF8.self)
  }

  /// Makes the changes in the rows of the tables; those of rows that only the journal has cannot
  /// be made there.
  private func edit(
    _ tables: inout [Table: [String]],
    _ changes: ChangeSet,
  ) -> Bool {
    for change in changes.changes {
      guard let record = change.after ?? change.before else { continue }
      if let before = change.before {
        guard let place = tables[record.table]?.firstIndex(of: row(before)) else { return false }
        tables[record.table]?.remove(at: place)
      }
      if let after = change.after { tables[record.table, default: []].append(row(after)) }
    }
    return true
  }

  @Test func `a legal edit in any form is what the book holds then`() throws {
    var adopted = 0
    for seed in UInt64(1)...120 {
      var random = SplitMix64(exactSeed: seed)
      var (system, model) = try store(&random)
      var tables: [Table: [String]] = [:]
      for table in Table.allCases {
        let text = try #require(system.text(path(table)))
        tables[table] = text.split(separator: "\n").map(String.init)
      }
      let changes = model.makeCommit()
      guard edit(&tables, changes) else { continue }
      model.accept(changes)
      var disguise = Disguise(random: random)
      for table in Set(changes.changes.compactMap { ($0.after ?? $0.before)?.table }).sorted() {
        let text = disguise.text(of: tables[table] ?? [])
        // A table without a row is not a file without a byte.
        system = system.replacing(path(table), by: Array((text.isEmpty ? "\n" : text).utf8))
      }
      adopted += 1
      for access in [FileAccess.read, .write, .write] {
        let opened = try Store.open(at: "s", fileSystem: system, access: access)
        #expect(try BookModel.state(of: opened.book) == model.last, "seed \(seed) \(access)")
      }
      #expect(try Store.check(at: "s", fileSystem: system).isEmpty, "seed \(seed)")
    }
    #expect(adopted > 60)
  }

  @Test func `a broken edit is refused with its place, or told`() throws {
    var random = SplitMix64(exactSeed: 5)
    let (system, model) = try store(&random)
    var refused = 0
    var told = 0
    for round in 0..<600 {
      let table = random.pick([Table.vendors, .items, .purchaseHeaders, .purchaseLines])
      var bytes = try #require(system.bytes(path(table)))
      guard !bytes.isEmpty else { continue }
      let start = random.int(in: 0...bytes.count - 1)
      let end = min(bytes.count, start + random.int(in: 0...6))
      let junk = (0..<random.int(in: 0...4)).map { _ in
        random.pick(Array("{}[],:\"\\0e-\u{1}\n".utf8) + [0, 0xFF, 0xC3])
      }
      bytes.replaceSubrange(start..<end, with: junk)
      let copy = system.replacing(path(table), by: bytes)
      do {
        let opened = try Store.open(at: "s", fileSystem: copy)
        let isSame = try BookModel.state(of: opened.book) == model.last
        let notes = opened.takeNotes()
        #expect(isSame || !notes.isEmpty, "round \(round)")
        told += 1
      } catch let error as StoreError {
        #expect(error.place.hasPrefix("s/"), "round \(round): \(error.place)")
        let isPlaced = error.place.contains(/\.jsonl:\d+:\d+$/)
        let isGone =
          switch error.cause {
          case .editClashes: true
          default: bytes.isEmpty
          }
        #expect(isPlaced || isGone, "round \(round): \(error.place)")
        refused += 1
      }
    }
    #expect(refused > 200 && told > 10, "\(refused) refused, \(told) told")
  }
}
