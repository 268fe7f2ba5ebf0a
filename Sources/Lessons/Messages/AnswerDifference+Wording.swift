import Rendering

extension AnswerDifference {
  /// What is otherwise, said to the person who answered.
  package var sentence: String {
    switch self {
    case .noResult: "nothing was shown, and something is asked for"
    case .result(let difference): Rendering.sentence(for: difference)
    case .state(let difference): Rendering.sentence(for: difference)
    case .statements: "this step asks for its own statements, letter by letter"
    case .check(let failure): message(of: diagnostic(for: failure))
    }
  }
}
