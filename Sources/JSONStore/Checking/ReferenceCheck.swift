import JSONText
import TradeModel

/// Checks that every record refers to records that are there, and that its figures fit together.
struct ReferenceCheck {
  private let book: StoreBook
  /// The tables that were edited by hand; where there are some, only what they concern is checked.
  private let edits: [EditedTable]
  /// Whether the rows of the table that is being checked were edited.
  private var isEdited = true
  /// What was wrong so far.
  private(set) var findings: [Finding] = []

  init(_ book: StoreBook, edits: [EditedTable] = []) {
    self.book = book
    self.edits = edits
  }

  /// Checks the rows of every table that refers to others.
  mutating func run() throws(StoreError) {
    for table in Table.allCases where table != .setup {
      isEdited = edits.isEmpty || edits.contains { $0.table == table }
      guard isEdited || edits.contains(where: { table.referredTables.contains($0.table) }) else {
        continue
      }
      for row in try book.snapshot(table).rows(startingWith: OrderedKey()) {
        try check(try table.decode(row), row)
      }
    }
  }

  /// Whether a reference of the table that is being checked to another one is looked at.
  private func concerns(_ table: Table) -> Bool {
    isEdited || edits.contains { $0.table == table }
  }

  private mutating func check(_ record: Record, _ row: RowBytes) throws(StoreError) {
    switch record {
    case .currency, .location, .customer: return
    case .vendor(let vendor): try require(vendor.currency, row)
    case .item(let item):
      try require(item.vendor, row)
      checkUnits(of: item, row)
    case .itemVendor(let entry):
      try require(entry.item, entry.variant, row)
      try require(entry.vendor, row)
    case .price(let price):
      try require(price.item, price.variant, unit: price.unit, row)
      try require(price.vendor, row)
      try require(price.currency, row)
    case .inventory(let entry):
      try require(entry.item, entry.variant, row)
      try require(entry.location, row)
    case .salesHeader(let header):
      if let customer = header.customer { try require(customer, row) }
      try require(header.currency, row)
    case .salesLine(let line): try check(line, row)
    case .purchaseHeader(let header):
      try require(header.vendor, row)
      if let customer = header.customer { try require(customer, row) }
      try require(header.currency, row)
    case .purchaseLine(let line): try check(line, row)
    case .otherSupply(let entry):
      try require(entry.item, entry.variant, row)
      try require(entry.location, row)
    case .otherDemand(let entry):
      try require(entry.item, entry.variant, row)
      try require(entry.location, row)
    }
  }

  private mutating func check(_ line: SalesLine, _ row: RowBytes) throws(StoreError) {
    let document = OrderedKey(line.document)
    try require(
      .salesHeaders,
      document,
      "\(line.document.kind.rowName) \(line.document.number)",
      row
    )
    try require(line.location, row)
    guard let item = line.subject.item else { return }
    try require(item, line.variant, unit: line.unit, quantity: line.quantity, row)
    checkFigures(line.quantity, line.outstanding, reserved: line.reserved, row)
  }

  private mutating func check(_ line: PurchaseLine, _ row: RowBytes) throws(StoreError) {
    let document = OrderedKey(line.document)
    try require(
      .purchaseHeaders,
      document,
      "\(line.document.kind.rowName) \(line.document.number)",
      row
    )
    if let sales = line.sales { try check(sales, row) }
    try require(line.location, row)
    guard let item = line.subject.item else { return }
    try require(item, line.variant, unit: line.unit, quantity: line.quantity, row)
    checkFigures(line.quantity, line.outstanding, reserved: line.reserved, row)
  }

  private mutating func checkFigures(
    _ quantity: Quantity,
    _ outstanding: Quantity,
    reserved: Quantity,
    _ row: RowBytes,
  ) {
    guard isEdited else { return }
    if !outstanding.lies(within: quantity) { report(.deliveredBeyondQuantity, row) }
    if !reserved.lies(within: outstanding) { report(.reservedBeyondOutstanding, row) }
  }

  /// Checks that an item has the units in which it is bought and sold, and that its base unit is one.
  private mutating func checkUnits(of item: Item, _ row: RowBytes) {
    guard isEdited else { return }
    for unit in [item.purchaseUnit, item.salesUnit] {
      if let unit, item.quantityPerUnit(of: unit) == nil {
        report(.unknownUnit(unit, of: item.number), row)
      }
    }
    if item.units.contains(where: { $0.code == item.baseUnit && $0.quantity != .one }) {
      report(.baseUnitNotOne, row)
    }
  }

  /// Checks that a purchase line was bought for a line of a sales document that is there.
  private mutating func check(_ sales: SalesReference, _ row: RowBytes) throws(StoreError) {
    guard concerns(.salesLines) else { return }
    for kind in SalesDocumentKind.allCases {
      let id = SalesDocumentID(kind, sales.document)
      let key = OrderedKey(RowKey(id, sales.line))
      if try book.snapshot(.salesLines).row(key) != nil { return }
    }
    report(.unknownSalesLine(sales.document, sales.line), row)
  }

  // MARK: - References

  /// Checks that an item is there, with the variant and the unit, and that a quantity of that unit is
  /// in range in base units too.
  private mutating func require(
    _ code: ItemCode,
    _ variant: VariantCode?,
    unit: UnitCode? = nil,
    quantity: Quantity = .zero,
    _ row: RowBytes,
  ) throws(StoreError) {
    guard concerns(.items) else { return }
    guard let item = try book.storedItem(code) else {
      report(.unknownReference(code.text, .items), row)
      return
    }
    if let variant, item.variant(variant) == nil {
      report(.unknownVariant(variant, of: code), row)
    }
    if let perUnit = item.quantityPerUnit(of: unit) {
      if quantity.inBaseUnits(per: perUnit) == nil { report(.json(.outOfRange), row) }
    } else if let unit {
      report(.unknownUnit(unit, of: code), row)
    }
  }

  private mutating func require(_ code: VendorCode?, _ row: RowBytes) throws(StoreError) {
    guard let code else { return }
    try require(.vendors, OrderedKey(code), code.text, row)
  }

  private mutating func require(_ code: CustomerCode, _ row: RowBytes) throws(StoreError) {
    try require(.customers, OrderedKey(code), code.text, row)
  }

  private mutating func require(_ code: LocationCode?, _ row: RowBytes) throws(StoreError) {
    guard let code else { return }
    try require(.locations, OrderedKey(code), code.text, row)
  }

  private mutating func require(_ code: CurrencyCode?, _ row: RowBytes) throws(StoreError) {
    guard let code else { return }
    try require(.currencies, OrderedKey(code), code.text, row)
  }

  private mutating func require(
    _ table: Table,
    _ key: OrderedKey,
    _ name: String,
    _ row: RowBytes,
  ) throws(StoreError) {
    guard concerns(table) else { return }
    if try book.snapshot(table).row(key) == nil { report(.unknownReference(name, table), row) }
  }

  private mutating func report(_ problem: RecordProblem, _ row: RowBytes) {
    let start = row.range.lowerBound
    let edit = edits.first { $0.canonical === row.source }
    let position = edit.map { $0.position(ofRowAt: start) } ?? row.source.position(of: start)
    findings.append(Finding(row.source.path, at: position, problem.reason))
  }
}
