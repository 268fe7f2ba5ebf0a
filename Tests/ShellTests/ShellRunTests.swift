import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Shell
import Synchronization
import Testing
import TradeModel

/// A shell over a sample in memory, with a clock and signals that the test makes.
private final class Desk {
  let output = MemorySink()
  let diagnostics = MemorySink()
  let store: Store
  var settings = ShellSettings()
  var files = FakeFiles()
  /// What the clock tells, one after another; the last one stays.
  var times: [Int] = [0]
  /// The count of questions before a signal comes.
  var signalAfter: Int?
  /// How often the book is read before ^C comes in the midst of a statement.
  let reads = Countdown()
  /// What was turned page by page.
  var pages: [String] = []

  init() throws { store = try Store.inMemory(SampleBook.harbour.bundle()) }

  private var ports: ShellPorts {
    ShellPorts(
      output: output,
      diagnostics: diagnostics,
      files: files,
      signal: { self.signal() },
      isInterrupted: { [reads] in reads.isOver },
      clock: { self.time() },
      pager: { text in
        self.pages.append(text)
        return true
      },
    )
  }

  private func signal() -> ShellSignal? {
    if reads.takeEnd() { return .interrupt }
    guard let count = signalAfter else { return nil }
    signalAfter = count - 1
    return count == 0 ? .interrupt : nil
  }

  private func time() -> Int {
    times.count > 1 ? times.removeFirst() : times[0]
  }

  /// Runs a text in a program that ends with it, and returns its status and what was written by then.
  func leaves(_ text: String) -> (status: Int32?, output: String) {
    var (ports, left) = (ports, (status: Int32?.none, output: ""))
    ports.leave = { left = ($0.rawValue, self.output.text + self.diagnostics.text) }
    _ = runner(ports).run([.text(SourceText(name: "script", text: text))])
    return left
  }

  private func runner(_ ports: ShellPorts) -> SessionRunner {
    SessionRunner(store: store, workDate: nil, today: .first, ports: ports, settings: settings)
  }

  func run(_ text: String) -> Int32 {
    runner(ports).run([.text(SourceText(name: "script", text: text))]).rawValue
  }

  func prompt(_ lines: String..., startFile: String? = nil) -> Int32 {
    var source = TypedLines(lines: lines)
    return runner(ports).prompt(&source, startFile: startFile).rawValue
  }
}

/// A count that is shared with what reads the book.
private final class Countdown: Sendable {
  private let left = Atomic<Int>(.max)

  func start(_ count: Int) { left.store(count, ordering: .relaxed) }

  /// Counts a question, and returns whether there were enough.
  var isOver: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }

  /// Forgets that it is over.
  func takeEnd() -> Bool {
    guard left.load(ordering: .relaxed) < 0 else { return false }
    left.store(.max, ordering: .relaxed)
    return true
  }
}

/// Lines that a test types.
private struct TypedLines: LineSource {
  var lines: [String]

  mutating func next(_ prompt: Prompt) -> LineEvent {
    lines.isEmpty ? .end : .line(lines.removeFirst())
  }

  mutating func recall(_ earlier: @escaping () -> [String]) {}

  mutating func remember(_ line: String) {}
}

@Suite("Shell") struct ShellRunTests {
  private let buying = "open SO1002; plan orders; commit\n"

  private func orders(_ desk: Desk) throws -> Int { try desk.store.book.counts().purchaseOrders }

  // MARK: - All or nothing

  @Test func `an atomic run is stored as one commit`() throws {
    let desk = try Desk()
    desk.settings.isAtomic = true
    #expect(desk.run(buying + "open SO1003; plan orders; commit") == 0)
    #expect(try orders(desk) == 10)
    #expect(desk.store.book.revision == 2, "the commit, and the checkpoint at the end")
  }

  @Test(arguments: ["open NOWHERE", "quit 3", "assert purchaseOrders = 3"])
  func `an atomic run that does not succeed stores nothing`(ending: String) throws {
    let desk = try Desk()
    desk.settings.isAtomic = true
    #expect(desk.run(buying + ending) != 0)
    #expect(try orders(desk) == 3)
    #expect(desk.store.book.revision == 0)
    #expect(desk.diagnostics.text.contains("nothing was stored"))
  }

  @Test func `statements of an atomic run see what it has committed`() throws {
    let desk = try Desk()
    desk.settings.isAtomic = true
    let script = "assert purchaseOrders = 5; show PO000004; undo; assert purchaseOrders = 3\n"
    #expect(desk.run(buying + script) == 0, "\(desk.diagnostics.text)")
    #expect(desk.store.book.revision == 0, "nothing is left to store")
  }

