package import TradeModel

/// What came of committing the worksheet of Create Purchase Invoice.
package enum InvoiceOutcome: Hashable, Sendable {
  /// No vendor is picked; these could be: the vendors of the items (PI-3), or all that are not
  /// blocked where the items have none.
  case vendorMissing(candidates: [VendorCode])
  /// Rules are broken, so nothing is made; every problem of every row is here, in row order.
  case refused([RowProblem])
  /// The invoice, and what to store to make it.
  case made(PurchaseDocument, ChangeSet)
}

extension InvoiceWorksheet {
  /// Makes the purchase invoice of the rows: one, for the picked vendor (PI-4).
  ///
  /// The header is as entering the vendor makes it; nothing of the sale's is taken over (PI-6).
  /// Each item line names the sales line that it was bought for, and reserves nothing.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  package func purchase(in book: any Book) throws(BookFailure) -> InvoiceOutcome {
    guard let vendor else { return .vendorMissing(candidates: try pickable(in: book)) }
    guard let buyFrom = try book.vendor(vendor) else {
      return .refused([RowProblem(line: nil, rule: .vendorUnknown(vendor))])
    }
    guard buyFrom.block != .all else {
      return .refused([RowProblem(line: nil, rule: .vendorBlocked(vendor))])
    }
    let last = try book.lastNumber(in: .purchaseInvoice)
    let number: DocumentNumber
    do throws(RowRule) {
      number = try nextNumber(
        in: .purchaseInvoice,
        after: last,
        lineCount: rows.count,
        of: "purchase invoice",
      )
    } catch {
      return .refused([RowProblem(line: nil, rule: error)])
    }
    let id = PurchaseDocumentID(.invoice, number)
    var lines: [PurchaseLine] = []
    var problems: [RowProblem] = []
    for row in rows {
      let place = LineNumber((lines.count + problems.count + 1) * LineNumber.step)
      do throws(TermsFailure) {
        lines.append(try line(of: row, number: place, in: id, from: buyFrom, book: book))
      } catch {
        switch error {
        case .rule(let rule): problems.append(RowProblem(line: row.line, rule: rule))
        case .book(let failure): throw failure
        }
      }
    }
    guard problems.isEmpty else { return .refused(problems) }
    let header = PurchaseHeader(
      id: id,
      vendor: vendor,
      orderDate: workDate,
      currency: buyFrom.currency == book.company.currency ? nil : buyFrom.currency,
    )
    let made = [Change(before: nil, after: .purchaseHeader(header))]
    let changes = made + lines.map { Change(before: nil, after: .purchaseLine($0)) }
    return .made(
      PurchaseDocument(header: header, lines: lines),
      ChangeSet(changes, note: "plan invoice \(document.number)"),
    )
  }

  // MARK: - Lines

  private func line(
    of row: InvoiceRow,
    number: LineNumber,
    in id: PurchaseDocumentID,
    from vendor: Vendor,
    book: any Book,
  ) throws(TermsFailure) -> PurchaseLine {
    var line = PurchaseLine(
      document: id,
      number: number,
      subject: row.subject,
      description: row.description,
    )
    guard let code = row.subject.item else { return line }
    let item = try boughtItem(code, in: book)
    line.quantity = row.quantity
    line.unit = row.unit ?? item.baseUnit
    let price = try purchasePrice(
      PriceQuery(
        item: item,
        variant: nil,
        vendor: vendor,
        unit: line.unit,
        quantity: row.quantity,
        date: workDate,
      ),
      in: book,
    )
    let entries = try reading { () throws(BookFailure) in try book.itemVendors(of: code) }
    line.vendorItemNumber = vendorItemNumber(
      of: item,
      from: vendor,
      entry: entries.first { $0.vendor == vendor.number && $0.variant == nil },
    )
    line.unitCost = price.unitCost
    line.lineDiscount = price.lineDiscount
    line.orderDate = workDate
    line.expectedReceiptDate = workDate
    line.sales = SalesReference(document: document.number, line: row.line, quantity: row.quantity)
    return line
  }

  /// Returns an item that may be bought.
  private func boughtItem(
    _ code: ItemCode,
    in book: any Book,
  ) throws(TermsFailure) -> Item {
    guard let item = try reading({ () throws(BookFailure) in try book.item(code) }) else {
      throw .rule(.itemUnknown(code))
    }
    if let rule = item.purchaseRefusal { throw .rule(rule) }
    return item
  }
}

extension Item {
  /// The rule that forbids to buy the item (PO-47).
  var purchaseRefusal: RowRule? {
    if isBlocked { return .itemBlocked(number) }
    if isPurchasingBlocked { return .itemPurchasingBlocked(number) }
    if baseUnit == nil { return .baseUnitMissing(number) }
    return nil
  }
}
