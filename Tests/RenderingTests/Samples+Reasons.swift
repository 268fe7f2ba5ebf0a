import Purchasing
import Rendering
import Session
import SupplyPlanning
import TradeModel

// What the statements show that give reasons.

extension Sample {
  static let order = SalesDocumentID(.order, number("SO1"))

  /// A line of twenty with every kind of part in its sum, of which more is needed than is there.
  static var why: WhyReport {
    let purchase = PurchaseDocumentID(.order, number("PO000001"))
    let parts = [
      SumPart(source: .inventory, quantity: quantity("30")),
      SumPart(source: .reservedInventory, quantity: quantity("-2")),
      SumPart(
        source: .purchase(purchase, LineNumber(10000)),
        date: day("2026-01-08"),
        quantity: quantity("10"),
        reserved: quantity("4"),
      ),
      SumPart(
        source: .sales(SalesDocumentID(.order, number("SO0")), LineNumber(20000)),
        date: day("2026-01-09"),
        quantity: quantity("-18.5"),
        short: quantity("2.5"),
      ),
      SumPart(
        source: .otherDemand(.production, number("JOB1")),
        date: day("2026-01-10"),
        quantity: quantity("-6"),
      ),
      SumPart(
        source: .sales(order, LineNumber(5000)),
        date: day("2026-01-10"),
        quantity: quantity("-1"),
      ),
      SumPart(source: .otherSupply(number("TR1")), quantity: quantity("1")),
      SumPart(source: .leftOver, quantity: quantity("-0.5")),
    ]
    return WhyReport(
      document: number("SO1"),
      item: item("1896-S"),
      variant: VariantCode(unchecked: "RED"),
      location: LocationCode(unchecked: "BLUE"),
      description: "ATHENS Desk",
      unit: unit("PCS"),
      sum: AvailabilitySum(
        document: order,
        line: LineNumber(10000),
        date: day("2026-01-10"),
        outstanding: quantity("24"),
        reserved: quantity("4"),
        demand: quantity("20"),
        parts: parts,
        available: quantity("11.5"),
        later: [
          LaterSupply(
            source: .purchase(purchase, LineNumber(20000)),
            date: day("2026-01-12"),
            quantity: quantity("40"),
          )
        ],
        coveredFrom: day("2026-01-12"),
      ),
      isDropShipment: false,
      isSpecialOrder: false,
      rowUnit: unit("BOX"),
      rowNeeded: quantity("1.41667"),
    )
  }

  static func offer(_ vendor: String, _ name: String, rule: RowRule? = nil) -> RowOffer {
    RowOffer(
      vendor: Vendor(number: Self.vendor(vendor), name: name),
      isDefault: false,
      isPicked: false,
      isKnown: false,
      rule: rule,
      quantity: quantity("8"),
      terms: nil,
      amount: amount("96"),
      companyAmount: amount("88.32"),
      arrival: day("2026-01-13"),
    )
  }

  static func whyNot(_ offer: RowOffer, picked: RowOffer?) -> WhyNotReport {
    WhyNotReport(
      document: number("SO1"),
      line: LineNumber(10000),
      item: item("1896-S"),
      unit: unit("PCS"),
      demandDate: day("2026-01-10"),
      offer: offer,
      picked: picked,
    )
  }

  static var offers: OffersReport {
    var cheap = offer("V2", "Pâtisserie")
    cheap = RowOffer(
      vendor: cheap.vendor,
      isDefault: true,
      isPicked: true,
      isKnown: true,
      rule: nil,
      quantity: quantity("8"),
      terms: nil,
      amount: amount("96"),
      companyAmount: amount("88.32"),
      arrival: day("2026-01-13"),
      roundedQuantity: quantity("12"),
      nextBreak: PriceBreak(quantity: quantity("10"), amount: amount("90")),
    )
    let row = RowOffersReport(
      line: LineNumber(10000),
      item: item("1896-S"),
      unit: unit("PCS"),
      demandDate: day("2026-01-10"),
      offers: [cheap, offer("V3", "Closed", rule: .vendorBlocked(vendor("V3")))],
    )
    let outcome = StrategyOutcome(
      strategy: .fewestVendors,
      picks: [StrategyPick(row: 0, vendor: vendor("V2"))],
      total: amount("88.32"),
      lastArrival: day("2026-01-13"),
      orders: 1,
      late: [0],
      unassigned: [],
      surplus: amount("44.16"),
    )
    let strategy = StrategyReport(outcome: outcome, late: [LineNumber(10000)], unassigned: [])
    return OffersReport(document: number("SO1"), rows: [row], strategies: [strategy])
  }

