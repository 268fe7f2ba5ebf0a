import JSONStore
import TestSupport
import Testing
import TradeModel

/// What moves many items is read while each table is gone through once, piece by piece.
@Suite("Going through tables") struct GoingThroughTests {
  private static let salesLines = "\(IndexedStore.path)/tables/sales-lines.jsonl"
  private static let salesIndex = "\(IndexedStore.path)/index/sales-lines.idx"

  /// A store whose sales lines fill several leaves of their index.
  private static let store = Result { try IndexedStore(ModelBook(records)) }

  private static var records: [Record] {
    let codes = (0..<300).map { ItemCode(unchecked: "ITEM-\(1000 + $0 * 7)") }
    var records: [Record] = codes.map { code in
      .item(Item(number: code, description: "A part with a name of some length", baseUnit: "PCS"))
    }
    for order in 0..<500 {
      // One number has a quote, with which its row is not read plainly.
      let end = order == 250 ? "\"" : ""
      let sale = SalesDocumentID(.order, DocumentNumber(unchecked: "SO\(100_000 + order)\(end)"))
      let day = CalendarDate(dayNumber: 20_000 + order)
      records.append(.salesHeader(SalesHeader(id: sale, shipmentDate: day)))
      for line in 1...12 {
        records.append(
          .salesLine(
            SalesLine(
              document: sale,
              number: LineNumber(line * LineNumber.step),
              subject: .item(codes[(order * 31 + line * line) % codes.count]),
              description: "A part with a name of some length",
              quantity: Quantity(units: Int64(order * 100_000 + line * 12_500)),
              unit: "PCS",
            )
          )
        )
      }
    }
    return records
  }

  /// The pieces in which the sales lines were read.
  private func pieces(_ machine: SimulatedMachine) -> [Range<Int>] {
    machine.calls.filter { $0.verb == .read && $0.path == Self.salesLines }.compactMap(\.range)
  }

  /// The disk with a bit of one page of the lines' index turned over.
  ///
  /// The leaves follow the first page; behind them lie the top and the hashes of the items.
  private func damagingIndex(of store: IndexedStore, _ page: Int) -> MachineDisk {
    var index = store.bytes(Self.salesIndex)
    index[page * 4096 + 100] ^= 1
    return store.replacing(Self.salesIndex, by: index)
  }

