import CLineEdit

/// The line editor of the terminal: prompts, history, completion, hints.
///
/// There is one in a process, on its main thread. It gives the terminal back when it goes.
///
/// It is safe to use: the pointer never leaves it, and nothing copies it.
@safe
package struct LineEditor: ~Copyable {
  private let editor: OpaquePointer
  private let hooks: EditorHooks

  /// Opens the editor; none unless both standard streams are terminals.
  ///
  /// - Parameters:
  ///   - program: The name under which `.editrc` knows the program.
  ///   - complete: Returns what may stand at a cursor, a UTF-8 offset into the text.
  ///   - isIncomplete: Returns whether a text cannot be a whole statement yet.
  ///   - hint: Returns what is still to come of a text; none shows nothing.
  package init?(
    program: String,
    complete: @escaping (_ text: String, _ cursor: Int) -> CompletionList,
    isIncomplete: @escaping (_ text: String) -> Bool,
    hint: ((_ text: String) -> String)? = nil,
  ) {
    let hooks = EditorHooks(
      complete: complete,
      isIncomplete: isIncomplete,
      hint: hint ?? { _ in "" },
    )
    // The editor keeps the pointer inside the hooks, which live as long as this value.
    guard let editor = unsafe replenish_editor_open(program, hooks.forC, hint == nil ? 0 : 1) else {
      return nil
    }
    unsafe self.editor = editor
    self.hooks = hooks
  }

  deinit {
    // Nothing uses the editor after this value is gone.
    unsafe replenish_editor_close(editor)
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before it.
  ///   - rightPrompt: What stands at the right end of its first row, while there is room.
  /// - Returns: How the reading ended.
  package mutating func read(prompt: PromptText, rightPrompt: PromptText) -> LineEnd {
    var bytes: UnsafePointer<CChar>?
    var length: Int32 = 0
    // The bytes are the editor's until the next call; they are copied at once.
    let end = unsafe replenish_editor_read(
      editor,
      prompt.editorText,
      rightPrompt.editorText,
      &bytes,
      &length,
    )
    switch end {
    case REPLENISH_LINE_ENTERED:
      return .line(unsafe textOf(bytes, length: length))
    case REPLENISH_LINE_END_OF_INPUT:
      return .endOfInput
    case REPLENISH_LINE_INTERRUPTED:
      return .interrupted
    case REPLENISH_LINE_TERMINATED:
      return .terminated(signal: TerminationSignal.take()?.number ?? 0)
    default:
      return .failed
    }
  }

  /// Says how the lines of earlier sessions are found: asked once, when the first prompt stands.
  package mutating func recall(_ earlier: @escaping () -> [String]) {
    hooks.earlierLines = earlier
  }

  /// Adds a line to the history of this session; it is recalled once, however often it comes.
  package mutating func remember(_ line: String) {
    // The text is copied by the history.
    unsafe replenish_editor_remember(editor, line)
  }
}
