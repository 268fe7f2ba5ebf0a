import TradeModel

/// Makes the purchase orders of accepted rows, and the changes that store them.
struct PurchaseMaker {
  private let worksheet: OrderWorksheet
  /// The sales order as it is now.
  private let order: SalesDocument

  init(worksheet: OrderWorksheet, order: SalesDocument) {
    self.worksheet = worksheet
    self.order = order
  }

  /// Makes an order for each vendor, and one more for each vendor's drop shipments, in the order of
  /// the vendors' numbers (PO-36, PO-37).
  ///
  /// - Throws: `RowRule` when the numbers run out.
  func make(
    of rows: [AcceptedRow],
    after lastNumber: Int,
  ) throws(RowRule) -> (documents: [PurchaseDocument], changes: ChangeSet) {
    let sorted = inOrder(rows)
    var documents: [PurchaseDocument] = []
    var sales = SaleChanges(rows: worksheet.rows.count)
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let end = sorted[start...].firstIndex { !isOneOrder($0, sorted[start]) } ?? sorted.endIndex
      let value = lastNumber + documents.count + 1
      guard value <= NumberSeries.lastValue else {
        throw .outOfRange(figure: "purchase order number")
      }
      guard (end - start) * LineNumber.step <= LineNumber.limit else {
        throw .outOfRange(figure: "line number")
      }
      let id = PurchaseDocumentID(.order, NumberSeries.purchaseOrder.number(value))
      var lines: [PurchaseLine] = []
      lines.reserveCapacity(end - start)
      for row in sorted[start..<end] {
        let number = LineNumber((lines.count + 1) * LineNumber.step)
        lines.append(make(row, in: id, number: number, &sales))
      }
      documents.append(PurchaseDocument(header: header(id, of: sorted[start]), lines: lines))
      start = end
    }
    return (documents, changes(of: documents, sales: sales.changes))
  }

  private func isDropShipment(_ row: AcceptedRow) -> Bool {
    worksheet.rows[row.place].isDropShipment
  }

  private func isOneOrder(_ left: AcceptedRow, _ right: AcceptedRow) -> Bool {
    left.part.vendor == right.part.vendor && isDropShipment(left) == isDropShipment(right)
  }

  /// Sorts rows by vendor, drop shipments last, and then by their places.
  private func inOrder(_ rows: [AcceptedRow]) -> [AcceptedRow] {
    // Rows are large, so small keys are sorted in their place.
    let keys = rows.enumerated().map { place, row in
      (vendor: row.part.vendor, isDropShipment: isDropShipment(row), row: row.place, place: place)
    }
    return keys.sorted { left, right in
      if left.vendor != right.vendor { return left.vendor < right.vendor }
      if left.isDropShipment != right.isDropShipment { return right.isDropShipment }
      return left.row < right.row
    }
    .map { rows[$0.place] }
  }

  /// Makes the header (PO-38); a drop shipment goes to the customer of the sale.
  private func header(_ id: PurchaseDocumentID, of row: AcceptedRow) -> PurchaseHeader {
    let isDropShipment = isDropShipment(row)
    return PurchaseHeader(
      id: id,
      vendor: row.part.vendor,
      orderDate: worksheet.workDate,
      currency: row.price.currency,
      customer: isDropShipment ? order.header.customer : nil,
      shipTo: isDropShipment ? order.header.shipTo : ShipToAddress(),
    )
  }

  /// Makes a line (PO-39 … PO-41), and changes its sales line where something is reserved.
  private func make(
    _ accepted: AcceptedRow,
    in document: PurchaseDocumentID,
    number: LineNumber,
    _ sales: inout SaleChanges,
  ) -> PurchaseLine {
    let part = accepted.part
    let row = worksheet.rows[accepted.place]
    let decision = worksheet.decisions[accepted.place]
    let reserved =
      decision.reserve ? sales.reserve(accepted, of: row, isSplit: decision.isSplit) : .zero
    return PurchaseLine(
      document: document,
      number: number,
      subject: .item(row.item),
      variant: row.variant,
      location: row.location,
      description: decision.description,
      vendorItemNumber: part.vendorItemNumber,
      quantity: part.quantity,
      unit: row.unit,
      unitCost: accepted.price.unitCost,
      lineDiscount: accepted.price.lineDiscount,
      orderDate: part.orderDate,
      expectedReceiptDate: row.demandDate,
      reserved: reserved,
      isDropShipment: row.isDropShipment,
      sales: SalesReference(
        document: order.id.number,
        line: row.line,
        quantity: part.quantity
      ),
    )
  }

  private func changes(of documents: [PurchaseDocument], sales: [Change]) -> ChangeSet {
    var set = ChangeSet(note: "plan orders \(order.id.number)")
    set.changes.reserveCapacity(
      documents.reduce(sales.count) { $0 + $1.lines.count + 1 }
    )
    for document in documents {
      set.changes.append(Change(before: nil, after: .purchaseHeader(document.header)))
      for line in document.lines {
        set.changes.append(Change(before: nil, after: .purchaseLine(line)))
      }
    }
    set.changes += sales
    return set
  }
}
