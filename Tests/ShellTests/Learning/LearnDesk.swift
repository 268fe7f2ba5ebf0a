import Shell
import TestSupport

/// Lessons in memory: what a learner types, and what is told.
final class LearnDesk {
  let keeper: any ProgressKeeper
  var course: [LessonPage]
  var files = FakeFiles()
  var settings = ShellSettings()
  let writer = CastFiles()
  /// What happens elsewhere before a line is typed.
  var onLine: (String) -> Void = { _ in }
  /// What the prompts had at their right ends.
  private(set) var places: [String] = []
  private(set) var status: Int32 = -1

  init(_ pages: String..., keeper: any ProgressKeeper = MemoryProgress()) {
    course = pages.enumerated().map { LessonPage(name: "\($0 + 1).walk.md", text: $1) }
    self.keeper = keeper
  }

  private func commands(_ sink: MemorySink) -> LearnCommands {
    let ports = ShellPorts(output: sink, diagnostics: sink, files: files, writer: writer)
    return LearnCommands(course: course, ports: ports, settings: settings, keeper: keeper)
  }

  /// Returns the list of lessons.
  func list() -> String {
    let sink = MemorySink()
    status = commands(sink).list().rawValue
    return sink.text
  }

  /// Learns a lesson, and returns what is told from the first line on that is typed.
  @discardableResult
  func learn(_ lesson: String = "buy", _ lines: String...) -> String {
    let sink = MemorySink()
    var typed = Typed(lines: lines[...], sink: sink, onLine: onLine)
    status = commands(sink).teach(lesson, &typed).rawValue
    places = typed.places
    return sink.text
  }

  /// Records a lesson, and returns what is told.
  func record(_ lesson: String = "buy", to path: String = "a.cast") -> String {
    let sink = MemorySink()
    status = commands(sink).record(lesson, to: path).rawValue
    return sink.text
  }

  private struct Typed: LineSource {
    var lines: ArraySlice<String>
    let sink: MemorySink
    let onLine: (String) -> Void
    var places: [String] = []

    mutating func next(_ prompt: Prompt) -> LineEvent {
      places.append(prompt.rightText)
      guard let line = lines.popFirst() else { return .end }
      sink.write("> \(line)\n")
      onLine(line)
      return .line(line)
    }

    mutating func recall(_ earlier: @escaping () -> [String]) {}

    mutating func remember(_ line: String) {}
  }
}

/// Recordings in memory.
final class CastFiles: FileWriter {
  private(set) var written: [String: String] = [:]

  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    Draft(path: path, files: self)
  }

  private struct Draft: FileDraft {
    let path: String
    let files: CastFiles

    func finish(_ text: String) { files.written[path] = text }

    func discard() {}
  }
}

/// A lesson of three steps on the sample.
enum LessonSample {
  static let buy = """
    ---
    id: buy
    title: Buy what is short
    needs: []
    book: harbour
    work date: 2026-01-05
    minutes: 3
    ---
    # The order

    Open the *order* of Aurora Shipping, `SO1002`.

    ```step id=open-it
    > open SO1002
    ...
    reject: open SO1001
    hint: An order is opened by its number.
    hint: Type `open` and the number.
    on unknown-document: Numbers are listed by `list sales orders`.
    on unknown-statement: Look at the first word.
    ```

    This shows what is short:

    ```show
    > show
    ...
    ```

    ```step id=plan-it
    > plan orders
    ...
    > set qty 12 on 3
    ...
    accept: same-state
    check: rows = 4 and edits > 0
    check: quantity = 12 on 3
    reject: plan orders
    hint: A worksheet has to be started.
    hint: Then the third row is bought by the dozen.
    ```

    ```step id=buy-it
    > commit
    ...
    accept: same-state
    reject: discard
    hint: It is one word.
    hint: It begins with `com`.
    ```

    That was all.

    """

  /// The lesson with other words, and another quantity in its second step.
  static let revised = buy.replacing("set qty 12 on 3", with: "set qty 24 on 3")
    .replacing("quantity = 12", with: "quantity = 24")
    .replacing("It is one word.", with: "One word will do.")
}
