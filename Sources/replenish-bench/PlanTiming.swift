import CommandLanguage
import Diagnostics
import Purchasing
import Session
import TradeModel

/// Prints how long planning takes on a book in memory, beside one pass over the book's arrays.
struct PlanTiming {
  private let book: ArrayBook
  private let largest: Int
  private let clock = ContinuousClock()

  private static let rounds = 5

  /// Makes the book; the largest order has so many lines, the other one a tenth of them.
  init(items: Int, otherLines: Int, lines: Int) throws {
    largest = lines
    book = try ArrayBook(items: items, otherLines: otherLines, sizes: [lines / 10, lines])
    print("items\t\(items)\tother open lines\t\(otherLines)\tlines of the order\t\(lines)")
  }

  /// Measures and prints; each time is the median of five.
  func run() throws {
    print("what\tms\tratio\tgoal")
    var total: Int64 = 0
    let pass = median { total &+= onePass() }
    show("one pass, some figures of each record", pass)
    let whole = median { total &+= wholePass() }
    show("one pass, every field of each record", whole)
    let small = try median { try plan(largest / 10) }
    show("plan \(largest / 10) lines", small)
    let large = try median { try plan(largest) }
    show("plan \(largest) lines, by the pass over figures", large, to: pass, goal: "10")
    show("plan \(largest) lines, by the pass over fields", large, to: whole, goal: "10")
    show("plan \(largest) lines, by a tenth of them", large, to: small, goal: "12")
    try measureStatements()
    // The sums are used, so that the pass cannot be left out.
    if total == .min { print(total) }
  }

  // MARK: - What is measured

  /// Adds up figures of every record of the book: each array once, in its order.
  private func onePass() -> Int64 {
    var total: Int64 = 0
    for item in book.itemList { total &+= item.lastDirectCost.units &+ (item.isBlocked ? 1 : 0) }
    for entry in book.inventory { total &+= entry.quantity.units }
    for line in book.sales {
      total &+= line.outstanding.units &- line.reserved.units
      total &+= Int64(line.shipmentDate?.dayNumber ?? 0)
    }
    for line in book.purchases {
      total &+= line.outstanding.units &- line.reserved.units
      total &+= Int64(line.expectedReceiptDate?.dayNumber ?? 0)
    }
    return total
  }

  /// Reads every record of the book whole: each array once, in its order.
  private func wholePass() -> Int64 {
    var hasher = Hasher()
    for item in book.itemList { hasher.combine(item) }
    for entry in book.inventory { hasher.combine(entry) }
    for line in book.sales { hasher.combine(line) }
    for line in book.purchases { hasher.combine(line) }
    return Int64(hasher.finalize())
  }

  private func plan(_ size: Int) throws {
    guard let order = book.salesDocument(ArrayBook.order(ofSize: size)) else { return }
    let worksheet = try OrderWorksheet.plan(order, in: book, workDate: ArrayBook.day)
    precondition(worksheet.rows.count == size, "each line has a row")
  }

  /// Measures the statements that an analyst types, with what they report.
  private func measureStatements() throws {
    var workspace = Workspace(book: book, workDate: ArrayBook.day)
    var times: [Duration] = []
    let middle = largest / 2 * LineNumber.step
    let texts = ["open \(ArrayBook.order(ofSize: largest).number)", "plan orders", "why \(middle)"]
    for text in texts {
      let statement = try parse(SourceText(name: "bench", text: text)).statements[0]
      guard case .work(let action) = statement.action else { continue }
      let before = workspace
      times.append(try median { workspace = try step(before, action, of: statement).workspace })
    }
    show("the statement plan orders", times[1])
    print("the statement why, in µs\t\(decimal(nanoseconds(times[2]), by: 1000))\t\t10000")
  }

  // MARK: - Showing

  private func median(_ work: () throws -> Void) rethrows -> Duration {
    var times: [Duration] = []
    for _ in 0..<Self.rounds {
      let start = clock.now
      try work()
      times.append(clock.now - start)
    }
    return times.sorted()[Self.rounds / 2]
  }

  private func show(_ name: String, _ time: Duration, to base: Duration? = nil, goal: String = "") {
    let factor = base.map { decimal(nanoseconds(time), by: max(1, nanoseconds($0))) } ?? ""
    print("\(name)\t\(decimal(nanoseconds(time), by: 1_000_000))\t\(factor)\t\(goal)")
  }

  private func nanoseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)
  }

  /// Returns a quotient with two digits behind the point.
  private func decimal(_ count: Int, by base: Int) -> String {
    let hundredths = count * 100 / base
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }
}
