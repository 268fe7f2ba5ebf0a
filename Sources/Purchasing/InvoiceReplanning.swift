package import TradeModel

/// A worksheet of Create Purchase Invoice that was planned again.
package struct InvoiceReplanning: Hashable, Sendable {
  /// The worksheet as it was planned now, without edits.
  package let worksheet: InvoiceWorksheet
  /// Why the vendor that was picked cannot stay; none where it can, or none was picked.
  package let obstacle: RowRule?
  /// What is another fact now, in line order.
  package let differences: [PlanDifference]
}

extension InvoiceWorksheet {
  /// Plans the invoice again from the sales document as it is in a newer book.
  ///
  /// - Parameter book: The book.
  /// - Returns: The new worksheet with what is different.
  /// - Throws: `InvoicePlanningFailure` when the document is gone or cannot be planned any more.
  package func replanned(in book: any Book) throws(InvoicePlanningFailure) -> InvoiceReplanning {
    let sale: SalesDocument?
    var obstacle: RowRule?
    do throws(BookFailure) {
      sale = try book.salesDocument(document)
      if let vendor {
        let found = try book.vendor(vendor)
        if found == nil { obstacle = .vendorUnknown(vendor) }
        if found?.block == .all { obstacle = .vendorBlocked(vendor) }
      }
    } catch {
      throw .book(error)
    }
    guard let sale else { throw .nothingToInvoice }
    let fresh = try InvoiceWorksheet.plan(
      sale,
      lines: wantedLines,
      in: book,
      workDate: workDate,
    )
    return InvoiceReplanning(
      worksheet: fresh,
      obstacle: obstacle,
      differences: differences(from: fresh),
    )
  }

  private func differences(from other: InvoiceWorksheet) -> [PlanDifference] {
    let lines = Set(rows.map(\.line)).union(other.rows.map(\.line)).sorted()
    return lines.flatMap { line -> [PlanDifference] in
      guard let before = rows.index(of: line, by: \.line).map({ rows[$0] }) else {
        return [PlanDifference(line: line, fact: .newRow)]
      }
      guard let after = other.rows.index(of: line, by: \.line).map({ other.rows[$0] }) else {
        return [PlanDifference(line: line, fact: .goneRow)]
      }
      var found = PlanDifferences(line: line)
      found.compare(.item, before.subject.item, after.subject.item)
      found.compare(.description, before.description, after.description)
      found.compare(.quantity, before.quantity, after.quantity)
      found.compare(.unit, before.unit, after.unit)
      return found.list
    }
  }
}
