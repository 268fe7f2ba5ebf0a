import Foundation
import FuzzTargets
import Testing

/// The corpus of the fuzzer, run without it: what it once found stays mended.
@Suite("Fuzz corpus") struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Corpus")

  private func files(_ target: FuzzTarget) throws -> [URL] {
    let folder = Self.folder.appending(path: target.rawValue)
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what must hold of a target holds of its corpus`(target: FuzzTarget) throws {
    let files = try files(target)
    #expect(files.count >= 3, "the corpus of \(target.rawValue) is small")
    for file in files {
      let finding = target.check(Array(try Data(contentsOf: file)))
      #expect(finding == nil, "\(target.rawValue)/\(file.lastPathComponent)")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what must hold holds of the corpus cut off anywhere`(target: FuzzTarget) throws {
    for file in try files(target) {
      let bytes = Array(try Data(contentsOf: file))
      for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 16)) {
        let finding = target.check(Array(bytes[..<cut]))
        #expect(finding == nil, "\(target.rawValue)/\(file.lastPathComponent), \(cut) bytes")
      }
    }
  }

  @Test func `every folder of the corpus has its target`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == FuzzTarget.allCases.map(\.rawValue).sorted())
  }
}
