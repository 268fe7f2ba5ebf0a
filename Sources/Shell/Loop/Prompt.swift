package import CommandLanguage
package import Session
import TradeModel

/// What is shown before the line that is typed, and what may be typed there.
package struct Prompt {
  /// The text: `SO1 orders* >`, or the program's name while nothing is open.
  package let text: String
  /// What stands at the right end of the line: `2 edits  2026-01-05`.
  package private(set) var rightText: String
  /// What may stand at the cursor of the line.
  package private(set) var completer: Completer

  /// Makes the prompt of a session.
  ///
  /// - Parameters:
  ///   - workspace: The session.
  ///   - files: Where the names of files are looked up.
  ///   - variables: The variables that were made.
  ///   - isRecording: Whether the session is recorded.
  package init(
    _ workspace: Workspace,
    files: any FileReader,
    variables: VariableTable = VariableTable(),
    isRecording: Bool = false,
  ) {
    let state = workspace.prompt
    let words = [state.document, state.task].filter { !$0.isEmpty }
    let name = words.isEmpty ? "replenish" : words.joined(separator: " ")
    let mark = state.isAssuming ? "~" : ""
    text = name + mark + (state.isEdited ? "* >" : " >")
    let edits = workspace.uncommittedEdits
    let counted = edits == 0 ? "" : edits == 1 ? "1 edit  " : "\(edits) edits  "
    let recording = isRecording ? "recording  " : ""
    rightText = recording + counted + workspace.workDate.description
    completer = Completer(workspace: workspace, files: files, variables: variables)
  }

  /// Returns the prompt as it is in a lesson.
  ///
  /// - Parameters:
  ///   - place: Where in the lesson it stands: `step 2 of 7`.
  ///   - words: What can be said there beside statements.
  /// - Returns: The prompt.
  func inLesson(at place: String, words: [Completer.Word]) -> Prompt {
    var prompt = self
    prompt.rightText = "\(place)  \(rightText)"
    prompt.completer.lessonWords = words
    return prompt
  }
}
