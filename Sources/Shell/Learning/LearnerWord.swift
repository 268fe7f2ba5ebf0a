/// What a learner can say in a lesson beside the statements of the language.
///
/// No statement begins with these words, so that none is hidden by them; a test holds that. The
/// word `show` alone is a statement, which shows the open document, so the solution is asked for by
/// `solution`, or `show solution`; `quit` means what it means everywhere.
enum LearnerWord: String, CaseIterable {
  case hint
  case solution
  case skip
  case back
  case restart = "restart step"
  case place = "where"
  case quit

  /// Reads what was typed; none where it is something else.
  init?(_ typed: String) {
    let words = typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch words {
    case "show solution": self = .solution
    case "restart": self = .restart
    case "exit": self = .quit
    default: self.init(rawValue: words)
    }
  }

  /// What it does, in a few words.
  var note: String {
    switch self {
    case .hint: "helps a little; again, and it helps more"
    case .solution: "shows what to type"
    case .skip: "goes on without an answer"
    case .back: "goes to the step before"
    case .restart: "puts everything back as it was when the step began"
    case .place: "tells where you are"
    case .quit: "leaves the lesson; you go on there next time"
    }
  }
}
