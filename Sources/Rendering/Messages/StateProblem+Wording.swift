import Session

/// Returns the words for a statement that does not fit what is open or under way.
func wording(for problem: StateProblem) -> Wording {
  switch problem {
  case .noDocumentOpen:
    Wording(
      "no-document-open",
      "no document is open",
      help: "open NO opens one; list sales orders lists them",
    )
  case .wrongDocument(let open, let needed):
    Wording(
      "wrong-document",
      "this needs \(listed(needed.map { "a \($0)" }, "or")), and \(open) is open",
      help: "open NO opens another document",
    )
  case .noWorksheet:
    Wording(
      "no-worksheet",
      "no worksheet has been started",
      help: "plan orders or plan invoice starts one on the open document",
    )
  case .wrongWorksheet(let needed):
    Wording(
      "wrong-worksheet",
      "this works in a worksheet of \(needed) only",
      help: "discard gives this worksheet up, and \(needed) starts the other one",
    )
  case .uncommittedEdits(let document, let edits):
    Wording(
      "uncommitted-edits",
      "\(document) has \(counted(edits, "edit")) that would be lost",
      help: "commit stores them, discard gives them up",
    )
  case .noLinesNamed(let shown):
    Wording(
      "no-lines-named",
      "\(rowsShown(shown)) shown and none is selected",
      help: "end with on all, on 10000 or on where needed > 0, or select rows first",
    )
  case .noLineNamed(let candidates, let example):
    Wording(
      "no-lines-named",
      "this is about one row, and \(rowsShown(candidates)) shown or selected",
      help: example.map { "name one, as in \($0), or select one" },
    )
  case .nothingToUndo: Wording("nothing-to-undo", "there is nothing to undo")
  case .nothingToRedo: Wording("nothing-to-redo", "there is nothing to redo")
  case .changedSince(let records):
    Wording(
      "changed-since",
      "the commit cannot be taken back, its records have been changed since",
      notes: records,
    )
  case .nothingToCommit: Wording("nothing-to-commit", "there is nothing to commit")
  case .assumptionsInForce(let count):
    Wording(
      "assumptions-in-force",
      "\(counted(count, "thing")) \(count == 1 ? "is" : "are") assumed, and the commit does not allow it",
      help: "forget ends it; commit assuming stores what was planned by it",
    )
  }
}

private func rowsShown(_ count: Int) -> String {
  count > 1 ? "\(count) rows are" : count == 1 ? "1 row is" : "no row is"
}
