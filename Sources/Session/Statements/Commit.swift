import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `preview` and `commit [valid]`: what the worksheet or the edits of a document make.

/// What a commit would make and store.
private struct Making {
  var report: CommitReport
  var changes: ChangeSet?
  var notices: [Notice] = []
  /// What it does, in a few words.
  var effect = ""
}

extension Workspace {
  func preview(of statement: Statement) throws(StatementFailure) -> Step {
    var making = try making(.all, of: statement)
    making.report.isAssuming = !scene.assumptions.isEmpty
    return Step(workspace: self, report: .preview(making.report), notices: making.notices)
  }

  func commit(_ scope: CommitScope, of statement: Statement) throws(StatementFailure) -> Step {
    if !scene.assumptions.isEmpty, !scope.allowsAssumptions {
      throw .state(
        Located(.assumptionsInForce(count: scene.assumptions.count), at: statement.range)
      )
    }
    let making = try making(scope, of: statement)
    var workspace = self
    if let changes = making.changes {
      let before = scene
      let isSale = if case .sales = before.document { true } else { false }
      workspace.enter(document: before.document, selection: isSale ? before.selection : [])
      let change = HistoryChange.committed(changes, from: before, to: workspace.scene)
      workspace.remember(change, effect: making.effect, of: statement)
    } else {
      workspace.replan(.none, effect: "made nothing", of: statement)
    }
    return Step(
      workspace: workspace,
      report: .committed(making.report),
      notices: making.notices,
      changes: making.changes,
    )
  }

  private func making(
    _ scope: CommitScope,
    of statement: Statement,
  ) throws(StatementFailure) -> Making {
    switch scene.task {
    case .orders(let orders): return try making(orders.worksheet, scope, of: statement)
    case .invoice(let worksheet): return try making(worksheet, of: statement)
    case .draft(let draft): return try making(draft, of: statement)
    case .none: break
    }
    switch scene.document {
    case .sales: throw .state(Located(.noWorksheet, at: statement.range))
    case .purchase: throw .state(Located(.nothingToCommit, at: statement.range))
    case nil: throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  // MARK: - The three kinds

  private func making(
    _ worksheet: OrderWorksheet,
    _ scope: CommitScope,
    of statement: Statement,
  ) throws(StatementFailure) -> Making {
    let outcome = try reading { () throws(BookFailure) in
      try worksheet.purchase(scope: scope.takesValidRows ? .validRows : .all, in: book)
    }
    switch outcome {
    case .refused(let problems):
      throw .refused(Located(.commit(problems), at: statement.range))
    case .nothing:
      return Making(report: CommitReport(created: []), notices: [.noOrdersCreated])
    case .made(let made):
      var notices = pastOrderDates(among: worksheet.rows.indices)
      if !made.leftOut.isEmpty {
        let lines = Set(made.leftOut.compactMap(\.line)).sorted()
        notices.append(.rowsLeftOut(lines: lines))
      }
      if made.documents.isEmpty { notices.append(.noOrdersCreated) }
      let numbers = made.documents.map(\.id.number.text).joined(separator: ", ")
      return Making(
        report: CommitReport(created: try created(made.documents)),
        changes: made.documents.isEmpty ? nil : made.changes,
        notices: notices,
        effect: "made \(numbers)",
      )
    }
  }

  private func making(
    _ worksheet: InvoiceWorksheet,
    of statement: Statement,
  ) throws(StatementFailure) -> Making {
    let outcome = try reading { () throws(BookFailure) in try worksheet.purchase(in: book) }
    switch outcome {
    case .vendorMissing(let candidates):
      let names = try book.names(of: candidates)
      let pairs = candidates.map { VendorName(number: $0, name: names[$0] ?? "") }
      throw .refused(Located(.invoiceVendorMissing(candidates: pairs), at: statement.range))
    case .refused(let problems):
      throw .refused(Located(.commit(problems), at: statement.range))
    case .made(let document, let changes):
      return Making(
        report: CommitReport(created: try created([document])),
        changes: changes,
        effect: "made \(document.id.number)",
      )
    }
  }

  private func making(
    _ draft: PurchaseDraft,
    of statement: Statement,
  ) throws(StatementFailure) -> Making {
    let outcome = try reading { () throws(BookFailure) in try draft.commit(in: book) }
    switch outcome {
    case .nothing: throw .state(Located(.nothingToCommit, at: statement.range))
    case .made(let document, let changedLines, let changes):
      let changed = CreatedDocument(
        document: document,
        vendorName: try book.name(of: document.header.vendor),
        total: document.total,
        changedLines: changedLines,
      )
      return Making(
        report: CommitReport(created: [], changed: [changed]),
        changes: changes,
        effect: "changed \(document.id.number)",
      )
    }
  }

  private func created(
    _ documents: [PurchaseDocument]
  ) throws(StatementFailure) -> [CreatedDocument] {
    let names = try book.names(of: documents.map(\.header.vendor))
    return documents.map { document in
      CreatedDocument(
        document: document,
        vendorName: names[document.header.vendor] ?? "",
        total: document.total,
      )
    }
  }
}

extension CommitScope {
  /// Whether rows with a problem are left out.
  fileprivate var takesValidRows: Bool { self == .valid || self == .validAssuming }

  /// Whether something may be assumed.
  fileprivate var allowsAssumptions: Bool { self == .assuming || self == .validAssuming }
}
