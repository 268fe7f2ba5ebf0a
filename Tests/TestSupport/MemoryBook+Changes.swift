import TradeModel

extension MemoryBook {
  /// Makes one change in place.
  mutating func apply(_ change: Change) {
    guard let record = change.after ?? change.before else { return }
    switch record {
    case .currency(let value):
      store(value, in: &currenciesByCode[value.code], change, as: Record.currency)
    case .location(let value):
      store(value, in: &locationsByCode[value.code], change, as: Record.location)
    case .vendor(let value):
      store(value, in: &vendorsByNumber[value.number], change, as: Record.vendor)
    case .customer(let value):
      store(value, in: &customersByNumber[value.number], change, as: Record.customer)
    case .item(let value):
      store(value, in: &itemsByNumber[value.number], change, as: Record.item)
    case .itemVendor(let value):
      let place = catalogue[value.item]?.firstIndex {
        $0.vendor == value.vendor && $0.variant == value.variant
      }
      store(
        value,
        in: &catalogue[value.item, default: []],
        at: place,
        change,
        as: Record.itemVendor
      )
      catalogue[value.item]?.sort(by: precedes)
    case .price(let value):
      let place = pricesByItem[value.item]?.firstIndex { $0.number == value.number }
      store(value, in: &pricesByItem[value.item, default: []], at: place, change, as: Record.price)
    case .inventory(let value):
      let place = inventory.firstIndex { $0.number == value.number }
      store(value, in: &inventory, at: place, change, as: Record.inventory)
    case .otherSupply(let value):
      let place = otherSupply.firstIndex { $0.number == value.number }
      store(value, in: &otherSupply, at: place, change, as: Record.otherSupply)
    case .otherDemand(let value):
      let place = otherDemand.firstIndex { $0.number == value.number }
      store(value, in: &otherDemand, at: place, change, as: Record.otherDemand)
    case .salesHeader(let value): apply(value, change)
    case .salesLine(let value): apply(value, change)
    case .purchaseHeader(let value): apply(value, change)
    case .purchaseLine(let value): apply(value, change)
    }
  }

  private mutating func apply(_ header: SalesHeader, _ change: Change) {
    var document = salesByID.removeValue(forKey: header.id)
    check(document.map { .salesHeader($0.header) }, change)
    if change.after == nil {
      precondition(document?.lines.isEmpty == true, "lines would be left behind")
      return
    }
    document?.header = header
    salesByID[header.id] = document ?? SalesDocument(header: header, lines: [])
  }

  private mutating func apply(_ line: SalesLine, _ change: Change) {
    guard var document = salesByID.removeValue(forKey: line.document) else {
      preconditionFailure("there is no \(line.document.number)")
    }
    let place = document.lines.index(of: line.number, by: \.number)
    store(line, in: &document.lines, at: place, change, as: Record.salesLine)
    if place == nil { moveLastIntoOrder(&document.lines, by: \.number) }
    salesByID[line.document] = document
  }

  private mutating func apply(_ header: PurchaseHeader, _ change: Change) {
    var document = purchasesByID.removeValue(forKey: header.id)
    check(document.map { .purchaseHeader($0.header) }, change)
    if change.after == nil {
      precondition(document?.lines.isEmpty == true, "lines would be left behind")
      return
    }
    document?.header = header
    purchasesByID[header.id] = document ?? PurchaseDocument(header: header, lines: [])
  }

  private mutating func apply(_ line: PurchaseLine, _ change: Change) {
    guard var document = purchasesByID.removeValue(forKey: line.document) else {
      preconditionFailure("there is no \(line.document.number)")
    }
    let place = document.lines.index(of: line.number, by: \.number)
    store(line, in: &document.lines, at: place, change, as: Record.purchaseLine)
    if place == nil { moveLastIntoOrder(&document.lines, by: \.number) }
    purchasesByID[line.document] = document
  }
}

/// Puts a record into its place, or takes it out.
private func store<Value>(
  _ value: Value,
  in place: inout Value?,
  _ change: Change,
  as record: (Value) -> Record,
) {
  check(place.map(record), change)
  place = change.after == nil ? nil : value
}

/// Puts a record into its place in a list, or at its end, or takes it out.
private func store<Value>(
  _ value: Value,
  in list: inout [Value],
  at place: Int?,
  _ change: Change,
  as record: (Value) -> Record,
) {
  check(place.map { record(list[$0]) }, change)
  switch (place, change.after) {
  case (let place?, nil): list.remove(at: place)
  case (let place?, _): list[place] = value
  case (nil, _): list.append(value)
  }
}

private func check(_ stored: Record?, _ change: Change) {
  precondition(stored == change.before, "the record is not what the change says that it was")
}

/// Moves the last element of an otherwise ordered array to where its number puts it.
private func moveLastIntoOrder<Line>(_ lines: inout [Line], by number: KeyPath<Line, LineNumber>) {
  var place = lines.count - 1
  while place > 0, lines[place][keyPath: number] < lines[place - 1][keyPath: number] {
    lines.swapAt(place, place - 1)
    place -= 1
  }
}
