import Glibc

/// A program that is started in a terminal of its own.
struct PromptStart {
  private let terminal: Int32
  private let process: pid_t
  private let begin: ContinuousClock.Instant

  // Requests of the kernel for a new terminal, which the system's headers define by macros.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts a program; none where it cannot be run.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments.
  ///   - state: The folder that it keeps its history in.
  init?(_ program: String, _ arguments: [String], state: String) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &lock) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(0x80))
    let settings = [
      "TERM=xterm", "HOME=/nowhere", "PATH=/usr/bin:/bin", "XDG_STATE_HOME=\(state)",
    ]
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) }
    defer { for text in words + variables { free(text) } }
    words.append(nil)
    variables.append(nil)
    var child = pid_t()
    begin = ContinuousClock().now
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, &variables)
    process = child
    if failure != 0 {
      close(terminal)
      return nil
    }
  }

  /// Waits until the terminal shows a text, ends the program, and returns the time that it took;
  /// none where the program ended before.
  func time(toShow text: String) -> Duration? {
    var shown: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var time: Duration?
    while time == nil {
      let count = read(terminal, &chunk, chunk.count)
      guard count > 0 else { break }
      shown += chunk[..<count]
      if String(decoding: shown, as: UTF8.self).contains(text) {
        time = ContinuousClock().now - begin
      }
    }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
    return time
  }
}
