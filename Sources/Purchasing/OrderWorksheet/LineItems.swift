import TradeModel

/// The items that the lines of a document are about, each read once.
struct LineItems {
  /// The items, in the order in which they were met.
  private(set) var items: [Item] = []
  private var places: [ItemCode: Int] = [:]

  /// Makes a list for a count of lines.
  init(lineCount: Int) {
    items.reserveCapacity(lineCount)
    places.reserveCapacity(lineCount)
  }

  /// Returns the place of an item in the list, and reads it when it is new; nothing where the book
  /// has no such item.
  mutating func place(
    of number: ItemCode,
    in book: any Book,
  ) throws(BookFailure) -> Int? {
    if let place = places[number] { return place }
    guard let item = try book.item(number) else { return nil }
    places[number] = items.count
    items.append(item)
    return items.count - 1
  }

  /// Returns an item that is in the list.
  func item(_ number: ItemCode) -> Item? { places[number].map { items[$0] } }
}
