import Synchronization

/// The texts of codes that are too long for two words, each once, for as long as the program runs.
enum KeptTexts {
  /// A text that is another one only where its bytes are.
  private struct ByteText: Hashable {
    let text: String

    static func == (left: ByteText, right: ByteText) -> Bool {
      let (one, other) = (left.text.utf8.span, right.text.utf8.span)
      guard one.count == other.count else { return false }
      for index in one.indices where one[index] != other[index] { return false }
      return true
    }

    func hash(into hasher: inout Hasher) {
      text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private struct State {
    var texts: [ByteText] = []
    var places: [ByteText: Int] = [:]
  }

  private static let state = Mutex(State())

  /// Returns the place of a text, which is the same for the same bytes.
  static func place(of text: String) -> Int {
    let text = ByteText(text: text)
    return state.withLock { state in
      if let place = state.places[text] { return place }
      state.texts.append(text)
      state.places[text] = state.texts.count - 1
      return state.texts.count - 1
    }
  }

  /// Returns the text at a place.
  static func text(at place: Int) -> String { state.withLock { $0.texts[place].text } }
}
