import Foundation
import Testing

/// Scripts as they are run at night, with files of the machine.
@Suite("Scripts", .tags(.process)) struct ScriptTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func `an atomic script that fails leaves the store's files as they were`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    try folder.write("buy.rpl", "open SO1002\nplan orders\ncommit\n")
    try folder.write("all.rpl", "run buy.rpl\nopen NOWHERE\n")
    let before = try run("export", "--store", "s").output
    let failed = try run("run", "all.rpl", "--store", "s", "--atomic")
    #expect(failed.status == 1)
    #expect(failed.diagnostics.contains("nothing was stored (--atomic)"))
    #expect(try run("export", "--store", "s").output == before)
    #expect(try run("--atomic", "run", "buy.rpl", "--store", "s").status == 0)
    #expect(try run("-c", "assert purchaseOrders = 5", "--store", "s").status == 0)
    #expect(try run("check", "s").status == 0)
  }

  @Test func `variables come from the command line, as values`() throws {
    try folder.write("a.rpl", "list vendors where currency = $currency limit $most as csv\n")
    let outcome = try run("run", "a.rpl", "--set", "currency=GBP", "--set", "most=1")
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(outcome.output.contains("\nV02,"))
    #expect(outcome.output.split(separator: "\n").count == 2)
    let hostile = try run("run", "a.rpl", "--set", "currency=\"; quit 9; \"", "--set", "most=1")
    #expect(hostile.status == 0)
    let missing = try run("run", "a.rpl", "--set", "curency=GBP", "--set", "most=1")
    #expect(missing.status == 3)
    #expect(missing.output == "")
    #expect(missing.diagnostics.contains("did you mean '$curency'?"))
  }

  @Test func `a report goes into a file, whole, in the place of the one before`() throws {
    try folder.write("v.csv", "old\n")
    let outcome = try run("-c", "list vendors limit 2 as csv > v.csv; list items limit 1 > i.txt")
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(outcome.output == "")
    #expect(try folder.read("v.csv").split(separator: "\n").count == 3)
    #expect(try folder.read("i.txt").contains("ANCHOR-15"))
    #expect(try files() == ["i.txt", "v.csv"])
  }

  @Test func `a file that cannot be written stops the statement before it does anything`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    for path in ["s", "none/x.txt"] {
      let buying = "open SO1002; plan orders; commit > \"\(path)\""
      let outcome = try run("-c", buying, "--store", "s")
      #expect(outcome.status == 1)
      #expect(outcome.diagnostics.contains("[unwritable-file]"))
    }
    #expect(try run("-c", "assert purchaseOrders = 3", "--store", "s").status == 0)
    #expect(try files() == ["s"])
  }

  @Test func `a pipe is written to, and stays a pipe`() throws {
    let path = folder.url.appending(path: "pipe").path
    try #require(mkfifo(path, 0o600) == 0)
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(try run("-c", "echo \"through\" > pipe").status == 0)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "through\n")
    #expect(try files() == ["pipe"])
  }

  @Test func `a link stays a link, and its file gets the report`() throws {
    try folder.makeFolder("real")
    try folder.write("real/a.txt", "old\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "a.txt").path,
      withDestinationPath: "real/a.txt",
    )
    #expect(try run("-c", "echo \"new\" > a.txt").status == 0)
    #expect(try folder.read("real/a.txt") == "new\n")
    let link = folder.url.appending(path: "a.txt").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/a.txt")
  }

  @Test func `a statement that fails leaves its file as it was`() throws {
    try folder.write("v.csv", "old\n")
    #expect(try run("-c", "open NOWHERE > v.csv").status == 1)
    #expect(try folder.read("v.csv") == "old\n")
    #expect(try files() == ["v.csv"])
  }

  @Test func `a mistake in an inner script is told with what led to it`() throws {
    try folder.write("main.rpl", "status\nrun a.rpl\n")
    try folder.write("a.rpl", "run b.rpl\n")
    try folder.write("b.rpl", "status\nopne SO1\n")
    let outcome = try run("run", "main.rpl")
    #expect(outcome.status == 3)
    let places = [" --> b.rpl:2:1", "note: run from a.rpl:1:5", "note: run from main.rpl:2:5"]
    var rest = outcome.diagnostics[...]
    for place in places {
      let range = try #require(rest.firstRange(of: place), "\(outcome.diagnostics)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func `a script for a later program runs nothing`() throws {
    try folder.write("a.rpl", "requires replenish 99\nfrobnicate\n")
    let outcome = try run("run", "a.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.diagnostics.contains("[needs-later-version]"))
    #expect(!outcome.diagnostics.contains("frobnicate"))
  }

  @Test func `the start file is for the prompt, not for scripts`() throws {
    try folder.makeFolder("replenish")
    try folder.write("replenish/rc.rpl", "echo \"from the start file\"\n")
    let settings = ["XDG_CONFIG_HOME": folder.url.path]
    #expect(try run("-c", "echo \"a\"", environment: settings).output == "a\n")
  }
}
