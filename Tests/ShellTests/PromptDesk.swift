import JSONStore
import Shell
import TradeModel

/// A prompt in memory: what is typed, and what the shell shows.
final class PromptDesk {
  let keeper: FakeKeeper
  /// The lines that can be recalled from this session.
  private(set) var remembered: [String] = []
  /// The lines that can be recalled from earlier ones.
  private(set) var recalled: [String] = []
  /// What the prompts were.
  private(set) var prompts: [(text: String, right: String)] = []

  /// What is answered to a question; nobody is asked without an answer.
  var answer: Bool?

  init(keeper: FakeKeeper = FakeKeeper()) { self.keeper = keeper }

  /// Types lines into a new session, and returns what is shown below the greeting.
  @discardableResult func types(_ lines: String...) throws -> String {
    try plays(lines.map { .line($0) })
  }

  /// Has things happen at the prompt of a new session, and returns what is shown.
  func plays(_ events: [LineEvent], files: FakeFiles = FakeFiles()) throws -> String {
    let sink = MemorySink()
    var ports = ShellPorts(output: sink, diagnostics: sink, files: files)
    ports.history = keeper
    if let answer {
      ports.ask = { question in
        sink.write(question)
        return answer ? "y" : "n"
      }
    }
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.standard.bundle()),
      workDate: nil,
      today: .first,
      ports: ports,
      settings: ShellSettings(),
    )
    var lines = FakeLines(events: events[...])
    _ = runner.prompt(&lines)
    remembered = lines.remembered
    recalled = lines.recalled
    prompts = lines.prompts
    // What is shown at the end of the input is an end of the prompt's line.
    return String(sink.text.dropLast())
  }
}

/// Lines that a test types.
private struct FakeLines: LineSource {
  var events: ArraySlice<LineEvent>
  var remembered: [String] = []
  var recalled: [String] = []
  var prompts: [(text: String, right: String)] = []
  private var earlier: () -> [String] = { [] }

  init(events: ArraySlice<LineEvent>) { self.events = events }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    // The first prompt stands before earlier lines are asked for.
    if prompts.isEmpty { recalled = earlier() }
    prompts.append((prompt.text, prompt.rightText))
    return events.popFirst() ?? .end
  }

  mutating func recall(_ earlier: @escaping () -> [String]) { self.earlier = earlier }

  mutating func remember(_ line: String) { remembered.append(line) }
}

/// A file of entered lines that is only in memory.
final class FakeKeeper: HistoryKeeper {
  let session = "here"
  var isPrivate = false
  /// What is kept.
  private(set) var text: String
  /// The scripts that were saved.
  var saved: [String: String] = [:]
  /// Whether nothing can be written any longer.
  var isDead = false
  var onAppend: (String) -> Void = { _ in }

  init(_ text: String = "") { self.text = text }

  func now() -> Int64 { 20_458 * 86_400 + 8 * 3600 }

  func lastBytes(_ limit: Int) throws(FileFailure) -> [UInt8] { Array(text.utf8.suffix(limit)) }

  func append(_ bytes: [UInt8]) throws(FileFailure) {
    guard !isDead else { throw FileFailure(path: "history", reason: "Permission denied") }
    text += String(decoding: bytes, as: UTF8.self)
    onAppend(text)
  }

  func save(_ bytes: [UInt8], toNewFile path: String) throws(FileFailure) {
    guard saved[path] == nil else { throw FileFailure(path: path, reason: "File exists") }
    saved[path] = String(decoding: bytes, as: UTF8.self)
  }
}
