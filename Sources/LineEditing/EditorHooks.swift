import CLineEdit

/// The closures that the editor calls while a line is typed; C holds a pointer to them.
final class EditorHooks {
  /// Returns what may stand at a cursor, given as a UTF-8 offset into the text.
  let complete: (_ text: String, _ cursor: Int) -> CompletionList
  /// Returns whether the text cannot be a whole statement yet.
  let isIncomplete: (_ text: String) -> Bool

  /// Makes hooks of closures.
  init(
    complete: @escaping (_ text: String, _ cursor: Int) -> CompletionList,
    isIncomplete: @escaping (_ text: String) -> Bool,
  ) {
    self.complete = complete
    self.isIncomplete = isIncomplete
  }

  /// Returns the hooks as C takes them; the pointer in them lives as long as this object.
  var forC: replenish_editor_hooks {
    // The pointer is not retained: the editor that holds it also holds this object.
    unsafe replenish_editor_hooks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      complete: { context, editor, text, length, cursor in
        guard let context = unsafe context, let editor = unsafe editor else { return }
        let hooks = unsafe Unmanaged<EditorHooks>.fromOpaque(context).takeUnretainedValue()
        let line = unsafe textOf(text, length: length)
        let list = hooks.complete(line, Int(cursor))
        if let insertion = list.insertion {
          unsafe replenish_editor_insert(editor, insertion)
        } else if !list.candidates.isEmpty {
          unsafe replenish_editor_list(editor, list.listing)
        }
      },
      is_incomplete: { context, text, length in
        guard let context = unsafe context else { return 0 }
        let hooks = unsafe Unmanaged<EditorHooks>.fromOpaque(context).takeUnretainedValue()
        return hooks.isIncomplete(unsafe textOf(text, length: length)) ? 1 : 0
      },
    )
  }
}

/// Returns the text of some bytes that C lends for the length of a call.
@unsafe
func textOf(_ bytes: UnsafePointer<CChar>?, length: Int32) -> String {
  guard let bytes = unsafe bytes, length > 0 else { return "" }
  // The length is the editor's own; the bytes are UTF-8, and repaired where they are not.
  let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(length))
  return unsafe String(decoding: buffer.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
