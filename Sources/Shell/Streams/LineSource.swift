/// Where the prompt loop gets its lines: the terminal, or a list in a test.
package protocol LineSource: ~Copyable {
  /// Reads a line under a prompt that shows the state of the session.
  mutating func next(_ prompt: Prompt) -> LineEvent
  /// Says how the lines of earlier sessions are found: when the first prompt stands, not before.
  mutating func recall(_ earlier: @escaping () -> [String])
  /// Adds a line to what can be recalled.
  mutating func remember(_ line: String)
}

/// How the reading of a line ended.
package enum LineEvent: Hashable, Sendable {
  /// A line was entered; it may hold newlines.
  case line(String)
  /// There are no more lines.
  case end
  /// The line was given up by ^C.
  case interrupted
  /// A signal asks the shell to end.
  case terminated(ShellSignal)
}

/// A signal that stops the shell between two statements.
package enum ShellSignal: Hashable, Sendable {
  /// ^C.
  case interrupt
  /// The terminal hung up.
  case hangUp
  /// The process is asked to end.
  case terminate

  /// How the program ends by it.
  package var exitStatus: ExitStatus {
    switch self {
    case .interrupt: .interrupted
    case .hangUp: .hungUp
    case .terminate: .terminated
    }
  }
}
