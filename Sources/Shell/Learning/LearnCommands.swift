import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import Rendering

/// The command that teaches: a list of lessons, a lesson, and a recording of one.
package struct LearnCommands {
  private let course: [LessonPage]
  private let ports: ShellPorts
  private let settings: ShellSettings
  private let keeper: any ProgressKeeper

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - course: The lessons that the program carries, in their order.
  ///   - ports: What connects a lesson to the outside.
  ///   - settings: How statements are shown.
  ///   - keeper: What keeps the progress of the learner.
  package init(
    course: [LessonPage],
    ports: ShellPorts,
    settings: ShellSettings,
    keeper: any ProgressKeeper,
  ) {
    self.course = course
    self.ports = ports
    self.settings = settings
    self.keeper = keeper
  }

  private var shelf: LessonShelf { LessonShelf(course, files: ports.files) }

  private var progress: ProgressBook { ProgressBook(keeper) { [ports] in ports.tell($0) } }

  /// Lists the lessons with how far the learner is, and says which comes next.
  package func list() -> ExitStatus {
    carryOut { () throws(LessonShelf.Failure) in
      let pages = try shelf.pages()
      ports.output.write(LessonList(pages, progress.current).text)
      return .success
    }
  }

  /// Teaches a lesson of the course, or one in a file.
  package func teach(
    _ name: String,
    _ lines: inout some LineSource & ~Copyable,
  ) -> ExitStatus {
    let found = lesson(name)
    guard let lesson = found.lesson else { return ports.ending(found.status) }
    let progress = progress
    tellNeeds(of: lesson, progress.current)
    do {
      var tutor = try Tutor(lesson, progress: progress, ports: ports, settings: settings)
      let status = tutor.teach(&lines)
      if status == .success { tellNext(behind: lesson, progress.current) }
      return ports.ending(status)
    } catch {
      return refuse(error.diagnostic, error.exitStatus)
    }
  }

  /// Records a lesson as a learner would do it who knows everything.
  ///
  /// - Parameters:
  ///   - name: The lesson.
  ///   - path: The file of the recording.
  /// - Returns: The status to leave with.
  package func record(_ name: String, to path: String) -> ExitStatus {
    let found = lesson(name)
    guard let lesson = found.lesson else { return ports.ending(found.status) }
    do throws(FileFailure) {
      let draft = try ports.writer.draft(ofFile: path)
      let cast = Cast(title: lesson.title)
      do throws(StoreError) {
        let status = try play(lesson, to: cast)
        guard status == .success else {
          draft.discard()
          return refuse(LearnMessages.notDone(lesson), .statementFailed)
        }
      } catch {
        draft.discard()
        return refuse(error.diagnostic, error.exitStatus)
      }
      try draft.finish(cast.text)
      return ports.ending(.success)
    } catch {
      return refuse(error.writingDiagnostic(), .wrongUsage)
    }
  }

  private func play(_ lesson: Lesson, to cast: Cast) throws(StoreError) -> ExitStatus {
    var ports = ports
    ports.output = cast
    ports.diagnostics = cast
    ports.clock = { 0 }
    var settings = settings
    settings.style = RenderStyle(format: .table, width: Cast.columns, colour: true)
    settings.coloursDiagnostics = true
    settings.diagnosticsWidth = Cast.columns
    var lines = CastLines(cast: cast, lesson: lesson)
    var tutor = try Tutor(
      lesson,
      progress: ProgressBook(MemoryProgress()) { _ in },
      ports: ports,
      settings: settings,
      onStep: { number, step in cast.mark("\(number). \(step.id.value)") },
    )
    let status = tutor.teach(&lines)
    return lines.isExhausted ? .statementFailed : status
  }

  // MARK: - Around a lesson

  private func lesson(_ name: String) -> (lesson: Lesson?, status: ExitStatus) {
    var found: Lesson?
    let status = carryOut { () throws(LessonShelf.Failure) in
      found = try shelf.lesson(name)
      return .success
    }
    return (found, status)
  }

  private func tellNeeds(of lesson: Lesson, _ progress: LearnerProgress) {
    guard let pages = try? shelf.pages() else { return }
    let open = lesson.page.front.needs.map(\.value).filter { need in
      guard let page = pages.first(where: { $0.front.id.value == need }) else { return true }
      return !LessonList.counts(of: page, progress).isComplete
    }
    if !open.isEmpty { ports.tell(LearnMessages.needed(open)) }
  }

  private func tellNext(behind lesson: Lesson, _ progress: LearnerProgress) {
    guard LessonList.counts(of: lesson.page, progress).isComplete,
      let pages = try? shelf.pages(), pages.contains(where: { $0.front.id.value == lesson.id }),
      let next = LessonList(pages, progress).next
    else { return }
    ports.output.write(LearnMessages.next(next))
  }

  private func carryOut(_ work: () throws(LessonShelf.Failure) -> ExitStatus) -> ExitStatus {
    do {
      return ports.ending(try work())
    } catch {
      var reporter = StatementReporter(ports: ports, settings: settings)
      for told in error.told { reporter.show(told) }
      return error.exitStatus
    }
  }

  private func refuse(_ diagnostic: Diagnostic, _ status: ExitStatus) -> ExitStatus {
    var reporter = StatementReporter(ports: ports, settings: settings)
    reporter.show(diagnostic)
    return ports.ending(status)
  }
}
