package import Purchasing
package import TradeModel

/// What a statement has to show: values, without any wording of the screen.
package enum Report: Hashable, Sendable {
  /// Nothing to show.
  case nothing
  /// The book's counts and the session.
  case status(StatusReport)
  /// A list of records.
  case list(ListReport)
  /// An item.
  case item(ItemReport)
  /// A vendor.
  case vendor(VendorReport)
  /// A customer.
  case customer(CustomerReport)
  /// A sales document, also when it was just opened.
  case salesDocument(SalesDocumentReport)
  /// A purchase document, also when it was just opened or edited.
  case purchaseDocument(PurchaseDocumentReport)
  /// The worksheet of Create Purchase Orders.
  case orderWorksheet(OrderWorksheetReport)
  /// The worksheet of Create Purchase Invoice.
  case invoiceWorksheet(InvoiceWorksheetReport)
  /// The candidates for a row.
  case vendors(VendorsReport)
  /// The availability of a line as a sum.
  case why(WhyReport)
  /// What a vendor would be for a row.
  case whyNot(WhyNotReport)
  /// What each vendor offers for rows, with the strategies.
  case offers(OffersReport)
  /// What covers the lines of a sales order.
  case salesCoverage(SalesCoverageReport)
  /// What the lines of a purchase order are for.
  case purchaseCoverage(PurchaseCoverageReport)
  /// What is assumed.
  case assumptions(AssumptionsReport)
  /// The rows that are others under what is assumed.
  case comparison(ComparisonReport)
  /// What no longer adds up.
  case drift(DriftReport)
  /// What commit would make.
  case preview(CommitReport)
  /// What commit made.
  case committed(CommitReport)
  /// The steps of the session.
  case history(HistoryReport)
  /// The lines that were entered at prompts.
  case recall(RecallReport)
  /// What `undo` or `redo` did, with what is under way after it.
  indirect case moved(HistoryReport, now: Report)
  /// The work date.
  case workDate(CalendarDate)
  /// A document was closed.
  case closed(document: String)
  /// A worksheet or the edits of a document were given up.
  case discarded(document: String, edits: Int)
}

/// Something to tell beside the report; the statement succeeded.
package enum Notice: Hashable, Sendable {
  /// Every row of the worksheet is available (M1).
  case everythingAvailable(DocumentNumber)
  /// The commit found no row with a quantity (M4).
  case noOrdersCreated
  /// So many edits went with the worksheet that a new one has replaced; `undo` brings them back.
  case editsReplaced(Int)
  /// A purchase invoice was made from this document before (`domain.md`, section 4).
  case invoicedBefore([DocumentNumber])
  /// The order would have to be placed before the work date to arrive in time (PO-26).
  case orderDateInPast(lines: [LineNumber])
  /// What is shown rests on something assumed.
  case assuming([Assumption])
  /// The statement changed rows that the filter hides; all rows that it changed are here.
  case hiddenRowsChanged([RowEditReport])
  /// Rows were left out of a `commit valid`.
  case rowsLeftOut(lines: [LineNumber])
  /// The book has changed since the worksheet was planned: another quantity is needed now.
  case needChanged(line: LineNumber, planned: Quantity, now: Quantity)
  /// Lines are covered by purchase lines that arrive after the demand date.
  case coveredLate(lines: [LineNumber])
  /// The worksheet was planned again, and a fact of a row is another one now.
  case planChanged(PlanDifference)
  /// The worksheet was planned again, and everything is as it was.
  case planUnchanged(DocumentNumber)
  /// The worksheet was planned again, and an edit makes no sense any more.
  case editDropped(DroppedEdit)
}
