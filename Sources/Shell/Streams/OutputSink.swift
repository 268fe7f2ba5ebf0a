/// A stream that takes text: a file, a pipe, a terminal, or memory in a test.
///
/// It may keep text back until it is flushed. It reports no failure by throwing: a stream that
/// nobody reads any longer says so in `isClosed`, and the shell ends quietly.
package protocol OutputSink: AnyObject {
  /// Whether the stream takes nothing any longer.
  var isClosed: Bool { get }
  /// Why it takes nothing, where that is more than that nobody reads.
  var failure: String? { get }
  /// Takes a text.
  func write(_ text: String)
  /// Sends what was kept back.
  func flush()
}

/// A sink that keeps what it is given.
package final class MemorySink: OutputSink {
  /// The text so far.
  package private(set) var text = ""
  /// The number of characters after which nobody reads any longer; none is no end.
  private let closesAfter: Int?

  /// Makes an empty sink, which may close after some characters.
  package init(closesAfter: Int? = nil) { self.closesAfter = closesAfter }

  package var isClosed: Bool { closesAfter.map { text.count >= $0 } ?? false }

  package var failure: String? { nil }

  package func write(_ text: String) {
    if !isClosed { self.text += text }
  }

  package func flush() {}
}
