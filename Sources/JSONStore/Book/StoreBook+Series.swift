import TradeModel

extension StoreBook {
  func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int {
    try reading { () throws(StoreError) in
      let table: Table =
        switch series {
        case .purchaseOrder, .purchaseInvoice: .purchaseHeaders
        case .salesOrder, .salesInvoice: .salesHeaders
        }
      return try snapshot(table).lastNumber(in: series)
    }
  }
}

extension TableSnapshot {
  /// Returns the highest number of a series among the documents of a table of headers.
  fileprivate func lastNumber(in series: NumberSeries) throws(StoreError) -> Int {
    let lastOfBase = try file.load().lastNumber(in: series)
    var last = 0
    var isLastOfBaseGone = false
    for entry in overlay.entries(startingWith: OrderedKey()) {
      guard let number = series.number(ofDocument: entry.key) else { continue }
      if entry.row != nil {
        last = max(last, number)
      } else if number == lastOfBase {
        isLastOfBaseGone = true
      }
    }
    guard isLastOfBaseGone, last < lastOfBase else { return max(last, lastOfBase) }
    return try lastNumberOfAll(in: series)
  }

  /// Returns the highest number by looking at every row.
  private func lastNumberOfAll(in series: NumberSeries) throws(StoreError) -> Int {
    var last = 0
    for row in try rows(startingWith: OrderedKey()) {
      last = max(last, series.number(ofDocument: try table.keyLayout.key(of: row)) ?? 0)
    }
    return last
  }
}

extension NumberSeries {
  /// Returns the value of a document's number, from its key of kind and number, when the number is
  /// one of the series.
  func number(ofDocument key: OrderedKey) -> Int? {
    let afterKind = key.bytes.drop { $0 != 0 }.dropFirst()
    let number = afterKind.prefix { $0 != 0 }
    guard number.starts(with: rawValue.utf8) else { return nil }
    let digits = number.dropFirst(rawValue.utf8.count)
    guard (6...18).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
