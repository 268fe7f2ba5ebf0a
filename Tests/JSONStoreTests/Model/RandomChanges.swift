import JSONStore
import TestSupport
import TradeModel

/// Makes random records and legal random changes over a few keys, so that they often meet.
struct RandomChanges {
  var random: SplitMix64
  private var lastEntry = 0

  init(_ random: SplitMix64) { self.random = random }

  static let items: [ItemCode] = ["A", "AB", "B \"1\"", "C\\D", "É", "Z9"]
  private let vendors: [VendorCode] = ["V1", "V10", "V2"]
  private let documents: [DocumentNumber] = ["PO000001", "PO000002", "SO000010", "SO000011", "X-1"]

  /// Returns the records of a new store: every item and vendor, and some of the rest.
  mutating func records() -> ModelBook {
    var model = ModelBook(
      Self.items.map { .item(item($0)) } + vendors.map { .vendor(.sample($0)) }
    )
    for _ in 0..<random.int(in: 0...40) { model.apply(changes(model, count: 1)) }
    return model
  }

  /// Returns a legal change set against the records of a model.
  mutating func changes(_ model: ModelBook, count: Int) -> ChangeSet {
    var current = model
    var touched: [Record] = []
    for _ in 0..<count {
      let set = step(current)
      current.apply(set)
      touched += set.changes.compactMap { $0.after ?? $0.before }
    }
    var changes: [Change] = []
    var seen: Set<String> = []
    for record in touched where seen.insert("\(record.table) \(record.key)").inserted {
      let (before, after) = (model[like: record], current[like: record])
      if before != after { changes.append(Change(before: before, after: after)) }
    }
    return ChangeSet(changes, note: "step \"\(random.int(in: 1...9))\"")
  }

  /// Puts or removes one record; a removed header takes its lines along.
  private mutating func step(_ model: ModelBook) -> ChangeSet {
    let made = record(model)
    let stored = model[like: made]
    var changes: [Change] = []
    if stored != nil, random.chance(1, in: 3), isRemovable(made) {
      for record in model.records where belongs(record, to: made) {
        changes.append(Change(before: record, after: nil))
      }
      changes.append(Change(before: stored, after: nil))
    } else {
      changes.append(Change(before: stored, after: made))
      if let header = header(of: made), model[like: header] == nil {
        changes.append(Change(before: nil, after: header))
      }
    }
    return ChangeSet(changes, note: "")
  }

  /// Items stay, since lines refer to them.
  private func isRemovable(_ record: Record) -> Bool {
    if case .item = record { false } else { true }
  }

  private func belongs(_ line: Record, to header: Record) -> Bool {
    switch (line, header) {
    case (.salesLine(let line), .salesHeader(let header)): line.document == header.id
    case (.purchaseLine(let line), .purchaseHeader(let header)): line.document == header.id
    default: false
    }
  }

  private func header(of line: Record) -> Record? {
    switch line {
    case .salesLine(let line): .salesHeader(SalesHeader(id: line.document))
    case .purchaseLine(let line): .purchaseHeader(PurchaseHeader(id: line.document, vendor: "V1"))
    default: nil
    }
  }

  private mutating func record(_ model: ModelBook) -> Record {
    let item = random.pick(Self.items)
    let number = random.int(in: 1...4)
    switch random.int(in: 0...11) {
    case 0: return .item(self.item(item))
    case 1: return .vendor(.sample(random.pick(vendors), city: text()))
    case 2: return .customer(.sample("C1", name: text()))
    case 3: return .currency(Currency(code: "USD", rate: ExchangeRate(units: 920_000_000)))
    case 4:
      return .itemVendor(
        ItemVendor(item: item, vendor: random.pick(vendors), vendorItemNumber: text())
      )
    case 5: return .price(.sample(UnitCost(units: Int64(number)), of: item, number: number))
    case 6: return .inventory(.stock(quantity(), of: item, number: number))
    case 7: return .otherSupply(.sample(quantity(), of: item, number: number))
    case 8: return .otherDemand(.sample(quantity(), of: item, number: number))
    case 9: return .salesHeader(salesHeader())
    case 10: return .salesLine(salesLine(item))
    default: return .purchaseLine(purchaseLine(item))
    }
  }

  private mutating func item(_ number: ItemCode) -> Item {
    var item = Item.sample(
      number,
      description: text(),
      lastDirectCost: UnitCost(units: Int64(cost())),
    )
    item.variants = [ItemVariant(code: "RED")]
    return item
  }

  private mutating func cost() -> Int { random.int(in: 0...1_000_000) }

  private mutating func quantity() -> Quantity { Quantity(units: Int64(cost())) }

  private mutating func text() -> String {
    random.pick(["", "bolt", "Pâté \"chinois\"", "日本 \\ 1/2\"", "{\"begin\":1}", "tab\there"])
  }

  private mutating func salesHeader() -> SalesHeader {
    SalesHeader(
      id: SalesDocumentID(random.pick(SalesDocumentKind.allCases), random.pick(documents)),
      shipmentDate: random.chance(1, in: 2) ? "2026-02-01" : nil,
    )
  }

  private mutating func salesLine(_ item: ItemCode) -> SalesLine {
    var line = SalesLine.line(item: item, quantity: quantity(), description: text())
    line.document = salesHeader().id
    line.number = LineNumber(random.pick([1, 9999, 10_000, 20_000, 100_000]))
    if random.chance(1, in: 5) { line.subject = .comment(code: "") }
    if random.chance(1, in: 5) { line.shipped = line.quantity }
    guard random.chance(1, in: 2) else { return line }
    if line.subject.item != nil { line.variant = random.pick([nil, "RED"]) }
    line.location = random.pick([nil, "EAST"])
    line.unit = random.pick([nil, "PCS"])
    line.unitPrice = random.pick([.zero, 12])
    line.shipmentDate = random.pick([nil, "2026-02-02"])
    if random.chance(1, in: 4) { line.shipped = Quantity(units: line.quantity.units / 3) }
    line.reserved = random.pick([.zero, line.outstanding])
    line.reserve = random.pick(ReservePolicy.allCases)
    line.isDropShipment = random.chance(1, in: 3)
    line.isSpecialOrder = random.chance(1, in: 3)
    return line
  }

  private mutating func purchaseLine(_ item: ItemCode) -> PurchaseLine {
    var line = PurchaseLine.line(item: item, quantity: quantity(), description: text())
    line.document = PurchaseDocumentID(
      random.pick(PurchaseDocumentKind.allCases),
      random.pick(documents),
    )
    line.number = LineNumber(random.pick([1, 9999, 10_000, 20_000, 100_000]))
    if random.chance(1, in: 2) {
      line.sales = SalesReference(
        document: random.pick(documents),
        line: 10_000,
        quantity: line.quantity,
      )
    }
    return line
  }
}