  @Test func `^C leaves the store of an atomic run as it was`() throws {
    let desk = try Desk()
    desk.settings.isAtomic = true
    desk.signalAfter = 8
    #expect(desk.run(buying + "status; status; status; status") == 130)
    #expect(try orders(desk) == 3)
  }

  @Test func `without it what was committed before a failure is stored`() throws {
    let desk = try Desk()
    #expect(desk.run(buying + "open NOWHERE") == 1)
    #expect(try orders(desk) == 5)
  }

  @Test func `at an atomic prompt each line is all or nothing`() throws {
    let desk = try Desk()
    desk.settings.isAtomic = true
    desk.files.files["buy.rpl"] = buying + "open NOWHERE\n"
    desk.files.files["good.rpl"] = buying
    #expect(desk.prompt("run buy.rpl", "assert purchaseOrders = 3; status") == 0)
    #expect(try orders(desk) == 3)
    #expect(desk.output.text.contains("open               nothing"))
    #expect(desk.prompt("run good.rpl", "undo", "redo") == 0)
    #expect(try orders(desk) == 5)
    #expect(desk.store.book.revision == 4, "a commit for each line, and the checkpoint at the end")
  }

  // MARK: - ^C

  @Test func `a statement that is stopped has changed nothing`() throws {
    // Each statement asks before it begins, and again before it is kept.
    for count in 0..<6 {
      let desk = try Desk()
      desk.signalAfter = count + 1
      #expect(desk.run(buying) == 130)
      #expect(try orders(desk) == 3, "\(count)")
    }
  }

  @Test func `^C in the midst of a statement ends it, and nothing has changed`() throws {
    let whole = try Desk()
    whole.reads.start(1_000_000)
    #expect(whole.run(buying) == 0)
    for count in stride(from: 0, to: 60, by: 3) {
      let desk = try Desk()
      desk.reads.start(count)
      let status = desk.run(buying)
      // Where the statements read less than that, they are done before.
      guard status != 0 else { continue }
      #expect(status == 130)
      #expect(desk.diagnostics.text.contains("[stopped]"), "\(count)")
      #expect(!desk.diagnostics.text.contains("[book-failure]"))
      #expect(try orders(desk) == 3, "\(count)")
    }
  }

  @Test func `^C ends a list that filters many records`() throws {
    let desk = try Desk()
    desk.reads.start(1)
    #expect(desk.run("list items where vendor = \"V01\"") == 130)
    #expect(desk.output.text == "")
  }

  @Test func `^C at the prompt stops the line, not the prompt`() throws {
    let desk = try Desk()
    desk.signalAfter = 1
    #expect(desk.prompt("open SO1002; status", "echo alive") == 0)
    #expect(desk.diagnostics.text.contains("[stopped]"))
    #expect(desk.output.text.contains("alive\n"))
    #expect(!desk.output.text.contains("Harbour"))
  }

  // MARK: - Expected errors

  @Test func `a statement that should have failed is not carried out`() throws {
    let desk = try Desk()
    let script = "open SO1002; plan orders; expect error vendor-missing commit"
    #expect(desk.run(script) == 1)
    #expect(try orders(desk) == 3)
    #expect(desk.diagnostics.text.contains("[not-failed]"))
  }

  @Test func `another error than the expected one is an error`() throws {
    let desk = try Desk()
    #expect(desk.run("expect error vendor-missing commit") == 1)
    #expect(desk.diagnostics.text.contains("[no-document-open]"))
  }

  // MARK: - Time, progress, pages

  @Test func `a slow statement at the prompt tells its time, and only there`() throws {
    let desk = try Desk()
    desk.times = [0, 500, 1000, 1501, 2000]
    desk.settings.pageLength = 50
    _ = desk.prompt("echo fast", "echo slow")
    #expect(desk.diagnostics.text == "time: 0.501 s\n")
    let script = try Desk()
    script.times = [0, 99_000]
    _ = script.run("echo slow")
    #expect(script.diagnostics.text == "")
  }

  @Test func `the time for which a person read its pages is not that of a statement`() throws {
    let desk = try Desk()
    // The start, the pager's beginning and its end, and the end.
    desk.times = [0, 3000, 93_000, 93_001]
    desk.settings.pageLength = 12
    _ = desk.prompt("list items")
    #expect(desk.pages.count == 1)
    #expect(desk.diagnostics.text == "time: 3.001 s\n")
  }

