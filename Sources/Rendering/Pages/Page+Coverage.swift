import Purchasing
import Session
import TradeModel

extension Page {
  /// Shows what covers the lines of a sales order.
  mutating func show(_ report: SalesCoverageReport) {
    let customer = report.customerName.isEmpty ? "" : ", \(report.customerName)"
    title("coverage of sales order \(report.document)\(customer)")
    guard !report.lines.isEmpty else {
      note("nothing is left to ship")
      return
    }
    table(
      report.lines,
      Self.salesCoverageColumns,
      tone: { $0.open.isZero ? .quiet : .normal }
    )
    let open = report.lines.count { !$0.open.isZero }
    note("\(counted(report.lines.count, "line")), \(open == 0 ? "all covered" : "\(open) open")")
    for covered in report.lines where !covered.purchases.isEmpty {
      let lines = covered.purchases.map { CoveringLine($0, for: covered.date) }
      let isLate = lines.contains(where: \.isLate)
      let text = coverage(lines, line: covered.line.number, item: covered.line.subject.item)
      note(text, isLate ? .warning : .normal)
    }
  }

  private static var salesCoverageColumns: [Column<SalesLineCoverage>] {
    [
      .count("line", rank: 1) { $0[$1].line.number.value },
      .code("item", rank: 0) { $0[$1].line.subject.code },
      .optionalCode("variant", rank: 5) { $0[$1].line.variant?.codeText },
      .optionalCode("location", rank: 5) { $0[$1].line.location?.codeText },
      .text("description", rank: 4, floor: 12) { $0[$1].line.description },
      .figure("outstanding", rank: 2) { $0[$1].line.outstanding },
      .figure("from stock", rank: 3) { $0[$1].fromStock },
      .figure("on order", rank: 1) { $0[$1].onOrder },
      .figure("received", rank: 3) { $0[$1].received },
      .figure("open", rank: 0) { $0[$1].open },
      .optionalCode("unit", rank: 3) { $0[$1].line.unit?.codeText },
      .text("date", rank: 4) { $0[$1].date.description },
    ]
  }

  /// Shows what the lines of a purchase order are for.
  mutating func show(_ report: PurchaseCoverageReport) {
    let vendor = report.vendorName.isEmpty ? "" : ", \(report.vendorName)"
    title("coverage of purchase order \(report.document)\(vendor)")
    guard !report.lines.isEmpty else {
      note("no line is about an item")
      return
    }
    table(
      report.lines,
      Self.purchaseCoverageColumns,
      tone: { $0.surplus.isZero ? .quiet : .normal }
    )
    let surplus = report.lines.count { !$0.surplus.isZero }
    let rest = surplus == 0 ? "all for sales lines" : "\(surplus) with a surplus"
    note("\(counted(report.lines.count, "line")), \(rest)")
    for covered in report.lines where covered.isLate {
      guard let sales = covered.line.sales, let needed = covered.neededDate else { continue }
      note(
        "line \(covered.line.number) comes after \(needed), when \(sales.document)/\(sales.line) ships",
        .warning
      )
    }
  }

  private static var purchaseCoverageColumns: [Column<PurchaseLineCoverage>] {
    [
      .count("line", rank: 1) { $0[$1].line.number.value },
      .code("item", rank: 0) { $0[$1].line.subject.code },
      .optionalCode("variant", rank: 5) { $0[$1].line.variant?.codeText },
      .optionalCode("location", rank: 5) { $0[$1].line.location?.codeText },
      .text("description", rank: 4, floor: 12) { $0[$1].line.description },
      .figure("quantity", rank: 2) { $0[$1].line.quantity },
      .figure("received", rank: 3) { $0[$1].line.received },
      .figure("for sales", rank: 1) { $0[$1].forSales },
      .figure("surplus", rank: 0) { $0[$1].surplus },
      .optionalCode("unit", rank: 3) { $0[$1].line.unit?.codeText },
      .salesLine("bought for", rank: 1) { $0[$1].line.sales },
      .date("expected", rank: 2) { $0[$1].line.expectedReceiptDate },
    ]
  }

  // MARK: - What no longer adds up

  /// Shows what no longer adds up, each with what would mend it.
  mutating func show(_ report: DriftReport) {
    guard !report.findings.isEmpty else {
      note("what was bought for sales adds up")
      return
    }
    title("\(counted(report.findings.count, "thing")) that no longer \(adds(report))")
    terms(
      report.findings.map { finding in
        Field(
          label: finding.drift.word,
          value: "\(finding.drift.sentence): \(finding.statements.joined(separator: "; "))",
        )
      }
    )
  }

  private func adds(_ report: DriftReport) -> String {
    report.findings.count == 1 ? "adds up" : "add up"
  }
}

extension CoveringLine {
  fileprivate init(_ purchase: CoveringPurchase, for day: CalendarDate) {
    self.init(
      document: purchase.document,
      line: purchase.line,
      quantity: purchase.quantity,
      expectedReceiptDate: purchase.expectedReceiptDate,
      isLate: purchase.isLate(for: day),
    )
  }
}

extension Drift {
  /// The word for the kind.
  var word: String {
    switch self {
    case .tooMuch: "too much"
    case .tooLate: "too late"
    case .tooLittle: "too little"
    }
  }

  /// What no longer adds up, in a sentence.
  var sentence: String {
    switch self {
    case .tooMuch(let line, let excess, keep: _):
      "\(place(of: line)) has \(measure(excess, line.unit)) more than \(sale(of: line)) asks for"
    case .tooLate(let line, needed: let date):
      "\(place(of: line)) is due \(line.expectedReceiptDate.text), \(sale(of: line)) ships \(date)"
    case .tooLittle(let line, let open):
      "\(line.document.number)/\(line.number) is short again of \(measure(open, line.unit))"
    }
  }

  private func place(of line: PurchaseLine) -> String { "\(line.document.number)/\(line.number)" }

  private func sale(of line: PurchaseLine) -> String {
    line.sales.map { "\($0.document)/\($0.line)" } ?? "no sales line"
  }
}
