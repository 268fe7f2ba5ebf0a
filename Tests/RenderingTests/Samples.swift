import CommandLanguage
import Purchasing
import Rendering
import Session
import TradeModel

/// Values that the tests write, small enough to be read whole.
enum Sample {
  static func item(_ text: String) -> ItemCode { ItemCode(unchecked: text) }
  static func vendor(_ text: String) -> VendorCode { VendorCode(unchecked: text) }
  static func number(_ text: String) -> DocumentNumber { DocumentNumber(unchecked: text) }
  static func unit(_ text: String) -> UnitCode { UnitCode(unchecked: text) }

  static func quantity(_ text: String) -> Quantity {
    (try? Quantity(parsing: text)) ?? Quantity(units: -1)
  }

  static func cost(_ text: String) -> UnitCost {
    (try? UnitCost(parsing: text)) ?? UnitCost(units: -1)
  }

  static func amount(_ text: String) -> Amount {
    (try? Amount(parsing: text)) ?? Amount(units: -1)
  }

  static func percent(_ text: String) -> Percent {
    (try? Percent(parsing: text)) ?? Percent(units: -1)
  }

  static func day(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? .first }

  // MARK: - The worksheet of Create Purchase Orders

  static func row(
    _ position: Int,
    item: String = "1896-S",
    _ description: String = "ATHENS Desk",
    demand: String = "20",
    needed: String = "8",
    quantity: String? = nil,
    unit: String = "PCS",
    vendor: (String, String)? = ("10000", "London Postmaster"),
    cost: String = "12.5",
  ) -> OrderRowReport {
    let (demand, needed) = (Self.quantity(demand), Self.quantity(needed))
    return OrderRowReport(
      line: LineNumber(position * LineNumber.step),
      position: position,
      item: ItemCode(unchecked: item),
      variant: nil,
      location: nil,
      description: description,
      unit: Self.unit(unit),
      demandDate: day("2026-01-10"),
      demand: demand,
      available: demand - needed,
      needed: needed,
      quantity: quantity.map(Self.quantity) ?? needed,
      vendor: vendor.map { Self.vendor($0.0) },
      vendorName: vendor?.1 ?? "",
      unitCost: Self.cost(cost),
      lineDiscount: .zero,
      currency: nil,
      isDropShipment: false,
      reserve: true,
      coveredBy: [],
      isSelected: false,
      isShown: true,
    )
  }

  /// Five rows: short, available, Japanese and selected, without a vendor, shipped by the vendor.
  static var worksheet: OrderWorksheetReport {
    var third = row(
      3,
      item: "JP-1",
      "日本の机と椅子のセット",
      demand: "2.5",
      needed: "2.5",
      vendor: ("V2", "Pâtisserie Chinoise"),
      cost: "1250.12345",
    )
    third.isSelected = true
    third.coveredBy = [covering("PO000001", "4", "2026-01-12", isLate: true)]
    var fifth = row(5, item: "1900", "PARIS Guest Chair, black", demand: "3", needed: "3")
    fifth.isDropShipment = true
    var second = row(2, item: "1908", "LONDON Swivel Chair, blue", demand: "4", needed: "0")
    second.coveredBy = [
      covering("PO000002", "3", "2026-01-09"), covering("PO000007", "1", nil),
    ]
    return OrderWorksheetReport(
      document: number("SO1"),
      customerName: "The Cannon Group PLC",
      rows: [
        row(1),
        second,
        third,
        row(4, item: "TOUGH", "Bolt, per thousand", needed: "0.00001", vendor: nil, cost: "0"),
        fifth,
      ],
      apart: [
        ApartRow(
          line: LineNumber(60000),
          item: item("CHAIR"),
          description: "Office chair",
          replenishment: .assembly,
          needed: quantity("3"),
          unit: unit("PCS"),
        )
      ],
      changedLines: nil,
    )
  }

  static func covering(
    _ document: String,
    _ quantity: String,
    _ date: String?,
    isLate: Bool = false,
  ) -> CoveringLine {
    CoveringLine(
      document: number(document),
      line: LineNumber(10000),
      quantity: Self.quantity(quantity),
      expectedReceiptDate: date.map(day),
      isLate: isLate,
    )
  }

  // MARK: - The worksheet of Create Purchase Invoice

