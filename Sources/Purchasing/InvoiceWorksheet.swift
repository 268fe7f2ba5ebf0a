package import TradeModel

/// A line of the sale that the purchase invoice takes over: an item or a comment (PI-8).
package struct InvoiceRow: Hashable, Sendable {
  /// The sales line.
  package let line: LineNumber
  /// An item or a comment.
  package let subject: LineSubject
  /// The description of the sales line (PI-12 differs).
  package let description: String
  /// The full quantity of the sales line, whatever is available or shipped (PI-5).
  package let quantity: Quantity
  /// The unit of the sales line (PI-11).
  package let unit: UnitCode?
}

/// Why a purchase invoice cannot be planned from a sales document.
package enum InvoicePlanningFailure: Error, Hashable, Sendable {
  /// Lines are of types that a purchase invoice cannot take over; each of them is here (PI-8).
  case refused([RowProblem])
  /// There is no line to take over (PI-15 differs).
  case nothingToInvoice
  /// The book could not be read.
  case book(BookFailure)
}

/// The worksheet of Create Purchase Invoice: lines of a sale, and the one vendor to buy them from.
package struct InvoiceWorksheet: Hashable, Sendable {
  /// The sales order or invoice.
  package let document: SalesDocumentID
  /// The business "today".
  package let workDate: CalendarDate
  /// The lines that the invoice will have, in line order.
  package let rows: [InvoiceRow]
  /// The purchase invoices that were made from the document before, in the order of their numbers.
  package let earlierInvoices: [DocumentNumber]
  /// Whether all lines of the document are taken over, also those that it gets later.
  private let takesAll: Bool
  /// The vendor; none until one is picked.
  package private(set) var vendor: VendorCode?

  /// The lines to plan when the invoice is planned again; none is all that there are then.
  package var wantedLines: Set<LineNumber>? { takesAll ? nil : Set(rows.map(\.line)) }

  /// Picks the vendor of the invoice, or none.
  package mutating func pick(_ vendor: VendorCode?) { self.vendor = vendor }

  /// Plans a purchase invoice from a sales document.
  ///
  /// The vendor is the one that all the items have by default; where they do not share one, or a
  /// line's item has none, it is left to be picked (PI-3).
  ///
  /// - Parameters:
  ///   - sale: The sales order or invoice.
  ///   - lines: The lines to take over; none is all of them (PI-2).
  ///   - book: The book that the sale is of.
  ///   - workDate: The business "today".
  /// - Returns: A worksheet of the lines in line order.
  /// - Throws: `InvoicePlanningFailure` when there is no line, or one of another type.
  package static func plan(
    _ sale: SalesDocument,
    lines: Set<LineNumber>? = nil,
    in book: some Book,
    workDate: CalendarDate,
  ) throws(InvoicePlanningFailure) -> InvoiceWorksheet {
    let chosen = sale.lines.filter { lines?.contains($0.number) ?? true }
    guard !chosen.isEmpty else { throw .nothingToInvoice }
    let problems = chosen.compactMap { line -> RowProblem? in
      switch line.subject {
      case .item, .comment: nil
      case .account, .resource, .charge:
        RowProblem(line: line.number, rule: .lineTypeNotSupported(line.subject))
      }
    }
    guard problems.isEmpty else { throw .refused(problems) }
    let rows = chosen.map { line in
      InvoiceRow(
        line: line.number,
        subject: line.subject,
        description: line.description,
        quantity: line.subject.item == nil ? .zero : line.quantity,
        unit: line.unit,
      )
    }
    do throws(BookFailure) {
      return InvoiceWorksheet(
        document: sale.id,
        workDate: workDate,
        rows: rows,
        earlierInvoices: try invoices(madeFrom: sale, in: book),
        takesAll: lines == nil,
        vendor: try sharedVendor(of: rows, in: book),
      )
    } catch {
      throw .book(error)
    }
  }

  /// Returns the vendor that all the items have by default, where they share one (PI-3).
  private static func sharedVendor(
    of rows: [InvoiceRow],
    in book: some Book,
  ) throws(BookFailure) -> VendorCode? {
    var shared: VendorCode?
    var seen: Set<ItemCode> = []
    for case .some(let item) in rows.lazy.map(\.subject.item) where seen.insert(item).inserted {
      guard let vendor = try book.item(item)?.vendor, shared ?? vendor == vendor else {
        return nil
      }
      shared = vendor
    }
    return shared
  }

  private static func invoices(
    madeFrom sale: SalesDocument,
    in book: some Book,
  ) throws(BookFailure) -> [DocumentNumber] {
    var numbers: [DocumentNumber] = []
    for line in try book.purchaseLines(boughtFor: sale.id.number)
    where line.document.kind == .invoice && !numbers.contains(line.document.number) {
      numbers.append(line.document.number)
    }
    return numbers.sorted()
  }
}
