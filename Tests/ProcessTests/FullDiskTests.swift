import Foundation
import Testing

/// A disk that takes no more.
@Suite(
  "Full disk",
  .tags(.process),
  .enabled(if: Machine.canMountMemory, "a file system in memory cannot be mounted here"),
)
struct FullDiskTests {
  let disk: MountedFolder

  init() throws { disk = try MountedFolder(memory: "1500k") }

  private func run(_ arguments: String...) throws -> Child.Ending {
    try Child.program(arguments, in: disk.path).end()
  }

  @Test func `a commit that does not fit is refused, and the store goes on when there is room`()
    throws
  {
    let store = try LoopStore(orders: 90, in: disk.path)
    try disk.fill(leaving: 60_000)
    let text = store.loop.statements(1...90)
    let full = try run("--store", "s", "--output", "json", "-c", text)
    #expect(full.status == 1, "the statement failed; the store can be read and is not damaged")
    let refusal = try #require(full.output.split(separator: "\n").last)
    #expect(refusal.contains("\"error\":{\"code\":\"store-failed\""))
    #expect(full.diagnostics.contains("/journal/000001.jsonl: No space left on device"))
    #expect(full.diagnostics.contains("note: nothing was stored"))
    #expect(full.diagnostics.contains("help: make room on the disk, then try again"))
    let kept = OrderLoop.allAcknowledged(full.output)
    #expect(!kept.isEmpty && kept.count < 90)

    // What was refused is not there, and what was acknowledged is, also while the disk is full.
    #expect(try store.verify() == kept)
    let again = try run("--store", "s", "-c", store.loop.statements([90]))
    #expect(again.status == 1, "\(again.diagnostics)")
    #expect(try store.verify() == kept)

    disk.makeRoom()
    let next = try run("--store", "s", "-c", store.loop.statements([90]))
    #expect(next.status == 0, "\(next.diagnostics)")
    #expect(try store.verify() == kept.union([90]))
  }

  @Test func `commits that cannot be folded into the tables stay in the journal`() throws {
    let store = try LoopStore(orders: 90, in: disk.path)
    try disk.fill(leaving: 60_000)
    let outcome = try run("--store", "s", "--output", "json", "-c", store.loop.statements(1...20))
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    let tables = disk.path + "/s/tables"
    let names = try FileManager.default.contentsOfDirectory(atPath: tables)
    #expect(!names.contains { $0.hasSuffix(".tmp") }, "\(names)")
    #expect(try store.verify() == Set(1...20))
    disk.makeRoom()
    #expect(try store.verify() == Set(1...20))
  }

  @Test func `a store that does not fit is not made`() throws {
    let bundle = try Folder()
    let file = try bundle.write("loop.json", OrderLoop(count: 400).bundle)
    try disk.fill(leaving: 40_000)
    let outcome = try run("init", "s", "--from", file)
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("No space left on device"))
    #expect(outcome.diagnostics.contains("help: make room on the disk, then try again"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["ballast"])
  }

  @Test func `an export that does not fit says so`() throws {
    let store = try LoopStore(orders: 90, in: disk.path)
    try disk.fill(leaving: 8_000)
    let command = ["sh", "-c", "\"$0\" export --store s >bundle.json", BuiltProgram.path]
    let outcome = try Child.run(command, in: disk.path)
    #expect(outcome.status == 2)
    #expect(outcome.diagnostics.contains("output-failed"))
    #expect(outcome.diagnostics.contains("No space left on device"))
    disk.makeRoom()
    #expect(try store.verify().isEmpty)
  }
}
