import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Session
import Shell
import TestSupport
import Testing
import TradeModel

/// Two programs on one store: what another one commits between two lines at the prompt.
@Suite("Two programs") struct TwoProgramsTests {
  /// Lines at a prompt, each with what another program does before it.
  private struct Lines: LineSource {
    var lines: [(before: (() throws -> Void)?, text: String)]

    mutating func next(_ prompt: Prompt) -> LineEvent {
      guard !lines.isEmpty else { return .end }
      let line = lines.removeFirst()
      do {
        try line.before?()
      } catch {
        Issue.record("the other program fails: \(error)")
      }
      return .line(line.text)
    }

    mutating func recall(_ earlier: @escaping () -> [String]) {}

    mutating func remember(_ line: String) {}
  }

  private let files = MemoryFileSystem()

  private func other() throws -> Store { try Store.open(at: "memory", fileSystem: files) }

  private func commit(_ before: Record?, _ after: Record?) throws {
    try other().commit(ChangeSet([Change(before: before, after: after)], note: "other"))
  }

  /// Plays lines at a prompt, and returns everything that was shown.
  private func play(
    format: OutputFormat = .plain,
    _ lines: [(before: (() throws -> Void)?, text: String)],
  ) throws -> String {
    let bundle = try SampleBook.tiny.bundle()
    let store = try Store.create(at: "memory", bundle: bundle, fileSystem: files)
    let sink = MemorySink()
    let ports = ShellPorts(output: sink, diagnostics: sink, files: FakeFiles())
    let runner = SessionRunner(
      store: store,
      workDate: nil,
      today: .first,
      ports: ports,
      settings: ShellSettings(format: format),
    )
    var source = Lines(lines: lines)
    _ = runner.prompt(&source)
    return sink.text
  }

  /// Somebody else gets goods into stock.
  private func receipt(_ quantity: Quantity) throws {
    let entry = InventoryEntry(number: 99, item: "BOLT", quantity: quantity, date: "2026-01-01")
    try commit(nil, .inventory(entry))
  }

  @Test func `a commit that another's has nothing to do with goes through`() throws {
    let text = try play([
      (nil, "open SO1; plan orders"),
      ({ try commit(nil, .vendor(Vendor(number: "V77", name: "New"))) }, "commit"),
      (nil, "status"),
    ])
    #expect(!text.contains("store-changed"))
    #expect(try other().book.purchaseDocuments(.order).contains { $0.id.number == "PO000001" })
  }

  @Test func `the loser is told row by row, plans again, and keeps its edits`() throws {
    let text = try play([
      (nil, "open SO1; plan orders; set qty 7 on 1"),
      ({ try receipt(2) }, "commit"), (nil, "replan"), (nil, "commit"),
    ])
    #expect(text.contains("error[store-changed]: another program has committed to the store"))
    #expect(text.contains("note: line 10000: available changed from "))
    #expect(text.contains("note: line 10000: needed changed from "))
    #expect(text.contains("help: replan plans again and keeps the edits"))
    let orders = try other().book.purchaseDocuments(.order)
    #expect(orders.flatMap(\.lines).contains { $0.quantity == 7 })
  }

  @Test func `replan takes in what another program has stored, without a commit before`() throws {
    let text = try play(
      format: .json,
      [(nil, "open SO1; plan orders"), ({ try receipt(2) }, "replan")],
    )
    #expect(text.contains(#""code":"plan-changed""#), "\(text)")
  }

  @Test func `a session on a store that is only read plans, and says why it cannot commit`() throws
  {
    let bundle = try SampleBook.tiny.bundle()
    _ = try Store.create(at: "memory", bundle: bundle, fileSystem: files)
    let sink = MemorySink()
    let runner = SessionRunner(
      store: try Store.open(at: "memory", fileSystem: files, access: .read),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: sink, diagnostics: sink, files: FakeFiles()),
      settings: ShellSettings(format: .plain),
    )
    let script = SourceText(name: "script", text: "open SO1; plan orders; commit")
    #expect(runner.run([.text(script)]) == .statementFailed)
    let told = "error[store-read-only]: memory cannot be written, so nothing was written"
    #expect(sink.text.contains(told), "\(sink.text)")
  }

  @Test func `the plan that was told to be stale can be committed as it is`() throws {
    _ = try play([
      (nil, "open SO1; plan orders; set qty 7 on 1"), ({ try receipt(2) }, "commit"),
      (nil, "commit"),
    ])
    let orders = try other().book.purchaseDocuments(.order)
    #expect(orders.flatMap(\.lines).contains { $0.quantity == 7 })
  }
}
