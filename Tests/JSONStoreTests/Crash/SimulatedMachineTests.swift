import JSONStore
import TestSupport
import Testing

/// The simulated disk itself: a simulator that is kinder than a disk proves nothing.
///
/// Runs in well under a second.
@Suite("Simulated file system")
struct SimulatedMachineTests {
  /// A root folder of a machine that just started.
  private func start(_ plan: FaultPlan = .none) throws -> (SimulatedMachine, any Folder) {
    let machine = SimulatedMachine(plan: plan)
    return (machine, try #require(try machine.process().folder(at: "/")))
  }

  private func text(_ count: Int, _ byte: Character = "a") -> [UInt8] {
    Array(String(repeating: byte, count: count).utf8)
  }

  private let cuts = PowerCut.all(randomCount: 500, seed: 3)

  @Test func `what was flushed survives every power cut`() throws {
    let (machine, root) = try start()
    let folder = try root.makeFolder("store")
    try root.sync()
    let file = try folder.makeFile("a")
    try file.write(text(1500).span, at: 0)
    try file.sync()
    try folder.sync()
    for cut in cuts {
      #expect(machine.disk.after(cut).contents()["/store/a"] == text(1500), "\(cut)")
    }
  }

  @Test func `what was not flushed is lost, kept, torn at sectors, or filled with zeros`() throws {
    let (machine, root) = try start()
    let file = try root.makeFile("a")
    try file.write(text(600).span, at: 0)
    try file.sync()
    try root.sync()
    try file.write(text(1200, "b").span, at: 600)
    let left = Set(cuts.compactMap { machine.disk.after($0).contents()["/a"] })
    #expect(left.contains(text(600)))
    #expect(left.contains(text(600) + text(1200, "b")))
    // The first sector boundary in what was written lies at 1024.
    #expect(left.contains(text(600) + text(424, "b")))
    #expect(left.contains(text(600) + [UInt8](repeating: 0, count: 1200)))
    let hole = text(600) + [UInt8](repeating: 0, count: 424) + text(512, "b")
    #expect(left.contains { $0.starts(with: hole) })
    #expect(left.allSatisfy { $0.starts(with: text(600)) })
  }

  @Test func `names without bytes and bytes without names are both left`() throws {
    let (machine, root) = try start()
    let file = try root.makeFile("a")
    try file.write(text(10).span, at: 0)
    #expect(machine.disk.after(.losesBytes).contents() == ["/a": []])
    #expect(machine.disk.after(.losesNames).contents() == [:])
    try file.sync()
    #expect(machine.disk.after(.losesAll).contents() == [:])
  }

  @Test func `a folder is lost with all that is in it until the folder around it is flushed`()
    throws
  {
    let (machine, root) = try start()
    let folder = try root.makeFolder("store")
    let file = try folder.makeFile("a")
    try file.sync()
    try folder.sync()
    #expect(machine.disk.after(.losesAll).contents() == [:])
    try root.sync()
    #expect(machine.disk.after(.losesAll).contents().keys.sorted() == ["/store/", "/store/a"])
  }

  @Test func `a rename leaves the old file or the new one, never none`() throws {
    let (machine, root) = try start()
    try root.makeFile("a").write(text(1).span, at: 0)
    try root.file("a", .write)?.sync()
    try root.sync()
    let file = try root.makeFile("a.tmp")
    try file.write(text(1, "b").span, at: 0)
    try file.sync()
    try root.rename("a.tmp", to: "a")
    let left = Set(cuts.map { machine.disk.after($0).contents()["/a"] })
    #expect(left == [text(1), text(1, "b")])
  }

  @Test func `a rename before the flush may leave the name with nothing in it`() throws {
    let (machine, root) = try start()
    let file = try root.makeFile("a.tmp")
    try file.write(text(9).span, at: 0)
    try root.rename("a.tmp", to: "a")
    try root.sync()
    #expect(machine.disk.after(.losesAll).contents() == ["/a": []])
  }

  @Test func `a flush that fails drops what it should have put down, and no later one mends it`()
    throws
  {
    let (machine, root) = try start()
    let file = try root.makeFile("a")
    try root.sync()
    try file.write(text(4).span, at: 0)
    machine.follow(.once(machine.callCount + 1, .drops(.inputOutput, keepsFirst: false)))
    #expect(throws: StoreError.self) { try file.syncData() }
    #expect(try file.allBytes() == text(4))
    try file.syncData()
    try file.write(text(2, "b").span, at: 4)
    try file.sync()
    let left = machine.disk.after(.losesNothing).contents()["/a"]
    #expect(left == [0, 0, 0, 0] + text(2, "b"))
  }

  @Test func `a full disk takes half of a write, and a refused call does nothing`() throws {
    let (machine, root) = try start()
    let file = try root.makeFile("a")
    machine.follow(.once(machine.callCount + 1, .stopsShort(.noSpace)))
    #expect(throws: StoreError.self) { try file.write(text(10).span, at: 0) }
    #expect(try file.allBytes() == text(5))
    for verb in 1...3 {
      machine.follow(.once(machine.callCount + 1, .refuses(.accessDenied)))
      #expect(throws: StoreError.self) {
        switch verb {
        case 1: try file.truncate(to: 0)
        case 2: try root.rename("a", to: "b")
        default: _ = try root.makeFile("c")
        }
      }
    }
    machine.follow(.none)
    #expect(try root.entries().map(\.name) == ["a"])
    #expect(try file.size() == 5)
  }

  @Test func `a machine that stopped does nothing any more`() throws {
    let machine = SimulatedMachine(stopBefore: 3)
    let root = try #require(try machine.process().folder(at: "/"))
    let file = try root.makeFile("a")
    #expect(throws: StoreError.self) { try file.write(text(1).span, at: 0) }
    #expect(throws: StoreError.self) { _ = try root.entries() }
    #expect(machine.isStopped)
    #expect(machine.disk.files[0].bytes == [])
  }

  @Test func `a killed process leaves its writes and frees its lock`() throws {
    let machine = SimulatedMachine()
    let first = machine.process()
    let second = machine.process()
    let folder = try #require(try first.folder(at: "/"))
    let held = try folder.makeFile("lock")
    #expect(try held.tryLock(.exclusive))
    let other = try #require(try second.folder(at: "/")?.file("lock", .write))
    #expect(try other.tryLock(.shared) == false)
    try held.write(text(3).span, at: 0)
    machine.kill(first)
    #expect(throws: StoreError.self) { try held.write(text(3).span, at: 0) }
    #expect(try other.tryLock(.exclusive))
    #expect(try other.allBytes() == text(3))
  }

  @Test func `the number of a removed file is used again once nobody has it open`() throws {
    let (_, root) = try start()
    var file: (any File)? = try root.makeFile("a")
    let number = try file?.identity()
    try root.remove("a")
    #expect(try root.makeFile("b").identity() != number)
    file = nil
    #expect(try root.makeFile("c").identity() == number)
  }

  @Test func `the same seed leaves the same disk`() throws {
    let (machine, root) = try start()
    for name in ["a", "b", "c", "d"] {
      try root.makeFile(name).write(text(2000).span, at: 0)
    }
    let disk = machine.disk
    for cut in cuts { #expect(disk.after(cut) == disk.after(cut), "\(cut)") }
    #expect(Set(cuts.map { disk.after($0) }).count > 100)
  }
}
