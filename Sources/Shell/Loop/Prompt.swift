package import CommandLanguage
package import Session

/// What is shown before the line that is typed, and what may be typed there.
package struct Prompt: Sendable {
  /// The text: `SO1 orders* >`, or the program's name while nothing is open.
  package let text: String
  /// What may stand at the cursor of the line.
  package let completer: Completer

  /// Makes the prompt of a session.
  package init(_ workspace: Workspace, variables: VariableTable = VariableTable()) {
    let state = workspace.prompt
    let words = [state.document, state.task].filter { !$0.isEmpty }
    let name = words.isEmpty ? "replenish" : words.joined(separator: " ")
    let mark = state.isAssuming ? "~" : ""
    text = name + mark + (state.isEdited ? "* >" : " >")
    completer = Completer(workspace: workspace, variables: variables)
  }
}
