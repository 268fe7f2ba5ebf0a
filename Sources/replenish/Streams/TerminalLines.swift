import CommandLanguage
import LineEditing
import Shell

/// The lines that a person types at the terminal.
struct TerminalLines: ~Copyable, LineSource {
  private var editor: LineEditor
  private let book: CompletionBook
  private let isBold: Bool

  /// Opens the terminal; none where there is none.
  init?(book: CompletionBook, isBold: Bool) {
    let editor = LineEditor(
      program: "replenish",
      complete: { text, cursor in book.completions(of: text, at: cursor) },
      isIncomplete: { text in isIncomplete(text) },
    )
    guard let editor else { return nil }
    self.editor = editor
    self.book = book
    self.isBold = isBold
  }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    book.completer = prompt.completer
    switch editor.read(prompt: PromptText(prompt.text, isBold: isBold)) {
    case .line(let text): return .line(text)
    case .endOfInput, .failed: return .end
    case .interrupted: return .interrupted
    case .terminated(let signal): return .terminated(signal == 1 ? .hangUp : .terminate)
    }
  }

  mutating func remember(_ line: String) { editor.remember(line) }
}

/// What may be typed at present: the editor asks it in the midst of a line.
final class CompletionBook {
  /// The completer of the current prompt.
  var completer: Completer?

  /// Returns what may stand at a cursor, a UTF-8 offset into the text.
  func completions(of text: String, at cursor: Int) -> CompletionList {
    guard let found = completer?.completions(of: text, at: cursor) else {
      return CompletionList(typed: "", candidates: [])
    }
    return CompletionList(
      typed: found.typed,
      candidates: found.words.map { CompletionList.Candidate(text: $0.text, note: $0.note) },
      omitted: found.omitted,
    )
  }
}
