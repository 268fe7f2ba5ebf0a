/// The question before a statement, where a person wants to be asked.
enum StepAnswer {
  /// The statement is run.
  case run
  /// It is left out.
  case skip
  /// It is run, and so is all that comes, without a question.
  case runAll
  /// It is not run, and nothing else is.
  case leave

  /// What is asked behind the statement.
  static let question = "run it? [y]es [n]o [c]ontinue [q]uit "

  /// What is told when an answer is none.
  static let explanation =
    "y runs it; n or s leaves it out; c runs it and the rest without asking; q runs nothing more\n"

  /// Reads an answer; none where it is something else.
  init?(_ typed: String) {
    switch typed.lowercased().filter({ !$0.isWhitespace }) {
    case "y", "yes": self = .run
    case "n", "no", "s", "skip": self = .skip
    case "c", "continue": self = .runAll
    case "q", "quit": self = .leave
    default: return nil
    }
  }
}
