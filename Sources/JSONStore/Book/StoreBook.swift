import TradeModel

/// One state of a store: its tables at the last checkpoint, and what was committed since.
///
/// Rows are found and decoded when they are asked for. A state stays readable, and stays the same,
/// whatever is committed later.
struct StoreBook: Book {
  let revision: Int
  let company: Company
  let workDate: CalendarDate?
  /// The tables, in the order of `Table.allCases`.
  private(set) var tables: [TableSnapshot]
  /// What was read of this state.
  private(set) var cache = ReadCache()

  /// Makes a state of its tables, of which the one with the company is read at once.
  init(revision: Int, tables: [TableSnapshot]) throws(StoreError) {
    self.revision = revision
    self.tables = tables
    let setup = tables[Table.setup.index]
    guard let row = try setup.row(OrderedKey()) else {
      throw StoreError(.read, setup.file.path, .damaged(Damage("the table has no row")))
    }
    let values = try Table.decodeSetup(row)
    company = values.company
    workDate = values.workDate
  }

  private init(_ before: StoreBook, revision: Int, tables: [TableSnapshot]) {
    self.revision = revision
    company = before.company
    workDate = before.workDate
    self.tables = tables
  }

  /// Returns the same state with tables into which its changes have been folded.
  func folded(into tables: [TableSnapshot], revision: Int) -> StoreBook {
    StoreBook(self, revision: revision, tables: tables)
  }

  /// Returns the state after further groups.
  func applying(_ groups: [JournalGroup]) throws(StoreError) -> StoreBook {
    guard let last = groups.last else { return self }
    let changed = try Self.laying(groups, over: tables)
    return StoreBook(self, revision: last.revision, tables: changed)
  }

  /// Returns tables, in the order of `Table.allCases`, after further groups.
  static func laying(
    _ groups: [JournalGroup],
    over tables: [TableSnapshot],
  ) throws(StoreError) -> [TableSnapshot] {
    var entries = [[OverlayEntry]](repeating: [], count: tables.count)
    for group in groups {
      for operation in group.operations {
        switch operation {
        case .put(let table, let row):
          let key = try table.keyLayout.key(of: row)
          entries[table.index].append(OverlayEntry(key: key, row: row))
        case .remove(let table, let key):
          entries[table.index].append(OverlayEntry(key: key, row: nil))
        }
      }
    }
    return laying(entries, over: tables)
  }

  /// Returns the state after a group that does something to the rows of each table, in the order of
  /// `Table.allCases`.
  func laying(_ entries: [[OverlayEntry]], revision: Int) -> StoreBook {
    StoreBook(self, revision: revision, tables: Self.laying(entries, over: tables))
  }

  private static func laying(
    _ entries: [[OverlayEntry]],
    over tables: [TableSnapshot],
  ) -> [TableSnapshot] {
    var changed = tables
    for (index, added) in entries.enumerated() { changed[index].overlay.add(added) }
    return changed
  }

  /// Has a row hold over what the table and the journal say.
  mutating func lay(_ entry: OverlayEntry, over table: Table) {
    tables[table.index].overlay.add([entry])
    cache = ReadCache()
  }

  /// Returns a table of this state.
  func snapshot(_ table: Table) -> TableSnapshot { tables[table.index] }
}

// MARK: - Reading rows

extension StoreBook {
  /// Returns the record with a key.
  func stored<Coding>(
    _ records: RecordTable<Coding>,
    _ key: OrderedKey,
  ) throws(StoreError) -> Coding.Value? {
    guard let row = try snapshot(records.table).row(key) else { return nil }
    return try records.decode(row)
  }

  /// Returns an item.
  func storedItem(_ number: ItemCode) throws(StoreError) -> Item? {
    try cache.item(number) { () throws(StoreError) in
      try stored(.items, OrderedKey(number))
    }
  }

  /// Returns many items; nothing for those that there are not.
  func storedItems(_ numbers: [ItemCode]) throws(StoreError) -> [ReadCache.Kept<Item>?] {
    try cache.items(numbers) { (numbers) throws(StoreError) in
      var items = [ReadCache.Kept<Item>?](repeating: nil, count: numbers.count)
      let keys = SoughtTexts(keys: numbers.lazy.map { OrderedKey($0) })
      var rows = try snapshot(.items).candidates(withKeys: keys)
      while let found = try rows.next() {
        let item = try RecordTable.items.decode(found.row)
        if item.number == numbers[found.number] { items[found.number] = .init(item) }
      }
      return items
    }
  }

