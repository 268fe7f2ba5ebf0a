import Foundation
import Glibc
import TestSupport
import Testing

/// A commit of one order with 100,000 lines, killed in its midst.
@Suite("Large commits", .tags(.process, .slow)) struct LargeCommitTests {
  private static let lines = 100_000

  /// A store to import into, and the bundle that is imported.
  private struct Books {
    let folder: Folder

    init() throws {
      folder = try Folder()
      let items = (0..<100).map { "{\"no\":\"I\($0)\",\"baseUnit\":\"PCS\"}" }
      try folder.write(
        "items.json",
        """
        {"format":"replenish-bundle/1","workDate":"2026-01-05",
        "company":{"name":"Large","currency":"EUR"},"customers":[{"no":"C1","name":"Shop"}],
        "items":[\(items.joined(separator: ","))]}
        """
      )
      let lines = (0..<LargeCommitTests.lines).map {
        "{\"type\":\"item\",\"no\":\"I\($0 % 100)\",\"quantity\":\($0 % 9 + 1)}"
      }
      try folder.write(
        "order.json",
        """
        {"format":"replenish-bundle/1","salesOrders":[{"no":"BIG","customer":"C1",
        "orderDate":"2026-01-02","shipmentDate":"2026-02-10",
        "lines":[\(lines.joined(separator: ","))]}]}
        """
      )
      let made = try Child.program(["init", "s", "--from", "items.json"], in: path).end()
      guard made.status == 0 else { throw CommandFailed(description: made.diagnostics) }
    }

    var path: String { folder.url.path }

    /// The journal of the store, before anything is folded into the tables.
    var journal: String { "\(path)/s/journal/000001.jsonl" }

    /// Returns how many bytes the journal has.
    func journalSize() -> Int {
      var status = stat()
      return stat(journal, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether a table is being written.
    var isFolding: Bool { access("\(path)/s/tables/sales-lines.jsonl.tmp", F_OK) == 0 }

    /// Starts a program that imports the order.
    func startImport() throws -> Child {
      try Child.program(["import", "order.json", "--store", "s"], in: path)
    }

    /// Whether the order is there; it must be there whole, or not at all.
    func hasOrder() throws -> Bool {
      let list = ["--store", "s", "--output", "json", "-c", "list sales orders"]
      let listed = try Child.program(list, in: path).end()
      guard listed.status == 0 else { throw CommandFailed(description: listed.diagnostics) }
      let check = try Child.program(["check", "s"], in: path).end()
      #expect(check.output == "s: sound\n", "\(check.diagnostics)")
      let text = try String(contentsOfFile: "\(path)/s/tables/sales-lines.jsonl", encoding: .utf8)
      let folded = text.utf8.count { $0 == UInt8(ascii: "\n") }
      let isListed = listed.output.contains("\"BIG\"")
      #expect(folded == 0 || folded == LargeCommitTests.lines)
      #expect(folded == 0 || isListed)
      return isListed
    }
  }

  /// When a program is killed.
  private enum Moment {
    /// As soon as the journal has so many bytes. When it has all of the commit, the flush is under
    /// way or about to be.
    case atSize(Int)
    /// So long behind the moment at which the commit was flushed, and tables begin to be written.
    case behindFlush(Duration)
  }

  /// `REPLENISH_LARGE_KILLS` is how many kills there are.
  @Test func `a commit of 100,000 lines that is killed is there whole or not at all`() throws {
    let kills = ProofLimits.count("REPLENISH_LARGE_KILLS", 3)
    var random = SplitMix64(seed: 100_000)
    let books = try Books()
    let empty = books.journalSize()
    try CommandFailed.unless(["cp", "-r", "s", "empty"], in: books.path)
    var whole = empty + 1
    var outcomes: [String] = []
    for kill in 0..<kills {
      try CommandFailed.unless(["rm", "-r", "s"], in: books.path)
      try CommandFailed.unless(["cp", "-r", "empty", "s"], in: books.path)
      let child = try books.startImport()
      let moment: Moment =
        switch kill % 4 {
        // The first one tells how long the commit is.
        case 0: .behindFlush(kill == 0 ? .zero : .microseconds(random.int(in: 0...400_000)))
        case 1: .atSize(whole)
        case 2: .atSize(random.int(in: empty + 1...whole))
        default: .atSize(empty + 1)
        }
      let size = waitFor(moment, books, child)
      child.killNow()
      let ending = try child.end()
      whole = max(whole, size)
      let isThere = try books.hasOrder()
      #expect(!ending.output.contains("imported") || isThere, "an acknowledged import is gone")
      if case .behindFlush = moment { #expect(isThere, "a flushed commit is gone") }
      outcomes.append("\(size) bytes \(isThere ? "kept" : "cut off")")
    }
    print("killed commits of \(Self.lines) lines: \(outcomes), seed \(random.seed)")
  }

  /// Waits for a moment by looking at the files again and again, and returns the journal's size.
  private func waitFor(_ moment: Moment, _ books: Books, _ child: Child) -> Int {
    switch moment {
    case .atSize(let size):
      while books.journalSize() < size, !child.isOver { usleep(50) }
      return books.journalSize()
    case .behindFlush(let duration):
      var size = 0
      while !books.isFolding, !child.isOver {
        size = max(size, books.journalSize())
        usleep(50)
      }
      spin(duration)
      return size
    }
  }
}
