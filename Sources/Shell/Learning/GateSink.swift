/// A sink before another one, which can be shut: what is written then goes nowhere.
final class GateSink: OutputSink {
  private let sink: any OutputSink
  /// Whether what is written goes on.
  var isOpen = true

  init(_ sink: any OutputSink) { self.sink = sink }

  var isClosed: Bool { sink.isClosed }

  var failure: String? { sink.failure }

  var columns: Int? { sink.columns }

  var rows: Int? { sink.rows }

  func write(_ text: String) { if isOpen { sink.write(text) } }

  func write(_ bytes: [UInt8]) { if isOpen { sink.write(bytes) } }

  func flush() { sink.flush() }
}
