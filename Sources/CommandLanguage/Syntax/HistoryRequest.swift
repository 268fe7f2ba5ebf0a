/// What `history` asks for.
package enum HistoryRequest: Hashable, Sendable {
  /// The lines that were entered; with a text those that hold it.
  case list(String?)
  /// A file of the statements that succeeded in this session.
  case save(Ranged<String>)
}

extension HistoryRequest {
  /// The statement as canonical text; it parses to the same request.
  var canonicalText: String {
    switch self {
    case .list(nil): "history"
    case .list(let text?): "history \(CanonicalText.quoted(text))"
    case .save(let path): "history \(Keyword.save.text) \(CanonicalText.path(path.value))"
    }
  }
}
