import Diagnostics

// `assume …`: what is to be assumed.

extension Parser {
  /// Reads what is assumed, or nothing at the end of the statement.
  mutating func assumption() throws(Failure) -> AssumptionWords? {
    expected.insertEnd()
    for word in [Keyword.stock, .late, .vendor, .price] { expected.insert(word) }
    if endsAction { return nil }
    if accept(.stock) { return try assumedStock() }
    if accept(.late) {
      let document = try number(.document)
      try expect(.by)
      return .late(document, by: try span())
    }
    if accept(.vendor) {
      let vendor = try vendorName()
      try expect(.blocked)
      return .blocked(vendor)
    }
    try expect(.price)
    let item = try number(.item)
    try expect(.vendor)
    let vendor = try vendorName()
    try expect(.cost)
    return .price(item, vendor: vendor, cost: try expression())
  }

  private mutating func assumedStock() throws(Failure) -> AssumptionWords {
    let item = try number(.item)
    let quantity = try expression()
    let variant = accept(.variant) ? try number(.variant) : nil
    let location = accept(.location) ? try number(.location) : nil
    return .stock(item, quantity, variant: variant, location: location)
  }

  /// Reads a span of time: `7D`, `1M+5D`.
  private mutating func span() throws(Failure) -> Ranged<String> {
    expected.insert(slot: .formula)
    guard current.kind == .dateFormula else { throw unexpected() }
    let range = current.range
    let text = lexer.string(range.start, range.end).uppercased()
    advance()
    return Ranged(text, range)
  }

  /// Reads `[valid] [assuming]` behind `commit`.
  mutating func commitScope() -> CommitScope {
    let isValid = accept(.valid)
    if accept(.assuming) { return isValid ? .validAssuming : .assuming }
    return isValid ? .valid : .all
  }
}
