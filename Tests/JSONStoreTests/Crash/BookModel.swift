import TestSupport
import TradeModel

/// What a store should hold after each of its commits: records by key, without files or bytes.
struct BookModel: Sendable {
  /// The records of one state, by a text that tells each from all others.
  typealias State = [String: Record]

  /// The states: the first is that of the new store, each further one follows a commit.
  private(set) var states: [State]
  /// The count of commits made up, of which each has a note of its own.
  private var commitCount = 0
  private var random: SplitMix64

  /// Starts with some records; the changes that follow are decided by the seed.
  init(_ records: [Record] = BookModel.firstRecords, seed: UInt64) {
    states = [Self.state(of: records)]
    random = SplitMix64(exactSeed: seed)
  }

  /// The last state.
  var last: State { states[states.count - 1] }

  /// The records of the last state, in the order of their keys.
  var lastRecords: [Record] { last.sorted { $0.key < $1.key }.map(\.value) }

  /// Makes up a bundle of new records, in the order of their tables and keys.
  mutating func makeImport() -> ChangeSet {
    commitCount += 1
    let new = (1...3).map { VendorCode(unchecked: "N\(commitCount)-\($0)") }
    let item = ItemCode(unchecked: "NEW\(commitCount)")
    let records =
      new.map { Record.vendor(Vendor(number: $0, name: "imported")) }
      + [.item(Item(number: item, vendor: new[0]))]
    return ChangeSet(records.map { Change(before: nil, after: $0) }, note: "import")
  }

  /// Takes a commit for made.
  mutating func accept(_ changes: ChangeSet) {
    var state = last
    for change in changes.changes {
      if let before = change.before { state[Self.key(of: before)] = nil }
      if let after = change.after { state[Self.key(of: after)] = after }
    }
    states.append(state)
  }

  /// Goes on from a state that a store was found in.
  mutating func settle(on state: State) { states = [state] }

  static func state(of records: [Record]) -> State {
    var state: State = [:]
    for record in records { state[key(of: record)] = record }
    return state
  }

  /// The text that tells a record from all others.
  static func key(of record: Record) -> String {
    switch record {
    case .currency(let currency): "currency \(currency.code)"
    case .location(let location): "location \(location.code)"
    case .vendor(let vendor): "vendor \(vendor.number)"
    case .customer(let customer): "customer \(customer.number)"
    case .item(let item): "item \(item.number)"
    case .itemVendor(let entry): "entry \(entry.item) \(entry.vendor)"
    case .price(let price): "price \(price.number)"
    case .inventory(let entry): "inventory \(entry.number)"
    case .salesHeader(let header): "\(header.id.kind) \(header.id.number)"
    case .salesLine(let line): "\(line.document.kind) \(line.document.number) \(line.number)"
    case .purchaseHeader(let header): "\(header.id.kind) \(header.id.number)"
    case .purchaseLine(let line): "\(line.document.kind) \(line.document.number) \(line.number)"
    case .otherSupply(let entry): "supply \(entry.number)"
    case .otherDemand(let entry): "demand \(entry.number)"
    }
  }
}

// MARK: - Records and commits

extension BookModel {
  private static let vendors = (1...3).map { VendorCode(unchecked: "V\($0)") }
  private static let items = (1...3).map { ItemCode(unchecked: "ITEM-\($0)") }

  /// The records of a small new store.
  static let firstRecords: [Record] =
    vendors.map { .vendor(Vendor(number: $0, name: "Nordic Parts")) }
    + items.map { .item(Item(number: $0, description: "Hex bolt M8×40")) }

