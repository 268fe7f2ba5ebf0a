import Glibc
import JSONStore
import TradeModel

/// Prints timings: `replenish-bench` of the main path, `replenish-bench store` of the store,
/// `replenish-bench plan` of planning on a book in memory, `replenish-bench start [PROGRAM]` of the
/// prompt and of long scripts.
///
/// Of the main path: how long opening, planning and committing take on one large store at three
/// sizes of order.
///
/// The sizes stand side by side in one run, so that ratios can be read: the time should follow the
/// order's lines. The last row repeats the middle size on a store of a tenth of the items and orders.
@main enum ReplenishBench {
  static let sizes = [100, 1_000, 10_000]

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "start" {
      let own = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      let program = (own.dropLast() + ["replenish"]).joined(separator: "/")
      return try StartTiming.measure(program: arguments.dropFirst().first ?? program)
    }
    if arguments.first == "store" {
      let options = Array(arguments.dropFirst())
      var timing = StoreTiming(
        items: number(behind: "--items", in: options) ?? 100_000,
        madeAt: word(behind: "--made", in: options),
      )
      return try timing.run()
    }
    if arguments.first == "plan" {
      let options = Array(arguments.dropFirst())
      return try PlanTiming(
        items: number(behind: "--items", in: options) ?? 1_000_000,
        otherLines: number(behind: "--other-lines", in: options) ?? 1_000_000,
        lines: number(behind: "--lines", in: options) ?? 100_000,
      ).run()
    }
    print("items\torders\tlines\tbought\topen ms\tplan ms\tcommit ms")
    try measure(LargeBook(sizes: sizes), orders: sizes)
    try measure(LargeBook(items: 10_000, otherOrders: 2_000, sizes: sizes), orders: [1_000])
  }

  /// Returns the number behind an option, which is at least a thousand.
  private static func number(behind option: String, in arguments: [String]) -> Int? {
    word(behind: option, in: arguments).flatMap { Int($0) }.map { max($0, 1000) }
  }

  /// Returns the word behind an option.
  private static func word(behind option: String, in arguments: [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
      return nil
    }
    return arguments[place + 1]
  }

  /// Measures orders on a store made for it; each order is the first that the store's file is opened for.
  private static func measure(_ book: LargeBook, orders: [Int]) throws {
    let folder = "/tmp/replenish-bench-\(getpid())-\(book.items)"
    _ = try Store.create(at: folder, bundle: book.bundle, fileSystem: PosixFileSystem())
    defer { removeStore(folder) }
    for size in orders {
      let timing = try PathTiming(order: LargeBook.number(ofSize: size), storeAt: folder)
      let columns = [timing.opening, timing.planning, timing.committing].map(milliseconds)
      print(
        "\(book.items)\t\(book.otherOrders)\t\(size)\t\(timing.boughtLines)\t"
          + columns.joined(separator: "\t")
      )
    }
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let tenths =
      duration.components.seconds * 10_000
      + duration.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Removes the files that the store made, and their folders.
  static func removeStore(_ path: String) {
    for name in ["tables", "journal", "recovered", "index"] {
      if let folder = try? PosixFileSystem().folder(at: "\(path)/\(name)") {
        for entry in (try? folder.entries()) ?? [] { try? folder.remove(entry.name) }
      }
      rmdir("\(path)/\(name)")
    }
    if let folder = try? PosixFileSystem().folder(at: path) {
      for entry in (try? folder.entries()) ?? [] { try? folder.remove(entry.name) }
    }
    rmdir(path)
  }
}
