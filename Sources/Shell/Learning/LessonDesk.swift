import CommandLanguage
import JSONStore
import Lessons
import Session
import TradeModel

/// A session on a copy of the lesson's book that nobody keeps.
///
/// It is made anew at the start of each step and brought there by the solutions of the steps before,
/// so that nothing that was typed can make a step impossible.
struct LessonDesk {
  /// The session.
  private(set) var shell: Shell
  private let lesson: Lesson
  private let output: GateSink
  private let diagnostics: GateSink
  /// The parts of the page that have been played.
  private var played = 0

  /// Makes a session at the start of a page.
  ///
  /// What it writes into files is only in memory, as all that it commits.
  ///
  /// - Throws: `StoreError` when the book of the page cannot be used.
  init(_ lesson: Lesson, ports: ShellPorts, settings: ShellSettings) throws(StoreError) {
    self.lesson = lesson
    output = GateSink(ports.output)
    diagnostics = GateSink(ports.diagnostics)
    let files = ThrowAwayFiles(ports.files)
    var inner = ports
    inner.output = output
    inner.diagnostics = diagnostics
    inner.files = files
    inner.writer = files
    inner.history = nil
    shell = Shell(
      store: lesson.store,
      workDate: CalendarDate(parsing: lesson.page.front.workDate.value.text) ?? .first,
      ports: inner,
      settings: settings,
    )
    try shell.commitToCopy()
  }

  // MARK: - What the page types

  /// Plays the page, and shows nothing of it, up to a part.
  mutating func play(upTo part: Int) {
    shut { desk in
      while desk.played < part {
        for exchange in desk.lesson.page.parts[desk.played].exchanges { _ = desk.enter(exchange) }
        desk.played += 1
      }
    }
  }

  /// Plays a demonstration, each thing that is typed before what it shows.
  mutating func show(_ show: Show) {
    for exchange in show.exchanges {
      for (index, line) in exchange.typed.enumerated() {
        output.write("\(index == 0 ? ">" : ".") \(line)\n")
      }
      _ = enter(exchange)
    }
    played += 1
  }

  /// Goes past a text.
  mutating func pass() { played += 1 }

  /// Plays the solution of a step, and shows nothing of it.
  ///
  /// - Returns: What was reached by each thing that is typed; none where something of it fails.
  mutating func solve(_ step: LessonStep) -> [Attempt]? {
    var attempts: [Attempt] = []
    var attempt = Attempt(workspace: shell.workspace)
    var hasFailed = false
    shut { desk in
      for exchange in step.exchanges {
        let line = desk.enter(exchange)
        hasFailed = hasFailed || !line.errors.isEmpty
        for outcome in line.succeeded {
          let workspace = desk.shell.workspace
          attempt.add([outcome.statement], workspace: workspace, report: outcome.report)
        }
        attempts.append(attempt)
      }
    }
    return hasFailed ? nil : attempts
  }

  private mutating func enter(_ exchange: Exchange) -> LineOutcome {
    enter(exchange.typed.joined(separator: "\n"))
  }

  private mutating func shut(_ work: (inout LessonDesk) -> Void) {
    output.isOpen = false
    diagnostics.isOpen = false
    defer {
      output.isOpen = true
      diagnostics.isOpen = true
    }
    work(&self)
  }

  // MARK: - What a learner types

  /// Runs a line: all of its statements, or none when it does not parse.
  mutating func enter(_ text: String) -> LineOutcome { shell.learn(text) }
}
