import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// What a statement that shows or edits what is open has to report.

extension Workspace {
  /// Returns the report of what is under way, or of the open document, with the rows that the
  /// statement changed.
  func currentReport(
    changed: [LineNumber]? = nil,
    of statement: Statement,
  ) throws(StatementFailure) -> Report {
    switch scene.task {
    case .orders(let orders): return .orderWorksheet(try report(on: orders, changed: changed))
    case .invoice(let worksheet): return .invoiceWorksheet(try report(on: worksheet))
    case .draft(let draft): return .purchaseDocument(try report(on: draft))
    case .none: break
    }
    switch scene.document {
    case .sales(let id): return .salesDocument(try report(on: try book.openSales(id)))
    case .purchase(let id):
      return .purchaseDocument(try report(on: PurchaseDraft(try book.openPurchase(id))))
    case nil: throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  // MARK: - Worksheets

  /// Returns the worksheet of Create Purchase Orders as it is shown.
  func report(
    on task: OrdersTask,
    changed: [LineNumber]?,
  ) throws(StatementFailure) -> OrderWorksheetReport {
    let worksheet = task.worksheet
    let names = try book.names(of: worksheet.decisions.flatMap(\.vendors))
    let lines = OrderRows(task: task, vendorNames: names)
    let planned = worksheet.rows.span
    let decisions = worksheet.decisions.span
    return OrderWorksheetReport(
      document: worksheet.order.id.number,
      customerName: try book.name(of: worksheet.order.header.customer),
      rows: planned.indices.map { index in
        OrderRowReport(
          planned[index],
          decisions[index],
          vendorNames: names,
          position: index + 1,
          isSelected: task.selection.contains(planned[index].line),
          isShown: lines.isShown(at: index),
        )
      },
      apart: worksheet.apart.map { line in
        ApartRow(
          line: line.line,
          item: line.item,
          description: line.description,
          replenishment: line.replenishment,
          needed: line.neededBase,
          unit: line.unit,
        )
      },
      changedLines: changed,
    )
  }

  /// Returns the worksheet of Create Purchase Invoice as it is shown.
  func report(on worksheet: InvoiceWorksheet) throws(StatementFailure) -> InvoiceWorksheetReport {
    InvoiceWorksheetReport(
      document: worksheet.document,
      vendor: worksheet.vendor,
      vendorName: try book.name(of: worksheet.vendor),
      rows: worksheet.rows.map { row in
        InvoiceRowReport(
          line: row.line,
          subject: row.subject,
          description: row.description,
          unit: row.unit,
          quantity: row.quantity,
        )
      },
      earlierInvoices: worksheet.earlierInvoices,
    )
  }

  // MARK: - Documents

  /// Returns a purchase document with its edits as it is shown.
  func report(on draft: PurchaseDraft) throws(StatementFailure) -> PurchaseDocumentReport {
    let document = draft.document
    let lines = document.lines.enumerated().map { index, line in
      PurchaseLineReport(
        line: line,
        position: index + 1,
        amount: line.amount,
        isSelected: scene.selection.contains(line.number),
        isChanged: draft.isChanged(line),
      )
    }
    return PurchaseDocumentReport(
      document: document,
      vendorName: try book.name(of: document.header.vendor),
      lines: lines,
      removedLines: draft.removedLines,
      total: document.total,
      isEdited: scene.edits > 0,
    )
  }

  /// Returns a sales document as it is shown, with what its lines need and what covers them.
  func report(on document: SalesDocument) throws(StatementFailure) -> SalesDocumentReport {
    let supply = try reading { () throws(BookFailure) in
      try SalesLineSupply(of: document, in: book, workDate: workDate)
    }
    let selection = scene.document == .sales(document.id) ? scene.selection : []
    let lines = document.lines.span
    return SalesDocumentReport(
      document: document,
      customerName: try book.name(of: document.header.customer),
      lines: lines.indices.map { index in
        SalesLineReport(
          line: lines[index],
          position: index + 1,
          shipmentDate: lines[index].shipmentDate ?? document.header.shipmentDate,
          needed: lines[index].subject.item == nil ? nil : supply.needs?[index],
          coveredBy: supply.coveringLines[lines[index].number] ?? [],
          isSelected: selection.contains(lines[index].number),
        )
      },
    )
  }
}

extension PurchaseLine {
  /// The amount; none for text, or when it is out of range.
  var amount: Amount? {
    guard subject.item != nil else { return nil }
    return Amount(quantity: quantity, unitCost: unitCost, lineDiscount: lineDiscount)
  }
}

extension PurchaseDocument {
  /// The sum of the amounts; none when one of them or the sum is out of range.
  var total: Amount? {
    var units: Int128 = 0
    for line in lines where line.subject.item != nil {
      guard let amount = line.amount else { return nil }
      units += Int128(amount.units)
    }
    return Amount(wide: units)
  }
}

extension OrderRowReport {
  fileprivate init(
    _ planned: PlannedRow,
    _ decision: RowDecision,
    vendorNames: [VendorCode: String],
    position: Int,
    isSelected: Bool,
    isShown: Bool,
  ) {
    self.init(
      line: planned.line,
      position: position,
      item: planned.item,
      variant: planned.variant,
      location: planned.location,
      description: decision.description,
      unit: planned.unit,
      demandDate: planned.demandDate,
      demand: planned.demand,
      available: planned.available,
      needed: planned.needed,
      quantity: decision.quantity,
      vendor: decision.vendor,
      vendorName: decision.vendorName(in: vendorNames),
      parts: decision.parts.map { part in
        RowPartReport(
          vendor: part.vendor,
          vendorName: vendorNames[part.vendor] ?? "",
          quantity: part.quantity,
          unitCost: part.unitCost,
          lineDiscount: part.lineDiscount,
          currency: part.currency,
        )
      },
      unitCost: decision.unitCost,
      lineDiscount: decision.lineDiscount,
      currency: decision.currency,
      isDropShipment: planned.isDropShipment,
      reserve: decision.reserve,
      coveredBy: planned.coveredBy.map { covering in
        CoveringLine(
          document: covering.document,
          line: covering.line,
          quantity: covering.quantity,
          expectedReceiptDate: covering.expectedReceiptDate,
          isLate: covering.isLate(for: planned.demandDate),
        )
      },
      isSelected: isSelected,
      isShown: isShown,
    )
  }
}
