import TradeModel

extension StoreBook {
  func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] {
    try reading { () throws(StoreError) in
      for table: Table in [.inventory, .salesLines, .salesHeaders, .purchaseLines, .items] {
        try snapshot(table).file.prepare(lookUps: items.count)
      }
      var reader = MovementReader(book: self)
      var result: [ItemMovements] = []
      result.reserveCapacity(items.count)
      for item in items {
        result.append(
          try cache.movements(of: item) { () throws(StoreError) in
            try reader.movements(of: item)
          }
        )
      }
      return result
    }
  }
}

/// Gathers what supplies and demands items, and remembers the headers that it has read.
private struct MovementReader {
  let book: StoreBook
  /// The days of shipment of the sales documents read so far.
  private var shipmentDates: [SalesDocumentID: CalendarDate?] = [:]

  init(book: StoreBook) { self.book = book }

  mutating func movements(of code: ItemCode) throws(StoreError) -> ItemMovements {
    var movements = ItemMovements(item: code)
    let text = escaped(code.text)
    movements.inventory = try records(.inventory, text, .inventoryByItem)
    movements.otherSupply = try records(.otherSupply, text, .otherSupplyByItem)
    movements.otherDemand = try records(.otherDemand, text, .otherDemandByItem)
    let sales = try rows(text, .salesLinesByItem)
    let purchases = try rows(text, .purchaseLinesByItem)
    guard !sales.isEmpty || !purchases.isEmpty,
      let item = try book.storedItem(code)
    else { return movements }
    movements.sales.reserveCapacity(sales.count)
    for row in sales {
      if let movement = try salesMovement(row, item) { movements.sales.append(movement) }
    }
    movements.purchases.reserveCapacity(purchases.count)
    for row in purchases {
      if let movement = try purchaseMovement(row, item) { movements.purchases.append(movement) }
    }
    return movements
  }

  private func rows(_ text: [UInt8], _ group: RowGroup) throws(StoreError) -> [RowBytes] {
    try book.snapshot(group.table).rows(of: text, in: group)
  }

  private func records<Value>(
    _ records: RecordTable<Value>,
    _ text: [UInt8],
    _ group: RowGroup,
  ) throws(StoreError) -> [Value] {
    try records.decode(try rows(text, group))
  }

  private mutating func salesMovement(
    _ row: RowBytes,
    _ item: borrowing Item,
  ) throws(StoreError) -> SalesMovement? {
    let line = try RecordTable.salesLines.decode(row)
    guard line.document.kind != .invoice, !line.outstanding.isZero || !line.reserved.isZero else {
      return nil
    }
    let date = line.shipmentDate == nil ? try shipmentDate(of: line.document) : nil
    guard let movement = SalesMovement(line, shipmentDate: date, item: item) else {
      throw Self.unusable(row, item)
    }
    return movement
  }

  private func purchaseMovement(
    _ row: RowBytes,
    _ item: borrowing Item,
  ) throws(StoreError) -> PurchaseMovement? {
    let line = try RecordTable.purchaseLines.decode(row)
    guard line.document.kind != .invoice, line.concernsPlanning else { return nil }
    guard let movement = PurchaseMovement(line, item: item) else { throw Self.unusable(row, item) }
    return movement
  }

  private mutating func shipmentDate(
    of document: SalesDocumentID
  ) throws(StoreError) -> CalendarDate? {
    if let known = shipmentDates[document] { return known }
    let date = try book.stored(.salesHeaders, OrderedKey(document))?.shipmentDate
    shipmentDates[document] = .some(date)
    return date
  }

  private static func unusable(_ row: RowBytes, _ item: borrowing Item) -> StoreError {
    let number = item.number
    return row.source.damage(
      at: row.range.lowerBound,
      "the line's unit is none of item \(number), or its quantity is out of range",
    )
  }
}
