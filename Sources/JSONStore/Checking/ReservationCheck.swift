import TradeModel

/// Checks that no more is reserved from inventory than there is of it (PO-10).
struct ReservationCheck {
  /// An item, a variant and a location: what availability is counted for (PO-9).
  private struct Bucket: Hashable {
    let item: ItemCode
    let variant: VariantCode?
    let location: LocationCode?
  }

  /// The sums of a bucket, in base units.
  private struct Sums {
    var inventory: Int128 = 0
    /// What demands have reserved, less what supplies have.
    var reserved: Int128 = 0
    /// The row of the last demand that has something reserved.
    var row: RowBytes?
  }

  private let book: StoreBook
  private var buckets: [Bucket: Sums] = [:]

  private init(_ book: StoreBook) { self.book = book }

  /// Returns where too much is reserved, in the order of the rows.
  static func findings(in book: StoreBook) throws(StoreError) -> [Finding] {
    var check = ReservationCheck(book)
    try check.addLines()
    guard !check.buckets.isEmpty else { return [] }
    try check.addInventory()
    return check.findings
  }

  private var findings: [Finding] {
    let exceeded = buckets.values.filter { $0.reserved > max(0, $0.inventory) }
    let found = exceeded.compactMap { sums in
      sums.row.map { row in
        let problem = RecordProblem.reservedBeyondInventory(
          reserved: Quantity(units: Int64(clamping: sums.reserved)),
          inventory: Quantity(units: Int64(clamping: sums.inventory)),
        )
        let position = row.source.position(of: row.range.lowerBound)
        return Finding(row.source.path, at: position, problem.reason)
      }
    }
    return found.sorted { left, right in
      (left.path, left.position?.offset ?? 0) < (right.path, right.position?.offset ?? 0)
    }
  }

  private mutating func addLines() throws(StoreError) {
    for row in try book.snapshot(.salesLines).rows(startingWith: OrderedKey()) {
      guard let line = try Table.salesLines.decode(row).salesLine, !line.reserved.isZero,
        line.document.kind != .invoice, let item = line.subject.item
      else { continue }
      let bucket = Bucket(item: item, variant: line.variant, location: line.location)
      let sign: Int128 = line.document.kind == .order ? 1 : -1
      try add(line.reserved, line.unit, sign, to: bucket, row)
    }
    for row in try book.snapshot(.purchaseLines).rows(startingWith: OrderedKey()) {
      guard let line = try Table.purchaseLines.decode(row).purchaseLine, !line.reserved.isZero,
        line.document.kind != .invoice, let item = line.subject.item
      else { continue }
      let bucket = Bucket(item: item, variant: line.variant, location: line.location)
      let sign: Int128 = line.document.kind == .returnOrder ? 1 : -1
      try add(line.reserved, line.unit, sign, to: bucket, row)
    }
  }

  private mutating func add(
    _ quantity: Quantity,
    _ unit: UnitCode?,
    _ sign: Int128,
    to bucket: Bucket,
    _ row: RowBytes,
  ) throws(StoreError) {
    guard let item = try book.stored(.items, OrderedKey(bucket.item))?.item,
      let perUnit = item.quantityPerUnit(of: unit),
      let base = quantity.inBaseUnits(per: perUnit)
    else { return }
    buckets[bucket, default: Sums()].reserved += sign * Int128(base.units)
    if sign > 0 { buckets[bucket]?.row = row }
  }

  private mutating func addInventory() throws(StoreError) {
    for row in try book.snapshot(.inventory).rows(startingWith: OrderedKey()) {
      guard let entry = try Table.inventory.decode(row).inventory else { continue }
      let bucket = Bucket(item: entry.item, variant: entry.variant, location: entry.location)
      buckets[bucket]?.inventory += Int128(entry.quantity.units)
    }
  }
}
