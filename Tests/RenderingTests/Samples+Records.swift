import CommandLanguage
import Rendering
import Session
import TradeModel

extension Sample {
  static var desk: Item {
    Item(
      number: item("1896-S"),
      description: "ATHENS Desk",
      baseUnit: unit("PCS"),
      purchaseUnit: unit("BOX"),
      units: [UnitOfMeasure(code: unit("BOX"), quantity: quantity("6"))],
      vendor: vendor("10000"),
      vendorItemNumber: "A-1",
      leadTime: DateFormula(parsing: "2W") ?? .none,
      lastDirectCost: cost("12.5"),
      isPurchasingBlocked: true,
      variants: [ItemVariant(code: VariantCode(unchecked: "RED"), isBlocked: true)],
    )
  }

  static var postmaster: Vendor {
    Vendor(
      number: vendor("10000"),
      name: "London Postmaster",
      city: "London",
      contact: "Mrs. Carol Philips",
      phone: "0171 496 0102",
      postCode: "N16 34Z",
      leadTime: DateFormula(parsing: "1W") ?? .none,
      block: .payment,
      workingDays: [.monday, .friday],
      holidays: [day("2026-12-25")],
    )
  }

  static var cannon: Customer {
    Customer(
      number: CustomerCode(unchecked: "10000"),
      name: "The Cannon Group PLC",
      city: "Birmingham",
    )
  }

  static var candidates: [VendorCandidate] {
    [
      candidate(1, "10000", "London Postmaster", cost: "12.5", isDefault: true, isPicked: true),
      candidate(2, "20000", "AR Day Property Management", cost: "1150", block: .all),
      candidate(3, "V2", "Pâtisserie Chinoise", cost: nil),
    ]
  }

  static func candidate(
    _ position: Int,
    _ number: String,
    _ name: String,
    cost: String?,
    isDefault: Bool = false,
    isPicked: Bool = false,
    block: VendorBlock = .none,
  ) -> VendorCandidate {
    VendorCandidate(
      position: position,
      vendor: vendor(number),
      name: name,
      unitCost: cost.map(Self.cost),
      lineDiscount: .zero,
      currency: nil,
      leadTime: DateFormula(parsing: "2W") ?? .none,
      vendorItemNumber: position == 1 ? "A-1" : "",
      isDefault: isDefault,
      isPicked: isPicked,
      block: block,
    )
  }

  static var status: StatusReport {
    var counts = BookCounts()
    counts.items = 77
    counts.vendors = 29
    counts.customers = 91
    counts.salesOrders = 830
    counts.purchaseOrders = 14
    return StatusReport(
      company: Company(name: "Northwind Traders", currency: CurrencyCode(unchecked: "USD")),
      counts: counts,
      ongoingSalesOrders: 21,
      shortSalesOrders: 5,
      workDate: day("1998-05-06"),
      openDocument: "sales order 11077",
      task: "plan orders",
      uncommittedEdits: 2,
      revision: 3,
    )
  }

  static var itemReport: ItemReport {
    ItemReport(
      item: desk,
      vendorName: "London Postmaster",
      figures: [
        ItemLocationFigures(
          variant: nil,
          location: LocationCode(unchecked: "BLUE"),
          inventory: quantity("12"),
          onSalesOrders: quantity("20"),
          onPurchaseOrders: quantity("4"),
          otherSupply: .zero,
          otherDemand: quantity("1.5"),
        )
      ],
      catalogue: candidates,
    )
  }

  static var salesList: ListReport {
    ListReport(
      subject: .salesOrders,
      rows: .sales([
        SalesListRow(
          document: salesDocument,
          customerName: "The Cannon Group PLC",
          openLines: 1,
          isShort: true,
        )
      ]),
      total: 3,
      hiddenCompleted: 2,
    )
  }

  static var purchaseList: ListReport {
    ListReport(
      subject: .purchaseInvoices,
      rows: .purchases([
        PurchaseListRow(
          document: purchaseInvoice,
          vendorName: "London Postmaster",
          total: amount("97.5"),
        )
      ]),
      total: 1,
      hiddenCompleted: 0,
    )
  }

  static func list(_ subject: ListSubject, _ rows: ListRows, total: Int) -> ListReport {
    ListReport(subject: subject, rows: rows, total: total, hiddenCompleted: 0)
  }

  static var undone: HistoryReport {
    HistoryReport(entries: history.entries, effect: "undid: set qty 9 on 10000")
  }

  static var history: HistoryReport {
    HistoryReport(entries: [
      HistoryEntry(
        number: 1,
        statement: "set qty 5 on 10000",
        effect: "1 row changed",
        isCommit: false,
        isUndone: false,
      ),
      HistoryEntry(
        number: 2,
        statement: "commit",
        effect: "made PO000001",
        isCommit: true,
        isUndone: true,
      ),
    ])
  }

  static var vendors: VendorsReport {
    VendorsReport(
      document: number("SO1"),
      line: LineNumber(10000),
      item: item("1896-S"),
      quantity: quantity("8"),
      unit: unit("PCS"),
      candidates: candidates,
    )
  }

  /// Every case of a report, with its name, filled and empty.
  static let recall = RecallReport(
    lines: [
      RecalledLine(
        time: "2026-01-05T08:00:00Z",
        text: "open SO1",
        isOfThisSession: false,
        didSucceed: true,
      ),
      RecalledLine(
        time: "2026-01-05T09:30:00Z",
        text: "echo \"one\ntwo\"; plan",
        isOfThisSession: true,
        didSucceed: false,
      ),
      RecalledLine(
        time: "2026-01-05T09:31:00Z",
        text: "history",
        isOfThisSession: true,
        didSucceed: nil,
      ),
    ],
    omitted: 7,
  )

  static var everyReport: [(name: String, report: Report)] {
    var bare = worksheet
    bare.rows = []
    bare.apart = []
    return [
      ("nothing", .nothing),
      ("entered lines", .recall(recall)),
      ("no entered lines", .recall(RecallReport(lines: [], search: "x"))),
      ("status", .status(status)),
      ("list sales orders", .list(salesList)),
      ("list purchase invoices", .list(purchaseList)),
      ("list items", .list(list(.items, .items([desk]), total: 77))),
      ("list vendors", .list(list(.vendors, .vendors([postmaster]), total: 1))),
      ("list customers", .list(list(.customers, .customers([cannon]), total: 1))),
      ("list no customers", .list(list(.customers, .customers([]), total: 0))),
      ("item", .item(itemReport)),
      ("vendor", .vendor(VendorReport(vendor: postmaster, openOrders: [number("PO000001")]))),
      ("customer", .customer(CustomerReport(customer: cannon, openOrders: []))),
      ("sales document", .salesDocument(salesReport)),
      ("purchase document", .purchaseDocument(purchaseReport)),
      ("order worksheet", .orderWorksheet(worksheet)),
      ("empty order worksheet", .orderWorksheet(bare)),
      ("invoice worksheet", .invoiceWorksheet(invoice)),
      ("vendors", .vendors(vendors)),
      ("preview", .preview(commit)),
      ("committed", .committed(commit)),
      ("committed nothing", .committed(CommitReport(created: []))),
      ("history", .history(history)),
      ("undo on a worksheet", .moved(undone, now: .orderWorksheet(worksheet))),
      ("empty history", .history(HistoryReport(entries: []))),
      ("work date", .workDate(day("2026-01-05"))),
      ("closed", .closed(document: "sales order SO1")),
      ("discarded", .discarded(document: "sales order SO1", edits: 2)),
    ] + reasonReports
  }
}
