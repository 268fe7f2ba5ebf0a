import CLineEdit

/// The closures that the editor calls while a line is typed; C holds a pointer to them.
final class EditorHooks {
  /// Returns what may stand at a cursor, given as a UTF-8 offset into the text.
  let complete: (_ text: String, _ cursor: Int) -> CompletionList
  /// Returns whether the text cannot be a whole statement yet.
  let isIncomplete: (_ text: String) -> Bool
  /// Returns what is still to come of a text, to be shown behind it.
  let hint: (_ text: String) -> String
  /// Returns the lines of earlier sessions; asked once, when the first prompt stands.
  var earlierLines: () -> [String] = { [] }

  /// Makes hooks of closures.
  init(
    complete: @escaping (_ text: String, _ cursor: Int) -> CompletionList,
    isIncomplete: @escaping (_ text: String) -> Bool,
    hint: @escaping (_ text: String) -> String,
  ) {
    self.complete = complete
    self.isIncomplete = isIncomplete
    self.hint = hint
  }

  /// Returns the hooks as C takes them; the pointer in them lives as long as this object.
  var forC: replenish_editor_hooks {
    // The pointer is not retained: the editor that holds it also holds this object.
    unsafe replenish_editor_hooks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      complete: { context, editor, text, length, cursor in
        guard let hooks = unsafe hooks(context), let editor = unsafe editor else { return }
        let list = hooks.complete(unsafe textOf(text, length: length), Int(cursor))
        if let insertion = list.insertion {
          unsafe replenish_editor_insert(editor, insertion)
        } else if !list.candidates.isEmpty {
          let columns = Terminal.columns(ofDescriptor: 1)
          unsafe replenish_editor_list(editor, list.listing(columns: columns))
        }
      },
      is_incomplete: { context, text, length in
        guard let hooks = unsafe hooks(context) else { return 0 }
        return hooks.isIncomplete(unsafe textOf(text, length: length)) ? 1 : 0
      },
      hint: { context, editor, text, length in
        guard let hooks = unsafe hooks(context), let editor = unsafe editor else { return }
        let hint = hooks.hint(unsafe textOf(text, length: length))
        // The editor counts bytes as columns.
        guard !hint.isEmpty, hint.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return }
        unsafe replenish_editor_hint(editor, hint)
      },
      recall: { context, editor in
        guard let hooks = unsafe hooks(context), let editor = unsafe editor else { return }
        for line in hooks.earlierLines() { unsafe replenish_editor_recall(editor, line) }
      },
    )
  }
}

/// Returns the hooks behind a pointer that C was given.
@unsafe
private func hooks(_ context: UnsafeMutableRawPointer?) -> EditorHooks? {
  guard let context = unsafe context else { return nil }
  return unsafe Unmanaged<EditorHooks>.fromOpaque(context).takeUnretainedValue()
}

/// Returns the text of some bytes that C lends for the length of a call.
@unsafe
func textOf(_ bytes: UnsafePointer<CChar>?, length: Int32) -> String {
  guard let bytes = unsafe bytes, length > 0 else { return "" }
  // The length is the editor's own; the bytes are UTF-8, and repaired where they are not.
  let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(length))
  return unsafe String(decoding: buffer.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
