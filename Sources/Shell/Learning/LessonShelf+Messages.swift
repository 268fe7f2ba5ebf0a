import CommandLanguage
import Diagnostics
import Lessons

extension LessonShelf.Failure {
  /// What is told of the failure.
  var told: [ToldProblem] {
    switch self {
    case .unknown(let name, let suggestion):
      let help = suggestion.map { "did you mean '\($0)'?" } ?? "replenish learn lists the lessons"
      return [plain("unknown-lesson", "there is no lesson '\(name)'", help: help)]
    case .file(let failure):
      return [ToldProblem(diagnostic: failure.diagnostic(), source: Self.noSource, chain: [])]
    case .text(let problem):
      return [ToldProblem(diagnostic: problem.diagnostic(), source: Self.noSource, chain: [])]
    case .page(let errors):
      return errors.diagnostics.map {
        ToldProblem(diagnostic: $0, source: errors.source, chain: [])
      }
    case .book(let page, let failure):
      let place = page.front.book?.range
      return failure.diagnostics.map { diagnostic in
        let placed = Diagnostic(
          code: diagnostic.code,
          severity: diagnostic.severity,
          headline: diagnostic.headline,
          range: place,
          notes: diagnostic.notes,
          help: diagnostic.help,
        )
        return ToldProblem(diagnostic: placed, source: page.source, chain: [])
      }
    }
  }

  private static let noSource = SourceText(name: "", text: "")

  private func plain(_ code: String, _ headline: String, help: String?) -> ToldProblem {
    let diagnostic = Diagnostic(code: code, headline: headline, help: help)
    return ToldProblem(diagnostic: diagnostic, source: Self.noSource, chain: [])
  }

  /// How the program ends by it.
  var exitStatus: ExitStatus {
    switch self {
    case .unknown, .file: .wrongUsage
    case .text, .page: .unparsable
    case .book(_, let failure): failure.exitStatus
    }
  }
}
