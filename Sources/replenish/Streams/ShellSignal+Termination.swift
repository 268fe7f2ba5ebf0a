import Glibc
import LineEditing
import Shell

extension ShellSignal {
  /// The shell's view of a signal of the process.
  init(_ signal: TerminationSignal) {
    switch signal {
    case .interrupt: self = .interrupt
    case .terminate(let number): self = number == SIGHUP ? .hangUp : .terminate
    }
  }
}
