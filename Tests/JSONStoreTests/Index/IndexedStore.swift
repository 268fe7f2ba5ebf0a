import JSONStore
import TestSupport
import TradeModel

/// A store of some hundred records on a machine that tells the times of files, so that each of its
/// tables has an index of several blocks.
struct IndexedStore {
  var model: ModelBook
  private(set) var disk: MachineDisk

  static let path = CommitLaw.path
  static let itemCount = 240
  /// Items that no store has, so many that each table is gone through for them.
  static let absentItems = (0..<400).map { ItemCode(unchecked: "NONE-\($0)") }

  /// Makes the store, and the indexes with it.
  init(_ model: ModelBook = Self.largeModel) throws {
    self.model = model
    let machine = SimulatedMachine(CrashRun.emptyDisk(tellsTimes: true))
    _ = try Store.create(
      at: Self.path,
      bundle: model.bundle,
      fileSystem: machine.process(),
      leastIndexed: 0,
    )
    disk = machine.disk
  }

  /// The names of the indexes.
  var indexNames: [String] {
    disk.contents().keys.filter { $0.hasSuffix(".idx") }.sorted()
  }

  /// Opens the store on a disk, as a new process of a new machine.
  static func open(
    _ machine: SimulatedMachine,
    _ access: FileAccess = .write,
  ) throws(StoreError) -> Store {
    try Store.open(at: path, fileSystem: machine.process(), access: access, leastIndexed: 0)
  }

  /// Uses the store, and keeps what that leaves.
  mutating func use(_ work: (Store) throws -> Void) throws {
    let machine = SimulatedMachine(disk)
    let store = try Self.open(machine)
    try work(store)
    disk = machine.disk
  }

  /// Returns the disk with another content of one file, whose times stay.
  func replacing(_ path: String, by bytes: [UInt8]) -> MachineDisk {
    var changed = disk
    guard let place = changed.place(of: path) else { preconditionFailure("there is no \(path)") }
    changed.files[place].bytes = bytes
    changed.files[place].durable = bytes
    return changed
  }

  /// The bytes of a file.
  func bytes(_ path: String) -> [UInt8] { disk.place(of: path).map { disk.files[$0].bytes } ?? [] }

  /// Items, stock, and orders about them: enough rows for several blocks in each table.
  static let largeModel: ModelBook = {
    let codes = (0..<itemCount).map { ItemCode(unchecked: "ITEM-\(1000 + $0 * 7)") }
    var records: [Record] = [.vendor(.sample("V10"))]
    records += codes.map { code in
      .item(Item(number: code, description: "A part with a name of some length", baseUnit: "PCS"))
    }
    for (index, code) in codes.enumerated() where index.isMultiple(of: 2) {
      let entry = InventoryEntry(number: index + 1, item: code, quantity: .one)
      records.append(.inventory(entry))
    }
    for order in 0..<40 {
      let sale = SalesDocumentID(.order, DocumentNumber(unchecked: "SO\(100_000 + order)"))
      let purchase = PurchaseDocumentID(.order, DocumentNumber(unchecked: "PO\(100_000 + order)"))
      let day = CalendarDate(dayNumber: 20_000 + order)
      records.append(.salesHeader(SalesHeader(id: sale, shipmentDate: day)))
      records.append(.purchaseHeader(PurchaseHeader(id: purchase, vendor: "V10")))
      for line in 1...8 {
        let code = codes[(order * 31 + line * line) % itemCount]
        let number = LineNumber(line * LineNumber.step)
        let quantity = Quantity(units: Int64(order * 100_000 + line * 12_500))
        records.append(
          .salesLine(
            SalesLine(
              document: sale,
              number: number,
              subject: line == 8 ? .comment(code: "") : .item(code),
              quantity: quantity,
              unit: line == 3 ? nil : "PCS",
              shipmentDate: line == 4 ? day : nil,
              isSpecialOrder: line == 5,
            )
          )
        )
        records.append(
          .purchaseLine(
            PurchaseLine(
              document: purchase,
              number: number,
              subject: .item(code),
              quantity: quantity,
              unit: "PCS",
              expectedReceiptDate: day,
              sales: line == 2
                ? SalesReference(document: sale.number, line: number, quantity: quantity) : nil,
            )
          )
        )
      }
    }
    return ModelBook(records)
  }()
}

/// Expects that what is looked up one by one, and so through indexes, is what a model holds.
///
/// - Returns: What differs first.
func firstDifference(_ book: any Book, _ model: MemoryBook) throws -> String? {
  let codes = model.items().map(\.number)
  for code in codes + ["AAA", "ITEM-1001", "ZZZ"] where try book.item(code) != model.item(code) {
    return "item \(code)"
  }
  if try book.movements(of: codes) != model.movements(of: codes) { return "movements" }
  for document in model.salesDocuments(.order) {
    if try book.salesDocument(document.id) != document { return "\(document.id.number)" }
    let number = document.id.number
    if try book.purchaseLines(boughtFor: number) != model.purchaseLines(boughtFor: number) {
      return "bought for \(number)"
    }
  }
  for document in model.purchaseDocuments(.order)
  where try book.purchaseDocument(document.id) != document {
    return "\(document.id.number)"
  }
  for series in NumberSeries.allCases
  where try book.lastNumber(in: series) != model.lastNumber(in: series) {
    return "\(series)"
  }
  return try book.counts() == model.counts() ? nil : "counts"
}
