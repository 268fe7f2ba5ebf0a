import JSONStore
import TestSupport
import Testing
import TradeModel

/// What neighbouring rows have in common is read once: their document, and mostly the unit.
@Suite("Neighbouring rows") struct NeighbouringRowsTests {
  private static let salesLines = "\(IndexedStore.path)/tables/sales-lines.jsonl"
  private static let purchaseLines = "\(IndexedStore.path)/tables/purchase-lines.jsonl"

  /// Units of which some begin alike, some are long, some are spelled with an escape, and some are
  /// missing, in runs of different lengths.
  private static let units: [UnitCode?] = [
    "PCS", "PCS", "PC", "PCS", "PCSX", nil, "PCS", "PACKAGE", "PACKAGE", "P\"S", "P\"S", "P S", "P",
    "P\\S", "PCS", "PALLET", "PALLET", nil, "PCS",
  ]

  /// Documents of each kind whose numbers begin alike, with lines of all units.
  private static let model: ModelBook = {
    var records: [Record] = [.vendor(Vendor(number: "V1"))]
    var place = 0
    func addLines(_ record: (LineNumber, Quantity, UnitCode?) -> Record) {
      for line in 1...7 {
        place += 1
        let quantity = Quantity(units: Int64(place) * Quantity.scale)
        records.append(record(LineNumber(line), quantity, units[place % units.count]))
      }
    }
    for text in ["SO", "SO1", "SO10", "SO100", "SO101", "SO11", "SO2", "TO1"] {
      let document = DocumentNumber(unchecked: CodeText(text))
      for kind in SalesDocumentKind.allCases {
        let id = SalesDocumentID(kind, document)
        records.append(.salesHeader(SalesHeader(id: id)))
        addLines { number, quantity, unit in
          .salesLine(
            SalesLine(
              document: id,
              number: number,
              subject: .item("BOLT"),
              quantity: quantity,
              unit: unit
            )
          )
        }
      }
      for kind in PurchaseDocumentKind.allCases {
        let id = PurchaseDocumentID(kind, document)
        records.append(.purchaseHeader(PurchaseHeader(id: id, vendor: "V1")))
        addLines { number, quantity, unit in
          .purchaseLine(
            PurchaseLine(
              document: id,
              number: number,
              subject: .item("BOLT"),
              quantity: quantity,
              unit: unit
            )
          )
        }
      }
    }
    let others = Set(units.compactMap(\.self)).subtracting(["PCS"]).sorted()
    let further = others.map { UnitOfMeasure(code: $0, quantity: Quantity(units: Quantity.scale)) }
    records.append(.item(Item(number: "BOLT", baseUnit: "PCS", units: further)))
    return ModelBook(records)
  }()

  private func expectDocuments(on disk: MachineDisk, _ comment: Comment? = nil) throws {
    let book = try IndexedStore.open(SimulatedMachine(disk)).book
    for kind in SalesDocumentKind.allCases {
      #expect(try book.salesDocuments(kind) == Self.model.book.salesDocuments(kind), comment)
    }
    for kind in PurchaseDocumentKind.allCases {
      #expect(try book.purchaseDocuments(kind) == Self.model.book.purchaseDocuments(kind), comment)
    }
  }

  @Test func `every line is of its own document and in its own unit`() throws {
    try expectDocuments(on: try IndexedStore(Self.model).disk)
  }

  @Test func `so it is among rows that are spelled in another way`() throws {
    let store = try IndexedStore(Self.model)
    for table in [Self.salesLines, Self.purchaseLines] {
      for step in 1...5 {
        var bytes: [UInt8] = []
        let rows = store.bytes(table).split(separator: UInt8(ascii: "\n"))
        for (index, row) in rows.enumerated() {
          bytes += index.isMultiple(of: step) ? [UInt8(ascii: " ")] + row : Array(row)
          bytes.append(UInt8(ascii: "\n"))
        }
        try expectDocuments(on: store.replacing(table, by: bytes), "each \(step) of \(table)")
      }
    }
  }

  // MARK: - Rows of many fields, and of few

