import Purchasing
import SupplyPlanning
import TradeModel

// What was made and changed in the book.

extension StateComparison {
  /// A line of a purchase document that was made.
  private struct MadeLine {
    let vendor: VendorCode
    let line: PurchaseLine

    /// Whether another line is for the same goods.
    func isSameGoods(as other: MadeLine) -> Bool {
      guard line.document.kind == other.line.document.kind else { return false }
      if let sale = line.sales, let otherSale = other.line.sales {
        return (sale.document, sale.line) == (otherSale.document, otherSale.line)
      }
      return line.sales == nil && other.line.sales == nil && line.subject == other.line.subject
        && line.variant == other.line.variant && line.description == other.line.description
    }
  }

  /// Returns what is otherwise in the book; nothing where no session has changed it.
  func bookDifferences() throws(BookFailure) -> [StateDifference] {
    let (before, expected, now) = (start.base, goal.base, found.base)
    if expected.revision == before.revision, now.revision == before.revision { return [] }
    var differences: [StateDifference] = []
    for kind in PurchaseDocumentKind.allCases {
      let known = Set(try before.purchaseDocuments(kind).map(\.id))
      let wanted = try expected.purchaseDocuments(kind)
      let there = try now.purchaseDocuments(kind)
      differences += try madeDifferences(
        wanted.filter { !known.contains($0.id) },
        there.filter { !known.contains($0.id) },
      )
      differences += keptDifferences(
        wanted.filter { known.contains($0.id) },
        there.filter { known.contains($0.id) },
      )
    }
    guard differences.isEmpty else { return differences }
    for kind in SalesDocumentKind.allCases {
      for (document, other) in zip(
        try expected.salesDocuments(kind),
        try now.salesDocuments(kind)
      ) where document != other {
        differences.append(.document("\(kind.rawValue) \(document.id.number)"))
      }
    }
    return differences
  }

  // MARK: - Documents that were made

  private func madeDifferences(
    _ expected: [PurchaseDocument],
    _ made: [PurchaseDocument],
  ) throws(BookFailure) -> [StateDifference] {
    var rest = lines(of: made)
    var differences: [StateDifference] = []
    let wantedLines = lines(of: expected)
    for wanted in wantedLines {
      let line = compared(wanted.line)
      // A row that is divided has a line at each of its vendors.
      let own = rest.firstIndex { wanted.isSameGoods(as: $0) && wanted.vendor == $0.vendor }
      guard let place = own ?? rest.firstIndex(where: { wanted.isSameGoods(as: $0) }) else {
        let missing = LineDifference.missing(wanted.line.quantity, vendor: wanted.vendor)
        differences.append(.line(line, missing, isBought: true))
        continue
      }
      let other = rest.remove(at: place)
      let isDivided = wantedLines.count { wanted.isSameGoods(as: $0) } > 1
      differences += try lineDifferences(wanted, other, isDivided: isDivided).map {
        .line(line, $0, isBought: true)
      }
    }
    differences += rest.map { extra in
      let difference = LineDifference.extra(extra.line.quantity, vendor: extra.vendor)
      return .line(compared(extra.line), difference, isBought: true)
    }
    guard differences.isEmpty else { return differences }
    return headerDifferences(expected, made)
  }

  private func lines(of documents: [PurchaseDocument]) -> [MadeLine] {
    documents.flatMap { document in
      document.lines.map { MadeLine(vendor: document.header.vendor, line: $0) }
    }
  }

  /// Returns the line that goods are bought for, or where there is none the line itself.
  private func compared(_ line: PurchaseLine) -> ComparedLine {
    ComparedLine(
      document: line.sales?.document ?? line.document.number,
      line: line.sales?.line ?? line.number,
      item: line.subject.item,
      unit: line.unit,
    )
  }

  private func lineDifferences(
    _ wanted: MadeLine,
    _ other: MadeLine,
    isDivided: Bool,
  ) throws(BookFailure) -> [LineDifference] {
    var differences: [LineDifference] = []
    if wanted.line.quantity != other.line.quantity {
      let vendor = isDivided ? other.vendor : nil
      differences.append(.quantity(try quantities(wanted.line, other.line, from: vendor)))
    }
    if wanted.vendor != other.vendor {
      differences.append(.vendor(expected: wanted.vendor, found: other.vendor))
    }
    // Costs and dates follow from the quantity and the vendor.
    return differences.isEmpty ? factDifferences(wanted.line, other.line) : differences
  }

  private func quantities(
    _ wanted: PurchaseLine,
    _ other: PurchaseLine,
    from vendor: VendorCode?,
  ) throws(BookFailure) -> QuantityDifference {
    // The need is that of the whole row, not of what one of its vendors brings.
    guard vendor == nil, let sale = wanted.sales, let item = wanted.subject.item else {
      return QuantityDifference(
        expected: wanted.quantity,
        found: other.quantity,
        vendor: vendor,
      )
    }
    let order = SalesDocumentID(.order, sale.document)
    let sum = try sum(of: sale.line, of: order, item: item)
    let perUnit = try start.base.item(item)?.quantityPerUnit(of: wanted.unit) ?? .one
    return QuantityDifference(
      expected: wanted.quantity,
      found: other.quantity,
      needed: sum.flatMap { $0.needed.neededInUnits(of: perUnit) },
      available: perUnit == .one ? sum?.available : nil,
      owed: try owed(to: sale.line, of: order, item: item),
    )
  }

