package import TradeModel

/// What a book says about itself: the one row of the setup table.
package struct Setup: Hashable, Sendable {
  /// The company.
  package var company: Company
  /// The work date that the book proposes.
  package var workDate: CalendarDate?

  /// Makes a setup; what is left out is blank.
  package init(company: Company = Company(), workDate: CalendarDate? = nil) {
    self.company = company
    self.workDate = workDate
  }
}
