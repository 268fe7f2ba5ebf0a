package import TradeModel

// Ordinary documents: a test names only what matters to it. Lines of number 0 get 10000, 20000, …
// of their place when they are put into a document.

extension SalesLine {
  /// Makes a line about an item, not yet in a document.
  package static func line(
    _ number: LineNumber = 0,
    item: ItemCode = "BOLT",
    quantity: Quantity,
    unit: UnitCode? = nil,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    description: String? = nil,
    unitPrice: UnitCost = .zero,
    shipmentDate: CalendarDate? = nil,
    shipped: Quantity = .zero,
    reserved: Quantity = .zero,
    reserve: ReservePolicy = .optional,
    isDropShipment: Bool = false,
    isSpecialOrder: Bool = false,
  ) -> SalesLine {
    SalesLine(
      document: SalesDocumentID(.order, "SO1"),
      number: number,
      subject: .item(item),
      variant: variant,
      location: location,
      description: description ?? "Item \(item)",
      quantity: quantity,
      unit: unit,
      unitPrice: unitPrice,
      shipmentDate: shipmentDate,
      shipped: shipped,
      reserved: reserved,
      reserve: reserve,
      isDropShipment: isDropShipment,
      isSpecialOrder: isSpecialOrder,
    )
  }

  /// Makes a line about something else, not yet in a document.
  package static func other(
    _ subject: LineSubject,
    description: String,
    quantity: Quantity = .zero,
    number: LineNumber = 0,
  ) -> SalesLine {
    SalesLine(
      document: SalesDocumentID(.order, "SO1"),
      number: number,
      subject: subject,
      description: description,
      quantity: quantity,
    )
  }

  /// Makes a line of text, not yet in a document.
  package static func comment(_ text: String, number: LineNumber = 0) -> SalesLine {
    .other(.comment(code: ""), description: text, number: number)
  }
}

extension SalesDocument {
  /// Makes a sales order, invoice or return order of customer C10, shipped on 2026-01-10.
  package static func sample(
    _ number: DocumentNumber = "SO1",
    kind: SalesDocumentKind = .order,
    customer: CustomerCode? = "C10",
    orderDate: CalendarDate? = "2026-01-05",
    shipmentDate: CalendarDate? = "2026-01-10",
    currency: CurrencyCode? = nil,
    shipTo: ShipToAddress = ShipToAddress(),
    lines: [SalesLine] = [],
  ) -> SalesDocument {
    let id = SalesDocumentID(kind, number)
    let header = SalesHeader(
      id: id,
      customer: customer,
      orderDate: orderDate,
      shipmentDate: shipmentDate,
      currency: currency,
      shipTo: shipTo,
    )
    let numbered = lines.enumerated().map { index, line in
      var line = line
      line.document = id
      if line.number.value == 0 { line.number = LineNumber((index + 1) * LineNumber.step) }
      return line
    }
    return SalesDocument(header: header, lines: numbered)
  }
}

extension PurchaseLine {
  /// Makes a line about an item, not yet in a document.
  package static func line(
    _ number: LineNumber = 0,
    item: ItemCode = "BOLT",
    quantity: Quantity,
    unit: UnitCode? = nil,
    variant: VariantCode? = nil,
    location: LocationCode? = nil,
    description: String? = nil,
    unitCost: UnitCost = 10,
    lineDiscount: Percent = .zero,
    expectedReceiptDate: CalendarDate? = nil,
    received: Quantity = .zero,
    reserved: Quantity = .zero,
    isDropShipment: Bool = false,
    sales: SalesReference? = nil,
  ) -> PurchaseLine {
    PurchaseLine(
      document: PurchaseDocumentID(.order, "PO1"),
      number: number,
      subject: .item(item),
      variant: variant,
      location: location,
      description: description ?? "Item \(item)",
      quantity: quantity,
      unit: unit,
      unitCost: unitCost,
      lineDiscount: lineDiscount,
      expectedReceiptDate: expectedReceiptDate,
      received: received,
      reserved: reserved,
      isDropShipment: isDropShipment,
      sales: sales,
    )
  }

  /// Makes a line of text, not yet in a document.
  package static func comment(_ text: String, number: LineNumber = 0) -> PurchaseLine {
    PurchaseLine(
      document: PurchaseDocumentID(.order, "PO1"),
      number: number,
      subject: .comment(code: ""),
      description: text,
    )
  }
}

extension PurchaseDocument {
  /// Makes a purchase order, invoice or return order of vendor V10.
  package static func sample(
    _ number: DocumentNumber = "PO1",
    kind: PurchaseDocumentKind = .order,
    vendor: VendorCode = "V10",
    orderDate: CalendarDate? = "2026-01-05",
    currency: CurrencyCode? = nil,
    customer: CustomerCode? = nil,
    shipTo: ShipToAddress = ShipToAddress(),
    lines: [PurchaseLine] = [],
  ) -> PurchaseDocument {
    let id = PurchaseDocumentID(kind, number)
    let header = PurchaseHeader(
      id: id,
      vendor: vendor,
      orderDate: orderDate,
      currency: currency,
      customer: customer,
      shipTo: shipTo,
    )
    let numbered = lines.enumerated().map { index, line in
      var line = line
      line.document = id
      if line.number.value == 0 { line.number = LineNumber((index + 1) * LineNumber.step) }
      return line
    }
    return PurchaseDocument(header: header, lines: numbered)
  }
}
