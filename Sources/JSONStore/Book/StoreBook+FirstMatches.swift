import TradeModel

// The first records whose numbers begin with a text: found by their keys, so that it takes the same
// time whatever the count of records.

extension StoreBook {
  func items(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Item> {
    try first(.items, OrderedKey(), text, limit)
  }

  func vendors(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Vendor> {
    try first(.vendors, OrderedKey(), text, limit)
  }

  func customers(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Customer> {
    try first(.customers, OrderedKey(), text, limit)
  }

  func salesHeaders(
    _ kind: SalesDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<SalesHeader> {
    try first(.salesHeaders, OrderedKey(kind), text, limit)
  }

  func purchaseHeaders(
    _ kind: PurchaseDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<PurchaseHeader> {
    try first(.purchaseHeaders, OrderedKey(kind), text, limit)
  }

  private func first<Coding>(
    _ records: RecordTable<Coding>,
    _ key: OrderedKey,
    _ text: String,
    _ limit: Int,
  ) throws(BookFailure) -> FirstMatches<Coding.Value> {
    var prefix = key
    prefix.append(beginningOfText: text.utf8)
    return try reading { () throws(StoreError) in
      let snapshot = snapshot(records.table)
      let rows = try snapshot.rows(startingWith: prefix, limit: limit)
      return FirstMatches(
        values: try records.decode(rows),
        total: try snapshot.count(startingWith: prefix),
      )
    }
  }
}
