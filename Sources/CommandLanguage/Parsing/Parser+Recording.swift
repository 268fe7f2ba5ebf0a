import Diagnostics

extension Parser {
  /// Reads what `record` asks for: a file to record into, the end of the recording, or its state.
  mutating func recordRequest() throws(Failure) -> RecordRequest {
    expected.insert(.off)
    expected.insert(.over)
    expected.insert(slot: .file)
    expected.insertEnd()
    guard !current.kind.endsStatement else { return .state }
    if acceptWhole(.off) { return .off }
    let replacesFile = acceptWhole(.over)
    let file = try path()
    return .start(
      RecordingOptions(file: file, scope: recordingScope(), replacesFile: replacesFile)
    )
  }

  private mutating func recordingScope() -> RecordingScope {
    if accept(.valid) { return .valid }
    return accept(.changes) ? .changes : .all
  }
}
