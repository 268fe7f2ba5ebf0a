import TradeModel

/// A book in memory, over arrays in which everything about an item stands together.
///
/// Half of the other open lines are sales lines, half are purchase lines, spread over all items.
/// Nothing is left to chance, so that two runs measure the same.
struct ArrayBook: Book {
  let company = Company(name: "Large", currency: CurrencyCode(unchecked: "EUR"))
  let workDate: CalendarDate? = Self.day
  let revision = 1

  private(set) var itemList: [Item] = []
  private(set) var inventory: [InventoryEntry] = []
  private(set) var sales: [SalesMovement] = []
  private(set) var purchases: [PurchaseMovement] = []
  private let vendorList: [Vendor]
  private var places: [ItemCode: Int] = [:]
  private var vendorPlaces: [VendorCode: Int] = [:]
  /// Where the movements of an item begin, by the item's place, with one more end.
  private var salesStarts: [Int] = []
  private var purchaseStarts: [Int] = []
  private var inventoryStarts: [Int] = []
  private var orders: [SalesDocumentID: SalesDocument] = [:]

  static let day = CalendarDate(dayNumber: 20_454) ?? .first
  private static let piece = UnitCode(unchecked: "PCS")
  private static let linesPerOrder = 10
  /// A step through the items that shares no factor with their count.
  private static let step = 7919

  /// Makes a book of so many items and other open lines, with an order of each of some sizes.
  init(items: Int, otherLines: Int, sizes: [Int]) throws {
    let vendorCount = max(2, items / 1000)
    vendorList = (0..<vendorCount).map { Vendor(number: Self.vendor($0)) }
    for (place, vendor) in vendorList.enumerated() { vendorPlaces[vendor.number] = place }
    itemList.reserveCapacity(items)
    places.reserveCapacity(items)
    for place in 0..<items {
      itemList.append(Self.item(place, vendors: vendorCount))
      places[itemList[place].number] = place
    }
    addInventory()
    for size in sizes { addOrder(size) }
    addSales(otherLines / 2, sizes: sizes)
    addPurchases(otherLines - otherLines / 2)
  }

  /// Returns the name of the measured order of a size.
  static func order(ofSize size: Int) -> SalesDocumentID {
    SalesDocumentID(.order, LargeBook.number(ofSize: size))
  }

  private static func vendor(_ place: Int) -> VendorCode {
    VendorCode(unchecked: "V" + String(100_000 + place).dropFirst())
  }

  private static func item(_ place: Int, vendors: Int) -> Item {
    Item(
      number: LargeBook.code(place),
      description: "Item \(place)",
      baseUnit: piece,
      vendor: vendor(place % vendors),
      lastDirectCost: UnitCost(units: Int64(place % 500 + 1) * UnitCost.scale),
    )
  }

  private static func pieces(_ count: Int) -> Quantity {
    Quantity(units: Int64(count) * Quantity.scale)
  }

  // MARK: - What stands in it

  private mutating func addInventory() {
    inventoryStarts.reserveCapacity(itemList.count + 1)
    for place in itemList.indices {
      inventoryStarts.append(inventory.count)
      guard place % 2 == 0 else { continue }
      inventory.append(
        InventoryEntry(
          number: inventory.count + 1,
          item: itemList[place].number,
          quantity: Self.pieces(place % 60 + 1),
        )
      )
    }
    inventoryStarts.append(inventory.count)
  }

  private mutating func addOrder(_ size: Int) {
    let id = Self.order(ofSize: size)
    let lines = (0..<size).map { line in
      let place = line * Self.step % itemList.count
      return SalesLine(
        document: id,
        number: LineNumber((line + 1) * LineNumber.step),
        subject: .item(itemList[place].number),
        description: itemList[place].description,
        quantity: Self.pieces(place % 40 + 1),
        unit: Self.piece,
      )
    }
    let header = SalesHeader(
      id: id,
      customer: CustomerCode(unchecked: "C1"),
      shipmentDate: Self.day.adding(days: 60),
    )
    orders[id] = SalesDocument(header: header, lines: lines)
  }

