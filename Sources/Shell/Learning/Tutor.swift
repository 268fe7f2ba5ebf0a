import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import Rendering
import Session
import TradeModel

/// Teaches a lesson: shows its page piece by piece, and waits at each step until it is answered.
struct Tutor {
  let lesson: Lesson
  let steps: [LessonStep]
  let progress: ProgressBook
  let ports: ShellPorts
  private let settings: ShellSettings
  private let styling: Styling
  /// Told the number of each step that begins, from 1.
  private let onStep: (Int, LessonStep) -> Void
  private var desk: LessonDesk
  /// The step that waits for an answer.
  private(set) var index = 0
  private var goal: StepGoal?
  /// The statements that succeeded since the step began.
  private var statements: [Statement] = []
  private var hints = 0
  /// The answers that were none yet since the step began.
  private var misses = 0
  /// Whether a lesson that is done is gone through again, step by step.
  private let isAgain: Bool

  /// Makes a tutor.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - progress: The progress of the learner.
  ///   - ports: What connects the lesson to the outside.
  ///   - settings: How statements are shown.
  ///   - onStep: What is to be done when a step begins.
  /// - Throws: `StoreError` when the book of the lesson makes no store.
  init(
    _ lesson: Lesson,
    progress: ProgressBook,
    ports: ShellPorts,
    settings: ShellSettings,
    onStep: @escaping (Int, LessonStep) -> Void = { _, _ in },
  ) throws(StoreError) {
    self.lesson = lesson
    self.progress = progress
    self.ports = ports
    self.settings = settings
    self.onStep = onStep
    steps = lesson.page.steps
    styling = settings.style.colour ? .terminal : .plain
    desk = try LessonDesk(lesson, ports: ports, settings: settings)
    let known = progress.current
    isAgain = !steps.isEmpty && steps.allSatisfy { known.result(of: $0, in: lesson.id) != nil }
  }

  /// How a line of the learner ended.
  private enum Turn {
    case goOn
    case done
    case leave(ExitStatus)
  }

  /// Teaches from the first open step on, until the lesson is done or the learner leaves.
  mutating func teach(_ lines: inout some LineSource & ~Copyable) -> ExitStatus {
    ports.output.write(LearnMessages.greeting(lesson, styling: styling))
    let first = firstOpen
    if isAgain { ports.output.write(LearnMessages.again) }
    if let first, first > 0 {
      ports.output.write(LearnMessages.resumed(first + 1, of: steps.count))
    }
    do throws(StoreError) {
      guard try begin(isAgain ? 0 : first ?? steps.count) else { return finish() }
      return try listen(&lines)
    } catch {
      var reporter = StatementReporter(ports: ports, settings: settings)
      reporter.show(error.diagnostic)
      return error.exitStatus
    }
  }

  /// The first step that the learner has not got past, with which a lesson goes on.
  private var firstOpen: Int? {
    let known = progress.current
    return steps.firstIndex { known.result(of: $0, in: lesson.id) == nil }
  }

  private mutating func listen(
    _ lines: inout some LineSource & ~Copyable
  ) throws(StoreError) -> ExitStatus {
    var interrupts = 0
    while true {
      ports.output.flush()
      if ports.output.isClosed { return .outputClosed }
      let event = lines.next(prompt)
      interrupts = event == .interrupted ? interrupts + 1 : 0
      switch event {
      case .line(let text):
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        lines.remember(text)
        switch try take(text) {
        case .goOn: continue
        case .done: return finish()
        case .leave(let status): return status
        }
      case .interrupted:
        if interrupts == 2 { ports.tell("note: quit leaves the lesson\n") }
      case .end:
        ports.output.write("\n")
        return leave(.success)
      case .terminated(let signal):
        ports.output.write("\n")
        return leave(signal.exitStatus)
      }
    }
  }

  /// How prose is laid out: for the terminal as it is now.
  private var layout: ProseLayout {
    ProseLayout(width: ports.output.columns ?? settings.style.width, styling: styling)
  }

  private var prompt: Prompt {
    let words = LearnerWord.allCases.map { Completer.Word(text: $0.rawValue, note: $0.note) }
    return Prompt(desk.shell.workspace, files: ports.files, variables: desk.shell.variables)
      .inLesson(at: "step \(index + 1) of \(steps.count)", words: words)
  }

  // MARK: - Steps

  /// Shows the page up to a step and begins the step, or shows the end of the page.
  ///
  /// - Returns: Whether a step waits for an answer.
  private mutating func begin(_ number: Int) throws(StoreError) -> Bool {
    let parts = lesson.page.parts
    let places = parts.indices.filter { if case .step = parts[$0] { true } else { false } }
    let end = number < places.count ? places[number] : parts.endIndex
    let start = number == 0 ? 0 : places[number - 1] + 1
    try reset(upTo: start)
    for part in parts[start..<end] {
      switch part {
      case .prose(let prose):
        ports.output.write("\n" + layout.lines(of: prose.text))
        desk.pass()
      case .show(let show):
        ports.output.write("\n")
        desk.show(show)
      case .step: break
      }
    }
    guard number < places.count else { return false }
    index = number
    try makeGoal(upTo: end)
    ports.output.write("\n")
    if progress.current.isRevised(steps[number], in: lesson.id) {
      ports.output.write(LearnMessages.revised)
    }
    onStep(number + 1, steps[number])
    // Whoever comes back to a step that is done can solve it now.
    if progress.current.result(of: steps[number], in: lesson.id) != nil {
      progress.update(steps[number], of: lesson.id) { $0.isShown = false }
    }
    return true
  }

