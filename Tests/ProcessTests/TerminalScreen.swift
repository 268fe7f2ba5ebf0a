import Foundation

/// A terminal that runs the program in a shell, and its screen.
final class TerminalScreen {
  private let socket = "replenish-\(UUID().uuidString)"

  /// Whether there is a terminal to test with.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: tmux)
  private static let tmux = "/usr/bin/tmux"

  /// Starts the program; behind its end the screen shows `ended STATUS` and the terminal's modes.
  ///
  /// - Parameters:
  ///   - arguments: The program's arguments.
  ///   - folder: The folder that it runs in, which is also the home folder.
  ///   - environment: Variables as a shell writes them.
  ///   - columns: The width of the terminal.
  ///   - before: What the shell does before it.
  ///   - after: What the shell does behind its end.
  /// - Throws: `NotSeen` when the terminal cannot be started.
  init(
    _ arguments: String = "",
    in folder: Folder,
    environment: String = "",
    columns: Int = 100,
    before: String = "",
    after: String = "",
  ) throws {
    let program =
      "env -u NO_COLOR SWIFT_BACKTRACE=enable=no \(environment) \(BuiltProgram.path) \(arguments)"
    let script = try folder.write(
      "terminal.sh",
      """
      cd \(folder.url.path)
      \(before)
      \(program)
      \(after)
      echo "ended $?"
      stty -a | grep -o -e '-\\?icanon' -e '-\\?isig'
      exec cat
      """,
    )
    try tell(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      "\(columns)",
      "-y",
      "50",
      "env LC_ALL=C.UTF-8 HOME=\(folder.url.path) sh \(script)",
    )
  }

  /// Starts the program, and waits for its first prompt.
  static func opened(
    _ arguments: String = "",
    in folder: Folder,
    environment: String = "",
    after: String = "",
  ) throws -> TerminalScreen {
    let terminal = try TerminalScreen(
      arguments,
      in: folder,
      environment: environment,
      after: after
    )
    try terminal.wait(forLastLine: "replenish >")
    return terminal
  }

  deinit { _ = try? tell("kill-server") }

  /// Types text as it is.
  func type(_ text: String) throws { try tell("send-keys", "-l", "--", text) }

  /// Presses keys by their names: `Enter`, `Tab`, `C-c`, `Up`.
  func press(_ keys: String...) throws {
    try tell(["send-keys"] + keys)
  }

  /// Types a line and presses Enter.
  func enter(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Pastes text as a terminal does when the program asked for marks around it.
  func paste(_ text: String) throws {
    try tell("set-buffer", "--", text)
    try tell("paste-buffer", "-p")
  }

  /// Makes the terminal narrower or wider, and waits until its programs can see that.
  func resize(columns: Int) throws {
    try tell("resize-window", "-x", "\(columns)", "-y", "50")
    let device = try tell("list-panes", "-F", "#{pane_tty}").split(separator: "\n")[0]
    let size = SpawnedCommand(path: "/usr/bin/stty", arguments: ["-F", "\(device)", "size"])
    try waiting(for: "\(columns) columns") { try size.output() == "50 \(columns)\n" }
  }

  /// Returns the screen, without the blank lines at its end.
  func screen() throws -> String {
    var lines = try tell("capture-pane", "-p").split(
      separator: "\n",
      omittingEmptySubsequences: false,
    )
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Waits until the screen shows a text, and returns the screen.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait(for: text) { $0.contains(text) }
  }

  /// Waits until the screen's last line is a text, and returns the screen; what stands at the right
  /// end of the prompt is left out.
  @discardableResult
  func wait(forLastLine line: String) throws -> String {
    try wait(for: "the last line \(line)") {
      guard let last = $0.split(separator: "\n").last else { return false }
      return last.replacing(/[ ]+(\d+ edits?[ ]+)?\d{4}-\d\d-\d\d$/, with: "") == line
    }
  }

  /// Waits until the screen's last line is a text with what stands at its right end.
  func wait(forLastLine line: String, rightPrompt: String) throws {
    _ = try wait(for: "the last line \(line) with \(rightPrompt)") { screen in
      guard let last = screen.split(separator: "\n").last else { return false }
      return last.hasPrefix(line + "  ") && last.hasSuffix("  " + rightPrompt)
    }
  }

  /// Presses keys by their bytes, as terminals of other kinds send them.
  func send(_ bytes: String) throws {
    let codes = bytes.utf8.map { String($0, radix: 16) }
    try tell(["send-keys", "-H"] + codes)
  }

  /// Writes all that the program sends to the terminal from here on into a file as well.
  func record(to file: String) throws {
    try tell("pipe-pane", "-o", "cat >> '\(file)'")
    try waiting(for: "the record") { FileManager.default.fileExists(atPath: file) }
  }

  private func wait(for what: String, _ holds: (String) -> Bool) throws -> String {
    var seen = ""
    do {
      try waiting(for: what) {
        seen = try screen()
        return holds(seen)
      }
    } catch {
      throw NotSeen(what: what, description: "waited in vain for \(what) on\n\(seen)")
    }
    return seen
  }

  /// Returns the process of the program.
  func processID() throws -> Int32 { try processIDs()[0] }

  /// Returns the processes that the shell started and that live, in their order.
  func processIDs() throws -> [Int32] {
    let shell = try tell("list-panes", "-F", "#{pane_pid}").split(separator: "\n")[0]
    let path = "/proc/\(shell)/task/\(shell)/children"
    let children = try String(contentsOfFile: path, encoding: .utf8)
    let numbers = children.split(separator: " ").compactMap { Int32($0) }
    guard !numbers.isEmpty else {
      throw NotSeen(what: "a child", description: "the program is not running")
    }
    return numbers
  }

  @discardableResult
  private func tell(_ arguments: String...) throws -> String { try tell(arguments) }

  @discardableResult
  private func tell(_ arguments: [String]) throws -> String {
    try SpawnedCommand(path: Self.tmux, arguments: ["-L", socket] + arguments).output()
  }
}
