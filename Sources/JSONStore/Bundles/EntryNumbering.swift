import TradeModel

/// Numbers the entries of a bundle, which has no keys for them.
///
/// The entries of a new book are numbered through, item after item. Entries that are added to a
/// book go on behind the highest number that its item has. So a number tells the entries of one
/// item apart, in the order of recording; nothing relies on more.
enum EntryNumbering {
  static func number(_ draft: inout BundleDraft, behind book: (any Book)?) throws(BookFailure) {
    var known = KnownEntries(book: book)
    try number(&draft.prices, by: \.item, \.number) { item throws(BookFailure) in
      try book?.prices(of: item).map(\.number).max() ?? 0
    }
    try number(&draft.inventory, by: \.item, \.number) { item throws(BookFailure) in
      try known.movements(of: item)?.inventory.map(\.number).max() ?? 0
    }
    try number(&draft.otherSupply, by: \.item, \.number) { item throws(BookFailure) in
      try known.movements(of: item)?.otherSupply.map(\.number).max() ?? 0
    }
    try number(&draft.otherDemand, by: \.item, \.number) { item throws(BookFailure) in
      try known.movements(of: item)?.otherDemand.map(\.number).max() ?? 0
    }
  }

  /// Numbers entries that stand in the order of their items.
  private static func number<Value>(
    _ entries: inout [Sourced<Value>],
    by item: KeyPath<Value, ItemCode>,
    _ number: WritableKeyPath<Value, Int>,
    behind last: (ItemCode) throws(BookFailure) -> Int,
  ) throws(BookFailure) {
    var previous: ItemCode?
    var count = 0
    for index in entries.indices {
      let current = entries[index].value[keyPath: item]
      if current != previous { count = max(count, try last(current)) }
      previous = current
      count += 1
      entries[index].value[keyPath: number] = count
    }
  }
}

/// The movements of the item asked for last, so that three lists of one item read them once.
private struct KnownEntries {
  let book: (any Book)?

  mutating func movements(of item: ItemCode) throws(BookFailure) -> ItemMovements? {
    guard let book, try book.item(item) != nil else { return nil }
    return try book.movements(of: [item]).first
  }
}