  /// Records with every field, one in three, among such as have only what they must have.
  private static let turns: ModelBook = {
    let day = CalendarDate(dayNumber: 20_000)
    let longest = RecordCodingTests.longest.map(\.record)
    var records: [Record] = [
      .vendor(Vendor(number: "ACME")), .customer(Customer(number: "C1")),
      .currency(Currency(code: "USD", rate: ExchangeRate(units: 1))),
      .location(Location(code: "BLUE")),
    ]
    for turn in 0..<100 {
      let isLong = turn.isMultiple(of: 3)
      let code = ItemCode(unchecked: CodeText("I\(100 + turn)"))
      let sale = SalesDocumentID(.order, DocumentNumber(unchecked: CodeText("SO\(100 + turn)")))
      let purchase = PurchaseDocumentID(
        .order,
        DocumentNumber(unchecked: CodeText("PO\(100 + turn)")),
      )
      var entry = InventoryEntry(number: turn + 1, item: code, quantity: .one)
      if isLong { (entry.location, entry.date) = ("BLUE", day) }
      records.append(.inventory(entry))
      var bought = PurchaseLine(document: purchase, number: 1, subject: .item(code))
      var item = Item(number: code, baseUnit: "PCS")
      var header = SalesHeader(id: sale)
      var order = PurchaseHeader(id: purchase, vendor: "ACME")
      var sold = SalesLine(document: sale, number: 1, subject: .item(code))
      if isLong {
        (order.orderDate, order.currency, order.customer) = (day, "USD", "C1")
        order.shipTo = ShipToAddress(code: "HOME", name: "n", city: "c")
        (sold.location, sold.description, sold.unit) = ("BLUE", "sold", "BOX")
        (sold.shipmentDate, sold.reserve, sold.isSpecialOrder) = (day, .never, true)
        (sold.quantity, sold.shipped, sold.unitPrice) = (.one, .one, UnitCost(units: 1))
      }
      for record in longest where isLong {
        switch record {
        case .item(var long):
          long.number = code
          item = long
        case .salesHeader(let long):
          header = SalesHeader(
            id: sale,
            customer: long.customer,
            orderDate: long.orderDate,
            shipmentDate: long.shipmentDate,
            currency: long.currency,
            shipTo: long.shipTo,
          )
        case .purchaseLine(var long):
          (long.document, long.number, long.subject) = (purchase, 1, .item(code))
          long.sales = SalesReference(document: sale.number, line: 1, quantity: .one)
          bought = long
        default: break
        }
      }
      records += [.item(item), .salesHeader(header), .purchaseHeader(order)]
      records += [.salesLine(sold), .purchaseLine(bought)]
    }
    return ModelBook(records)
  }()

  @Test func `a field that a row leaves out is not that of the row before`() throws {
    let store = try IndexedStore(Self.turns)
    let book = try IndexedStore.open(SimulatedMachine(store.disk)).book
    let model = Self.turns.book
    #expect(try book.items() == model.items())
    #expect(try book.salesDocuments(.order) == model.salesDocuments(.order))
    #expect(try book.purchaseDocuments(.order) == model.purchaseDocuments(.order))
    let codes = model.items().map(\.number) + IndexedStore.absentItems
    #expect(try book.movements(of: codes) == model.movements(of: codes))
  }

  // MARK: - Pieces of a table

  /// The lines of two orders, which are so long that one piece of a table does not hold them all.
  private static func twoOrders(_ firstCount: Int, _ secondCount: Int) -> ModelBook {
    var records: [Record] = [.item(Item(number: "BOLT", baseUnit: "PCS"))]
    for (number, count) in [("SO1", firstCount), ("SO2", secondCount)] as [(DocumentNumber, Int)] {
      let id = SalesDocumentID(.order, number)
      records.append(.salesHeader(SalesHeader(id: id, shipmentDate: CalendarDate(dayNumber: 1))))
      for line in 0..<count {
        records.append(
          .salesLine(
            SalesLine(
              document: id,
              number: LineNumber(1000 + line),
              subject: .item("BOLT"),
              description: String(repeating: "x", count: 400),
              quantity: .one,
            )
          )
        )
      }
    }
    return ModelBook(records)
  }

  /// The count of rows in the first piece in which a store's sales lines are read.
  private func firstPieceRows(_ store: IndexedStore) throws -> Int {
    let machine = SimulatedMachine(store.disk)
    _ = try IndexedStore.open(machine).book.salesDocuments(.order)
    let reads = machine.calls.filter { $0.verb == .read && $0.path == Self.salesLines }
    let piece = try #require(reads.compactMap(\.range).first { $0.lowerBound == 0 })
    return store.bytes(Self.salesLines)[piece].count { $0 == UInt8(ascii: "\n") }
  }

  @Test func `the first line in a piece is of its own document, wherever the last one began`()
    throws
  {
    let all = 2000
    let whole = try IndexedStore(Self.twoOrders(all, 0))
    let count = try firstPieceRows(whole)
    try #require(count < all, "the lines are in one piece")
    let model = Self.twoOrders(count, 20)
    let store = try IndexedStore(model)
    #expect(try firstPieceRows(store) == count)
    let book = try IndexedStore.open(SimulatedMachine(store.disk)).book
    #expect(try book.salesDocuments(.order) == model.book.salesDocuments(.order))
    let codes = ["BOLT"] + IndexedStore.absentItems
    #expect(try book.movements(of: codes) == model.book.movements(of: codes))
  }
}
