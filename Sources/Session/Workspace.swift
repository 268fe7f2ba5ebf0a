import CommandLanguage
package import TradeModel

/// What the prompt shows of the workspace.
package struct PromptState: Hashable, Sendable {
  /// The number of the open document; blank when none is open.
  package var document = ""
  /// What is under way: `orders`, `invoice`, `edit`; blank when nothing is.
  package var task = ""
  /// Whether there are edits that are not committed.
  package var isEdited = false
  /// Whether something is assumed.
  package var isAssuming = false

  /// Makes the state of an empty workspace.
  package init() {}
}

/// The state of a session: the book it reads, the open document, and what is under way on it.
///
/// A workspace is a value: a statement makes a new one of it, or fails and leaves it as it is.
package struct Workspace: Sendable {
  /// The book as it is.
  private(set) var base: any Book
  var scene: Scene
  var history = History()
  private var sceneCount = 0

  /// Makes an empty workspace.
  package init(book: any Book, workDate: CalendarDate) {
    base = book
    scene = Scene(id: 0, workDate: workDate)
  }

  /// The book, read under what is assumed.
  package var book: any Book { assumed(base) }

  /// Returns a book as it is read under what is assumed.
  func assumed(_ book: any Book) -> any Book {
    scene.assumptions.isEmpty ? book : AssumedBook(book, assuming: scene.assumptions)
  }

  /// Returns a purchase document as it is under what is assumed, to be looked at and not edited.
  func assumed(_ document: PurchaseDocument) -> PurchaseDocument {
    AssumedBook(base, assuming: scene.assumptions).assumed(document)
  }

  /// The business "today".
  package var workDate: CalendarDate { scene.workDate }

  /// What the prompt shows.
  package var prompt: PromptState {
    var state = PromptState()
    state.document = scene.document?.number.text ?? ""
    state.task = scene.task.word
    state.isEdited = scene.edits > 0
    state.isAssuming = !scene.assumptions.isEmpty
    return state
  }

  /// Takes the book that the store gave back after the step's changes were stored.
  package mutating func adopt(_ book: any Book) { base = book }

  /// Makes another scene the current one.
  ///
  /// - Parameters:
  ///   - document: The document that is open in it.
  ///   - selection: The selected lines of the document.
  ///   - task: What is under way in it, with no edit so far.
  ///   - workDate: The work date; none is the current one.
  mutating func enter(
    document: OpenDocument?,
    selection: Set<LineNumber> = [],
    task: SessionTask = .none,
    workDate: CalendarDate? = nil,
  ) {
    sceneCount += 1
    scene = Scene(
      id: sceneCount,
      workDate: workDate ?? scene.workDate,
      document: document,
      assumptions: scene.assumptions,
      selection: selection,
      task: task,
    )
  }

  /// Carries out an edit of what is under way, as a step of the history.
  mutating func edit(_ edit: TaskEdit, effect: String, of statement: Statement) {
    let start = scene.edits == 0 ? scene : nil
    scene.apply(edit)
    remember(.edit(edit, startingFrom: start), effect: effect, of: statement)
  }

  /// Adds a step to the history.
  mutating func remember(_ change: HistoryChange, effect: String, of statement: Statement) {
    history.add(
      HistoryStep(statement: statement.canonicalText, effect: effect, change: change)
    )
  }
}