  static var invoice: InvoiceWorksheetReport {
    InvoiceWorksheetReport(
      document: SalesDocumentID(.order, number("SO1")),
      vendor: nil,
      vendorName: "",
      rows: [
        InvoiceRowReport(
          line: LineNumber(10000),
          subject: .item(item("1896-S")),
          description: "ATHENS Desk",
          unit: unit("PCS"),
          quantity: quantity("20"),
        ),
        InvoiceRowReport(
          line: LineNumber(20000),
          subject: .comment(code: ""),
          description: "Deliver before noon",
          unit: nil,
          quantity: .zero,
        ),
      ],
      earlierInvoices: [],
    )
  }

  // MARK: - Documents

  static var salesDocument: SalesDocument {
    let id = SalesDocumentID(.order, number("SO1"))
    return SalesDocument(
      header: SalesHeader(
        id: id,
        customer: CustomerCode(unchecked: "10000"),
        orderDate: day("2026-01-05"),
        shipmentDate: day("2026-01-10"),
        shipTo: ShipToAddress(name: "The Cannon Group PLC", postCode: "B27 4KT", city: "Birmingham"),
      ),
      lines: [
        SalesLine(
          document: id,
          number: LineNumber(10000),
          subject: .item(item("1896-S")),
          description: "ATHENS Desk",
          quantity: quantity("20"),
          unit: unit("PCS"),
          unitPrice: cost("1000.8"),
          shipped: quantity("2"),
          reserve: .always,
        ),
        SalesLine(
          document: id,
          number: LineNumber(20000),
          subject: .comment(code: ""),
          description: "Deliver before noon",
        ),
      ],
    )
  }

  static var salesReport: SalesDocumentReport {
    let document = salesDocument
    return SalesDocumentReport(
      document: document,
      customerName: "The Cannon Group PLC",
      lines: document.lines.enumerated().map { index, line in
        SalesLineReport(
          line: line,
          position: index + 1,
          shipmentDate: document.header.shipmentDate,
          needed: line.subject.item == nil ? nil : quantity("8"),
          coveredBy: index == 0 ? [covering("PO000001", "4", "2026-01-12", isLate: true)] : [],
          isSelected: index == 0,
        )
      },
    )
  }

  static func purchaseDocument(
    _ kind: PurchaseDocumentKind = .order,
    _ no: String = "PO000001",
  ) -> PurchaseDocument {
    let id = PurchaseDocumentID(kind, number(no))
    return PurchaseDocument(
      header: PurchaseHeader(id: id, vendor: vendor("10000"), orderDate: day("2026-01-05")),
      lines: [
        PurchaseLine(
          document: id,
          number: LineNumber(10000),
          subject: .item(item("1896-S")),
          description: "ATHENS Desk",
          quantity: quantity("8"),
          unit: unit("PCS"),
          unitCost: cost("12.5"),
          orderDate: day("2026-01-03"),
          expectedReceiptDate: day("2026-01-10"),
          reserved: quantity("8"),
          sales: SalesReference(
            document: number("SO1"),
            line: LineNumber(10000),
            quantity: quantity("8"),
          ),
        )
      ],
    )
  }

  /// An invoice with a comment, from a vendor who charges in dollars.
  static var purchaseInvoice: PurchaseDocument {
    var document = purchaseDocument(.invoice, "PI000001")
    document.header.currency = CurrencyCode(unchecked: "USD")
    document.lines[0].orderDate = nil
    document.lines[0].expectedReceiptDate = nil
    document.lines[0].reserved = .zero
    document.lines[0].sales = nil
    document.lines[0].lineDiscount = percent("2.5")
    document.lines.append(
      PurchaseLine(
        document: document.id,
        number: LineNumber(20000),
        subject: .comment(code: ""),
        description: "Deliver before noon",
      )
    )
    return document
  }

  static var commit: CommitReport {
    CommitReport(created: [
      CreatedDocument(
        document: purchaseDocument(),
        vendorName: "London Postmaster",
        total: amount("100"),
      ),
      CreatedDocument(
        document: purchaseDocument(.order, "PO000002"),
        vendorName: "",
        total: amount("100"),
      ),
    ])
  }

  static var purchaseReport: PurchaseDocumentReport {
    let document = purchaseInvoice
    return PurchaseDocumentReport(
      document: document,
      vendorName: "London Postmaster",
      lines: document.lines.enumerated().map { index, line in
        PurchaseLineReport(
          line: line,
          position: index + 1,
          amount: index == 0 ? amount("97.5") : nil,
          isSelected: index == 1,
          isChanged: index == 0,
        )
      },
      removedLines: [LineNumber(30000)],
      total: amount("97.5"),
      isEdited: true,
    )
  }
}
