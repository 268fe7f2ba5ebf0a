import Foundation
import TestSupport

/// A book with many small sales orders, and what is said and found of buying for them.
///
/// Each order has two lines of its own items, from two vendors: a commit makes two purchase orders
/// with a line each and changes the two sales lines, so that half a commit is seen.
struct OrderLoop {
  /// The count of sales orders.
  let count: Int

  /// The bundle of a store with nothing bought.
  var bundle: String {
    var items: [String] = []
    var orders: [String] = []
    for number in 1...count {
      for (letter, vendor) in [("A", "V1"), ("B", "V2")] {
        items.append(
          """
          {"no":"\(letter)\(number)","baseUnit":"PCS","vendor":"\(vendor)","lastDirectCost":1.5}
          """
        )
      }
      orders.append(
        """
        {"no":"\(name(number))","customer":"C1","orderDate":"2026-01-02",
        "shipmentDate":"2026-02-10","lines":[
        {"type":"item","no":"A\(number)","quantity":\(quantity(number))},
        {"type":"item","no":"B\(number)","quantity":\(quantity(number))}]}
        """
      )
    }
    return """
      {"format":"replenish-bundle/1","workDate":"2026-01-05",
      "company":{"name":"Loop","currency":"EUR"},
      "vendors":[{"no":"V1","name":"North"},{"no":"V2","name":"South"}],
      "customers":[{"no":"C1","name":"Shop"}],
      "items":[\(items.joined(separator: ","))],
      "salesOrders":[\(orders.joined(separator: ","))]}
      """
  }

  private func name(_ number: Int) -> String { "S\(100_000 + number)" }

  private func quantity(_ number: Int) -> Int { number % 7 + 1 }

  /// The statements that buy for some orders, a commit each.
  func statements(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "open \(name($0)); plan orders; commit" }.joined(separator: "; ")
  }

  /// Returns which order an acknowledgement in JSON is for; none of another line.
  static func acknowledged(_ line: String) -> Int? {
    guard line.hasPrefix("{\"statement\":\"commit\",\"ok\":true"),
      let place = line.range(of: "\"sales\":{\"document\":\"S")
    else { return nil }
    return Int(line[place.upperBound...].prefix { $0.isNumber }).map { $0 - 100_000 }
  }

  /// Returns which orders the acknowledgements in an output are for.
  static func allAcknowledged(_ output: String) -> Set<Int> {
    Set(output.split(separator: "\n").compactMap { acknowledged(String($0)) })
  }

  /// A purchase that is not what a whole commit leaves.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  /// Returns the orders that are bought for in an exported store, after checking that each of them
  /// is bought for whole, and that the numbers of purchase orders have no gap.
  func bought(_ export: String) throws -> Set<Int> {
    let value = try JSONSerialization.jsonObject(with: Data(export.utf8))
    guard let book = value as? [String: Any] else { throw Broken(description: "no bundle") }
    var lines: [String: [Int]] = [:]
    let purchases = book["purchaseOrders"] as? [[String: Any]] ?? []
    for (index, purchase) in purchases.enumerated() {
      let number = purchase["no"] as? String ?? ""
      guard number == "PO" + String(String(1_000_001 + index).dropFirst()) else {
        throw Broken(description: "purchase order \(number) has the place of \(index + 1)")
      }
      for line in purchase["lines"] as? [[String: Any]] ?? [] {
        let sales = line["sales"] as? [String: Any]
        guard let order = sales?["document"] as? String, let quantity = line["quantity"] as? Int
        else { throw Broken(description: "\(number) is for no sales order") }
        lines[order, default: []].append(quantity)
      }
    }
    var bought: Set<Int> = []
    for number in 1...count {
      let found = lines.removeValue(forKey: name(number)) ?? []
      if found.isEmpty { continue }
      guard found == [quantity(number), quantity(number)] else {
        throw Broken(description: "\(name(number)) is bought for in part: \(found)")
      }
      bought.insert(number)
    }
    guard lines.isEmpty else { throw Broken(description: "bought for nobody: \(lines.keys)") }
    for order in book["salesOrders"] as? [[String: Any]] ?? [] {
      let number = Int((order["no"] as? String ?? "").dropFirst()).map { $0 - 100_000 } ?? 0
      for line in order["lines"] as? [[String: Any]] ?? [] {
        let reserved = line["reserved"] as? Int ?? 0
        guard reserved == (bought.contains(number) ? quantity(number) : 0) else {
          throw Broken(description: "\(name(number)) has \(reserved) reserved")
        }
      }
    }
    return bought
  }
}

/// A store of an order loop in a folder, and what must hold of it.
struct LoopStore {
  let loop: OrderLoop
  /// The folder around the store.
  let folder: String
  /// The path of the store in that folder.
  let path: String

  /// Makes the store.
  init(orders: Int, in folder: String, path: String = "s") throws {
    loop = OrderLoop(count: orders)
    self.folder = folder
    self.path = path
    let bundle = try Folder()
    let file = try bundle.write("loop.json", loop.bundle)
    let made = try Child.program(["init", path, "--from", file], in: folder).end()
    guard made.status == 0 else {
      throw NotSeen(what: "a store", description: "init: \(made.diagnostics)")
    }
  }

  /// Starts the program, which buys for some orders and acknowledges each in JSON.
  func start(
    _ orders: some Sequence<Int>,
    through wrapper: [String] = [],
    environment: [String: String] = [:],
  ) throws -> Child {
    try Child.program(
      ["--store", path, "--output", "json", "--keep-going", "-c", loop.statements(orders)],
      in: folder,
      through: wrapper,
      environment: environment,
    )
  }

  /// Opens the store, which settles what a crash has left, then checks all of it.
  ///
  /// - Returns: The orders that are bought for.
  func verify() throws -> Set<Int> {
    _ = try countPurchases()
    let export = try Child.program(["export", "--store", path], in: folder).end()
    guard export.status == 0 else {
      throw OrderLoop.Broken(description: "export: \(export.diagnostics)")
    }
    return try loop.bought(export.output)
  }

  /// Opens the store, which settles what a crash has left, counts the purchase orders, and checks
  /// all files.
  func countPurchases() throws -> Int {
    let list = ["--store", path, "--output", "json", "-c", "list purchase orders"]
    let opened = try Child.program(list, in: folder).end()
    guard opened.status == 0 else {
      throw OrderLoop.Broken(description: "it does not open: \(opened.diagnostics)")
    }
    let check = try Child.program(["check", path], in: folder).end()
    guard check.status == 0, check.output == "\(path): sound\n" else {
      throw OrderLoop.Broken(description: "check: \(check.output) \(check.diagnostics)")
    }
    return opened.output.split(separator: "\"no\":\"PO").count - 1
  }
}