  /// The disk with a digit of the lines' table changed, the first one from an eighth of it on.
  private func changingTable(
    of store: IndexedStore,
    inEighth part: Int,
  ) throws -> MachineDisk {
    var bytes = store.bytes(Self.salesLines)
    let digits = (part * bytes.count / 8..<bytes.count).first { bytes[$0] == UInt8(ascii: "5") }
    bytes[try #require(digits)] = UInt8(ascii: "6")
    return store.replacing(Self.salesLines, by: bytes)
  }

  @Test func `the first time the pieces are read one after the other, then the whole is kept`()
    throws
  {
    let store = try Self.store.get()
    let size = store.bytes(Self.salesLines).count
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    let codes = store.model.book.items().map(\.number)
    for (asked, most) in [(codes, size / 2), (codes.reversed(), size), (codes.dropLast(), 0)] {
      let known = pieces(machine).count
      #expect(try book.movements(of: asked) == store.model.book.movements(of: asked))
      let read = pieces(machine).dropFirst(known).map(\.count)
      #expect(read.reduce(0, +) == (most == 0 ? 0 : size), "\(read)")
      #expect(read.max() ?? 0 <= most, "\(read)")
    }
  }

  @Test func `a piece is left out in which nothing is wanted`() throws {
    let store = try Self.store.get()
    let size = store.bytes(Self.salesLines).count
    let model = store.model.book
    let order = try #require(model.salesDocuments(.order).first)
    // The items of one order, and enough others, of which there are none.
    let wanted = order.lines.compactMap(\.subject.item)
    let others = IndexedStore.absentItems
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    #expect(try book.movements(of: wanted + others) == model.movements(of: wanted + others))
    #expect(pieces(machine).map(\.count).reduce(0, +) <= size)
    #expect(try book.movements(of: others) == model.movements(of: others))
  }

  @Test func `an index that turns out wrong on the way is given up, and no row is lost or twice`()
    throws
  {
    let store = try Self.store.get()
    let model = store.model.book
    let codes = model.items().map(\.number)
    for page in 1...6 {
      let machine = SimulatedMachine(damagingIndex(of: store, page))
      for _ in 0..<2 {
        let book = try IndexedStore.open(machine).book
        #expect(try book.movements(of: codes) == model.movements(of: codes), "page \(page)")
      }
    }
  }

  @Test func `a table that was changed behind the program's back is refused wherever it was`()
    throws
  {
    let store = try Self.store.get()
    let codes = store.model.book.items().map(\.number)
    for part in 0..<8 {
      let machine = SimulatedMachine(try changingTable(of: store, inEighth: part))
      let book = try IndexedStore.open(machine).book
      #expect(throws: BookFailure.self, "part \(part)") { try book.movements(of: codes) }
    }
  }

  @Test func `lines behind a header that is not met on the way still have their day`() throws {
    let store = try Self.store.get()
    let model = store.model.book
    let codes = model.items().map(\.number)
    let book = try IndexedStore.open(SimulatedMachine(store.disk)).book
    let sales = try book.movements(of: codes).flatMap(\.sales)
    #expect(sales.contains { $0.document.number.text.contains("\"") })
    for sale in sales {
      let header = try #require(model.salesDocument(sale.document)?.header)
      #expect(sale.shipmentDate == header.shipmentDate, "\(sale.document.number)")
    }
  }

  @Test func `all documents of a kind are read in passing, and those of the other kinds are not`()
    throws
  {
    let store = try Self.store.get()
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    #expect(try book.salesDocuments(.order) == store.model.book.salesDocuments(.order))
    let isWanted = { (order: SalesDocument) in order.id.number.text.hasSuffix("7") }
    let wanted = store.model.book.salesDocuments(.order).filter(isWanted)
    #expect(try wanted.count == 50 && book.salesDocuments(.order, where: isWanted) == wanted)
    let most = pieces(machine).map(\.count).max() ?? 0
    #expect(most < store.bytes(Self.salesLines).count, "the table is not held whole")
    #expect(try book.salesDocuments(.invoice).isEmpty)
    #expect(try book.items() == store.model.book.items())
  }

  @Test func `all documents are read with each piece of the table read once`() throws {
    let store = try Self.store.get()
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    #expect(try book.salesDocuments(.order) == store.model.book.salesDocuments(.order))
    let read = pieces(machine).map(\.count)
    #expect(read.reduce(0, +) < store.bytes(Self.salesLines).count * 5 / 4, "\(read)")
  }

  @Test func `documents are the same where the index turns out wrong on the way`() throws {
    let store = try Self.store.get()
    for page in 1...6 {
      let machine = SimulatedMachine(damagingIndex(of: store, page))
      let orders = try IndexedStore.open(machine).book.salesDocuments(.order)
      #expect(orders == store.model.book.salesDocuments(.order), "page \(page)")
    }
  }

  @Test func `documents of a table that was changed behind the program's back are refused`() throws
  {
    let store = try Self.store.get()
    for part in 0..<8 {
      let machine = SimulatedMachine(try changingTable(of: store, inEighth: part))
      let book = try IndexedStore.open(machine).book
      #expect(throws: BookFailure.self, "part \(part)") { try book.salesDocuments(.order) }
    }
  }

  @Test func `a table that has grown since its index was opened is refused`() throws {
    let store = try Self.store.get()
    let model = store.model.book
    let machine = SimulatedMachine(store.disk)
    let book = try IndexedStore.open(machine).book
    let item = try #require(model.items().first)
    #expect(try book.item(item.number) == item)
    let path = "\(IndexedStore.path)/tables/items.jsonl"
    let root = try machine.process().folder(at: IndexedStore.path)
    let table = try #require(try root?.folder("tables")?.file("items.jsonl", .write))
    let bytes = store.bytes(path)
    let row = bytes.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    try table.write(Array(row).span, at: bytes.count)
    #expect(throws: BookFailure.self) { try book.items() }
  }

  @Test func `a table that somebody writes to while it is gone through is refused`() throws {
    let store = try Self.store.get()
    let machine = SimulatedMachine(store.disk)
    let open = try IndexedStore.open(machine)
    var isChanged = false
    let error = #expect(throws: StoreError.self) {
      try open.export { _ in
        if !isChanged {
          isChanged = true
          let root = try? machine.process().folder(at: IndexedStore.path)
          let table = try? root?.folder("tables")?.file("sales-lines.jsonl", .write)
          let bytes = store.bytes(Self.salesLines)
          try? table?.write(Array(bytes.suffix(1)).span, at: bytes.count - 1)
        }
        return true
      }
    }
    #expect("\(try #require(error))".contains("changed while it was read"))
  }
}
