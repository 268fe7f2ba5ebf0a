import Glibc
import LineEditing
import Shell

/// The lines of a lesson that come through a pipe, read when they are asked for.
struct PipedLines: LineSource {
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  /// Shows a line that was read; none where nobody wants to see it.
  private let echo: ((String) -> Void)?

  private static let chunk = 1 << 12

  /// Makes the lines of the standard input.
  init(echo: ((String) -> Void)? = nil) { self.echo = echo }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    var text: String?
    while let line = readLine() {
      let whole = text.map { "\($0)\n\(line)" } ?? line
      text = whole
      guard prompt.completer.isIncomplete(whole) else { break }
    }
    if let signal = TerminationSignal.take() { return .terminated(ShellSignal(signal)) }
    guard let text else { return .end }
    echo?("> \(text.replacing("\n", with: "\n. "))\n")
    return .line(text)
  }

  mutating func recall(_ earlier: @escaping () -> [String]) {}

  mutating func remember(_ line: String) {}

  /// Returns the next line; none at the end of the input, or when a signal came.
  private mutating func readLine() -> String? {
    let lineFeed = UInt8(ascii: "\n")
    while true {
      if let end = buffer.firstIndex(of: lineFeed) {
        defer { buffer.removeSubrange(...end) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      guard !isAtEnd, TerminationSignal.waitForInput(STDIN_FILENO) else { break }
      var chunk = [UInt8](repeating: 0, count: Self.chunk)
      let count = unsafe chunk.withUnsafeMutableBytes { space in
        // The call writes at most the bytes that are there.
        unsafe read(STDIN_FILENO, space.baseAddress, space.count)
      }
      if count < 0, errno == EINTR { continue }
      isAtEnd = count <= 0
      buffer += chunk[..<max(0, count)]
    }
    guard isAtEnd, !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    return String(decoding: buffer, as: UTF8.self)
  }
}
