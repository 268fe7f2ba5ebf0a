import CommandLanguage

/// Whether a session is recorded, and into what.
package enum RecordingState: Hashable, Sendable {
  /// It is not.
  case off
  /// It is, into a file with so many statements.
  case on(String, statements: Int)
  /// It was, into a file with so many statements.
  case ended(String, statements: Int)
}

/// Writes whether a session is recorded.
///
/// - Returns: Whole lines in UTF-8, each with its line feed; in JSON the object of the statement.
package func renderRecording(
  _ state: RecordingState,
  statementName: String,
  style: RenderStyle,
) -> [UInt8] {
  let (isOn, file, count): (Bool, String, Int) =
    switch state {
    case .off: (false, "", 0)
    case .on(let file, let count): (true, file, count)
    case .ended(let file, let count): (false, file, count)
    }
  let records = ReportRecords([
    NamedValue("recording", .truth(isOn)), NamedValue("file", .text(file)),
    NamedValue("statements", .integer(count)),
  ])
  return render(records, statementName: statementName, style: style) {
    renderText(sentence(for: state), statementName: statementName, style: style)
  }
}

private func sentence(for state: RecordingState) -> String {
  switch state {
  case .off: "not recording (record FILE begins)"
  case .on(let file, let count):
    count == 0 ? "recording into \(file)" : "recording into \(file): \(counted(count, "statement"))"
  case .ended(let file, let count): "recorded \(counted(count, "statement")) in \(file)"
  }
}