  /// Does something that reads files, and reports its failure as the book does.
  func reading<Value>(_ read: () throws(StoreError) -> Value) throws(BookFailure) -> Value {
    do throws(StoreError) {
      return try read()
    } catch {
      throw BookFailure(error)
    }
  }

  /// Returns the record with a key.
  func one<Coding>(
    _ records: RecordTable<Coding>,
    _ key: OrderedKey,
  ) throws(BookFailure) -> Coding.Value? {
    try reading { () throws(StoreError) in try stored(records, key) }
  }

  /// Decodes all rows of a table, of which those are kept that are wanted.
  private func all<Coding>(
    _ records: RecordTable<Coding>,
    where isWanted: (Coding.Value) -> Bool = { _ in true },
  ) throws(BookFailure) -> [Coding.Value] {
    try reading { () throws(StoreError) in
      var rows = try PrefixedRows(records, of: self, startingWith: OrderedKey())
      var values: [Coding.Value] = []
      var value = Coding.blank
      while try rows.readNext(into: &value) {
        if isWanted(value) { values.append(value) }
      }
      return values
    }
  }

  /// Decodes the rows of a group, those with a code.
  func group<Coding>(
    _ records: RecordTable<Coding>,
    _ group: RowGroup,
    _ code: some RecordCode,
  ) throws(BookFailure) -> [Coding.Value] {
    try reading { () throws(StoreError) in
      let snapshot = snapshot(group.table)
      if snapshot.isEmpty { return [] }
      var text: [UInt8] = []
      text.append(escaped: code)
      return try records.decode(try snapshot.rows(of: text, in: group))
    }
  }
}

// MARK: - Records

extension StoreBook {
  func item(_ number: ItemCode) throws(BookFailure) -> Item? {
    try reading { () throws(StoreError) in try storedItem(number) }
  }

  func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    try reading { () throws(StoreError) in
      try cache.vendor(number) { () throws(StoreError) in
        try stored(.vendors, OrderedKey(number))
      }
    }
  }

  func customer(_ number: CustomerCode) throws(BookFailure) -> Customer? {
    try one(.customers, OrderedKey(number))
  }

  func location(_ code: LocationCode) throws(BookFailure) -> Location? {
    try one(.locations, OrderedKey(code))
  }

  func currency(_ code: CurrencyCode) throws(BookFailure) -> Currency? {
    try one(.currencies, OrderedKey(code))
  }

  func itemVendors(of item: ItemCode) throws(BookFailure) -> [ItemVendor] {
    try group(.itemVendors, .itemVendorsByItem, item)
  }

  func prices(of item: ItemCode) throws(BookFailure) -> [PurchasePrice] {
    try group(.prices, .pricesByItem, item)
  }

  func items(where isWanted: (Item) -> Bool) throws(BookFailure) -> [Item] {
    try all(.items, where: isWanted)
  }

  func vendors() throws(BookFailure) -> [Vendor] { try all(.vendors) }

  func customers() throws(BookFailure) -> [Customer] { try all(.customers) }
}

// MARK: - Counts

extension StoreBook {
  func counts() throws(BookFailure) -> BookCounts {
    try reading { () throws(StoreError) in
      var counts = BookCounts()
      counts.items = try count(.items)
      counts.vendors = try count(.vendors)
      counts.customers = try count(.customers)
      counts.salesOrders = try count(.salesHeaders, OrderedKey(SalesDocumentKind.order))
      counts.salesInvoices = try count(.salesHeaders, OrderedKey(SalesDocumentKind.invoice))
      counts.purchaseOrders = try count(.purchaseHeaders, OrderedKey(PurchaseDocumentKind.order))
      counts.purchaseInvoices = try count(
        .purchaseHeaders,
        OrderedKey(PurchaseDocumentKind.invoice),
      )
      return counts
    }
  }

  private func count(
    _ table: Table,
    _ prefix: OrderedKey = OrderedKey(),
  ) throws(StoreError) -> Int {
    try snapshot(table).count(startingWith: prefix)
  }
}
