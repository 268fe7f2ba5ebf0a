import SupplyPlanning
import TestSupport
import TradeModel

/// A book about one item, written in a line of text, so that a table of cases can be read.
///
/// The parts stand between semicolons: `stock 10`, `A 6 @10` (a line of sales order A, 6 pieces on
/// the 10th of January), `buy 4 @9` (a purchase order line), and so on; `@` left out is a blank
/// date. Words after a part: `shipped 2`, `reserved 3`, `drop`, `special`, `red` (variant), `blue`
/// (location), `box` (unit of three), `for A.2` (bought for line 2 of A). Today is the 3rd.
struct Situation {
  static let workDate: CalendarDate = "2026-01-03"

  private(set) var book: MemoryBook
  private var inventory: [InventoryEntry] = []
  private var sales: [(document: String, kind: SalesDocumentKind, lines: [SalesLine])] = []
  private var purchases: [PurchaseLine] = []
  private var purchaseReturns: [PurchaseLine] = []
  private var otherSupply: [OtherSupply] = []
  private var otherDemand: [OtherDemand] = []

  init(_ text: String) {
    book = MemoryBook()
    for part in text.split(separator: ";") { read(Words(part)) }
    let item = Item.sample(
      units: [UnitOfMeasure(code: "BOX", quantity: 3)],
      variants: [ItemVariant(code: "RED")],
    )
    book = MemoryBook(
      workDate: Self.workDate,
      items: [item],
      inventory: inventory,
      sales: sales.map {
        .sample(
          DocumentNumber(stringLiteral: $0.document),
          kind: $0.kind,
          shipmentDate: nil,
          lines: $0.lines,
        )
      },
      purchases: [
        .sample("PO1", lines: purchases),
        .sample("PR1", kind: .returnOrder, lines: purchaseReturns),
      ],
      otherSupply: otherSupply,
      otherDemand: otherDemand,
    )
  }

  /// The needs as text: `A 0, B 4`, or `A.1 0, A.2 4` for a document of several lines.
  func needs() throws -> String {
    let movements = try book.movements(of: ["BOLT"])
    let needs = movements.flatMap {
      AvailabilityPlanner(workDate: Self.workDate).needs(in: $0)
    }
    let parts = sales.flatMap { document in
      document.lines.indices.map { index in
        let name =
          document.lines.count == 1 ? document.document : "\(document.document).\(index + 1)"
        let need = needs.first {
          $0.document.number.text == document.document && $0.line.value == (index + 1) * 10_000
        }
        return "\(name) \(need.map { "\($0.needed)" } ?? "-")"
      }
    }
    return parts.joined(separator: ", ")
  }

  private mutating func read(_ words: Words) {
    switch words.name {
    case "stock":
      inventory.append(
        .stock(words.quantity, variant: words.variant, location: words.location, date: words.date)
      )
    case "buy": purchases.append(words.purchaseLine)
    case "giveback": purchaseReturns.append(words.purchaseLine)
    case "receive":
      otherSupply.append(
        .sample(
          words.quantity,
          variant: words.variant,
          location: words.location,
          date: words.date
        )
      )
    case "return": add(words.salesLine, to: "R", kind: .returnOrder)
    case "invoice": add(words.salesLine, to: "I", kind: .invoice)
    default:
      if let kind = DemandKind(rawValue: words.name), kind != .sales {
        otherDemand.append(
          .sample(
            words.quantity,
            kind: kind,
            variant: words.variant,
            location: words.location,
            date: words.date
          )
        )
      } else {
        add(words.salesLine, to: words.name, kind: .order)
      }
    }
  }

  private mutating func add(_ line: SalesLine, to document: String, kind: SalesDocumentKind) {
    if let place = sales.firstIndex(where: { $0.document == document }) {
      sales[place].lines.append(line)
    } else {
      sales.append((document, kind, [line]))
    }
  }
}

/// The words of one part of a situation.
private struct Words {
  let words: [String]

  init(_ part: Substring) { words = part.split(separator: " ").map(String.init) }

  var name: String { words[0] }

  var quantity: Quantity { Quantity(stringLiteral: words[1]) }

  var date: CalendarDate? {
    guard let day = words.first(where: { $0.hasPrefix("@") })?.dropFirst() else { return nil }
    return CalendarDate(stringLiteral: "2026-01-\(day.count == 1 ? "0" : "")\(day)")
  }

  var variant: VariantCode? { words.contains("red") ? "RED" : nil }

  var location: LocationCode? { words.contains("blue") ? "BLUE" : nil }

  var salesLine: SalesLine {
    .line(
      quantity: quantity,
      unit: words.contains("box") ? "BOX" : nil,
      variant: variant,
      location: location,
      shipmentDate: date,
      shipped: number(after: "shipped"),
      reserved: number(after: "reserved"),
      isDropShipment: words.contains("drop"),
      isSpecialOrder: words.contains("special"),
    )
  }

  var purchaseLine: PurchaseLine {
    .line(
      quantity: quantity,
      unit: words.contains("box") ? "BOX" : nil,
      variant: variant,
      location: location,
      expectedReceiptDate: date,
      received: number(after: "received"),
      reserved: number(after: "reserved"),
      isDropShipment: words.contains("drop"),
      sales: reference,
    )
  }

  private func number(after word: String) -> Quantity {
    guard let place = words.firstIndex(of: word) else { return .zero }
    return Quantity(stringLiteral: words[place + 1])
  }

  private var reference: SalesReference? {
    guard let place = words.firstIndex(of: "for") else { return nil }
    let name = words[place + 1].split(separator: ".")
    return SalesReference(
      document: DocumentNumber(stringLiteral: String(name[0])),
      line: LineNumber((Int(name[1]) ?? 0) * 10_000),
      quantity: quantity,
    )
  }
}
