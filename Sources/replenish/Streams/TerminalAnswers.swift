import Glibc
import LineEditing

/// Answers that a person types at the terminal, a line each.
enum TerminalAnswers {
  /// Asks a question on the stream of the diagnostics, and reads a line.
  ///
  /// - Returns: The line; none at the end of the input, or when a signal came.
  static func ask(_ question: String) -> String? {
    let sink = DescriptorSink(descriptor: STDERR_FILENO)
    sink.write(question)
    sink.flush()
    var bytes: [UInt8] = []
    while TerminationSignal.waitForInput(STDIN_FILENO) {
      var byte: UInt8 = 0
      // One byte is read into one byte, so that what stands behind the line is left to others.
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { break }
      guard byte != UInt8(ascii: "\n") else { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }
}
