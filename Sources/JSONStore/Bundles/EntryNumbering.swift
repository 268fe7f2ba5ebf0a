import TradeModel

/// Numbers the entries of a bundle, which has no keys for them.
///
/// The entries of a new book are numbered through, item after item. Entries that are added to a
/// book go on behind the highest number that its item has. So a number tells the entries of one
/// item apart, in the order of recording; nothing relies on more.
struct EntryNumbering {
  private let book: (any Book)?
  private var table: Table?
  private var item: ItemCode?
  private var count = 0

  init(behind book: (any Book)?) { self.book = book }

  /// Gives an entry its number; the entries of a table come in the order of their items.
  mutating func number(_ record: inout Record) throws(BookFailure) {
    guard let item = record.entryItem else { return }
    if table != record.table {
      table = record.table
      self.item = nil
      count = 0
    }
    if self.item != item {
      self.item = item
      count = max(count, try lastNumber(of: item, in: record.table))
    }
    count += 1
    record = record.withEntryNumber(count)
  }

  private mutating func lastNumber(
    of item: ItemCode,
    in table: Table,
  ) throws(BookFailure) -> Int {
    guard let book else { return 0 }
    if table == .prices { return try book.prices(of: item).map(\.number).max() ?? 0 }
    guard try book.item(item) != nil else { return 0 }
    let movements = try book.movements(of: [item]).first
    let numbers =
      switch table {
      case .inventory: movements?.inventory.map(\.number)
      case .otherSupply: movements?.otherSupply.map(\.number)
      default: movements?.otherDemand.map(\.number)
      }
    return numbers?.max() ?? 0
  }
}

extension Record {
  /// The item of a record that is an entry with a number.
  fileprivate var entryItem: ItemCode? {
    switch self {
    case .price(let price): price.item
    case .inventory(let entry): entry.item
    case .otherSupply(let entry): entry.item
    case .otherDemand(let entry): entry.item
    default: nil
    }
  }
}
