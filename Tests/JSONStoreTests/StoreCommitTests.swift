import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Commits") struct StoreCommitTests {
  @Test func `a commit of any size is one write and one flush of the journal`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    for count in [1, 10, 1000] {
      let changes = (1...count).map { number in
        Change(
          before: nil,
          after: .customer(.sample(CustomerCode(unchecked: "C\(count)-\(number)")))
        )
      }
      fixture.system.setFault(.none)
      try store.commit(ChangeSet(changes, note: "many"))
      let operations = fixture.system.operations
      #expect(operations.count { $0.hasPrefix("flush") } == 1)
      #expect(operations.filter { $0.hasPrefix("write s/journal") }.count == 1)
      #expect(operations.contains("flush s/journal/000001.jsonl"))
    }
  }

  @Test func `the journal can be read by people`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("V30", name: "Nordic \"Parts\""))
    try store.commit(
      ChangeSet([Change(before: .vendor(.sample("V20")), after: nil)], note: "remove V20")
    )
    let lines = try #require(fixture.system.text(StoreFixture.journal()))
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix(#"{"journal":1,"format":1,"storeId":""#))
    #expect(lines[1].hasPrefix(#"{"begin":1,"prev":"0000000000000000","at":"2026-01-05T"#))
    #expect(lines[1].hasSuffix(#""by":"anna@pc1","note":"make V30"}"#))
    #expect(lines[2] == #"{"put":"vendors","row":{"no":"V30","name":"Nordic \"Parts\""}}"#)
    #expect(lines[3].hasPrefix(#"{"commit":1,"ops":1,"bytes":"#))
    #expect(lines[5] == #"{"del":"vendors","key":["V20"],"was":"82ee15bf9f4f33f3"}"#)
  }

  @Test func `a change of a record that has changed since is a conflict, and nothing is stored`()
    throws
  {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let other = try fixture.open()
    try other.commit(StoreFixture.rename("V10", from: "Vendor V10", to: "Other"))
    let error = #expect(throws: StoreError.self) {
      var changes = StoreFixture.rename("V10", from: "Vendor V10", to: "Mine")
      changes.changes += StoreFixture.make("V30").changes
      try store.commit(changes)
    }
    let conflict = Conflict(
      expected: .vendor(.sample("V10")),
      stored: .vendor(.sample("V10", name: "Other")),
    )
    #expect(error?.cause == .conflict([conflict]))
    #expect(try store.book.vendor("V30") == nil)
    #expect(try store.book.vendor("V10")?.name == "Other")
    try store.commit(StoreFixture.rename("V10", from: "Other", to: "Mine"))
    #expect(try fixture.open().book.vendor("V10")?.name == "Mine")
  }

  @Test func `making a record that is there, or removing one that is not, is a conflict`() throws {
    let store = try StoreFixture().create()
    for changes in [
      StoreFixture.make("V10"), StoreFixture.make("V30").inverse,
    ] {
      let error = #expect(throws: StoreError.self) { try store.commit(changes) }
      guard case .conflict(let conflicts)? = error?.cause else {
        Issue.record("no conflict: \(String(describing: error))")
        continue
      }
      #expect(conflicts.count == 1)
    }
  }

  /// Lines of sales orders, as in `SO1/10`.
  struct LinesCase: Sendable {
    var table: [String] = []
    var committed: [String] = []
    var removed: [String] = []
    let made: [String]
    var conflicts: [String] = []
  }

  @Test(
    arguments: [
      LinesCase(made: ["SO1/10", "SO1/20", "SO1/30"]),
      LinesCase(table: ["SO1/10"], made: ["SO1/20", "SO1/30"]),
      LinesCase(table: ["SO1/20"], made: ["SO1/10", "SO1/20"], conflicts: ["SO1/20"]),
      LinesCase(committed: ["SO1/20"], made: ["SO1/10", "SO1/20"], conflicts: ["SO1/20"]),
      LinesCase(table: ["SO1/10", "SO1/20"], removed: ["SO1/20"], made: ["SO1/20", "SO1/30"]),
      LinesCase(table: ["SO1/10"], removed: ["SO1/10"], made: ["SO1/10", "SO1/20"]),
      LinesCase(table: ["SO10/10"], made: ["SO1/10", "SO10/10"], conflicts: ["SO10/10"]),
      LinesCase(table: ["SO1/10"], made: ["SO10/10", "SO1/10"], conflicts: ["SO1/10"]),
      LinesCase(
        table: ["SO1/10"],
        committed: ["SO2/10"],
        made: ["SO1/10", "SO1/20", "SO2/10", "SO2/20", "SO3/10"],
        conflicts: ["SO1/10", "SO2/10"],
      ),
    ],
    [0, Store.leastIndexed]
  )
  func `new lines are conflicts where the document has them`(
    example: LinesCase,
    leastIndexed: Int,
  ) throws {
    func line(_ name: String) -> Record {
      let parts = name.split(separator: "/")
      let document = SalesDocumentID(.order, DocumentNumber(unchecked: String(parts[0])))
      return .salesLine(
        SalesLine(
          document: document,
          number: LineNumber(Int(parts[1]) ?? 0),
          subject: .item("BOLT"),
        )
      )
    }
    func made(_ names: [String]) -> ChangeSet {
      ChangeSet(names.map { Change(before: nil, after: line($0)) }, note: "")
    }
    let fixture = StoreFixture()
    _ = try fixture.create()
    let store = try Store.open(at: "s", fileSystem: fixture.system, leastIndexed: leastIndexed)
    try store.commit(made(example.table))
    try store.checkpoint()
    try store.commit(made(example.committed))
    try store.commit(made(example.removed).inverse)
    let changes = made(example.made)
    guard !example.conflicts.isEmpty else {
      try store.commit(changes)
      #expect(try fixture.open().book.counts() == store.book.counts())
      return
    }
    let error = #expect(throws: StoreError.self) { try store.commit(changes) }
    let expected = example.conflicts.map { Conflict(expected: nil, stored: line($0)) }
    #expect(error?.cause == .conflict(expected))
  }

  /// Changes of the lines of an order that has those from 1 to 12.
  struct ChangeCase: Sendable {
    /// What was removed since the last checkpoint.
    var removed: [Int] = []
    let changed: [Int]
    /// What was made from other lines than those that are there.
    var stale: [Int] = []
  }

  @Test(
    arguments: [
      ChangeCase(changed: Array(1...12)),
      ChangeCase(changed: [1, 2, 5, 12]),
      ChangeCase(changed: [9, 3, 4, 8, 1]),
      ChangeCase(changed: Array(1...12), stale: [1, 4, 12]),
      ChangeCase(changed: [2, 7, 8], stale: [7]),
      ChangeCase(removed: [3], changed: [2, 3, 4], stale: [3]),
      ChangeCase(removed: [1, 5], changed: Array(1...6), stale: [1, 5, 6]),
    ],
    [0, Store.leastIndexed]
  )
  func `each change is compared with its own line`(
    example: ChangeCase,
    leastIndexed: Int,
  ) throws {
    func line(_ number: Int, _ quantity: Quantity) -> Record {
      .salesLine(
        SalesLine(
          document: SalesDocumentID(.order, "SO000001"),
          number: LineNumber(number),
          subject: .item("BOLT"),
          quantity: quantity,
        )
      )
    }
    let fixture = StoreFixture()
    _ = try fixture.create()
    let store = try Store.open(at: "s", fileSystem: fixture.system, leastIndexed: leastIndexed)
    try store.commit(
      ChangeSet((1...12).map { Change(before: nil, after: line($0, 5)) }, note: "")
    )
    try store.checkpoint()
    try store.commit(
      ChangeSet(example.removed.map { Change(before: line($0, 5), after: nil) }, note: "")
    )
    let changes = example.changed.map { number in
      let isStale = example.stale.contains(number) && !example.removed.contains(number)
      return Change(before: line(number, isStale ? 4 : 5), after: line(number, 6))
    }
    let expected = zip(example.changed, changes).filter { example.stale.contains($0.0) }
      .map { number, change in
        let stored = example.removed.contains(number) ? nil : line(number, 5)
        return Conflict(expected: change.before, stored: stored)
      }
    guard !expected.isEmpty else {
      try store.commit(ChangeSet(changes, note: ""))
      let document = try fixture.open().book.salesDocument(SalesDocumentID(.order, "SO000001"))
      let changed = document?.lines.filter { $0.quantity == 6 }.map(\.number.value)
      #expect(changed == example.changed.sorted())
      return
    }
    let error = #expect(throws: StoreError.self) {
      try store.commit(ChangeSet(changes, note: ""))
    }
    #expect(error?.cause == .conflict(expected))
  }

  @Test func `two that commit in turn see what the other did`() throws {
    let fixture = StoreFixture()
    let first = try fixture.create()
    let second = try fixture.open()
    for round in 0..<10 {
      try first.commit(StoreFixture.make(VendorCode(unchecked: "A\(round)")))
      if round == 4 { try first.checkpoint() }
      if round == 7 { try second.checkpoint() }
      try second.commit(StoreFixture.make(VendorCode(unchecked: "B\(round)")))
      #expect(try second.book.vendor(VendorCode(unchecked: "A\(round)")) != nil)
    }
    try first.refresh()
    #expect(try first.book.vendors() == second.book.vendors())
    #expect(try first.book.vendors().count == 22)
    #expect(first.book.revision == second.book.revision)
    #expect(try fixture.open().book.vendors().count == 22)
  }

  @Test func `a plan made before another's commit is stale`() throws {
    let fixture = StoreFixture()
    let first = try fixture.create()
    let second = try fixture.open()
    let revision = second.book.revision
    try first.commit(StoreFixture.make("A"))
    let error = #expect(throws: StoreError.self) {
      try second.commit(StoreFixture.make("B"), plannedAt: revision)
    }
    #expect(error?.cause == .stale(revision: second.book.revision))
    #expect(try second.book.vendor("A") != nil)
    try second.commit(StoreFixture.make("B"), plannedAt: second.book.revision)
    #expect(try second.book.vendor("B") != nil)
  }

  @Test func `a second writer is told who holds the store`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let lock = try #require(
      try fixture.system.folder(at: "s")?.file("lock", .write)
    )
    #expect(try lock.tryLock(.exclusive))
    let error = #expect(throws: StoreError.self) { try fixture.open() }
    #expect(error?.cause == .busy(LockHolder(process: 4711, host: "pc1")))
    try lock.unlock()
    try store.commit(StoreFixture.make("A"))
  }

  @Test func `changes that contradict each other are not stored`() throws {
    let store = try StoreFixture().create()
    let twice = ChangeSet(
      StoreFixture.make("A").changes + StoreFixture.make("A", name: "B").changes,
      note: "",
    )
    let moved = ChangeSet(
      [Change(before: .vendor(.sample("V10")), after: .vendor(.sample("V11")))],
      note: "",
    )
    for changes in [twice, moved] {
      let error = #expect(throws: StoreError.self) { try store.commit(changes) }
      guard case .illegal? = error?.cause else {
        Issue.record("not refused: \(String(describing: error))")
        continue
      }
    }
    #expect(store.book.revision == 0)
  }

  @Test func `no change is no commit`() throws {
    let store = try StoreFixture().create()
    let same = Change(before: .vendor(.sample("V10")), after: .vendor(.sample("V10")))
    #expect(try store.commit(ChangeSet([same], note: "")).revision == 0)
  }

  @Test(arguments: [5, 28, 13] as [Int32])
  func `a write that fails is taken back, and the store goes on`(_ code: Int32) throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let before = fixture.system.bytes(StoreFixture.journal())
    fixture.system.setFault(.none)
    try store.commit(StoreFixture.make("B"))
    let number = try #require(
      fixture.system.operations.firstIndex { $0.hasPrefix("write s/journal") }
    )
    try store.commit(StoreFixture.make("B").inverse)
    let expected = fixture.system.bytes(StoreFixture.journal())
    fixture.system.setFault(.failure(at: number, code: code))
    let error = #expect(throws: StoreError.self) { try store.commit(StoreFixture.make("C")) }
    #expect(error?.cause == .system(SystemFailure(code: code, text: "simulated")))
    #expect(fixture.system.bytes(StoreFixture.journal()) == expected)
    #expect(before != expected)
    try store.commit(StoreFixture.make("D"))
    #expect(try fixture.open().book.vendors().map(\.number) == ["A", "D", "V10", "V20"])
  }

  @Test func `a flush that fails commits nothing, and the store goes over to a new journal`()
    throws
  {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("Z"))
    let other = try fixture.open()
    fixture.system.setFault(.none)
    try store.commit(StoreFixture.make("A"))
    let number = try #require(fixture.system.operations.firstIndex { $0.hasPrefix("flush") })
    fixture.system.setFault(.failure(at: number, code: 5))
    let error = #expect(throws: StoreError.self) { try store.commit(StoreFixture.make("B")) }
    #expect(error?.cause == .system(SystemFailure(code: 5, text: "simulated")))
    #expect(try store.book.vendor("B") == nil)
    #expect(fixture.system.bytes(StoreFixture.journal()) == nil)
    try store.commit(StoreFixture.make("C"))
    try other.commit(StoreFixture.make("D"))
    let vendors = try fixture.open().book.vendors().map(\.number)
    #expect(vendors == ["A", "C", "D", "V10", "V20", "Z"])
  }

  @Test func `where the new journal fails, too, the outcome is open, and nothing more is written`()
    throws
  {
    let machine = SimulatedMachine(try CrashWalk.newStore())
    let store = try Store.open(at: CommitLaw.path, fileSystem: machine.process())
    // The first commit reads the table besides.
    try store.commit(StoreFixture.make("Y"))
    let before = machine.callCount
    try store.commit(StoreFixture.make("A"))
    let flush = try #require(machine.calls[before...].firstIndex { $0.verb == .syncData })
    machine.follow(.always(from: machine.callCount + flush - before + 1, .inputOutput))
    for changes in [StoreFixture.make("B"), StoreFixture.make("C")] {
      let error = #expect(throws: StoreError.self) { try store.commit(changes) }
      #expect(error?.cause == .outcomeUnknown(ErrorNumber.inputOutput.failure))
    }
    #expect(try store.book.vendor("B") == nil)
  }
}
