package import TradeModel

/// A line that the purchase invoice will have.
package struct InvoiceRowReport: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// An item or a comment.
  package var subject: LineSubject
  /// The description.
  package var description: String
  /// The unit.
  package var unit: UnitCode?
  /// The full quantity of the sale (PI-5).
  package var quantity: Quantity

  /// Makes a record of its fields; those left out are blank.
  package init(
    line: LineNumber,
    subject: LineSubject,
    description: String,
    unit: UnitCode?,
    quantity: Quantity,
  ) {
    self.line = line
    self.subject = subject
    self.description = description
    self.unit = unit
    self.quantity = quantity
  }
}

/// The worksheet of Create Purchase Invoice, as shown.
package struct InvoiceWorksheetReport: Hashable, Sendable {
  /// The sales document.
  package var document: SalesDocumentID
  /// The vendor; none until one is picked.
  package var vendor: VendorCode?
  /// The vendor's name.
  package var vendorName: String
  /// The lines.
  package var rows: [InvoiceRowReport]
  /// Purchase invoices that were made from the document before.
  package var earlierInvoices: [DocumentNumber]

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: SalesDocumentID,
    vendor: VendorCode?,
    vendorName: String,
    rows: [InvoiceRowReport],
    earlierInvoices: [DocumentNumber],
  ) {
    self.document = document
    self.vendor = vendor
    self.vendorName = vendorName
    self.rows = rows
    self.earlierInvoices = earlierInvoices
  }
}
