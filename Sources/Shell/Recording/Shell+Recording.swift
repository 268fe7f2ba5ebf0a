import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import Rendering
import Session
import TradeModel

// `record`: what is done from here on is written into a walkthrough.

extension Shell {
  /// Carries out `record`.
  mutating func record(
    _ request: RecordRequest,
    of statement: Statement,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    switch request {
    case .state:
      let state = recorder.map { RecordingState.on($0.path, statements: $0.count) } ?? .off
      try reporter.show(state, of: statement.name, to: target)
    case .off:
      guard let recorder else { throw .notRecording(at: statement.range) }
      self.recorder = nil
      reporter.page = nil
      let state = RecordingState.ended(recorder.path, statements: recorder.count)
      try reporter.show(state, of: statement.name, to: target)
    case .start(let options):
      try start(options, of: statement)
      try reporter.show(.on(options.file.value, statements: 0), of: statement.name, to: target)
    }
  }

  private mutating func start(
    _ options: RecordingOptions,
    of statement: Statement,
  ) throws(RuntimeFailure) {
    if let recorder { throw .alreadyRecording(recorder.path, at: statement.range) }
    // What is under way is not in the book that the page will be run on.
    guard workspace.prompt == PromptState() else {
      throw .recordingAmid(workspace.openDocument, at: statement.range)
    }
    let isFresh = workspace.book.revision == startRevision
    let heading = RecordedPage.heading(
      path: options.file.value,
      workDate: workspace.workDate.description,
      book: isFresh ? settings.sampleName : nil,
    )
    do {
      recorder = try Recorder(options, heading: heading, writer: ports.writer)
    } catch {
      throw .notRecorded(error, at: options.file.range)
    }
    reporter.page = PageCopy()
  }

  /// Adds a statement that was carried out to the recording, where there is one.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - failure: Why it failed, where it was not expected to.
  mutating func keep(_ statement: Statement, failure: RuntimeFailure? = nil) {
    guard let recorder, let page = reporter.page else { return }
    let output = page.takeLines()
    var kept = statement
    if let failure {
      // Only what a statement fails with by itself does so again.
      guard let code = failure.replayedCode, statement.expectedError == nil else { return }
      kept = Statement(
        statement.action,
        range: statement.range,
        output: statement.output,
        expectedError: Ranged(code, statement.range),
      )
    }
    write { () throws(FileFailure) in
      try recorder.add(kept, isFailed: failure != nil, output: output)
    }
  }

  /// Takes back what was recorded since a mark.
  mutating func rewindRecording(to mark: Recorder.Mark?) {
    guard let mark, let recorder else { return }
    write { () throws(FileFailure) in try recorder.rewind(to: mark) }
  }

  /// Writes to the recording; where that fails, it ends, and the session goes on.
  private mutating func write(_ work: () throws(FileFailure) -> Void) {
    do throws(FileFailure) {
      try work()
    } catch {
      recorder = nil
      reporter.page = nil
      reporter.show(error.recordingDiagnostic)
    }
  }
}

extension RuntimeFailure {
  /// The name of the error where the statement fails with it whenever it is run again.
  fileprivate var replayedCode: String? {
    switch self {
    case .statement(.book): nil
    case .statement, .topic: diagnostic.code
    case .store, .stale, .file, .nothingToSave, .notSaved, .notFailed, .stopped, .notRecorded,
      .notRecording, .alreadyRecording, .recordingAmid, .declined:
      nil
    }
  }
}
