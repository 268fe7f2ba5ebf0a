import TestSupport
import TradeModel

/// PO-9 … PO-12 and PO-15 restated word by word, over the documents of a book: for clarity, not for
/// speed, and sharing nothing with the planner.
struct PlainStatement {
  let book: MemoryBook
  let workDate: CalendarDate
  let item: Item

  struct Need: Hashable {
    let document: SalesDocumentID
    let line: LineNumber
    let date: CalendarDate
    let demand: Quantity
    let needed: Quantity
  }

  /// A line that asks for the item.
  struct Demand {
    let place: String
    let date: CalendarDate
    let kind: Int
    let subtype: Int
    let document: String
    let line: Int
    let open: Int128
    let unit: Int128
    let isDropShipment: Bool
    let isLinked: Bool
    let sale: (SalesDocumentID, LineNumber)?
  }

  /// The bucket of PO-9, as text.
  private func place(_ variant: VariantCode?, _ location: LocationCode?) -> String {
    "\(variant?.text ?? "-")/\(location?.text ?? "-")"
  }

  /// A quantity of a line in base units, in hundred-thousandths, rounded half away from zero.
  private func base(_ quantity: Quantity, _ unit: UnitCode?) -> Int128 {
    let product = Int128(quantity.units) * perUnit(unit)
    let half: Int128 = product < 0 ? -50_000 : 50_000
    return (product + half) / 100_000
  }

  private func perUnit(_ unit: UnitCode?) -> Int128 {
    if unit == nil || unit == item.baseUnit { return 100_000 }
    for known in item.units where known.code == unit { return Int128(known.quantity.units) }
    return 0
  }

  private var salesLines: [(document: SalesDocument, line: SalesLine)] {
    (book.salesDocuments(.order) + book.salesDocuments(.returnOrder)).flatMap { document in
      document.lines.filter { $0.subject.item == item.number }.map { (document, $0) }
    }
  }

  private var purchaseLines: [(sign: Int128, line: PurchaseLine)] {
    let orders = book.purchaseDocuments(.order).flatMap(\.lines).map { (Int128(1), $0) }
    let returns = book.purchaseDocuments(.returnOrder).flatMap(\.lines).map { (Int128(-1), $0) }
    return (orders + returns).filter { $0.1.subject.item == item.number }
  }

  /// What of a sales line is open, above zero where it asks for goods (PO-5).
  private func open(_ document: SalesDocument, _ line: SalesLine) -> Int128 {
    let open = base(line.outstanding, line.unit) - base(line.reserved, line.unit)
    return document.id.kind == .order ? open : -open
  }

  private func date(_ document: SalesDocument, _ line: SalesLine) -> CalendarDate? {
    line.shipmentDate ?? document.header.shipmentDate
  }

  /// Whether goods that move on a day, or on none, are there on another day: without a day, what
  /// comes in is there at once, and what goes out goes today.
  private func counts(_ amount: Int128, _ day: CalendarDate?, by other: CalendarDate) -> Bool {
    (day ?? (amount > 0 ? CalendarDate.first : workDate)) <= other
  }