  /// Returns how two documents with the same lines are otherwise.
  private func headerDifferences(
    _ expected: [PurchaseDocument],
    _ made: [PurchaseDocument],
  ) -> [StateDifference] {
    var rest = made
    for document in expected {
      let plain = unnumbered(document)
      guard let place = rest.firstIndex(where: { unnumbered($0) == plain }) else {
        let (kind, vendor) = (document.id.kind, document.header.vendor)
        let count = expected.count { $0.header.vendor == vendor }
        let others = made.count { $0.header.vendor == vendor }
        guard count != others else { return [.document("the \(kind.rawValue) to \(vendor)")] }
        return [.documents(kind, vendor: vendor, expected: count, found: others)]
      }
      rest.remove(at: place)
    }
    return []
  }

  /// A document without what only its number tells: its header, and each line with its count.
  private struct Unnumbered: Equatable {
    var header: PurchaseHeader
    var lines: [PurchaseLine: Int] = [:]
  }

  private func unnumbered(_ document: PurchaseDocument) -> Unnumbered {
    let blank = PurchaseDocumentID(document.id.kind, DocumentNumber(unchecked: ""))
    var plain = Unnumbered(header: document.header)
    plain.header.id = blank
    for var line in document.lines {
      line.document = blank
      line.number = LineNumber(LineNumber.step)
      plain.lines[line, default: 0] += 1
    }
    return plain
  }

  // MARK: - Documents that were there

  private func keptDifferences(
    _ expected: [PurchaseDocument],
    _ kept: [PurchaseDocument],
  ) -> [StateDifference] {
    var differences: [StateDifference] = []
    let keptByID = Dictionary(uniqueKeysWithValues: kept.map { ($0.id, $0) })
    for document in expected {
      guard let other = keptByID[document.id] else {
        differences.append(.document("\(document.id.kind.rawValue) \(document.id.number)"))
        continue
      }
      guard document != other else { continue }
      let lines = lineDifferences(document, other, isBought: true)
      differences +=
        lines.isEmpty
        ? [.document("\(document.id.kind.rawValue) \(document.id.number)")] : lines
    }
    let expectedIDs = Set(expected.map(\.id))
    for other in kept where !expectedIDs.contains(other.id) {
      differences.append(.document("\(other.id.kind.rawValue) \(other.id.number)"))
    }
    return differences
  }

  /// Returns how the lines of a document are otherwise.
  func lineDifferences(
    _ expected: PurchaseDocument,
    _ document: PurchaseDocument,
    isBought: Bool,
  ) -> [StateDifference] {
    var differences: [StateDifference] = []
    func add(_ line: PurchaseLine, _ difference: LineDifference) {
      let compared = ComparedLine(
        document: line.document.number,
        line: line.number,
        item: line.subject.item,
        unit: line.unit,
      )
      differences.append(.line(compared, difference, isBought: isBought))
    }
    for line in expected.lines {
      guard let other = document.line(line.number) else {
        add(line, .missing(line.quantity, vendor: nil))
        continue
      }
      if line.quantity != other.quantity {
        add(line, .quantity(QuantityDifference(expected: line.quantity, found: other.quantity)))
      }
      for difference in factDifferences(line, other) { add(line, difference) }
    }
    for line in document.lines where expected.line(line.number) == nil {
      add(line, .extra(line.quantity, vendor: nil))
    }
    return differences
  }

  private func factDifferences(
    _ line: PurchaseLine,
    _ other: PurchaseLine,
  ) -> [LineDifference] {
    var differences: [LineDifference] = []
    if line.unitCost != other.unitCost {
      differences.append(.unitCost(expected: line.unitCost, found: other.unitCost))
    }
    if line.lineDiscount != other.lineDiscount {
      differences.append(.lineDiscount(expected: line.lineDiscount, found: other.lineDiscount))
    }
    if line.expectedReceiptDate != other.expectedReceiptDate {
      let (day, otherDay) = (line.expectedReceiptDate, other.expectedReceiptDate)
      differences.append(.receiptDate(expected: day, found: otherDay))
    }
    if line.reserved != other.reserved, line.quantity == other.quantity {
      differences.append(.reserved(expected: line.reserved, found: other.reserved))
    }
    if line.description != other.description {
      differences.append(.description(expected: line.description, found: other.description))
    }
    return differences
  }

  // MARK: - What is owed to others

  /// Returns what other demand takes of the goods before a sales line, as the book was at the start.
  func owed(
    to line: LineNumber,
    of order: SalesDocumentID,
    item: ItemCode,
  ) throws(BookFailure) -> [OwedGoods] {
    guard let sum = try sum(of: line, of: order, item: item) else { return [] }
    let unit = try start.base.item(item)?.baseUnit
    return sum.parts.compactMap { part in
      let taken = Quantity.zero - part.adds
      guard taken > .zero else { return nil }
      switch part.source {
      case .sales(let id, _) where id != order:
        return OwedGoods(demand: .sale(id), quantity: taken, unit: unit)
      case .otherDemand(let kind, let number):
        return OwedGoods(demand: .other(kind, number), quantity: taken, unit: unit)
      default: return nil
      }
    }
  }

  private func sum(
    of line: LineNumber,
    of order: SalesDocumentID,
    item: ItemCode,
  ) throws(BookFailure) -> AvailabilitySum? {
    guard let movements = try start.base.movements(of: [item]).first else { return nil }
    let planner = AvailabilityPlanner(workDate: start.workDate)
    return planner.sum(of: line, on: order, in: movements)
  }
}
