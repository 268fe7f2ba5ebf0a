import JSONStore
import TestSupport
import Testing
import TradeModel

/// Every file of a small store, cut off at every byte, and with every single bit turned over.
///
/// What is opened then is what was stored, or an edit of the table that was garbled, which is told,
/// or is refused with the file that is to blame; it is never anything else. Runs in some twenty
/// seconds on one core.
@Suite("Garbled files")
struct GarbleTests {
  /// A store with a folded commit and two in the journal, and what it holds.
  private let disk: MachineDisk
  private let state: BookModel.State

  init() throws {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
    let vendor = Vendor(number: "V1", name: "Acme")
    let item = Item(number: "BOLT", lastDirectCost: UnitCost(units: 123_456))
    let bundle = Bundle(records: [.vendor(vendor), .item(item)])
    let store = try Store.create(
      at: CommitLaw.path,
      bundle: bundle,
      fileSystem: machine.process(),
    )
    let order = PurchaseDocumentID(.order, "PO1")
    let line = PurchaseLine(document: order, number: LineNumber(10_000), subject: .item("BOLT"))
    let header = PurchaseHeader(id: order, vendor: "V1")
    let made = [Record.purchaseHeader(header), .purchaseLine(line)]
    try store.commit(ChangeSet(made.map { Change(before: nil, after: $0) }, note: "made"))
    try store.checkpoint()
    for cost in [7, 8] as [Int64] {
      let before = try store.book.item("BOLT")
      let after = Item(number: "BOLT", lastDirectCost: UnitCost(units: cost))
      try store.commit(
        ChangeSet([Change(before: before.map(Record.item), after: .item(after))], note: "")
      )
    }
    disk = machine.disk
    state = try CommitLaw.read(store)
  }

  /// Opens the store with another content of one file; tells whether it was opened.
  ///
  /// Whatever is opened must be what was stored.
  private func check(_ file: Int, _ bytes: [UInt8], _ path: String, _ what: String) -> Bool {
    var garbled = disk
    garbled.files[file].bytes = bytes
    garbled.files[file].durable = bytes
    garbled.files[file].pending = []
    do {
      let store = try Store.open(
        at: CommitLaw.path,
        fileSystem: SimulatedMachine(garbled).process(),
      )
      let found = try BookModel.state(of: store.book)
      if found != state { expectEdit(found, store.takeNotes(), path, what) }
      return true
    } catch let error as StoreError {
      expectPlace(error.place, path, what)
    } catch let error as BookFailure {
      expectPlace(error.place, path, what)
    } catch {
      Issue.record("\(path) \(what): \(error)")
    }
    return false
  }

  /// Other data than what was stored is an edit of the table that was garbled, and is told.
  private func expectEdit(
    _ found: BookModel.State,
    _ notes: [StoreNote],
    _ path: String,
    _ what: String,
  ) {
    let isTold = notes.contains { note in
      if case .tableEdited(path, let summary) = note { !summary.isSameRows } else { false }
    }
    let others = Set(found.keys).union(state.keys).filter { key in
      guard found[key] != state[key], let record = found[key] ?? state[key] else { return false }
      return !path.hasSuffix("/\(record.table.rawValue).jsonl")
    }
    #expect(isTold && others.isEmpty, "\(path) \(what) is opened as something else")
  }

  /// A refusal names a file of the store.
  private func expectPlace(_ place: String, _ path: String, _ what: String) {
    #expect(place.hasPrefix(CommitLaw.path), "\(path) \(what) is refused at \(place)")
  }

  /// The files with something in them, by path.
  private var files: [(path: String, place: Int)] {
    disk.contents().keys.sorted().compactMap { path in
      guard let place = disk.place(of: path), !disk.files[place].bytes.isEmpty else { return nil }
      return (path, place)
    }
  }

  @Test func `a file cut off at any byte is refused, or nothing is missing`() {
    for (path, place) in files {
      let bytes = disk.files[place].bytes
      for count in bytes.indices {
        let isOpened = check(place, Array(bytes.prefix(count)), path, "cut off at \(count)")
        // The note in the lock is only a hint, and the manifest means the same without its last
        // line's end; of all else, nothing may be missing.
        let meansTheSame =
          path.hasSuffix("/lock") || path.hasSuffix("/store.json") && count == bytes.count - 1
        // A table cut off between two rows is an edit that removes some.
        let mayBeEdit = path.contains("/tables/") && count > 0 && isRowEnd(count, of: bytes)
        #expect(isOpened == meansTheSame || mayBeEdit, "\(path) cut off at \(count)")
      }
    }
  }

  /// Whether a table has rows that are whole up to a position.
  private func isRowEnd(_ position: Int, of bytes: [UInt8]) -> Bool {
    position == bytes.count || bytes[position] == UInt8(ascii: "\n")
      || bytes[position - 1] == UInt8(ascii: "\n")
  }

  @Test func `a file with any single bit turned over is refused, or means the same`() {
    var refused = 0
    var opened: [String: Int] = [:]
    for (path, place) in files {
      let bytes = disk.files[place].bytes
      for index in bytes.indices {
        for bit in 0..<8 {
          var turned = bytes
          turned[index] ^= 1 << UInt8(bit)
          if check(place, turned, path, "bit \(bit) of byte \(index)") {
            opened[path, default: 0] += 1
          } else {
            refused += 1
          }
        }
      }
    }
    print(
      "\(refused) single bits refused; opened all the same: \(opened.sorted { $0.key < $1.key })"
    )
    #expect(refused > 10_000)
  }

  @Test func `a run of zeros, and an end that is there twice, are refused or mean the same`() {
    var random = SplitMix64(exactSeed: 8)
    for (path, place) in files where !path.hasSuffix("/lock") {
      let bytes = disk.files[place].bytes
      for _ in 0..<60 {
        let start = random.int(in: 0...bytes.count - 1)
        let end = random.int(in: start + 1...bytes.count)
        var zeroed = bytes
        for index in start..<end { zeroed[index] = 0 }
        _ = check(place, zeroed, path, "zeros in \(start)..<\(end)")
        _ = check(place, bytes + bytes[start...], path, "the bytes from \(start) again")
        _ = check(place, Array(bytes[..<start] + bytes[end...]), path, "without \(start)..<\(end)")
      }
    }
  }
}
