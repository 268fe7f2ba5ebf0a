/// What `record` asks for.
package enum RecordRequest: Hashable, Sendable {
  /// To what the session is recorded at present.
  case state
  /// The recording ends.
  case off
  /// The session is recorded into a file from here on.
  case start(RecordingOptions)
}

/// `record [over] FILE [valid|changes]`.
package struct RecordingOptions: Hashable, Sendable {
  /// The file.
  package let file: Ranged<String>
  /// Which statements are kept.
  package let scope: RecordingScope
  /// Whether a file that is there is given up for it.
  package let replacesFile: Bool

  /// Makes options.
  package init(file: Ranged<String>, scope: RecordingScope = .all, replacesFile: Bool = false) {
    self.file = file
    self.scope = scope
    self.replacesFile = replacesFile
  }
}

/// Which statements a recording keeps.
package enum RecordingScope: String, CaseIterable, Hashable, Sendable {
  /// Those that failed as well.
  case all
  /// Those that succeeded.
  case valid
  /// Those that succeeded and changed the session or the store.
  case changes
}

extension RecordRequest {
  /// The statement as canonical text; it parses to the same request.
  var canonicalText: String {
    switch self {
    case .state: return "record"
    case .off: return "record off"
    case .start(let options):
      var canonical = CanonicalText()
      canonical.word("record")
      if options.replacesFile { canonical.word("over") }
      canonical.word(Self.path(options.file.value))
      if options.scope != .all { canonical.word(options.scope.rawValue) }
      return canonical.text
    }
  }

  /// Returns the path of a file, in quotes where it would be read as another word of the statement.
  private static func path(_ path: String) -> String {
    let isWord = Keyword(ArraySlice(path.utf8)).map { $0 == .off || $0 == .over } ?? false
    return isWord ? CanonicalText.quoted(path) : CanonicalText.path(path)
  }
}
