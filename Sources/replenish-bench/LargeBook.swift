import JSONStore
import TradeModel

/// A large book: items, orders of other customers, and one order at each size that is measured.
///
/// Nothing in it is left to chance: steps through the items that share no factor with their count
/// stand in for it, so that two runs measure the same.
struct LargeBook {
  /// The count of items.
  var items = 100_000
  /// The count of sales orders of ten lines beside the measured ones.
  var otherOrders = 20_000
  /// The counts of lines of the measured orders.
  let sizes: [Int]

  private static let linesPerOrder = 10
  private static let itemStep = 7919

  /// Returns the number of the measured order of a size.
  static func number(ofSize size: Int) -> DocumentNumber { DocumentNumber(unchecked: "BIG\(size)") }

  /// The book as a bundle.
  var bundle: Bundle {
    let day = CalendarDate(dayNumber: 20_454) ?? .first
    var setup = Setup()
    setup.company.name = "Large"
    setup.workDate = day
    var records: [Record] = []
    let vendors = max(2, items / 100)
    for index in 0..<vendors { records.append(.vendor(Vendor(number: vendor(index)))) }
    records.append(.customer(Customer(number: CustomerCode(unchecked: "C1"))))
    for index in 0..<items { records.append(.item(item(index, vendors: vendors))) }
    for index in stride(from: 0, to: items, by: 2) {
      records.append(
        .inventory(
          InventoryEntry(
            number: index / 2 + 1,
            item: Self.code(index),
            quantity: Quantity(units: Int64(index % 60 + 1) * Quantity.scale),
          )
        )
      )
    }
    records += salesRecords(from: day)
    return Bundle(setup: setup, records: records)
  }

  private func salesRecords(from day: CalendarDate) -> [Record] {
    var headers: [Record] = []
    var lines: [Record] = []
    func add(_ number: DocumentNumber, day: CalendarDate?, count: Int, from start: Int, step: Int) {
      let id = SalesDocumentID(.order, number)
      let customer = CustomerCode(unchecked: "C1")
      headers.append(.salesHeader(SalesHeader(id: id, customer: customer, shipmentDate: day)))
      for index in 0..<count {
        let place = (start + index * step) % items
        lines.append(
          .salesLine(
            SalesLine(
              document: id,
              number: LineNumber((index + 1) * LineNumber.step),
              subject: .item(Self.code(place)),
              description: "Item \(place)",
              quantity: Quantity(units: Int64(place % 40 + 1) * Quantity.scale),
              unit: UnitCode(unchecked: "PCS"),
            )
          )
        )
      }
    }
    for size in sizes {
      add(Self.number(ofSize: size), day: day.adding(days: 60), count: size, from: size, step: 3)
    }
    for order in 0..<otherOrders {
      let digits = String(order + 1)
      let number = "SO" + String(repeating: "0", count: 6 - digits.count) + digits
      add(
        DocumentNumber(unchecked: number),
        day: day.adding(days: order % 120),
        count: Self.linesPerOrder,
        from: order * Self.linesPerOrder,
        step: Self.itemStep,
      )
    }
    return headers + lines
  }

  private func item(_ index: Int, vendors: Int) -> Item {
    Item(
      number: Self.code(index),
      description: "Item \(index)",
      baseUnit: UnitCode(unchecked: "PCS"),
      vendor: vendor(index % vendors),
      lastDirectCost: UnitCost(units: Int64(index % 500 + 1) * UnitCost.scale),
    )
  }

  /// Returns the number of an item by its place.
  static func code(_ index: Int) -> ItemCode {
    ItemCode(unchecked: "I" + String(10_000_000 + index).dropFirst())
  }

  private func vendor(_ index: Int) -> VendorCode {
    VendorCode(unchecked: "V" + String(100_000 + index).dropFirst())
  }
}
