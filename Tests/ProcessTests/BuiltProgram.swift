import Foundation
import Testing

/// The built program, which lies beside the tests.
enum BuiltProgram {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let diagnostics: String
  }

  /// The program; `REPLENISH_PROGRAM` names another build of it.
  static let path: String = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["REPLENISH_PROGRAM"] { return named }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "replenish").path
  }()

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - input: What it reads from its standard input.
  ///   - folder: The folder it runs in.
  ///   - environment: Variables beside the few that every run has.
  static func run(
    _ arguments: [String],
    input: String = "",
    in folder: Folder,
    environment: [String: String] = [:],
  ) throws -> Outcome {
    let running = try RunningProgram(arguments, in: folder, environment: environment)
    running.type(input)
    return try running.end()
  }
}

/// The program while it runs, with a pipe to its standard input.
final class RunningProgram {
  let process = Process()
  private let input = Pipe()
  private let streams: Folder
  private let output: URL
  private let diagnostics: URL

  init(
    _ arguments: [String],
    in folder: Folder,
    environment: [String: String] = [:],
  ) throws {
    streams = try Folder()
    output = streams.url.appending(path: "out")
    diagnostics = streams.url.appending(path: "err")
    for url in [output, diagnostics] { try Data().write(to: url) }
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let standard = [
      "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "TERM": "xterm",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    process.environment = standard.merging(environment) { _, given in given }
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: diagnostics)
    try process.run()
  }

  /// Writes to the standard input.
  func type(_ text: String) {
    input.fileHandleForWriting.write(Data(text.utf8))
  }

  /// Closes the standard input, and waits for the end.
  func end() throws -> BuiltProgram.Outcome {
    try input.fileHandleForWriting.close()
    return try wait()
  }

  /// Waits for the end, with the standard input left open.
  func wait() throws -> BuiltProgram.Outcome {
    process.waitUntilExit()
    // A process that a signal ended has the status that a shell gives it.
    let isKilled = process.terminationReason == .uncaughtSignal
    return BuiltProgram.Outcome(
      status: process.terminationStatus + (isKilled ? 128 : 0),
      output: try String(contentsOf: output, encoding: .utf8),
      diagnostics: try String(contentsOf: diagnostics, encoding: .utf8),
    )
  }

  /// Waits until the program handles a signal, as the system tells it.
  func waitUntilHandling(_ signal: Int32) throws {
    let path = "/proc/\(process.processIdentifier)/status"
    try waiting(for: "a handler of signal \(signal)") {
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      guard let digits = line?.split(separator: "\t").last else { return false }
      return (UInt64(digits, radix: 16) ?? 0) & (1 << UInt64(signal - 1)) != 0
    }
  }
}

/// A folder for one test, removed with it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "replenish-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Makes a folder.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: name),
      withIntermediateDirectories: false,
    )
  }

  /// Returns the text of a file.
  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}

/// Something that was waited for and did not come.
struct NotSeen: Error, CustomStringConvertible {
  let what: String
  let description: String
}

/// Waits until a condition holds; looks every few milliseconds, and gives up after a long time.
func waiting(for what: String, seconds: Double = 30, until holds: () throws -> Bool) throws {
  let end = Date(timeIntervalSinceNow: seconds)
  while Date() < end {
    if try holds() { return }
    usleep(5000)
  }
  throw NotSeen(what: what, description: "waited in vain for \(what)")
}

extension Tag {
  /// The test runs the built program.
  @Tag static var process: Self
  /// The test runs the built program in a terminal.
  @Tag static var terminal: Self
  /// The test takes some seconds.
  @Tag static var slow: Self
}
