import CommandLanguage
import Lessons

/// A learner's progress, read again before each change, so that two programs can teach at once.
final class ProgressBook {
  private let keeper: any ProgressKeeper
  private let tell: (String) -> Void
  private var last = LearnerProgress()
  private var isBroken = false

  /// Makes the progress of a learner.
  ///
  /// - Parameters:
  ///   - keeper: What keeps it.
  ///   - tell: Tells the learner what is wrong with it; nothing of that stops a lesson.
  init(_ keeper: any ProgressKeeper, tell: @escaping (String) -> Void) {
    self.keeper = keeper
    self.tell = tell
  }

  /// The progress as it is kept; what is damaged is set aside.
  var current: LearnerProgress {
    guard !isBroken else { return last }
    do throws(FileFailure) {
      guard let bytes = try keeper.bytes() else {
        last = LearnerProgress()
        return last
      }
      if let progress = ProgressText.progress(in: bytes) {
        last = progress
      } else {
        let place = try keeper.setAside()
        tell(
          "note: the progress of your lessons could not be read, and begins anew; it is now \(place)\n"
        )
        last = LearnerProgress()
      }
    } catch {
      giveUp(error)
    }
    return last
  }

  /// Changes what is kept of a step; what belongs to an earlier form of the step is dropped.
  func update(_ step: LessonStep, of lesson: String, _ change: (inout StepRecord) -> Void) {
    var progress = current
    let mark = step.checkMark
    var record = progress[lesson, step.id.value] ?? StepRecord(check: mark)
    if record.check != mark { record = StepRecord(check: mark) }
    change(&record)
    progress[lesson, step.id.value] = record
    last = progress
    guard !isBroken else { return }
    do throws(FileFailure) {
      try keeper.keep(ProgressText.text(of: progress))
    } catch {
      giveUp(error)
    }
  }

  private func giveUp(_ failure: FileFailure) {
    isBroken = true
    tell("note: your progress is not kept: \(failure.path): \(failure.reason)\n")
  }
}