  static var salesCoverage: SalesCoverageReport {
    var line = SalesLine(document: order, number: LineNumber(10000), subject: .item(item("1896-S")))
    line.description = "ATHENS Desk"
    line.quantity = quantity("20")
    line.unit = unit("PCS")
    let covering = CoveringPurchase(
      document: number("PO000001"),
      line: LineNumber(10000),
      quantity: quantity("8"),
      expectedReceiptDate: day("2026-01-12"),
    )
    return SalesCoverageReport(
      document: number("SO1"),
      customerName: "The Cannon Group PLC",
      lines: [
        SalesLineCoverage(
          line: line,
          date: day("2026-01-10"),
          fromStock: quantity("10"),
          onOrder: quantity("6"),
          received: quantity("2"),
          open: quantity("2"),
          purchases: [covering],
        )
      ],
    )
  }

  static var boughtLine: PurchaseLine {
    var line = PurchaseLine(
      document: PurchaseDocumentID(.order, number("PO000001")),
      number: LineNumber(10000),
      subject: .item(item("1896-S")),
    )
    line.quantity = quantity("10")
    line.unit = unit("PCS")
    line.expectedReceiptDate = day("2026-01-12")
    line.sales = SalesReference(
      document: number("SO1"),
      line: LineNumber(10000),
      quantity: quantity("8"),
    )
    return line
  }

  static var purchaseCoverage: PurchaseCoverageReport {
    PurchaseCoverageReport(
      document: number("PO000001"),
      vendorName: "London Postmaster",
      lines: [
        PurchaseLineCoverage(line: boughtLine, forSales: quantity("8"), surplus: quantity("2"))
      ],
    )
  }

  static var comparison: ComparisonReport {
    let base = ComparedRow(
      needed: quantity("8"),
      vendor: vendor("10000"),
      unitCost: cost("12.5"),
      orderDate: day("2026-01-03"),
    )
    var assumed = base
    (assumed.needed, assumed.vendor) = (quantity("18"), nil)
    let row = RowComparison(
      line: LineNumber(10000),
      item: item("1896-S"),
      unit: unit("PCS"),
      base: base,
      assumed: assumed,
    )
    return ComparisonReport(document: number("SO1"), rows: [row])
  }

  static var drift: DriftReport {
    DriftReport(findings: [
      DriftFinding(
        drift: .tooMuch(boughtLine, excess: quantity("2"), keep: quantity("8")),
        statements: ["open purchase order PO000001", "set qty 8 on 10000", "commit"],
      ),
      DriftFinding(
        drift: .tooLate(boughtLine, needed: day("2026-01-10")),
        statements: ["open purchase order PO000001", "set date 2026-01-10 on 10000", "commit"],
      ),
    ])
  }

  /// Every report of a reason, with the name of the statement that shows it.
  static var reasonReports: [(name: String, report: Report)] {
    [
      ("why", .why(why)),
      ("why not", .whyNot(whyNot(offer("V2", "Pâtisserie"), picked: offer("V1", "London")))),
      (
        "why not",
        .whyNot(
          whyNot(offer("V3", "Closed", rule: .vendorBlocked(vendor("V3"))), picked: nil)
        )
      ),
      ("offers", .offers(offers)),
      ("coverage", .salesCoverage(salesCoverage)),
      ("coverage", .purchaseCoverage(purchaseCoverage)),
      (
        "assume",
        .assumptions(
          AssumptionsReport(assumptions: [
            .stock(item("1896-S"), nil, LocationCode(unchecked: "BLUE"), quantity("20")),
            .late(number("PO000001"), DateFormula(parsing: "7D") ?? .none),
            .blocked(vendor("10000")), .price(item("1896-S"), vendor("10000"), cost("11.5")),
          ])
        )
      ),
      ("assume", .assumptions(AssumptionsReport(assumptions: []))),
      ("compare base", .comparison(comparison)),
      ("drift", .drift(drift)),
      ("drift", .drift(DriftReport(findings: []))),
    ]
  }
}
