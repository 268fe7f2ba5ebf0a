import CommandLanguage
import Diagnostics
import Lessons
import Rendering

/// A diagnostic with the text that it points into, and what led to the text.
struct ToldProblem {
  /// What is told.
  let diagnostic: Diagnostic
  /// The text; an empty one where there is none to point into.
  let source: SourceText
  /// The `run` statements that led to the text, the outermost one first.
  let chain: [Inclusion]
}

extension LoadProblem {
  /// What is told of the problem.
  var told: [ToldProblem] {
    let place = chain.last
    switch cause {
    case .file(let failure): return [atInclusion(failure.diagnostic(at: place?.range))]
    case .text(let text): return [atInclusion(text.diagnostic(at: place?.range))]
    case .cycle(let paths): return [atInclusion(cycleDiagnostic(paths, at: place?.range))]
    case .nesting(let limit):
      return [atInclusion(nestingDiagnostic(limit: limit, at: place?.range))]
    case .syntax(let errors, let source):
      return errors.diagnostics.map { ToldProblem(diagnostic: $0, source: source, chain: chain) }
    case .page(let errors):
      return errors.diagnostics.map {
        ToldProblem(diagnostic: $0, source: errors.source, chain: chain)
      }
    case .unknownError(let code, let suggestion, let source):
      let diagnostic = unknownErrorDiagnostic(code, suggestion)
      return [ToldProblem(diagnostic: diagnostic, source: source, chain: chain)]
    }
  }

  /// Returns a problem of a text as one of the statement that names the text.
  private func atInclusion(_ diagnostic: Diagnostic) -> ToldProblem {
    ToldProblem(
      diagnostic: diagnostic,
      source: chain.last?.source ?? SourceText(name: "", text: ""),
      chain: Array(chain.dropLast()),
    )
  }
}
