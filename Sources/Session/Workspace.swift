package import CommandLanguage
package import TradeModel

/// What the prompt shows of the workspace.
package struct PromptState: Hashable, Sendable {
  /// The number of the open document; blank when none is open.
  package var document = ""
  /// What is under way: `orders`, `invoice`, `edit`; blank when nothing is.
  package var task = ""
  /// Whether there are edits that are not committed.
  package var isEdited = false

  /// Makes the state of an empty workspace.
  package init() {}
}

/// The state of a session: the book it reads, the open document, and what is under way on it.
package struct Workspace: Sendable {
  /// The book.
  package private(set) var book: any Book
  /// The business "today".
  package private(set) var workDate: CalendarDate

  /// Makes an empty workspace.
  package init(book: any Book, workDate: CalendarDate) {
    self.book = book
    self.workDate = workDate
  }

  /// What the prompt shows.
  package var prompt: PromptState { PromptState() }

  /// Takes the book that the store gave back after the step's changes were stored.
  package mutating func adopt(_ book: any Book) { self.book = book }
}

/// Carries out one statement on a workspace.
///
/// - Parameters:
///   - workspace: The workspace before the statement; it stays as it is.
///   - action: What the statement asks for.
///   - statement: The whole statement, for the places of problems and for the history.
/// - Returns: The workspace after it, with what to show and what to store.
/// - Throws: `StatementFailure`; then nothing has changed.
package func step(
  _ workspace: Workspace,
  _ action: WorkAction,
  of statement: Statement,
) throws(StatementFailure) -> Step {
  Step(workspace: workspace, report: .nothing)
}
