/// How far a long script is, on one line of a terminal that is written over again and again.
struct ProgressLine {
  private let ports: ShellPorts
  private let start: Int
  private var last: Int
  /// Whether the line stands on the terminal.
  private var isShown = false

  /// The milliseconds before the line is shown, and between two of its states.
  private static let (patience, interval) = (1000, 100)

  /// Makes the line of a run that starts now.
  init(ports: ShellPorts) {
    self.ports = ports
    start = ports.clock()
    last = start
  }

  /// Shows the line where that is due.
  mutating func show(_ tally: ScriptTally) {
    let now = ports.clock()
    guard now - start >= Self.patience, now - last >= Self.interval else { return }
    last = now
    isShown = true
    ports.tell("\r\(tally.started) of \(statements(tally.total))")
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    ports.tell("\r\u{1B}[K")
  }
}
