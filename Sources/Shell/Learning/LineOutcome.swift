import CommandLanguage
import Diagnostics
import Session

/// What came of a statement in a lesson.
struct StatementOutcome {
  /// The statement.
  let statement: Statement
  /// What it had to show; none where it failed, or belongs to the shell itself.
  let report: Report?
  /// The name of the error that it failed with.
  let error: String?
}

/// What came of a line in a lesson.
struct LineOutcome {
  /// What came of its statements; of none where it does not parse.
  var outcomes: [StatementOutcome] = []
  /// The names of the errors that it does not parse with.
  var syntaxErrors: [String] = []
  /// How to go on.
  var flow = Flow.goOn

  /// The names of all errors, in their order.
  var errors: [String] { syntaxErrors + outcomes.compactMap(\.error) }

  /// The statements that succeeded.
  var succeeded: [StatementOutcome] { outcomes.filter { $0.error == nil } }
}

extension Shell {
  /// Runs statements, and returns what came of each.
  mutating func outcomes(of script: LoadedScript) -> LineOutcome {
    outcomes = []
    var echo: ScriptEcho?
    let flow = run(script, chain: [], echo: &echo)
    defer { outcomes = nil }
    return LineOutcome(outcomes: outcomes ?? [], flow: flow)
  }

  /// Runs a line that a learner typed.
  mutating func learn(_ text: String) -> LineOutcome {
    var loader = ScriptLoader(files: ports.files, variables: variables)
    guard let loaded = loader.load(.text(SourceText(name: "<prompt>", text: text))) else {
      for problem in loader.problems { reporter.show(problem) }
      let codes = loader.problems.flatMap(\.told).map(\.diagnostic.code)
      return LineOutcome(syntaxErrors: codes, flow: .failed(.unparsable))
    }
    return outcomes(of: loaded)
  }
}
