import Foundation
import Glibc
import Testing

/// The commands on stores.
@Suite("Store commands", .tags(.process)) struct StoreCommandTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a store is made empty, of a sample, or of a bundle`() throws {
    #expect(try run("init", "empty").output == "made empty: 0 records\n")
    #expect(try run("init", "sample", "--sample", "tiny").status == 0)
    let export = try run("export", "--store", "sample")
    #expect(export.output.contains("\"Tiny Trading\""))
    try folder.write("bundle.json", export.output)
    #expect(try run("init", "copy", "--from", "bundle.json").status == 0)
    #expect(try run("export", "--store", "copy").output == export.output)
    #expect(try run("init", "piped", "--from", "-", input: export.output).status == 0)
    #expect(try run("check", "piped").status == 0)
  }

  @Test func `where there is no store, the help tells a command that makes one`() throws {
    func help(_ store: String) throws -> String {
      let outcome = try run("-c", "status", "--store", store)
      #expect(outcome.status == 4)
      return outcome.diagnostics
    }
    try folder.makeFolder("letters")
    try folder.write("letters/letter.txt", "dear sir")
    #expect(try help("letters").contains("help: replenish init letters/replenish.store\n"))
    #expect(try run("init", "letters/replenish.store").status == 0)
    #expect(try help("none").contains("help: replenish init none\n"))
    #expect(try run("init", "none").status == 0)
    try folder.write("all.json", "{\"format\": \"replenish-bundle/1\"}")
    #expect(try help("all.json").contains("replenish init DIR --from all.json makes one"))
    #expect(try run("init", "made", "--from", "all.json").status == 0)
  }

  @Test func `a bundle is added to a store, and only once`() throws {
    #expect(try run("init", "s").status == 0)
    let bundle = """
      {"format": "replenish-bundle/1", "vendors": [{"no": "V1", "name": "North"}]}
      """
    try folder.write("v.json", bundle)
    #expect(try run("import", "v.json", "--store", "s").output == "imported v.json: 1 record\n")
    let again = try run("import", "v.json", "--store", "s")
    #expect(again.status == 1)
    #expect(again.diagnostics.contains("bundle-refused"))
    #expect(again.diagnostics.contains("v.json:1:"))
    #expect(try run("export", "--store", "s").output.contains("\"North\""))
  }

  @Test func `a bundle that is wrong makes no store`() throws {
    try folder.write("bad.json", "{\"format\": \"replenish-bundle/1\", \"vendor\": []}")
    let outcome = try run("init", "s", "--from", "bad.json")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("bad.json:1:"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "s").path))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `a signal in the midst of a bundle leaves nothing behind`(
    signal: Int32,
    status: Int32,
  ) throws {
    let creation = try RunningProgram(["init", "new", "--from", "-"], in: folder)
    creation.type("{\"vendors\": [")
    try waiting(for: "a store that is being made") {
      FileManager.default.fileExists(atPath: folder.url.appending(path: "new/lock").path)
    }
    kill(creation.process.processIdentifier, signal)
    #expect(try creation.wait().status == status)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "new").path))

    #expect(try run("init", "old", "--sample", "tiny").status == 0)
    let before = try run("export", "--store", "old").output
    let holder = try folder.read("old/lock")
    let addition = try RunningProgram(["import", "-", "--store", "old"], in: folder)
    addition.type("{\"vendors\": [")
    try waiting(for: "a program that holds the store") {
      (try? folder.read("old/lock")) != holder
    }
    kill(addition.process.processIdentifier, signal)
    #expect(try addition.wait().status == status)
    #expect(try run("export", "--store", "old").output == before)
    let tables = folder.url.appending(path: "old/tables").path
    let names = try FileManager.default.contentsOfDirectory(atPath: tables)
    #expect(names.allSatisfy { $0.hasSuffix(".jsonl") })
  }

  @Test func `an export to a file is there whole or not at all`() throws {
    #expect(try run("init", "s", "--sample", "tiny").status == 0)
    let export = try run("export", "--store", "s").output
    #expect(try run("export", "all.json", "--store", "s").output == "exported to all.json\n")
    #expect(try folder.read("all.json") == export)
    #expect(try run("export", "none/all.json", "--store", "s").status == 4)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["all.json", "s"])
  }

  @Test func `where no store is, the sample is exported, and that is said`() throws {
    let toFile = try run("export", "all.json")
    #expect(toFile.status == 0 && toFile.output == "exported to all.json\n")
    #expect(toFile.diagnostics.contains("the built-in sample"))
    let export = try run("export")
    #expect(export.diagnostics == toFile.diagnostics)
    #expect(try folder.read("all.json") == export.output)
    #expect(try run("export", "none/all.json").status == 4)
  }

  @Test func `what a session commits is there in the next one`() throws {
    #expect(try run("init", "s", "--sample", "tiny").status == 0)
    let commit = try run("--store", "s", "-c", "open SO1; plan orders; commit")
    #expect(commit.status == 0, "\(commit.diagnostics)")
    let list = try run("--store", "s", "--output", "csv", "-c", "list purchase orders")
    #expect(list.output.contains("PO000001"))
    #expect(try run("check", "s").output == "s: sound\n")
  }

  @Test func `a store that nobody named is not imported into, and not checked`() throws {
    try folder.write("v.json", "{\"format\": \"replenish-bundle/1\"}")
    #expect(try run("import", "v.json").status == 2)
    #expect(try run("check").status == 2)
  }

  @Test func `a damaged table is found with its place, and nothing is shown of it`() throws {
    #expect(try run("init", "s", "--sample", "tiny").status == 0)
    let table = try folder.read("s/tables/items.jsonl")
    try folder.write("s/tables/items.jsonl", table.replacing("BOLT", with: "B\u{7}LT"))
    let check = try run("check", "s")
    #expect(check.status == 4)
    #expect(check.output.contains("items.jsonl:1"))
    let list = try run("--store", "s", "-c", "list items")
    #expect(list.status == 4)
    #expect(list.output == "")
    #expect(list.diagnostics.contains("error[edit-refused]: s/tables/items.jsonl:1:9: "))
  }

  @Test func `a table that a person edited is taken over, told once, and written anew`() throws {
    #expect(try run("init", "s", "--sample", "tiny").status == 0)
    let table = try folder.read("s/tables/items.jsonl")
    // The length stays the same: only the time of the file's last change tells.
    try folder.write("s/tables/items.jsonl", table.replacing("\"BOLT\"", with: "\"BOLD\""))
    let refused = try run("--store", "s", "-c", "list items")
    #expect(refused.status == 4)
    #expect(refused.diagnostics.contains(": there is no item BOLT"))
    try folder.write("s/tables/items.jsonl", table.replacing("\"no\":", with: "\n  \"no\" : "))
    let list = try run("--store", "s", "-c", "list items")
    #expect(list.status == 0)
    #expect(list.diagnostics.contains("s/tables/items.jsonl was edited: each row is what it was"))
    #expect(try folder.read("s/tables/items.jsonl") == table)
    let again = try run("--store", "s", "-c", "list items")
    #expect(again.diagnostics == "" && again.output == list.output)
    #expect(try run("check", "s").output == "s: sound\n")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/jq")))
  func `jq writes the tables as they are, and what it spreads out is taken back`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    let root = folder.url.appending(path: "s/tables").path
    var tables: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: root) {
      let text = try folder.read("s/tables/\(name)")
      tables[name] = text
      func jq(_ arguments: String...) throws -> String {
        try SpawnedCommand(path: "/usr/bin/jq", arguments: arguments + ["\(root)/\(name)"]).output()
      }
      #expect(try jq("-c", ".") == text, "\(name)")
      try folder.write("s/tables/\(name)", try jq("-S", "."))
    }
    let outcome = try run("--store", "s", "-c", "status")
    #expect(outcome.status == 0)
    for (name, text) in tables {
      if !text.isEmpty {
        #expect(outcome.diagnostics.contains("\(name) was edited: each row is what it was"))
      }
      #expect(try folder.read("s/tables/\(name)") == text, "\(name)")
    }
  }

  @Test func `a damaged manifest is made anew by a repair, and told`() throws {
    #expect(try run("init", "s", "--sample", "tiny").status == 0)
    let manifest = try folder.read("s/store.json")
    try folder.write("s/store.json", String(manifest.dropLast(9)))
    #expect(try run("--store", "s", "-c", "status").status == 4)
    #expect(try run("check", "s").status == 4)
    #expect(try run("check", "s", "--keep-edit").status == 2)
    let repair = try run("check", "s", "--repair")
    #expect(repair.status == 0)
    #expect(repair.output == "s: sound\n")
    #expect(repair.diagnostics.contains("warning[manifest-rebuilt]: s/store.json was made anew"))
    #expect(repair.diagnostics.contains("the old one is kept in s/recovered/store.json.bad.1"))
    #expect(try folder.read("s/store.json") == manifest)
    #expect(try run("upgrade", "s").output == "s: nothing to upgrade\n")
  }

  @Test func `edits that nobody committed are told at the end`() throws {
    let outcome = try run("-c", "open SO1002; plan orders; set qty 3 on 1")
    #expect(outcome.status == 0)
    #expect(outcome.diagnostics.contains("warning[uncommitted-edits]"))
    #expect(outcome.diagnostics.contains("sales order SO1002"))
  }
}
