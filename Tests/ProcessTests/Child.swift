import Foundation
import Glibc

/// A child process with a pipe from its output, which can be killed at any moment.
///
/// It is spawned by the system's calls, with nothing of the tests' open files and no signal held back
/// (see `SpawnedCommand`).
final class Child {
  /// How a child ended.
  struct Ending: CustomStringConvertible {
    /// The exit status; 128 and the signal where one ended it.
    let status: Int32
    let output: String
    let diagnostics: String

    var description: String { "status \(status), \(diagnostics.prefix(2000))" }

    /// Whether `kill -9` ended it.
    var isKilled: Bool { status == 128 + SIGKILL }
  }

  /// The number of the process.
  let process: pid_t
  private let descriptor: Int32
  private let streams: Folder
  private var bytes: [UInt8] = []
  private var taken = 0

  /// Starts a command.
  ///
  /// - Parameters:
  ///   - command: The path of the program, and its arguments.
  ///   - folder: The folder that it runs in.
  ///   - environment: Variables beside the few that every run has.
  /// - Throws: An error when the command cannot be run.
  init(
    _ command: [String],
    in folder: String,
    environment: [String: String] = [:],
  ) throws {
    streams = try Folder()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw NotSeen(what: "a pipe", description: "there is no pipe")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    let errors = streams.url.appending(path: "err").path
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // A child that another thread spawns in between would hold this one's pipe open.
    for descriptor in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let standard = [
      "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": folder, "SWIFT_BACKTRACE": "enable=no",
    ]
    let variables = standard.merging(environment) { _, given in given }
    let whole = ["/usr/bin/env", "-C", folder] + command
    var words: [UnsafeMutablePointer<CChar>?] = whole.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    let failure = posix_spawn(&child, whole[0], &actions, &attributes, &words, &settings)
    process = child
    close(ends[1])
    guard failure == 0 else {
      throw NotSeen(what: command[0], description: "\(command[0]) cannot be run")
    }
  }

  deinit { close(descriptor) }

  /// Starts the program, by itself or as the argument of another command.
  static func program(
    _ arguments: [String],
    in folder: String,
    through wrapper: [String] = [],
    environment: [String: String] = [:],
  ) throws -> Child {
    try Child(wrapper + [BuiltProgram.path] + arguments, in: folder, environment: environment)
  }

  /// Runs a command to its end.
  static func run(
    _ command: [String],
    in folder: String,
    environment: [String: String] = [:],
  ) throws -> Ending {
    try Child(command, in: folder, environment: environment).end()
  }

  /// Returns the next line of the output, as soon as it is there; none at the end.
  func line() -> String? {
    while true {
      if let end = bytes[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { taken = end + 1 }
        return String(decoding: bytes[taken..<end], as: UTF8.self)
      }
      guard readSome() else { return nil }
    }
  }

  private func readSome() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes += chunk[..<count]
      return true
    }
  }

  /// Whether the child has come to its end; that it did is still to be waited for.
  var isOver: Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    // The state stands behind the name of the program, which is in parentheses.
    return text.split(separator: ")").last?.hasPrefix(" Z") ?? true
  }

  /// Kills the child, unless it is already gone.
  func killNow() { kill(process, SIGKILL) }

  /// Reads the rest of the output, and waits for the end.
  func end() throws -> Ending {
    while readSome() {}
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let errors = try Data(contentsOf: streams.url.appending(path: "err"))
    return Ending(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: String(decoding: bytes, as: UTF8.self),
      diagnostics: String(decoding: errors, as: UTF8.self),
    )
  }
}

/// Keeps this thread busy for a while: a sleep would end on the ticks of the system's clock.
func spin(_ duration: Duration) {
  let end = ContinuousClock.now + duration
  while ContinuousClock.now < end {}
}

/// What the long versions of the proofs take from the environment.
enum ProofLimits {
  /// Returns the number in a variable of the environment, else the one for every day.
  static func count(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }
}