  private mutating func addSales(_ count: Int, sizes: [Int]) {
    var byItem: [(place: Int, movement: SalesMovement)] = []
    for size in sizes {
      guard let order = orders[Self.order(ofSize: size)] else { continue }
      for line in order.lines {
        guard let code = line.subject.item, let place = places[code],
          let movement = SalesMovement(
            line,
            shipmentDate: order.header.shipmentDate,
            item: itemList[place]
          )
        else { continue }
        byItem.append((place, movement))
      }
    }
    for index in 0..<count {
      let place = index * Self.step % itemList.count
      let (order, line) = index.quotientAndRemainder(dividingBy: Self.linesPerOrder)
      let number = DocumentNumber(unchecked: "SO" + String(1_000_000 + order).dropFirst())
      let made = SalesLine(
        document: SalesDocumentID(.order, number),
        number: LineNumber((line + 1) * LineNumber.step),
        subject: .item(itemList[place].number),
        quantity: Self.pieces(index % 30 + 1),
        unit: Self.piece,
      )
      let date = Self.day.adding(days: order % 120)
      if let movement = SalesMovement(made, shipmentDate: date, item: itemList[place]) {
        byItem.append((place, movement))
      }
    }
    (sales, salesStarts) = grouped(byItem)
  }

  private mutating func addPurchases(_ count: Int) {
    var byItem: [(place: Int, movement: PurchaseMovement)] = []
    for index in 0..<count {
      // Half of the items have both.
      let place = (index + count / 2) * Self.step % itemList.count
      let (order, line) = index.quotientAndRemainder(dividingBy: Self.linesPerOrder)
      let number = DocumentNumber(unchecked: "PO" + String(1_000_000 + order).dropFirst())
      let made = PurchaseLine(
        document: PurchaseDocumentID(.order, number),
        number: LineNumber((line + 1) * LineNumber.step),
        subject: .item(itemList[place].number),
        quantity: Self.pieces(index % 50 + 1),
        unit: Self.piece,
        expectedReceiptDate: Self.day.adding(days: order % 120),
      )
      if let movement = PurchaseMovement(made, item: itemList[place]) {
        byItem.append((place, movement))
      }
    }
    (purchases, purchaseStarts) = grouped(byItem)
  }

  /// Puts what concerns an item together, and tells where that of each item begins.
  private func grouped<Movement>(
    _ movements: [(place: Int, movement: Movement)]
  ) -> (all: [Movement], starts: [Int]) {
    var starts = [Int](repeating: 0, count: itemList.count + 1)
    for entry in movements { starts[entry.place + 1] += 1 }
    for place in itemList.indices { starts[place + 1] += starts[place] }
    let order = movements.indices.sorted { left, right in
      (movements[left].place, left) < (movements[right].place, right)
    }
    return (order.map { movements[$0].movement }, starts)
  }

  // MARK: - Reading it

  func item(_ number: ItemCode) -> Item? { places[number].map { itemList[$0] } }

  func vendor(_ number: VendorCode) -> Vendor? { vendorPlaces[number].map { vendorList[$0] } }

  func movements(of items: [ItemCode]) -> [ItemMovements] {
    items.map { code in
      guard let place = places[code] else { return ItemMovements(item: code) }
      return ItemMovements(
        item: code,
        inventory: Array(inventory[inventoryStarts[place]..<inventoryStarts[place + 1]]),
        sales: Array(sales[salesStarts[place]..<salesStarts[place + 1]]),
        purchases: Array(purchases[purchaseStarts[place]..<purchaseStarts[place + 1]]),
      )
    }
  }

  func salesDocument(_ id: SalesDocumentID) -> SalesDocument? { orders[id] }

  func items(where isWanted: (Item) -> Bool) -> [Item] { itemList.filter(isWanted) }

  func vendors() -> [Vendor] { vendorList }

  // MARK: - What is not in it

  func customer(_ number: CustomerCode) -> Customer? { nil }

  func location(_ code: LocationCode) -> Location? { nil }

  func currency(_ code: CurrencyCode) -> Currency? { nil }

  func itemVendors(of item: ItemCode) -> [ItemVendor] { [] }

  func prices(of item: ItemCode) -> [PurchasePrice] { [] }

  func customers() -> [Customer] { [] }

  func purchaseDocument(_ id: PurchaseDocumentID) -> PurchaseDocument? { nil }

  func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) -> [SalesDocument] { [] }

  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) -> [PurchaseDocument] { [] }

  func purchaseLines(boughtFor document: DocumentNumber) -> [PurchaseLine] { [] }

  func lastNumber(in series: NumberSeries) -> Int { 0 }

  func counts() -> BookCounts { BookCounts() }
}
