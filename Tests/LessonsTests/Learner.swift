import CommandLanguage
import Diagnostics
import Lessons
import Session
import TestSupport
import TradeModel

/// A learner on a book in memory: statements in, what came of them out.
struct Learner {
  private(set) var attempt: Attempt
  private var book: MemoryBook

  init(_ book: MemoryBook) {
    self.book = book
    attempt = Attempt(workspace: Workspace(book: book, workDate: "2026-01-05"))
  }

  /// Returns the learner with nothing tried yet.
  var rested: Learner {
    var copy = self
    copy.attempt = Attempt(workspace: attempt.workspace)
    return copy
  }

  /// Returns the learner behind some statements.
  func typing(_ text: String) throws -> Learner {
    var copy = self
    for statement in try parse(SourceText(name: "<test>", text: text)).statements {
      guard case .work(let action) = statement.action else { continue }
      let step = try Session.step(copy.attempt.workspace, action, of: statement)
      var workspace = step.workspace
      if let changes = step.changes {
        copy.book = copy.book.applying(changes)
        workspace.adopt(copy.book)
      }
      copy.attempt.add([statement], workspace: workspace, report: step.report)
    }
    return copy
  }
}

extension MemoryBook {
  /// Order SO1 with sacks, eggs and boxes; of 12 sacks in stock, 2 are owed to SO2.
  static let bakery = MemoryBook.sample(
    vendors: [.sample("V10", name: "Old Mill"), .sample("V20", name: "New Mill")],
    items: [
      .sample("SACK", description: "Sack of flour", lastDirectCost: 9),
      .sample("EGG", description: "Eggs", vendor: "V20", lastDirectCost: 3),
      .sample("BOX", description: "Box", lastDirectCost: 1),
    ],
    inventory: [.stock(12, of: "SACK"), .stock(50, of: "BOX")],
    sales: [
      .sample(lines: [
        .line(item: "SACK", quantity: 24),
        .line(item: "EGG", quantity: 6),
        .line(item: "BOX", quantity: 4),
      ]),
      .sample("SO2", lines: [.line(item: "SACK", quantity: 2, shipmentDate: "2026-01-06")]),
    ],
  )
}
