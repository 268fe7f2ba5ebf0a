package import CommandLanguage

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
  let step = try plainStep(workspace, action, of: statement)
  let assumed = step.workspace.scene.assumptions
  guard !assumed.isEmpty else { return step }
  return Step(
    workspace: step.workspace,
    report: step.report,
    notices: step.notices + [.assuming(assumed)],
    changes: step.changes,
  )
}

/// Carries out one statement, without a word on what is assumed.
private func plainStep(
  _ workspace: Workspace,
  _ action: WorkAction,
  of statement: Statement,
) throws(StatementFailure) -> Step {
  switch action {
  case .status: try workspace.status()
  case .list(let query): try workspace.list(query)
  case .show(let target): try workspace.show(target, of: statement)
  case .open(let name): try workspace.open(name, of: statement)
  case .close: try workspace.close(of: statement)
  case .planOrders: try workspace.planOrders(of: statement)
  case .planInvoice(let scope): try workspace.planInvoice(scope, of: statement)
  case .replan: try workspace.replanAll(of: statement)
  case .filterRows(let filter): try workspace.filterRows(filter, of: statement)
  case .select(let change): try workspace.select(change, of: statement)
  case .setQuantity(let value, on: let scope):
    try workspace.setQuantity(value, on: scope, of: statement)
  case .setReserve(let reserve, on: let scope):
    try workspace.setReserve(reserve, on: scope, of: statement)
  case .setCost(let value, on: let scope): try workspace.setCost(value, on: scope, of: statement)
  case .setDiscount(let value, on: let scope):
    try workspace.setDiscount(value, on: scope, of: statement)
  case .setDate(let date, on: let scope): try workspace.setDate(date, on: scope, of: statement)
  case .setDescription(let text, on: let scope):
    try workspace.setDescription(text, on: scope, of: statement)
  case .pickVendor(let choice, on: let scope):
    try workspace.pickVendor(choice, on: scope, of: statement)
  case .split(let line, let parts): try workspace.split(line, into: parts, of: statement)
  case .vendors(on: let line): try workspace.vendors(on: line, of: statement)
  case .why(let line): try workspace.why(line, of: statement)
  case .whyNot(let vendor, on: let line): try workspace.whyNot(vendor, on: line, of: statement)
  case .offers(on: let scope): try workspace.offers(on: scope, of: statement)
  case .use(let strategy, on: let scope):
    try workspace.use(strategy, on: scope, of: statement)
  case .coverage(let name): try workspace.coverage(of: name, statement)
  case .drift: try workspace.drift(of: statement)
  case .assume(let words): try workspace.assume(words, of: statement)
  case .forget: try workspace.forget(of: statement)
  case .compareBase: try workspace.compareBase(of: statement)
  case .addItem(let line): try workspace.addItem(line, of: statement)
  case .addComment(let text): try workspace.addComment(text, of: statement)
  case .remove(let scope): try workspace.removeLines(scope, of: statement)
  case .preview: try workspace.preview(of: statement)
  case .commit(let scope): try workspace.commit(scope, of: statement)
  case .discard: try workspace.discard(of: statement)
  case .undo(let count): try workspace.undo(count, of: statement)
  case .redo(let count): try workspace.redo(count, of: statement)
  case .changes: workspace.changes()
  case .workDate(let date): try workspace.workDate(date, of: statement)
  case .assert(let condition, on: let scope):
    try workspace.assert(condition, on: scope, of: statement)
  }
}
