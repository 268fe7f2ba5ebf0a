import JSONStore
import TestSupport
import Testing
import TradeModel

/// Power cuts at every step of a store's life: what was acknowledged is there afterwards, and
/// nothing is half there.
@Suite("Power cuts") struct CrashTests {
  /// Makes a store and works with it, and tells of each commit that was acknowledged.
  ///
  /// - Returns: How many commits were acknowledged before the power went; none at all is nothing.
  private func work(_ system: SimulatedFileSystem) -> Int? {
    var acknowledged: Int?
    do {
      let store = try StoreFixture(system).create()
      acknowledged = 0
      for number in 1...6 {
        try store.commit(Self.change(number))
        acknowledged = number
        if number % 2 == 0 { try store.checkpoint() }
      }
    } catch {
      return acknowledged
    }
    return acknowledged
  }

  /// A commit of which a part would show.
  private static func change(_ number: Int) -> ChangeSet {
    let vendors = ["A\(number)", "B\(number)"].map { VendorCode(unchecked: $0) }
    return ChangeSet(vendors.flatMap { StoreFixture.make($0).changes }, note: "\(number)")
  }

  /// Opens what a power cut left, and checks it.
  private func check(
    _ disk: SimulatedDisk,
    acknowledged: Int?,
    _ comment: String,
  ) throws {
    let system = SimulatedFileSystem(disk)
    let store: Store
    do {
      store = try Store.open(at: "s", fileSystem: system)
    } catch {
      #expect(acknowledged == nil && error.cause.isAbsence, "\(comment): \(error)")
      return
    }
    let found = try store.book.vendors().map(\.number.text).filter { !$0.hasPrefix("V") }
    let count = found.count / 2
    let expected = (1...6).prefix(count).map { "A\($0)" } + (1...6).prefix(count).map { "B\($0)" }
    #expect(found == expected, "\(comment)")
    let least = acknowledged ?? 0
    #expect((least...least + 1).contains(count), "\(comment): \(count) of \(least)")
    try store.commit(StoreFixture.make("Z"))
    try store.checkpoint()
    let again = try Store.open(at: "s", fileSystem: system)
    #expect(try again.book.vendors().count == 2 + found.count + 1, "\(comment)")
  }

  @Test func `a power cut at any step leaves every acknowledged commit, whole`() throws {
    let whole = SimulatedFileSystem()
    #expect(work(whole) == 6)
    let steps = whole.operations.count
    var random = SplitMix64(seed: 11)
    for step in 0...steps {
      let system = SimulatedFileSystem(fault: .powerCut(before: step))
      let acknowledged = work(system)
      let chances = Array(repeating: SimulatedDisk.Survival.chance, count: 6)
      for survival in SimulatedDisk.Survival.allCases + chances {
        let disk = system.disk.afterPowerCut(survival, &random)
        try check(
          disk,
          acknowledged: acknowledged,
          "step \(step) \(survival) seed \(random.seed)",
        )
      }
    }
  }

  @Test func `any operation that fails once leaves every acknowledged commit, whole`() throws {
    let whole = SimulatedFileSystem()
    _ = work(whole)
    var random = SplitMix64(seed: 12)
    for step in 0..<whole.operations.count {
      for code in [5, 28] as [Int32] {
        let system = SimulatedFileSystem(fault: .failure(at: step, code: code))
        let acknowledged = work(system)
        system.setFault(.none)
        for survival in SimulatedDisk.Survival.allCases {
          let disk = system.disk.afterPowerCut(survival, &random)
          try check(
            disk,
            acknowledged: acknowledged,
            "step \(step) \(whole.operations[step]) code \(code) \(survival)",
          )
        }
      }
    }
  }
}
