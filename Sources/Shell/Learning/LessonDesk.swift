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
  /// - Throws: `StoreError` when the book makes no store.
  init(_ lesson: Lesson, ports: ShellPorts, settings: ShellSettings) throws(StoreError) {
    self.lesson = lesson
    output = GateSink(ports.output)
    diagnostics = GateSink(ports.diagnostics)
    var inner = ports
    inner.output = output
    inner.diagnostics = diagnostics
    inner.history = nil
    shell = Shell(
      store: try Store.inMemory(lesson.book),
      workDate: CalendarDate(parsing: lesson.page.front.workDate.value.text) ?? .first,
      ports: inner,
      settings: settings,
    )
  }

  // MARK: - What the page types

  /// Plays the page, and shows nothing of it, up to a part.
  mutating func play(upTo part: Int) {
    shut { desk in
      while desk.played < part {
        desk.run(desk.lesson.page.parts[desk.played].exchanges.flatMap(\.statements))
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
      run(exchange.statements)
    }
    played += 1
  }

  /// Goes past a text.
  mutating func pass() { played += 1 }

  /// Plays the solution of a step, and shows nothing of it.
  ///
  /// - Returns: What came of it, statement by statement.
  mutating func solve(_ step: LessonStep) -> [Attempt] {
    var attempts: [Attempt] = []
    shut { desk in
      var attempt = Attempt(workspace: desk.shell.workspace)
      for statement in step.solution {
        for outcome in desk.run([statement]) {
          attempt.add(statement, workspace: desk.shell.workspace, report: outcome.report)
        }
        attempts.append(attempt)
      }
    }
    return attempts
  }

  @discardableResult
  private mutating func run(_ statements: [Statement]) -> [StatementOutcome] {
    let script = Script(source: lesson.page.source, statements: statements)
    return shell.outcomes(of: LoadedScript(script: script)).outcomes
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
