import CLineEdit

/// A signal that asks the program to end or to stop what it does.
package enum TerminationSignal: Hashable, Sendable {
  /// ^C while no line is typed.
  case interrupt
  /// The program is to end, for SIGTERM or a terminal that hung up.
  case terminate(number: Int)

  /// The number of the signal.
  package var number: Int {
    switch self {
    case .interrupt: 2
    case .terminate(let number): number
    }
  }

  /// Makes signals into flags that `take` reads, and broken pipes into failed writes.
  package static func install() { replenish_signals_install() }

  /// Waits until a descriptor has something to read, or until a signal came; which one, a read tells.
  ///
  /// - Returns: Whether there is something to read: the end of the input, or a failure, is too.
  package static func waitForInput(_ descriptor: Int32) -> Bool {
    replenish_wait_for_input(descriptor) != 0
  }

  /// Whether a signal waits to be taken.
  package static var isPending: Bool { replenish_signals_pending() != 0 }

  /// Leaves ^C to another program while it has the terminal.
  package static func leavingInterrupts<Value>(_ work: () -> Value) -> Value {
    replenish_signals_leave_interrupts(1)
    defer { replenish_signals_leave_interrupts(0) }
    return work()
  }

  /// Returns the signal that came, if one did; an interrupt is forgotten, an end is not.
  package static func take() -> TerminationSignal? {
    switch replenish_signals_take() {
    case 0: nil
    case 2: .interrupt
    case let number: .terminate(number: Int(number))
    }
  }
}
