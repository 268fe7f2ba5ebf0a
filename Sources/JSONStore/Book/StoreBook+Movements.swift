import TradeModel

extension StoreBook {
  func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] {
    try reading { () throws(StoreError) in
      try cache.movements(of: items) { () throws(StoreError) in
        var reader = MovementReader(of: items, in: self)
        try reader.read()
        return reader.movements
      }
    }
  }

  func derived<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key,
    weight: Int,
    _ derive: () throws(BookFailure) -> Value,
  ) throws(BookFailure) -> Value { try cache.derived(key, weight: weight, derive) }
}

extension StoreBook {
  /// Returns the days of shipment of sales documents, which are in the order of their table.
  fileprivate func shipmentDates(
    of documents: [SalesDocumentID]
  ) throws(StoreError) -> [CalendarDate?] {
    let headers = snapshot(.salesHeaders)
    var dates: [CalendarDate?] = []
    dates.reserveCapacity(documents.count)
    if headers.isGoneThrough(for: documents.count) {
      var rows = try headers.file.rows()
      while dates.count < documents.count, let row = try rows.next() {
        let bytes = row.source.bytes
        let wanted = documents[dates.count]
        let date = SalesHeaderCoding.readShipmentDate(row.range, of: wanted, in: bytes.span)
        if let date { dates.append(date) }
      }
      try rows.checkUnchanged()
    }
    guard dates.count < documents.count else { return dates }
    // Whatever was not met on the way is looked up, with all that follow.
    let rest = documents[dates.count...]
    dates += [CalendarDate?](repeating: nil, count: rest.count)
    let keys = SoughtTexts(keys: rest.lazy.map { OrderedKey($0) })
    var found = try headers.candidates(withKeys: keys)
    while let row = try found.next() {
      let header = try RecordTable.salesHeaders.decode(row.row)
      let place = rest.startIndex + row.number
      if header.id == documents[place] { dates[place] = header.shipmentDate }
    }
    return dates
  }
}

/// Gathers what supplies and demands some items, each table in the order of its rows.
private struct MovementReader {
  let book: StoreBook
  /// What was gathered, in the order of the items.
  private(set) var movements: [ItemMovements]
  private let texts: SoughtTexts
  /// The units of the items, in their order; nothing where there is no item of the number.
  private var units: [ItemUnits?] = []
  /// The sales documents whose day of shipment is that of lines without one, none twice in a row.
  private var documents: [SalesDocumentID] = []
  /// The lines without a day of shipment: their items, their places, and those of their documents.
  private var undated: [(item: Int, place: Int, document: Int)] = []

  init(of codes: [ItemCode], in book: StoreBook) {
    self.book = book
    movements = codes.map { ItemMovements(item: $0) }
    texts = SoughtTexts(codes) { $1.append(escaped: $0) }
  }

  mutating func read() throws(StoreError) {
    try readEntries(.inventory, .inventoryByItem, \.item, into: \.inventory)
    try readEntries(.otherSupply, .otherSupplyByItem, \.item, into: \.otherSupply)
    try readEntries(.otherDemand, .otherDemandByItem, \.item, into: \.otherDemand)
    units = try book.storedItems(movements.map(\.item)).map { kept in
      kept.map { ItemUnits(of: $0.value) }
    }
    var sales = try rows(.salesLinesByItem)
    makeRoom(for: sales, in: \.sales)
    var line = SalesLineCoding.blank
    var fields = PlainRow<SalesLineCoding.Key>()
    while let found = try sales.next() {
      try readSaleLine(found, into: &line, &fields)
      try addSale(line, found)
    }
    var purchases = try rows(.purchaseLinesByItem)
    makeRoom(for: purchases, in: \.purchases)
    while let found = try purchases.next() { try addPurchase(found) }
    try dateUndated()
  }

  /// Makes room for what will be read of rows, which is as much as there are rows, or less.
  private mutating func makeRoom<Value>(
    for rows: SoughtRows,
    in values: WritableKeyPath<ItemMovements, [Value]>,
  ) {
    var counts = [Int](repeating: 0, count: movements.count)
    for number in rows.numbers { counts[number] += 1 }
    for (number, count) in counts.enumerated() where count > 0 {
      movements[number][keyPath: values].reserveCapacity(count)
    }
  }

  private func rows(_ group: RowGroup) throws(StoreError) -> SoughtRows {
    try book.snapshot(group.table).candidates(texts, in: group)
  }

  private mutating func readEntries<Coding>(
    _ records: RecordTable<Coding>,
    _ group: RowGroup,
    _ item: KeyPath<Coding.Value, ItemCode>,
    into values: WritableKeyPath<ItemMovements, [Coding.Value]>,
  ) throws(StoreError) {
    var rows = try rows(group)
    while let found = try rows.next() {
      let value = try records.decode(found.row)
      if value[keyPath: item] == movements[found.number].item {
        movements[found.number][keyPath: values].append(value)
      }
    }
  }

  private mutating func addSale(_ line: SalesLine, _ found: SoughtRow) throws(StoreError) {
    guard line.subject.item == movements[found.number].item, let units = units[found.number],
      line.document.kind != .invoice, !line.outstanding.isZero || !line.reserved.isZero
    else { return }
    guard let movement = SalesMovement(line, shipmentDate: nil, units: units) else {
      throw unusable(found)
    }
    if line.shipmentDate == nil {
      if documents.last != line.document { documents.append(line.document) }
      undated.append((found.number, movements[found.number].sales.count, documents.count - 1))
    }
    movements[found.number].sales.append(movement)
  }

  /// Reads the line of a row, which may then lack what moves nothing.
  private func readSaleLine(
    _ found: SoughtRow,
    into line: inout SalesLine,
    _ fields: inout PlainRow<SalesLineCoding.Key>,
  ) throws(StoreError) {
    let bytes = found.row.source.bytes
    fields.goTo(found.row.range)
    let isRead = SalesLineCoding.readPlain(
      into: &line,
      &fields,
      about: movements[found.number].item,
      spelled: texts.bytes.span.extracting(texts.range(of: found.number)),
      in: bytes.span,
    )
    if !isRead { line = try RecordTable.salesLines.decode(found.row) }
  }

  private mutating func addPurchase(_ found: SoughtRow) throws(StoreError) {
    let line = try RecordTable.purchaseLines.decode(found.row)
    guard line.subject.item == movements[found.number].item, let units = units[found.number],
      line.document.kind != .invoice, line.concernsPlanning
    else { return }
    guard let movement = PurchaseMovement(line, units: units) else { throw unusable(found) }
    movements[found.number].purchases.append(movement)
  }

  /// Gives lines without a day of shipment that of their document.
  private mutating func dateUndated() throws(StoreError) {
    let dates = try book.shipmentDates(of: documents)
    for line in undated {
      movements[line.item].sales[line.place].shipmentDate = dates[line.document]
    }
  }

  private func unusable(_ found: SoughtRow) -> StoreError {
    let item = movements[found.number].item
    return found.row.source.damage(
      at: found.row.range.lowerBound,
      "the line's unit is none of item \(item), or its quantity is out of range",
    )
  }
}
