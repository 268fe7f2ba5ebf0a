import Glibc
import JSONStore
import TradeModel

/// Prints how long a store takes for what it does, each beside reading its tables with `pread`.
struct StoreTiming {
  private let book: LargeBook
  private let path: String
  private let isMade: Bool
  private let files = FlushCounter()
  private let clock = ContinuousClock()
  private var tableBytes = 0
  private var raw = Duration.zero

  /// How often what is compared in turns is measured.
  private static let turns = 5

  /// Prepares a store of so many items, with two sales lines for each.
  ///
  /// - Parameters:
  ///   - items: The count of items.
  ///   - path: Where the store was made; nothing where it has to be made.
  init(items: Int, madeAt path: String?) {
    book = LargeBook(items: items, otherOrders: items / 5, sizes: [])
    isMade = path != nil
    self.path = path ?? "/tmp/replenish-bench-\(getpid())-store"
  }

  /// Makes the store, measures, and removes it.
  mutating func run() throws {
    guard isMade else {
      _ = try Store.create(at: path, bundle: book.bundle, fileSystem: files)
      return startAnew()
    }
    defer { ReplenishBench.removeStore(path) }
    _ = try readTables()
    (raw, tableBytes) = try readTables()
    print("items\t\(book.items)\tbytes of tables\t\(tableBytes)")
    print("what\tms\ttimes pread\tflushes")
    show("pread of the tables", raw, besides: raw)
    try measureReading()
    try measureWriting()
  }

  /// Starts the program once more for the measuring: what making the store has left free in memory
  /// would be used again, and not be seen.
  private func startAnew() {
    let words = ["replenish-bench", "store", "--items", "\(book.items)", "--made", path]
    var arguments = words.map { strdup($0) } + [nil]
    execv("/proc/self/exe", &arguments)
    ReplenishBench.removeStore(path)
    print("the program cannot start itself: \(errno)")
  }

