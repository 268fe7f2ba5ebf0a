import CommandLanguage
import TradeModel

/// What came of the statements of a run, for the report at its end and for a file of results.
///
/// A `run` statement is none of them: those of the script that it names are.
struct RunLog {
  /// What came of a statement.
  enum Outcome: Hashable {
    /// It succeeded, or failed as it was expected to.
    case passed
    /// It failed.
    case failed(TroubleText)
    /// It could not be carried out for a reason that lies outside the script.
    case broken(TroubleText)
    /// It was not run.
    case skipped(String)
  }

  /// A statement with what came of it.
  struct Entry: Hashable {
    /// The name of the text in which it stands.
    let file: String
    /// The statement, behind its line and column.
    let name: String
    let milliseconds: Int
    let outcome: Outcome
  }

  /// What was given to run, with its statements.
  struct Suite: Hashable {
    let name: String
    var entries: [Entry] = []
  }

  private(set) var suites: [Suite] = []
  private(set) var passed = 0
  private(set) var failed = 0
  private(set) var skipped = 0
  private let keepsEntries: Bool
  private var made: [DocumentNumber] = []
  private let start: Int

  /// Makes the log of a run that starts now.
  ///
  /// - Parameters:
  ///   - keepsEntries: Whether each statement is kept, not only counted.
  ///   - start: The time at which it starts.
  init(keepsEntries: Bool, start: Int) {
    self.keepsEntries = keepsEntries
    self.start = start
  }

  /// Begins what was given to run.
  mutating func begin(_ name: String) { suites.append(Suite(name: name)) }

  /// Takes in what came of a statement.
  mutating func add(_ entry: @autoclosure () -> Entry, _ outcome: Outcome) {
    switch outcome {
    case .passed: passed += 1
    case .failed, .broken: failed += 1
    case .skipped: skipped += 1
    }
    guard keepsEntries, let last = suites.indices.last else { return }
    suites[last].entries.append(entry())
  }

  // MARK: - Documents

  /// Takes in what was stored: documents that are made, or that are taken back.
  mutating func add(_ changes: ChangeSet) {
    for change in changes.changes {
      switch (change.before, change.after) {
      case (nil, .purchaseHeader(let header)?): made.append(header.id.number)
      case (.purchaseHeader(let header)?, nil): made.removeAll { $0 == header.id.number }
      default: break
      }
    }
  }

  /// Forgets the documents: nothing of them was stored.
  mutating func forgetDocuments() { made = [] }

  /// What is told at the end.
  func report(at now: Int) -> String {
    let counted = [(passed + failed, "run"), (failed, "failed"), (skipped, "not run")]
    let counts = counted.enumerated()
      .filter { $0.offset == 0 || $0.element.0 > 0 }
      .map {
        $0.offset == 0 ? "\(statements($0.element.0)) run" : "\($0.element.0) \($0.element.1)"
      }
    let documents = made.map(\.text).joined(separator: ", ")
    return """
      report: \(counts.joined(separator: ", ")), \(secondsText(now - start)) s
      report: made \(made.isEmpty ? "no document" : documents)

      """
  }
}

/// Why a statement failed, as a file of results tells it.
struct TroubleText: Hashable {
  /// The name of the error.
  let code: String
  /// What is wrong, in one line.
  let headline: String
  /// All that is told of it.
  let text: String
}

/// Returns milliseconds as seconds: `1.012`.
func secondsText(_ milliseconds: Int) -> String {
  let fraction = String(milliseconds % 1000)
  return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
}
