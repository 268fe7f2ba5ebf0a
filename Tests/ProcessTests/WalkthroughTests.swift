import Foundation
import Testing

/// Walkthroughs as they are recorded, run and tested, with files of the machine.
@Suite("Walkthroughs", .tags(.process)) struct WalkthroughTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// What an analyst tries before and while orders are made.
  static let session = """
    record w/monday.walk.md
    status
    list sales orders where short = true
    open SO9
    open SO1002
    plan orders
    why 2
    offers on 2
    set qty 50 on 2
    set qty -1 on 2
    pick vendor "Nordic Rope & Chain" on 2
    use cheapest on all
    undo 2
    preview
    commit
    undo
    redo
    close
    assume stock LAMPOIL 4
    open SO1005
    plan orders
    forget
    discard
    plan invoice all
    pick vendor V06
    commit
    open PO000004
    set cost 4 on all
    add comment "ring first"
    commit
    work date 2026-01-08
    close
    open sales order SO1008; plan orders; commit valid
    list purchase orders as csv > orders.csv

    """

  private func tables(of store: String) throws -> [String: Data] {
    let tables = folder.url.appending(path: "\(store)/tables")
    let names = try FileManager.default.contentsOfDirectory(atPath: tables.path)
    let files = try names.map { ($0, try Data(contentsOf: tables.appending(path: $0))) }
    return Dictionary(uniqueKeysWithValues: files)
  }

  @Test func `a recorded session makes the same store elsewhere, byte for byte`() throws {
    let inner = try Folder()
    for name in ["w", "a"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name),
        withIntermediateDirectories: false
      )
    }
    #expect(try run("init", "a/s", "--sample", "harbour").status == 0)
    let recorded = try BuiltProgram.run(
      ["--store", "a/s", "--keep-going"],
      input: Self.session,
      in: folder,
      environment: ["TZ": "America/Los_Angeles"]
    )
    #expect(recorded.status == 1, "three statements fail")
    #expect(recorded.diagnostics.ranges(of: "error[").count == 3, "\(recorded.diagnostics)")

    // Another folder, another store, another zone, no work date said.
    let page = folder.url.appending(path: "w/monday.walk.md")
    try FileManager.default.copyItem(at: page, to: inner.url.appending(path: "other.walk.md"))
    let elsewhere = { (arguments: [String]) in
      try BuiltProgram.run(arguments, in: inner, environment: ["TZ": "Pacific/Kiritimati"])
    }
    #expect(try elsewhere(["init", "t", "--sample", "harbour"]).status == 0)
    let replayed = try elsewhere(["--store", "t", "run", "other.walk.md", "--atomic"])
    #expect(replayed.status == 0, "\(replayed.diagnostics)")
    let export = try run("--store", "a/s", "export").output
    #expect(try elsewhere(["--store", "t", "export"]).output == export)
    #expect(try elsewhere(["init", "u", "--sample", "harbour"]).status == 0)
    #expect(try elsewhere(["--store", "u", "run", "other.walk.md"]).status == 0)
    #expect(try elsewhere(["--store", "u", "export"]).output == export)
    #expect(
      try Data(contentsOf: inner.url.appending(path: "orders.csv"))
        == Data(contentsOf: folder.url.appending(path: "orders.csv"))
    )
    // The tables of both stores, once they have taken up what was committed.
    try FileManager.default.moveItem(
      at: inner.url.appending(path: "u"),
      to: folder.url.appending(path: "u")
    )
    for store in ["a/s", "u"] { #expect(try run("check", store, "--repair").status == 0) }
    #expect(try tables(of: "a/s") == tables(of: "u"))

    // Tested on a store as it was, the page shows what it says.
    #expect(try elsewhere(["init", "v", "--sample", "harbour"]).status == 0)
    let tested = try elsewhere(["--store", "v", "test", "other.walk.md"])
    #expect(tested.output.hasPrefix("passed  other.walk.md: "), "\(tested.output)")
    let journals = inner.url.appending(path: "v/journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: journals.path)
    let lines = try names.map {
      try String(contentsOf: journals.appending(path: $0), encoding: .utf8)
    }
    #expect(lines.joined().split(separator: "\n").count == 1, "the test commits nothing")
  }

  @Test func `the status says what is wrong, and only outputs are rewritten`() throws {
    let page = """
      ---
      id: a
      title: A
      book: tiny
      work date: 2026-01-05
      ---
      ```show
      > list vendors
      ```

      """
    try folder.write("a.walk.md", page)
    let failed = try run("test", "a.walk.md")
    #expect(failed.status == 1)
    #expect(failed.output.contains("\n@@ -6,4 +6,8 @@\n"), "\(failed.output)")
    #expect(try run("test", "no.walk.md").status == 2)
    try folder.write("b.walk.md", "no page")
    #expect(try run("test", "b.walk.md").status == 3)
    #expect(try run("test", ".").status == 3)
    let accepted = try run("test", "--accept", "a.walk.md")
    #expect(accepted.output == "rewritten  a.walk.md\n1 page: 1 rewritten\n")
    #expect(try folder.read("a.walk.md").hasPrefix(String(page.dropLast(4))))
    #expect(try run("test", "a.walk.md").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        == ["a.walk.md", "b.walk.md"]
    )
  }
}
