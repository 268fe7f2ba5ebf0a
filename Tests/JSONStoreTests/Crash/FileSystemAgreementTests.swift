import JSONStore
import TestSupport
import Testing

/// The simulated files and those in memory behave alike while nothing goes wrong.
///
/// Runs in about a second.
@Suite("File systems agree")
struct FileSystemAgreementTests {
  @Test func `random calls give the same answers on the simulated disk and in memory`() throws {
    for seed in UInt64(1)...40 {
      let simulated = try #require(try SimulatedMachine().process().folder(at: "/"))
      let memory = try #require(try MemoryFileSystem().folder(at: "/"))
      var left = FolderPlayer(simulated, seed: seed)
      var right = FolderPlayer(memory, seed: seed)
      for step in 0..<60 {
        let answers = (left.step(), right.step())
        #expect(answers.0 == answers.1, "seed \(seed), step \(step)")
      }
    }
  }
}

/// Makes random calls in one folder, and tells what came of each.
private struct FolderPlayer {
  private let folder: any Folder
  private var random: SplitMix64
  private var open: [any File] = []
  private let names = ["a", "b", "c"]

  init(_ folder: any Folder, seed: UInt64) {
    self.folder = folder
    random = SplitMix64(exactSeed: seed)
  }

  mutating func step() -> String {
    do {
      return try random.chance(1, in: 2) ? stepInFolder() : stepInFile()
    } catch let error as StoreError {
      return "\(error.operation)"
    } catch {
      return "another error"
    }
  }

  private mutating func stepInFolder() throws -> String {
    let name = random.pick(names)
    switch random.int(in: 0...6) {
    case 0, 1:
      open.append(try folder.makeFile(name))
      return "made \(name)"
    case 2:
      guard let file = try folder.file(name, .write) else { return "no \(name)" }
      open.append(file)
      return "opened \(name)"
    case 3:
      let newName = random.pick(names.filter { $0 != name })
      try folder.rename(name, to: newName)
      return "renamed \(name) to \(newName)"
    case 4:
      try folder.remove(name)
      return "removed \(name)"
    case 5:
      try folder.sync()
      return "has \(name): \(try folder.identity(of: name) != nil)"
    default: return try folder.entries().map(\.name).joined(separator: " ")
    }
  }

  private mutating func stepInFile() throws -> String {
    guard !open.isEmpty else { return "nothing is open" }
    let index = random.int(in: 0...open.count - 1)
    let file = open[index]
    switch random.int(in: 0...6) {
    case 0, 1:
      let bytes = (0..<random.int(in: 0...700)).map { UInt8(truncatingIfNeeded: $0) }
      let size = try file.size()
      try file.write(bytes.span, at: random.int(in: 0...size))
      return "\(try file.size())"
    case 2:
      let size = try file.size()
      try file.truncate(to: random.int(in: 0...size))
      return "\(try file.size())"
    case 3: return "\(try file.read(at: random.int(in: 0...300), count: 40))"
    case 4: return "locked: \(try file.tryLock(random.chance(1, in: 2) ? .shared : .exclusive))"
    case 5:
      try file.unlock()
      try file.syncData()
      return "\(try file.allBytes().count)"
    default:
      open.remove(at: index)
      return "closed"
    }
  }
}
