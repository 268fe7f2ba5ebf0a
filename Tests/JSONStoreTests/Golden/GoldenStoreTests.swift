import JSONStore
import TestSupport
import Testing
import TradeModel

/// Stores as released versions wrote them: they must be readable for good.
@Suite("Golden stores") struct GoldenStoreTests {
  private let folder = TemporaryFolder.sourceFolder(of: #filePath) + "/v1"

  /// Copies the golden store, which nobody may change.
  private func copy(to target: TemporaryFolder) throws -> String {
    let files = PosixFileSystem()
    let from = try #require(try files.folder(at: "\(folder)/store"))
    let to = try #require(try files.folder(at: target.path)?.makeFolder("store"))
    try copy(from, to)
    return target.path("store")
  }

  private func copy(_ from: any Folder, _ to: any Folder) throws {
    for entry in try from.entries() {
      if let inner = try entry.kind == .folder ? from.folder(entry.name) : nil {
        try copy(inner, try to.makeFolder(entry.name))
      } else if let file = try from.file(entry.name, .read) {
        let bytes = try file.read(at: 0, count: file.size())
        try to.makeFile(entry.name).write(bytes.span, at: 0)
      }
    }
  }

  private func export(_ store: Store) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try store.export { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  private func golden(_ name: String) throws -> [UInt8] {
    let file = try #require(try PosixFileSystem().folder(at: folder)?.file(name, .read))
    return try file.read(at: 0, count: file.size())
  }

  @Test(arguments: [FileAccess.read, .write])
  func `the store of version 1 holds what it held`(access: FileAccess) throws {
    let target = try TemporaryFolder()
    let path = try copy(to: target)
    let store = try Store.open(at: path, fileSystem: PosixFileSystem(), access: access)
    #expect(store.takeNotes().isEmpty)
    #expect(store.book.revision == 5)
    #expect(try export(store) == golden("bundle.json"))
    store.close()
    #expect(store.takeNotes().isEmpty)
    let again = try Store.open(at: path, fileSystem: PosixFileSystem())
    #expect(try export(again) == golden("bundle.json"))
    let findings = try Store.check(at: path, fileSystem: PosixFileSystem())
    #expect(findings.filter { !$0.isWarning }.isEmpty, "\(findings)")
  }

  @Test func `it needs no upgrade, and folds without a loss`() throws {
    let target = try TemporaryFolder()
    let path = try copy(to: target)
    #expect(try Store.upgrade(at: path, fileSystem: PosixFileSystem()) == nil)
    let store = try Store.open(at: path, fileSystem: PosixFileSystem())
    try store.checkpoint()
    let vendors = try #require(
      try PosixFileSystem().folder(at: "\(path)/tables")?.file("vendors.jsonl", .read)
    )
    let text = String(decoding: try vendors.read(at: 0, count: vendors.size()), as: UTF8.self)
    #expect(text.contains(#""city":"Arnhem","x-rating":[4,5.0]}"#), "unknown keys are kept")
    #expect(try export(store) == golden("bundle.json"))
  }
}

extension TemporaryFolder {
  /// Returns the folder in which a source file stands.
  static func sourceFolder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }
}
