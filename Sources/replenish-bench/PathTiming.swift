import CommandLanguage
import Diagnostics
import JSONStore
import Session
import TradeModel

/// How long the statements of the main path take on one order.
struct PathTiming {
  /// The time to open the store and the order.
  let opening: Duration
  /// The time to plan it.
  let planning: Duration
  /// The time to make its purchase orders and store them.
  let committing: Duration
  /// How many lines were bought.
  let boughtLines: Int

  /// Runs the path on a store, which has the purchase orders behind it.
  init(order: DocumentNumber, storeAt path: String) throws {
    let clock = ContinuousClock()
    var marks = [clock.now]
    let store = try Store.open(at: path, fileSystem: PosixFileSystem())
    var workspace = Workspace(book: store.book, workDate: store.book.workDate ?? .first)
    var bought = 0
    for text in ["open \(order)", "plan orders", "commit"] {
      let statement = try parse(SourceText(name: "bench", text: text)).statements[0]
      guard case .work(let action) = statement.action else { continue }
      let made = try step(workspace, action, of: statement)
      workspace = made.workspace
      if let changes = made.changes { workspace.adopt(try store.commit(changes)) }
      if case .committed(let report) = made.report {
        bought = report.created.reduce(0) { $0 + $1.document.lines.count }
      }
      marks.append(clock.now)
    }
    opening = marks[1] - marks[0]
    planning = marks[2] - marks[1]
    committing = marks[3] - marks[2]
    boughtLines = bought
  }
}
