import LineEditing
import Shell

/// The lines that a person types at the terminal.
struct TerminalLines: ~Copyable, LineSource {
  private var editor: LineEditor
  private let book: CompletionBook
  private let usesColour: Bool

  /// Opens the terminal; none where there is none.
  ///
  /// Without colour there are no hints: they could not be told from what is typed.
  init?(book: CompletionBook, usesColour: Bool) {
    let editor = LineEditor(
      program: "replenish",
      complete: { text, cursor in book.completions(of: text, at: cursor) },
      isIncomplete: { text in book.isIncomplete(text) },
      hint: usesColour ? { text in book.hint(for: text) } : nil,
    )
    guard let editor else { return nil }
    self.editor = editor
    self.book = book
    self.usesColour = usesColour
  }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    book.completer = prompt.completer
    let text = PromptText(prompt.text, emphasis: usesColour ? .bold : .plain)
    let right = PromptText(prompt.rightText, emphasis: usesColour ? .dim : .plain)
    switch editor.read(prompt: text, rightPrompt: right) {
    case .line(let text): return .line(text)
    case .endOfInput, .failed: return .end
    case .interrupted: return .interrupted
    case .terminated(let number): return .terminated(ShellSignal(.terminate(number: number)))
    }
  }

  mutating func recall(_ earlier: @escaping () -> [String]) { editor.recall(earlier) }

  mutating func remember(_ line: String) { editor.remember(line) }
}

/// What may be typed at present: the editor asks it in the midst of a line.
final class CompletionBook {
  /// The completer of the current prompt.
  var completer: Completer?

  /// Returns what is still to come of the statement that a line ends in.
  func hint(for text: String) -> String { completer?.hint(for: text) ?? "" }

  /// Whether what was typed goes on in the next line.
  func isIncomplete(_ text: String) -> Bool { completer?.isIncomplete(text) ?? false }

  /// Returns what may stand at a cursor, a UTF-8 offset into the text.
  func completions(of text: String, at cursor: Int) -> CompletionList {
    guard let found = completer?.completions(of: text, at: cursor) else {
      return CompletionList(typed: "", candidates: [])
    }
    return CompletionList(
      typed: found.typed,
      candidates: found.words.map { word in
        CompletionList.Candidate(text: word.text, note: word.note, goesOn: word.goesOn)
      },
      omitted: found.omitted,
      isOptional: found.isOptional,
    )
  }
}