  @Test func `timing tells every time, to the diagnostics`() throws {
    let desk = try Desk()
    desk.times = [0, 3, 10, 1022, 2000, 2000]
    _ = desk.run("timing on; echo a; timing off; echo b")
    #expect(desk.diagnostics.text == "time: 0.003 s\ntime: 1.012 s\n")
    #expect(desk.output.text == "a\nb\n")
  }

  @Test func `a long script tells how far it is, and takes that away`() throws {
    let desk = try Desk()
    desk.settings.showsProgress = true
    // The start; then for each statement the line, its beginning and its end.
    desk.times = [0, 0, 0, 0, 1500, 1500, 1500, 1550, 1550, 1550, 1600]
    #expect(desk.run("echo 1; echo 2; echo 3; echo 4") == 0)
    #expect(desk.diagnostics.text == "\r1 of 4 statements\r3 of 4 statements\r\u{1B}[K")
  }

  @Test func `each statement has its object, those that run and that leave too`() throws {
    let desk = try Desk()
    desk.settings.style.format = .json
    desk.files.files["inner.rpl"] = "echo in"
    #expect(desk.run("run \"inner.rpl\"; quit") == 0)
    #expect(
      desk.output.text == """
        {"statement":"echo","ok":true,"text":"in"}
        {"statement":"run","ok":true}
        {"statement":"quit","ok":true}

        """
    )
  }

  @Test func `a script that leaves has not come to its end, and one that fails has said so`() throws
  {
    for (inner, status, last) in [("quit 3", Int32(3), "quit"), ("open NOWHERE", 1, "open")] {
      let desk = try Desk()
      desk.settings.style.format = .json
      desk.files.files["inner.rpl"] = inner
      #expect(desk.run("run \"inner.rpl\"") == status)
      #expect(desk.output.text.hasPrefix("{\"statement\":\"\(last)\""))
      #expect(desk.output.text.count { $0 == "\n" } == 1)
    }
  }

  @Test func `what is longer than the screen goes through the pager`() throws {
    let desk = try Desk()
    desk.settings.pageLength = 12
    _ = desk.prompt("list vendors", "list items", "output json", "list items")
    #expect(desk.pages.count == 1)
    #expect(desk.pages.first?.contains("ROPE-12") == true)
    #expect(desk.output.text.contains("8 vendors"))
  }

  // MARK: - The start file

  @Test func `the start file is run before the first prompt`() throws {
    let desk = try Desk()
    desk.files.files["rc.rpl"] = "let n = 2\noutput csv\n"
    _ = desk.prompt("list vendors limit $n", startFile: "rc.rpl")
    #expect(desk.output.text.contains("\nV02,"))
  }

  @Test(arguments: ["opne SO1\n", "open NOWHERE\n"])
  func `a mistake in the start file is told, and the prompt comes`(text: String) throws {
    let desk = try Desk()
    desk.files.files["rc.rpl"] = text
    #expect(desk.prompt("echo alive", startFile: "rc.rpl") == 0)
    #expect(desk.diagnostics.text.contains("rc.rpl:1:"))
    #expect(desk.output.text.contains("alive\n"))
  }

  // MARK: - Leaving

  @Test(arguments: [("quit", 0), ("exit 0", 0), ("quit 7", 7), ("exit 255; open NOWHERE", 255)])
  func `a script leaves with the status that it says`(text: String, status: Int32) throws {
    #expect(try Desk().run(text) == status)
  }

  @Test func `a program that ends with its session has written everything by then`() throws {
    let bought = try Desk().leaves(buying + "status\necho the last line\n")
    #expect(bought.status == 0)
    #expect(bought.output.hasSuffix("the last line\n"))
    let failed = try Desk().leaves("echo before\nopen NOWHERE\n")
    #expect(failed.status == 1)
    #expect(failed.output.contains("before\n") && failed.output.contains("NOWHERE"))
    let unread = try Desk().leaves("opne SO1")
    #expect(unread.status == nil, "nothing was opened that would have to be given back")
  }

  @Test func `a failure that was gone past is not hidden by a good end`() throws {
    let desk = try Desk()
    desk.settings.keepsGoing = true
    #expect(desk.run("open NOWHERE; quit") == 1)
    #expect(desk.run("open NOWHERE; quit 9") == 9)
  }

  @Test func `what failed is counted at the end, with its places`() throws {
    let desk = try Desk()
    desk.settings.keepsGoing = true
    _ = desk.run("undo\nstatus\n" + String(repeating: "undo\n", count: 11))
    let places = ([1] + (3...11)).map { "script:\($0):1" }.joined(separator: ", ")
    #expect(desk.diagnostics.text.hasSuffix("note: 12 statements failed: \(places) and 2 more\n"))
  }
}
