package import TradeModel

/// A line of a shown sales document.
package struct SalesLineReport: Hashable, Sendable {
  /// The line.
  package var line: SalesLine
  /// Its place in the document, from 1.
  package var position: Int
  /// The day of shipment, of the line or of the document.
  package var shipmentDate: CalendarDate?
  /// What is not available, in the line's unit; none where nothing is planned, as on an invoice.
  package var needed: Quantity?
  /// What was bought for the line.
  package var coveredBy: [CoveringLine]
  /// Whether the line is selected.
  package var isSelected: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    line: SalesLine,
    position: Int,
    shipmentDate: CalendarDate?,
    needed: Quantity?,
    coveredBy: [CoveringLine],
    isSelected: Bool,
  ) {
    self.line = line
    self.position = position
    self.shipmentDate = shipmentDate
    self.needed = needed
    self.coveredBy = coveredBy
    self.isSelected = isSelected
  }
}

/// A shown sales document.
package struct SalesDocumentReport: Hashable, Sendable {
  /// The document.
  package var document: SalesDocument
  /// The customer's name.
  package var customerName: String
  /// The lines.
  package var lines: [SalesLineReport]

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: SalesDocument,
    customerName: String,
    lines: [SalesLineReport],
  ) {
    self.document = document
    self.customerName = customerName
    self.lines = lines
  }
}

/// A line of a shown purchase document.
package struct PurchaseLineReport: Hashable, Sendable {
  /// The line.
  package var line: PurchaseLine
  /// Its place in the document, from 1.
  package var position: Int
  /// Its amount; none when out of range or for text.
  package var amount: Amount?
  /// Whether the line is selected.
  package var isSelected: Bool
  /// Whether the line has edits that are not committed.
  package var isChanged: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    line: PurchaseLine,
    position: Int,
    amount: Amount?,
    isSelected: Bool,
    isChanged: Bool,
  ) {
    self.line = line
    self.position = position
    self.amount = amount
    self.isSelected = isSelected
    self.isChanged = isChanged
  }
}

/// A shown purchase document.
package struct PurchaseDocumentReport: Hashable, Sendable {
  /// The document.
  package var document: PurchaseDocument
  /// The vendor's name.
  package var vendorName: String
  /// The lines.
  package var lines: [PurchaseLineReport]
  /// The lines that the edits remove.
  package var removedLines: [LineNumber]
  /// The sum of the line amounts; none when it is out of range.
  package var total: Amount?
  /// Whether there are edits that are not committed.
  package var isEdited: Bool

  /// Makes a record of its fields; those left out are blank.
  package init(
    document: PurchaseDocument,
    vendorName: String,
    lines: [PurchaseLineReport],
    removedLines: [LineNumber],
    total: Amount?,
    isEdited: Bool,
  ) {
    self.document = document
    self.vendorName = vendorName
    self.lines = lines
    self.removedLines = removedLines
    self.total = total
    self.isEdited = isEdited
  }
}
