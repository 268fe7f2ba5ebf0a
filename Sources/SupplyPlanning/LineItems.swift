package import TradeModel

/// The items that the lines of a document are about, each read once.
package struct LineItems {
  /// The items, in the order in which they were met.
  package private(set) var items: [Item] = []
  private var places: [ItemCode: Int] = [:]

  /// Makes a list for a count of lines.
  package init(lineCount: Int) {
    items.reserveCapacity(lineCount)
    places.reserveCapacity(lineCount)
  }

  /// Returns the place of an item in the list, and reads it when it is new; nothing where the book
  /// has no such item.
  package mutating func place(
    of number: ItemCode,
    in book: any Book,
  ) throws(BookFailure) -> Int? {
    let next = items.count
    let place = Self.entered(&places[number, default: next])
    if place < next { return place }
    defer { if items.count == next { places[number] = nil } }
    guard let item = try book.item(number) else { return nil }
    items.append(item)
    return next
  }

  /// Returns an item that is in the list.
  package func item(_ number: ItemCode) -> Item? { places[number].map { items[$0] } }

  /// Returns a place of the table, which is entered there when it is new: one look for both.
  private static func entered(_ place: inout Int) -> Int { place }
}