  /// Makes up a commit of the last state: an order, a change of one, a removal, a new price.
  mutating func makeCommit() -> ChangeSet {
    commitCount += 1
    let orders = last.values.compactMap { record in
      if case .purchaseHeader(let header) = record { header } else { nil }
    }.sorted { $0.id.number < $1.id.number }
    let changes: [Change]
    switch random.int(in: 0...9) {
    case 0...3: changes = newOrder()
    case 4, 5: changes = orders.isEmpty ? newOrder() : removal(of: random.pick(orders))
    case 6: changes = change(in: "vendor \(random.pick(Self.vendors))")
    default: changes = change(in: "item \(random.pick(Self.items))")
    }
    return ChangeSet(changes, note: "commit \(commitCount)")
  }

  private mutating func newOrder() -> [Change] {
    let number = DocumentNumber(
      unchecked: "PO\(100_000 + commitCount * 100 + random.int(in: 0...99))"
    )
    let id = PurchaseDocumentID(.order, number)
    guard last["\(id.kind) \(number)"] == nil else {
      return change(in: "item \(random.pick(Self.items))")
    }
    var records: [Record] = [
      .purchaseHeader(PurchaseHeader(id: id, vendor: random.pick(Self.vendors)))
    ]
    // Now and then an order that is longer than some sectors of a disk.
    let lineCount = random.chance(1, in: 8) ? 12 : random.int(in: 1...3)
    for line in 1...lineCount {
      records.append(
        .purchaseLine(
          PurchaseLine(
            document: id,
            number: LineNumber(line * LineNumber.step),
            subject: .item(random.pick(Self.items)),
            quantity: Quantity(units: Int64(random.int(in: 1...9_999_999))),
          )
        )
      )
    }
    return records.map { Change(before: nil, after: $0) }
  }

  private func removal(of header: PurchaseHeader) -> [Change] {
    let lines = last.values.compactMap { record in
      if case .purchaseLine(let line) = record, line.document == header.id { line } else { nil }
    }.sorted { $0.number < $1.number }
    return [Change(before: .purchaseHeader(header), after: nil)]
      + lines.map { Change(before: .purchaseLine($0), after: nil) }
  }

  private mutating func change(in key: String) -> [Change] {
    switch last[key] {
    case .vendor(var vendor)?:
      let before = Record.vendor(vendor)
      vendor.city = "Arnhem \(commitCount) \(random.int(in: 0...9999))"
      return [Change(before: before, after: .vendor(vendor))]
    case .item(var item)?:
      let before = Record.item(item)
      item.lastDirectCost = UnitCost(units: Int64(random.int(in: 1...99_999_999)))
      item.description = "Hex bolt \(commitCount)"
      return [Change(before: before, after: .item(item))]
    default: return newOrder()
    }
  }
}

// MARK: - Reading a book

extension BookModel {
  /// Reads every record of the kinds that commits here make.
  ///
  /// Before that, single records are looked up: that reads tables through their indexes, while a
  /// table that is listed is read whole. Both must say the same.
  static func state(of book: any Book) throws(BookFailure) -> State {
    let codes = items + [ItemCode(unchecked: "BOLT")]
    var lookedUp: [Record] = []
    var movements = 0
    for code in codes {
      guard let item = try book.item(code) else { continue }
      lookedUp.append(.item(item))
      movements += try book.movements(of: [code])[0].purchases.count
    }
    for code in vendors {
      if let vendor = try book.vendor(code) { lookedUp.append(.vendor(vendor)) }
    }
    let state = try listedState(of: book)
    let lines = state.values.filter { record in
      if case .purchaseLine(let line) = record { !line.outstanding.isZero } else { false }
    }
    guard lookedUp.allSatisfy({ state[key(of: $0)] == $0 }), lines.count == movements else {
      throw BookFailure(place: "index", reason: "what is looked up is not what is listed")
    }
    return state
  }

  private static func listedState(of book: any Book) throws(BookFailure) -> State {
    var records: [Record] = []
    records += try book.vendors().map(Record.vendor)
    records += try book.items().map(Record.item)
    for document in try book.purchaseDocuments(.order) {
      records.append(.purchaseHeader(document.header))
      records += document.lines.map(Record.purchaseLine)
    }
    return state(of: records)
  }
}
