import Foundation
import Glibc
import Testing

/// Folders and files that may not be written or read, and others who use the store.
@Suite("Permissions and locks", .tags(.process)) struct PermissionTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let made = try Child.program(["init", "s", "--sample", "tiny"], in: folder.url.path).end()
    #expect(made.status == 0, "\(made.diagnostics)")
  }

  /// A change of one mode, and what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let mode: mode_t
    /// What the diagnostics say.
    let says: [String]
    let status: Int32

    var testDescription: String { "\(name) \(String(mode, radix: 8))" }
  }

  private static let readOnly = [
    "warning[opened-read-only]: s cannot be written, and is only read: Permission denied",
    "error[store-read-only]: s cannot be written, so nothing was written",
    "help: have the right to write there given to you, or commit in a copy of the store",
  ]

  private static let cases = [
    Case(name: "s", mode: 0o500, says: readOnly, status: 1),
    Case(name: "s/tables", mode: 0o500, says: readOnly, status: 1),
    Case(name: "s/journal", mode: 0o500, says: readOnly, status: 1),
    Case(name: "s/lock", mode: 0o400, says: readOnly, status: 1),
    Case(name: "s/journal/000001.jsonl", mode: 0o400, says: readOnly, status: 1),
    // Tables and the manifest are not written but replaced.
    Case(name: "s/tables/items.jsonl", mode: 0o400, says: [], status: 0),
    Case(name: "s/store.json", mode: 0o400, says: [], status: 0),
    unreadable("s/tables/items.jsonl"), unreadable("s/store.json"), unreadable("s/lock"),
    unreadable("s/tables"), unreadable("s/journal/000001.jsonl"), unreadable("s"),
  ]

  private static func unreadable(_ name: String) -> Case {
    let says = ["\(name): Permission denied"]
    return Case(name: name, mode: 0, says: says, status: 4)
  }

  @Test(
    .enabled(if: Machine.hasOrdinaryUser, "there is no user here who is not root"),
    arguments: cases,
  )
  func `without the right to write a store is read, and without that to read it is refused`(
    change: Case
  ) throws {
    let path = folder.url.path
    if Machine.isRoot { try CommandFailed.unless(["chown", "-R", "65534:65534", "s"], in: path) }
    try #require(chmod("\(path)/\(change.name)", change.mode) == 0)
    defer { chmod("\(path)/\(change.name)", 0o700) }
    let outcome = try Child.program(
      ["--store", "s", "--output", "json", "-c", "open SO1; plan orders; commit"],
      in: path,
      through: Machine.ordinaryUser,
    ).end()
    #expect(outcome.status == change.status)
    for text in change.says {
      #expect(outcome.diagnostics.contains(text), "\(text) in \(outcome.diagnostics)")
    }
    #expect(OrderLoopText.commits(in: outcome.output) == (change.status == 0 ? 1 : 0))
    if change.says == Self.readOnly {
      let read = try Child.program(
        ["--store", "s", "--output", "csv", "-c", "list items"],
        in: path,
        through: Machine.ordinaryUser,
      ).end()
      #expect(read.status == 0)
      #expect(read.output.contains("BOLT"))
      let check = ["check", "s"]
      let checked = try Child.program(check, in: path, through: Machine.ordinaryUser).end()
      #expect(checked.output == "s: sound\n", "\(checked.diagnostics)")
    }
  }

  @Test func `a store that is a file, and a folder that cannot be made, are told`() throws {
    try folder.write("letter", "dear")
    let path = folder.url.path
    for arguments in [["--store", "letter", "-c", "status"], ["check", "letter"]] {
      let outcome = try Child.program(arguments, in: path).end()
      #expect(outcome.status == 4)
      #expect(outcome.diagnostics.contains("cannot open letter: Not a directory"))
    }
    #expect(try Child.program(["init", "letter"], in: path).end().status == 4)
    #expect(try Child.program(["init", "letter/s"], in: path).end().status == 4)
    #expect(try folder.read("letter") == "dear")
  }

  @Test func `a link to a store is followed, and a link in a store is refused`() throws {
    let path = folder.url.path
    try #require(symlink("s", "\(path)/link") == 0)
    let linked = try Child.program(
      ["--store", "link", "-c", "open SO1; plan orders; commit"],
      in: path,
    ).end()
    #expect(linked.status == 0, "\(linked.diagnostics)")

    try #require(rename("\(path)/s/tables/items.jsonl", "\(path)/items") == 0)
    try #require(symlink("../../items", "\(path)/s/tables/items.jsonl") == 0)
    let refused = try Child.program(["--store", "s", "-c", "list items"], in: path).end()
    #expect(refused.status == 4)
    #expect(refused.diagnostics.contains("items.jsonl: Too many levels of symbolic links"))
  }

  // MARK: - Locks

  @Test func `who holds the lock is told, and a lock of a dead process is free`() throws {
    let path = folder.url.path
    // The note in the file names the last program that took the lock, as this one has done.
    let first = try Child.program(["--store", "s", "-c", "status"], in: path)
    #expect(try first.end().status == 0)
    let script = "echo held; exec tail -f /dev/null"
    let holder = try Child(["flock", "--no-fork", "s/lock", "sh", "-c", script], in: path)
    defer { holder.killNow() }
    #expect(holder.line() == "held")
    let refused = try Child.program(["--store", "s", "-c", "status"], in: path).end()
    #expect(refused.status == 4)
    #expect(refused.diagnostics.contains("error[store-busy]: another program holds the store s"))
    let host = ProcessInfo.processInfo.hostName
    #expect(refused.diagnostics.contains("it is process \(first.process) on \(host)"))
    #expect(refused.diagnostics.contains("help: try again when it is done"))

    holder.killNow()
    #expect(try holder.end().isKilled)
    let free = try Child.program(["--store", "s", "-c", "status"], in: path).end()
    #expect(free.status == 0, "\(free.diagnostics)")
  }

  // MARK: - Places

  @Test func `a store is not kept in a synchronised folder, unless that is asked for`() throws {
    let path = folder.url.path
    try folder.makeFolder("shared")
    try folder.makeFolder("shared/.stfolder")
    try folder.makeFolder("shared/books")
    let refused = try Child.program(["init", "shared/books/s"], in: path).end()
    #expect(refused.status == 4)
    let reason = "a store is not kept in shared/books/s: Syncthing synchronises it"
    #expect(refused.diagnostics.contains("error[unsafe-folder]: \(reason)"))
    #expect(refused.diagnostics.contains("REPLENISH_UNSAFE_FOLDER=1"))
    let books = folder.url.appending(path: "shared/books").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: books).isEmpty)

    let arguments = ["init", "shared/books/s", "--sample", "tiny"]
    let forced = ["REPLENISH_UNSAFE_FOLDER": "1"]
    #expect(try Child.program(arguments, in: path, environment: forced).end().status == 0)
    let store = ["--store", "shared/books/s"]
    #expect(try Child.program(store + ["-c", "status"], in: path).end().status == 4)
    let opened = try Child.program(store + ["-c", "status"], in: path, environment: forced).end()
    #expect(opened.status == 0, "\(opened.diagnostics)")
    #expect(try Child.program(store + ["export"], in: path).end().status == 0, "it can be read")
  }
}
