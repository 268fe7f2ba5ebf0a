import Foundation
import Testing

/// What other programs make of the files of a store.
@Suite("Other tools on the files", .tags(.process)) struct OtherToolTests {
  let folder: Folder
  private let path: String

  /// Makes a store, and kills a program behind its second commit, so that the journal has groups.
  init() throws {
    folder = try Folder()
    path = folder.url.path
    let made = try Child.program(["init", "s", "--sample", "harbour"], in: path).end()
    #expect(made.status == 0, "\(made.diagnostics)")
    let once = "open SO1002; plan orders; set qty need on all; commit"
    let first = try Child.program(["--store", "s", "-c", once], in: path).end()
    #expect(first.status == 0, "\(first.diagnostics)")
    let more = ["SO1003", "SO1003"].map {
      "open \($0); plan orders; set qty 1 on all; commit"
    }
    let later = Array(repeating: "open SO1002; plan orders", count: 500)
    let text = (more + later).joined(separator: "; ")
    let arguments = ["--store", "s", "--output", "json", "--keep-going", "-c", text]
    let child = try Child.program(arguments, in: path)
    var commits = 0
    while commits < 2, let line = child.line() { commits += OrderLoopText.commits(in: line) }
    child.killNow()
    let ending = try child.end()
    #expect(ending.isKilled, "\(ending.status) \(ending.diagnostics)")
  }

  private func names(in place: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/s/\(place)")
      .map { "s/\(place)/\($0)" }.sorted()
  }

  @Test(.enabled(if: Machine.has("jq"), "jq is not there"))
  func `jq -c writes every table and the journal as they are`() throws {
    let files = try names(in: "tables") + names(in: "journal")
    #expect(files.count > 10)
    for file in files {
      let printed = try CommandFailed.unless(["jq", "-c", ".", file], in: path)
      #expect(try folder.read(file) == printed, "\(file)")
    }
  }

  @Test(.enabled(if: Machine.has("xxhsum"), "xxhsum is not there"))
  func `xxhsum has the checksums of the manifest and of each commit`() throws {
    let manifest = try JSONSerialization.jsonObject(with: Data(folder.read("s/store.json").utf8))
    let tables = try #require((manifest as? [String: Any])?["tables"] as? [String: Any])
    for (name, entry) in tables {
      let noted = try #require((entry as? [String: Any])?["xxh64"] as? String)
      #expect(try checksum(of: "s/tables/\(name).jsonl") == noted, "\(name)")
    }

    let journal = try folder.read(try #require(try names(in: "journal").last))
    var group = ""
    var groups = 0
    for line in journal.split(separator: "\n").dropFirst() {
      guard line.hasPrefix("{\"commit\":") else {
        group += line + "\n"
        continue
      }
      try folder.write("group", group)
      let sum = try checksum(of: "group")
      #expect(line.contains("\"xxh64\":\"\(sum)\""))
      group = ""
      groups += 1
    }
    #expect(groups >= 2)
  }

  private func checksum(of file: String) throws -> String {
    let line = try CommandFailed.unless(["xxhsum", "-H64", file], in: path)
    return String(line.prefix { $0 != " " })
  }
}