  /// Reads the bytes of all tables, or of some.
  ///
  /// - Returns: How long it took, and the count of the bytes.
  private func readTables(_ names: [String]? = nil) throws -> (duration: Duration, bytes: Int) {
    guard let folder = try files.folder(at: "\(path)/tables") else { return (.zero, 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    let start = clock.now
    for entry in try folder.entries() where names?.contains(entry.name) ?? true {
      let descriptor = open("\(path)/tables/\(entry.name)", O_RDONLY)
      var offset = 0
      while true {
        let count = buffer.withUnsafeMutableBytes {
          pread(descriptor, $0.baseAddress, $0.count, offset)
        }
        guard count > 0 else { break }
        offset += count
      }
      close(descriptor)
      total += offset
    }
    return (clock.now - start, total)
  }

  // MARK: - Reading

  private func measureReading() throws {
    try measure("open by index, one look-up in each table") {
      let store = try Store.open(at: path, fileSystem: files)
      _ = try store.book.movements(of: [LargeBook.code(book.items / 2)])
    }
    let before = Self.residentBytes()
    let store = try Store.open(at: path, fileSystem: files)
    try measure("100,000 look-ups") {
      for index in 0..<100_000 {
        _ = try store.book.item(LargeBook.code(index &* 7919 % book.items))
      }
    }
    try measure("movements of 100,000 items") {
      for start in stride(from: 0, to: 100_000, by: 1000) {
        let codes = (start..<start + 1000).map { LargeBook.code($0 &* 7919 % book.items) }
        _ = try store.book.movements(of: codes)
      }
    }
    let resident = withExtendedLifetime(store) { Self.residentBytes() - before }
    print("memory\t\(resident)\ttimes the tables\t\(ratio(resident, tableBytes))")
    try measureEveryRow()
  }

  /// Reads every row of the tables of items, orders and vendors in turns with the bytes of just these
  /// tables, and shows the medians: so that what else the machine does falls on both.
  private func measureEveryRow() throws {
    let names = ["items", "sales-headers", "sales-lines", "vendors"].map { $0 + ".jsonl" }
    var (rows, bytes) = ([Duration](), [Duration]())
    for _ in 1...Self.turns {
      bytes.append(try readTables(names).duration)
      let start = clock.now
      try readEveryRow()
      rows.append(clock.now - start)
    }
    let median = Self.turns / 2
    show(
      "open and read every item, order and vendor, median of \(Self.turns)",
      rows.sorted()[median],
      besides: bytes.sorted()[median],
    )
  }

  private func readEveryRow() throws {
    let store = try Store.open(at: path, fileSystem: files)
    _ = try store.book.items { $0.description.isEmpty }.count
    _ = try store.book.salesDocuments(.order) { $0.lines.isEmpty }.count
    _ = try store.book.vendors().count
  }

  // MARK: - Writing

  private func measureWriting() throws {
    var store = try Store.open(at: path, fileSystem: files)
    for count in [10, 1_000, 100_000] {
      let changes = order(lines: count)
      try measure("commit of \(count) lines") { _ = try store.commit(changes) }
    }
    store = try Store.open(at: path, fileSystem: files)
    try measure("replay of what was committed") {
      store = try Store.open(at: path, fileSystem: files)
    }
    try measure("checkpoint") { try store.checkpoint() }
    try compareSmallCommits(store)
  }

  /// Times commits of ten lines on this store beside those on one of a thousand items, in turns.
  private func compareSmallCommits(_ large: Store) throws {
    let smallPath = "\(path)-small"
    let bundle = LargeBook(items: 1_000, otherOrders: 200, sizes: []).bundle
    let small = try Store.create(at: smallPath, bundle: bundle, fileSystem: files)
    defer { ReplenishBench.removeStore(smallPath) }
    var (onLarge, onSmall) = ([Duration](), [Duration]())
    for turn in 1...51 {
      let changes = order(lines: 10, name: "TURN\(turn)")
      for (store, isLarge) in [(large, true), (small, false)] {
        let start = clock.now
        _ = try store.commit(changes)
        if isLarge { onLarge.append(clock.now - start) } else { onSmall.append(clock.now - start) }
      }
    }
    let (mine, base) = (nanoseconds(onLarge.sorted()[25]), nanoseconds(onSmall.sorted()[25]))
    print(
      "commit of 10 lines, median of 51\t\(ratio(mine, 1_000_000))"
        + "\ttimes that on 1000 items\t\(ratio(mine, base))"
    )
  }

  private func order(lines count: Int, name: String? = nil) -> ChangeSet {
    let number = DocumentNumber(unchecked: name ?? "NEW\(count)")
    let id = PurchaseDocumentID(.order, number)
    let vendor = VendorCode(unchecked: "V00000")
    var changes = [
      Change(before: nil, after: .purchaseHeader(PurchaseHeader(id: id, vendor: vendor)))
    ]
    for line in 1...count {
      let made = PurchaseLine(
        document: id,
        number: LineNumber(line * 1000),
        subject: .item(LargeBook.code(line &* 7919 % 1_000)),
        quantity: Quantity(units: Int64(line) * Quantity.scale),
        unit: UnitCode(unchecked: "PCS"),
      )
      changes.append(Change(before: nil, after: .purchaseLine(made)))
    }
    return ChangeSet(changes, note: "bench")
  }

  // MARK: - Showing

  private func measure(_ name: String, _ work: () throws -> Void) throws {
    let (start, flushes) = (clock.now, files.count.current)
    try work()
    show(name, clock.now - start, besides: raw, files.count.current - flushes)
  }

  private func show(
    _ name: String,
    _ duration: Duration,
    besides raw: Duration,
    _ flushes: Int = 0,
  ) {
    let (mine, base) = (nanoseconds(duration), max(1, nanoseconds(raw)))
    print("\(name)\t\(ratio(mine, 1_000_000))\t\(ratio(mine, base))\t\(flushes)")
  }

  private func nanoseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)
  }

  /// Returns a quotient with two digits behind the point.
  private func ratio(_ count: Int, _ base: Int) -> String {
    let hundredths = count * 100 / max(1, base)
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }

  /// Returns how much memory the process has in use, or 0 where the system does not tell.
  private static func residentBytes() -> Int {
    guard let folder = try? PosixFileSystem().folder(at: "/proc/self"),
      let bytes = try? folder.file("statm", .read)?.read(at: 0, count: 256)
    else { return 0 }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
  }
}