  /// ATP(d) of PO-10.
  func availableToPromise(_ bucket: String, on day: CalendarDate) -> Int128 {
    var inventory: Int128 = 0
    for entry in book.inventoryEntries
    where entry.item == item.number && place(entry.variant, entry.location) == bucket {
      inventory += Int128(entry.quantity.units)
    }
    var reservedForDemand: Int128 = 0
    var reservedOnSupply: Int128 = 0
    var receipts: Int128 = 0
    var requirements: Int128 = 0
    for (sign, line) in purchaseLines where place(line.variant, line.location) == bucket {
      reservedOnSupply += sign * base(line.reserved, line.unit)
      let amount = sign * (base(line.outstanding, line.unit) - base(line.reserved, line.unit))
      if counts(amount, line.expectedReceiptDate, by: day) { receipts += amount }
    }
    for (document, line) in salesLines where place(line.variant, line.location) == bucket {
      let sign: Int128 = document.id.kind == .order ? 1 : -1
      reservedForDemand += sign * base(line.reserved, line.unit)
      let amount = open(document, line)
      if counts(-amount, date(document, line), by: day) { requirements += amount }
    }
    for entry in book.otherSupplyEntries
    where entry.item == item.number && place(entry.variant, entry.location) == bucket {
      if counts(Int128(entry.quantity.units), entry.date, by: day) {
        receipts += Int128(entry.quantity.units)
      }
    }
    for entry in book.otherDemandEntries
    where entry.item == item.number && place(entry.variant, entry.location) == bucket {
      if counts(-Int128(entry.quantity.units), entry.date, by: day) {
        requirements += Int128(entry.quantity.units)
      }
    }
    let reservedInventory = max(0, reservedForDemand - reservedOnSupply)
    return inventory - reservedInventory + receipts - requirements
  }

  /// The lines that ask, in the order of PO-12.
  private func demands() -> [Demand] {
    let linked = book.purchaseDocuments(.order).flatMap(\.lines).filter {
      $0.isDropShipment && $0.subject.item == item.number
    }
    var demands: [Demand] = []
    for (document, line) in salesLines where !line.isSpecialOrder && open(document, line) > 0 {
      demands.append(
        Demand(
          place: place(line.variant, line.location),
          date: date(document, line) ?? workDate,
          kind: 2,
          subtype: document.id.kind == .order ? 1 : 5,
          document: document.id.number.text,
          line: line.number.value,
          open: open(document, line),
          unit: perUnit(line.unit),
          isDropShipment: line.isDropShipment,
          isLinked: linked.contains {
            $0.sales?.document == document.id.number && $0.sales?.line == line.number
          },
          sale: (document.id, line.number),
        )
      )
    }
    for entry in book.otherDemandEntries where entry.item == item.number && entry.quantity > .zero {
      demands.append(
        Demand(
          place: place(entry.variant, entry.location),
          date: entry.date ?? workDate,
          kind: (DemandKind.allCases.firstIndex(of: entry.kind) ?? 0) + 1,
          subtype: 0,
          document: entry.document.text,
          line: entry.number,
          open: Int128(entry.quantity.units),
          unit: 100_000,
          isDropShipment: false,
          isLinked: false,
          sale: nil,
        )
      )
    }
    return demands.sorted {
      ($0.date, $0.kind, $0.subtype, $0.document, $0.line)
        < ($1.date, $1.kind, $1.subtype, $1.document, $1.line)
    }
  }

  func needs() -> [Need] {
    let demands = demands()
    var missing: [Int128] = []
    var needs: [Need] = []
    for (index, demand) in demands.enumerated() {
      // U(d): the demand of exactly this day that is not served yet, this line's too.
      let unserved = demands[index...].filter {
        $0.place == demand.place && $0.date == demand.date
      }.reduce(0) { $0 + $1.open }
      // N(≤ d): what the lines served before are short of.
      let bought = demands[..<index].indices.filter {
        demands[$0].place == demand.place && demands[$0].date <= demand.date
      }.reduce(0) { $0 + missing[$1] }
      let available = availableToPromise(demand.place, on: demand.date) + unserved + bought
      if demand.isDropShipment {
        missing.append(demand.isLinked ? 0 : demand.open)
      } else if available < 0 {
        missing.append(demand.open)
      } else {
        missing.append(max(0, demand.open - available))
      }
      guard let (document, line) = demand.sale else { continue }
      // Less than 0.00001 of the unit of the sale is no need.
      let isTold = demand.isDropShipment || missing[index] * 100_000 > demand.unit - 100_000
      needs.append(
        Need(
          document: document,
          line: line,
          date: demand.date,
          demand: Quantity(units: Int64(demand.open)),
          needed: Quantity(units: isTold ? Int64(missing[index]) : 0),
        )
      )
    }
    return needs
  }
}
