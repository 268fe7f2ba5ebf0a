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
  /// - Parameters:
  ///   - rows: The rows, in the order of their places.
  ///   - lastNumber: The number of the last purchase order.
  /// - Returns: The orders, and what to store.
  /// - Throws: `RowRule` when the numbers run out.
  func make(
    of rows: [AcceptedRow],
    after lastNumber: Int,
  ) throws(RowRule) -> (documents: [PurchaseDocument], changes: ChangeSet) {
    var documents: [PurchaseDocument] = []
    var sales = SaleChanges(of: order.lines, rows: worksheet.rows.count)
    let orders = Dictionary(grouping: rows.indices) { seller(of: rows[$0]) }
    for seller in orders.keys.sorted() {
      let places = orders[seller, default: []]
      let number = try nextNumber(
        in: .purchaseOrder,
        after: lastNumber + documents.count,
        lineCount: places.count,
        of: "purchase order",
      )
      let id = PurchaseDocumentID(.order, number)
      var lines: [PurchaseLine] = []
      lines.reserveCapacity(places.count)
      for place in places {
        let number = LineNumber((lines.count + 1) * LineNumber.step)
        lines.append(make(rows.span[place], in: id, number: number, &sales))
      }
      let currency = rows[places[0]].price.currency
      let header = header(id, from: seller, currency: currency)
      documents.append(PurchaseDocument(header: header, lines: lines))
    }
    return (documents, changes(of: documents, sales: sales.changes))
  }

  /// Who sends the goods of an order, and to whom.
  private struct Seller: Hashable, Comparable {
    let vendor: VendorCode
    let isDropShipment: Bool

    static func < (left: Seller, right: Seller) -> Bool {
      if left.vendor != right.vendor { return left.vendor < right.vendor }
      return !left.isDropShipment && right.isDropShipment
    }
  }

  private func seller(of row: AcceptedRow) -> Seller {
    Seller(vendor: row.part.vendor, isDropShipment: worksheet.rows[row.place].isDropShipment)
  }

  /// Makes the header (PO-38); a drop shipment goes to the customer of the sale.
  private func header(
    _ id: PurchaseDocumentID,
    from seller: Seller,
    currency: CurrencyCode?,
  ) -> PurchaseHeader {
    PurchaseHeader(
      id: id,
      vendor: seller.vendor,
      orderDate: worksheet.workDate,
      currency: currency,
      customer: seller.isDropShipment ? order.header.customer : nil,
      shipTo: seller.isDropShipment ? order.header.shipTo : ShipToAddress(),
    )
  }

  /// Makes a line (PO-39 … PO-41), and changes its sales line where something is reserved.
  private func make(
    _ accepted: borrowing AcceptedRow,
    in document: PurchaseDocumentID,
    number: LineNumber,
    _ sales: inout SaleChanges,
  ) -> PurchaseLine {
    make(
      accepted,
      of: worksheet.rows.span[accepted.place],
      worksheet.decisions.span[accepted.place],
      in: document,
      number: number,
      &sales,
    )
  }

  private func make(
    _ accepted: borrowing AcceptedRow,
    of row: borrowing PlannedRow,
    _ decision: borrowing RowDecision,
    in document: PurchaseDocumentID,
    number: LineNumber,
    _ sales: inout SaleChanges,
  ) -> PurchaseLine {
    let part = accepted.part
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
