/// A stream that takes text: a file, a pipe, a terminal, or memory in a test.
///
/// It may keep text back until it is flushed. It reports no failure by throwing: a stream that
/// nobody reads any longer says so in `isClosed`, and the shell ends quietly.
package protocol OutputSink: AnyObject {
  /// Whether the stream takes nothing any longer.
  var isClosed: Bool { get }
  /// Why it takes nothing, where that is more than that nobody reads.
  var failure: String? { get }
  /// The columns of the terminal that the stream goes to, as wide as it is now; none elsewhere.
  var columns: Int? { get }
  /// The lines of that terminal.
  var rows: Int? { get }
  /// Takes a text.
  func write(_ text: String)
  /// Takes bytes of a text.
  func write(_ bytes: [UInt8])
  /// Sends what was kept back.
  func flush()
}

extension OutputSink {
  package var columns: Int? { nil }

  package var rows: Int? { nil }
}

/// A sink that keeps what it is given.
package final class MemorySink: OutputSink {
  private var bytes: [UInt8] = []
  /// The number of bytes after which nobody reads any longer; none is no end.
  private let closesAfter: Int?

  /// Makes an empty sink, which may close after some bytes.
  package init(closesAfter: Int? = nil) { self.closesAfter = closesAfter }

  /// The text so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var isClosed: Bool { closesAfter.map { bytes.count >= $0 } ?? false }

  package var failure: String? { nil }

  package func write(_ text: String) { write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) {
    if !isClosed { self.bytes += bytes }
  }

  package func flush() {}

  /// Returns the text so far, and forgets it.
  package func take() -> String {
    defer { bytes = [] }
    return text
  }
}
