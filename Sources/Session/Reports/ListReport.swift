package import CommandLanguage
package import TradeModel

/// A sales document in a list.
package struct SalesListRow: Hashable, Sendable {
  /// The document.
  package var document: SalesDocument
  /// The customer's name.
  package var customerName: String
  /// The item lines with something left to ship.
  package var openLines: Int
  /// Whether something on it is not available; nothing where that is not asked, as on an invoice.
  package var isShort: Bool?

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: SalesDocument,
    customerName: String,
    openLines: Int,
    isShort: Bool?,
  ) {
    self.document = document
    self.customerName = customerName
    self.openLines = openLines
    self.isShort = isShort
  }
}

/// A purchase document in a list.
package struct PurchaseListRow: Hashable, Sendable {
  /// The document.
  package var document: PurchaseDocument
  /// The vendor's name.
  package var vendorName: String
  /// The sum of the line amounts; none when it is out of range.
  package var total: Amount?

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: PurchaseDocument,
    vendorName: String,
    total: Amount?,
  ) {
    self.document = document
    self.vendorName = vendorName
    self.total = total
  }
}

/// The records of a list.
package enum ListRows: Hashable, Sendable {
  /// Sales orders or invoices.
  case sales([SalesListRow])
  /// Purchase orders or invoices.
  case purchases([PurchaseListRow])
  /// Items.
  case items([Item])
  /// Vendors.
  case vendors([Vendor])
  /// Customers.
  case customers([Customer])
}

/// A list of records.
package struct ListReport: Hashable, Sendable {
  /// What is listed.
  package var subject: ListSubject
  /// The records, filtered, sorted and cut.
  package var rows: ListRows
  /// How many records met the condition, before the limit.
  package var total: Int
  /// How many completed documents were left out.
  package var hiddenCompleted: Int

  /// Makes a record of its fields; those left out are blank.
  package init(
    subject: ListSubject,
    rows: ListRows,
    total: Int,
    hiddenCompleted: Int,
  ) {
    self.subject = subject
    self.rows = rows
    self.total = total
    self.hiddenCompleted = hiddenCompleted
  }
}
