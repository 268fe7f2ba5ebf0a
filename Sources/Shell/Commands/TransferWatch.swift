import JSONStore

/// Shows on a terminal how far a bundle has been read or written, and listens for signals.
final class TransferWatch {
  private let name: String
  private let ports: ShellPorts
  /// The columns of the terminal; none where the diagnostics go elsewhere.
  private let width: Int?
  private var shown = ""
  private var signal: ShellSignal?

  /// Watches the transfer of a bundle.
  init(_ name: String, ports: ShellPorts, width: Int?) {
    self.name = name
    self.ports = ports
    self.width = width
  }

  /// Shows how far it is, and returns whether to go on.
  func isWanted(_ progress: TransferProgress) -> Bool {
    if width != nil { show(text(of: progress)) }
    return stopSignal() == nil
  }

  /// Returns the signal that came, if one did.
  func stopSignal() -> ShellSignal? {
    signal = signal ?? ports.signal()
    return signal
  }

  /// Takes the line off the screen.
  func finish() { if !shown.isEmpty { show("") } }

  private func text(of progress: TransferProgress) -> String {
    let verb =
      switch progress.stage {
      case .reading: "reading"
      case .storing: "storing"
      case .writing: "writing"
      }
    guard let total = progress.total, total > 0 else {
      return "\(verb) \(name): \(progress.done >> 20) MB"
    }
    return "\(verb) \(name): \(min(100, progress.done * 100 / total)) %"
  }

  /// Puts a text in place of the one shown; blanks cover what was longer, on any terminal.
  private func show(_ text: String) {
    let line = String(text.prefix(max(1, (width ?? 80) - 1)))
    guard line != shown else { return }
    let blanks = String(repeating: " ", count: max(0, shown.count - line.count))
    let back = line.isEmpty ? "\r" : ""
    ports.diagnostics.write("\r\(line)\(blanks)\(back)")
    ports.diagnostics.flush()
    shown = line
  }
}
