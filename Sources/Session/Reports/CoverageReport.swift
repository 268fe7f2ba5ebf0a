package import Purchasing
package import TradeModel

/// What covers the lines of a sales order.
package struct SalesCoverageReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The customer's name.
  package var customerName: String
  /// The item lines with something left to ship, in line order.
  package var lines: [SalesLineCoverage]

  /// Makes a record of its fields.
  package init(document: DocumentNumber, customerName: String, lines: [SalesLineCoverage]) {
    self.document = document
    self.customerName = customerName
    self.lines = lines
  }
}

/// What the lines of a purchase order are for.
package struct PurchaseCoverageReport: Hashable, Sendable {
  /// The purchase order.
  package var document: DocumentNumber
  /// The vendor's name.
  package var vendorName: String
  /// The item lines, in line order.
  package var lines: [PurchaseLineCoverage]

  /// Makes a record of its fields.
  package init(document: DocumentNumber, vendorName: String, lines: [PurchaseLineCoverage]) {
    self.document = document
    self.vendorName = vendorName
    self.lines = lines
  }
}

/// Something that no longer adds up, with the statements that would mend it.
package struct DriftFinding: Hashable, Sendable {
  /// What it is.
  package var drift: Drift
  /// The statements, in the order in which to type them.
  package var statements: [String]

  /// Makes a finding.
  package init(drift: Drift, statements: [String]) {
    self.drift = drift
    self.statements = statements
  }
}

/// Everything that was bought for a sale and no longer adds up.
package struct DriftReport: Hashable, Sendable {
  /// The findings, by sales line.
  package var findings: [DriftFinding]

  /// Makes a report.
  package init(findings: [DriftFinding]) { self.findings = findings }
}