  /// Makes a session at a part of the page.
  private mutating func reset(upTo part: Int) throws(StoreError) {
    desk = try LessonDesk(lesson, ports: ports, settings: settings)
    desk.play(upTo: part)
    statements = []
    hints = 0
    misses = 0
  }

  private mutating func makeGoal(upTo part: Int) throws(StoreError) {
    var other = try LessonDesk(lesson, ports: ports, settings: settings)
    other.play(upTo: part)
    goal = StepGoal(steps[index], &other)
  }

  /// Keeps how the learner got past the step, and goes on.
  private mutating func pass(_ result: StepResult) throws(StoreError) -> Turn {
    progress.update(steps[index], of: lesson.id) { record in
      if result.outranks(record.result) { record.result = result }
    }
    let known = progress.current
    let next =
      isAgain
      ? index + 1
      : steps.indices.dropFirst(index + 1)
        .first { known.result(of: steps[$0], in: lesson.id) == nil } ?? steps.count
    return try begin(next) ? .goOn : .done
  }

  // MARK: - Lines

  private mutating func take(_ text: String) throws(StoreError) -> Turn {
    guard let word = LearnerWord(text) else { return try answer(text) }
    switch word {
    case .hint: hint()
    case .solution: showSolution()
    case .skip:
      ports.output.write(LearnMessages.skipped)
      return try pass(.skipped)
    case .back:
      guard index > 0 else {
        ports.output.write(LearnMessages.first)
        return .goOn
      }
      _ = try begin(index - 1)
    case .restart:
      let told = hints
      _ = try begin(index)
      hints = told
      ports.output.write(LearnMessages.restarted)
    case .place: ports.output.write(overview)
    case .quit: return .leave(leave(.success))
    }
    return .goOn
  }

  private mutating func answer(_ text: String) throws(StoreError) -> Turn {
    let line = desk.enter(text)
    statements += line.succeeded.map(\.statement)
    switch line.flow {
    case .quit(let status): return .leave(leave(status))
    // ^C stops the line, not the lesson.
    case .stop(.interrupted): ports.output.write("\n")
    case .stop(let status): return .leave(status)
    case .goOn where line.errors.isEmpty: return try judge(line)
    case .goOn, .failed: help(line.errors)
    }
    return .goOn
  }

  /// Says what the page has to say of errors; they are no answers, so that none of them is wrong.
  private func help(_ errors: [String]) {
    var told: Set<String> = []
    for code in errors {
      guard let hint = steps[index].hint(onError: code), told.insert(hint).inserted else {
        continue
      }
      ports.output.write(layout.lines(of: "hint: \(hint)"))
    }
  }

  private mutating func judge(_ line: LineOutcome) throws(StoreError) -> Turn {
    guard let goal else { return .goOn }
    let word: StepGoal.Word
    do {
      word = try goal.word(on: line, after: statements, in: desk.shell.workspace)
    } catch {
      ports.tell(LearnMessages.unjudged)
      return .goOn
    }
    switch word {
    case .looking: break
    case .unknown: ports.tell(LearnMessages.unjudged)
    case .onTheWay: ports.output.write(LearnMessages.onTheWay)
    case .notYet(let differences):
      progress.update(steps[index], of: lesson.id) { $0.attempts += 1 }
      ports.output.write(LearnMessages.notYet(differences, styling: styling))
      misses += 1
      if misses.isMultiple(of: LearnMessages.patience) { ports.output.write(LearnMessages.nudge) }
    case .right:
      var result = StepResult.solved
      progress.update(steps[index], of: lesson.id) { record in
        record.attempts += 1
        if record.isShown { result = .shown }
      }
      ports.output.write(LearnMessages.right(result, styling: styling))
      return try pass(result)
    }
    return .goOn
  }

  // MARK: - Help

  private mutating func hint() {
    let texts = steps[index].hints.map(\.value)
    guard let last = texts.last else { return ports.output.write(LearnMessages.lastHint) }
    if hints < texts.count {
      hints += 1
      progress.update(steps[index], of: lesson.id) { $0.hints = max($0.hints, hints) }
    }
    let number = min(hints, texts.count)
    let text = number > 0 ? texts[number - 1] : last
    ports.output.write(layout.lines(of: LearnMessages.hint(text, number, of: texts.count)))
    if number == texts.count { ports.output.write(LearnMessages.lastHint) }
  }

  private mutating func showSolution() {
    let step = steps[index]
    progress.update(step, of: lesson.id) { $0.isShown = true }
    ports.output.write(LearnMessages.solution)
    for exchange in step.exchanges {
      for line in exchange.typed { ports.output.write("    \(line)\n") }
    }
  }

  /// Where the learner is, step by step.
  private var overview: String {
    let known = progress.current
    let width = steps.map { DisplayWidth.columns(of: $0.id.value) }.max() ?? 0
    let lines = steps.enumerated().map { number, step in
      let name = step.id.value
      let blanks = String(repeating: " ", count: width - DisplayWidth.columns(of: name))
      let result = known.result(of: step, in: lesson.id)?.rawValue ?? ""
      let mark = number == index ? ">" : " "
      let line = "\(mark) \(number + 1)  \(name)\(blanks)  \(result)"
      return line.trimmedAtEnd + "\n"
    }
    let title = "\(lesson.title): step \(index + 1) of \(steps.count)\n"
    return title + lines.joined()
  }

  // MARK: - Leaving

  private func leave(_ status: ExitStatus) -> ExitStatus {
    ports.output.write(LearnMessages.left(lesson, index, next: firstOpen))
    ports.output.flush()
    return status
  }

  private func finish() -> ExitStatus {
    let known = progress.current
    let results = steps.map { known.result(of: $0, in: lesson.id) }
    ports.output.write("\n" + LearnMessages.done(StepCounts(results: results)))
    ports.output.flush()
    return .success
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
