import CommandLanguage
import Diagnostics
import Glibc
import JSONStore
import Session
import Shell
import TradeModel

/// Prints how long the prompt takes to appear, a long script to be parsed, and Tab to answer.
///
/// The times stand beside those of `sqlite3` and beside each other, so that ratios can be read.
enum StartTiming {
  private static let rounds = 25
  private static let scriptLines = 200_000
  private static let itemCount = 1_000_000

  /// Measures all of it; `program` is the built program, beside this one unless it is named.
  static func measure(program: String) throws {
    try measureStarts(program)
    try measureScript()
    try measureCompletion()
  }

  // MARK: - The first prompt

  private static func measureStarts(_ program: String) throws {
    print("first prompt\tmedian ms\tratio")
    let history = try makeHistory()
    defer { removeHistory(history) }
    let lines: [(name: String, program: String, arguments: [String], state: String)] = [
      ("sqlite3", "/usr/bin/sqlite3", [], "/nowhere"),
      ("replenish, the sample", program, ["--no-rc"], "/nowhere"),
      ("and a history of 10,000 lines", program, ["--no-rc"], history),
    ]
    var times = [[Duration]](repeating: [], count: lines.count)
    // By turns, so that whatever else the machine does falls on all of them.
    for _ in 0..<rounds {
      for (index, line) in lines.enumerated() {
        let start = PromptStart(line.program, line.arguments, state: line.state)
        let prompt = index == 0 ? "sqlite> " : "replenish >"
        if let time = start?.time(toShow: prompt) { times[index].append(time) }
      }
    }
    for (index, line) in lines.enumerated() {
      guard times[index].count == rounds, times[0].count == rounds else {
        print("\(line.name)\tcannot be run\t")
        continue
      }
      let medians = [index, 0].map { times[$0].sorted()[rounds / 2] }
      print("\(line.name)\t\(milliseconds(medians[0]))\t\(ratio(medians[0], medians[1]))")
    }
  }

  private static func makeHistory() throws -> String {
    let folder = "/tmp/replenish-bench-history-\(getpid())"
    // The paths are only read.
    _ = mkdir(folder, 0o700)
    _ = mkdir("\(folder)/replenish", 0o700)
    guard let file = fopen("\(folder)/replenish/history.jsonl", "w") else { return folder }
    for index in 1...10_000 {
      let line = "set qty need * 1.1 round up to 6 on where vendor = \\\"\(index)\\\""
      fputs(
        "{\"time\":\"2026-01-05T08:00:00Z\",\"session\":\"1-2\",\"entry\":\(index),"
          + "\"line\":\"\(line)\"}\n{\"session\":\"1-2\",\"entry\":\(index),\"ran\":1,\"of\":1}\n",
        file
      )
    }
    fclose(file)
    return folder
  }

  private static func removeHistory(_ folder: String) {
    unlink("\(folder)/replenish/history.jsonl")
    rmdir("\(folder)/replenish")
    rmdir(folder)
  }

  // MARK: - A long script

  private static func measureScript() throws {
    var text = ""
    for index in 0..<scriptLines {
      text += "set qty \(index % 90 + 1) on \((index % 400 + 1) * 10_000)\n"
    }
    let files = BenchFiles(bytes: Array(text.utf8))
    let clock = ContinuousClock()
    var times: [Duration] = []
    var bytes = 0
    for _ in 0..<3 {
      let begin = clock.now
      var loader = ScriptLoader(files: files)
      let script = loader.load(.file("long.rpl"))
      times.append(clock.now - begin)
      bytes = text.utf8.count
      guard script?.script.statements.count == scriptLines else {
        print("it does not parse")
        return
      }
    }
    let time = times.sorted()[1]
    let target = Duration.milliseconds(500)
    print("script\tlines\tbytes\tread and parsed ms\tof the half second that it may take")
    print("set qty\t\(scriptLines)\t\(bytes)\t\(milliseconds(time))\t\(ratio(time, target))")
  }

  // MARK: - Completion

  private static func measureCompletion() throws {
    print("completion\titems\tfirst answer ms\tagain ms\tlisted\tthe rest")
    for items in [itemCount / 100, itemCount] {
      let folder = "/tmp/replenish-bench-tab-\(getpid())-\(items)"
      let book = LargeBook(items: items, otherOrders: 0, sizes: [10])
      _ = try Store.create(at: folder, bundle: book.bundle, fileSystem: PosixFileSystem())
      defer { ReplenishBench.removeStore(folder) }
      let store = try Store.open(at: folder, fileSystem: PosixFileSystem())
      let workspace = Workspace(book: store.book, workDate: .first)
      let completer = Completer(workspace: workspace, files: BenchFiles(bytes: []))
      let clock = ContinuousClock()
      for line in ["show item i0001", "show item "] {
        let begin = clock.now
        let found = completer.completions(of: line, at: line.utf8.count)
        let middle = clock.now
        _ = completer.completions(of: line, at: line.utf8.count)
        let end = clock.now
        print(
          "\(line)\t\(items)\t\(milliseconds(middle - begin))\t\(milliseconds(end - middle))"
            + "\t\(found.words.count)\t\(found.omitted)"
        )
      }
    }
  }

  // MARK: - Figures

  private static func milliseconds(_ duration: Duration) -> String {
    hundredths(
      duration.components.seconds * 100_000 + duration.components.attoseconds / 10_000_000_000_000
    )
  }

  private static func ratio(_ duration: Duration, _ other: Duration) -> String {
    let (time, base) = (microseconds(duration), max(1, microseconds(other)))
    return hundredths(time * 100 / base)
  }

  private static func microseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
  }

  private static func hundredths(_ number: Int64) -> String {
    let rest = number % 100
    return "\(number / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// One file that is only in memory.
private struct BenchFiles: FileReader {
  let bytes: [UInt8]

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] { bytes }
  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { bytes }
  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    throw FileFailure(path: path, reason: "No such file or directory")
  }
  func isFolder(_ path: String) -> Bool { false }
}
