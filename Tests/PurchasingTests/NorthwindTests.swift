import Foundation
import Purchasing
import SupplyPlanning
import TestSupport
import Testing
import TradeModel

/// The real order 11077 of the Northwind data, where that data lies beside the project.
@Suite("Northwind", .enabled(if: NorthwindData.isThere, "the shared data is not here"))
struct NorthwindTests {
  @Test func `order 11077 is short of five items, one of which cannot be bought`() throws {
    var book = try NorthwindData.book()
    let id = SalesDocumentID(.order, "11077")
    let order = try #require(book.salesDocument(id))
    let workDate: CalendarDate = "1998-05-06"
    var worksheet = try OrderWorksheet.plan(order, in: book, workDate: workDate)
    #expect(worksheet.rows.count == 25)
    #expect(short(worksheet) == ["P02 5", "P07 1", "P16 2", "P60 2", "P64 2"])
    #expect(worksheet.rows[0].line == 10_000)

    let blocked = RowProblem(line: 10_000, rule: .itemPurchasingBlocked("P02"))
    #expect(try worksheet.purchase(scope: .all, in: book) == .refused([blocked]))

    let none = [RowQuantity(row: 0, quantity: 0)]
    worksheet.apply(try worksheet.edit(settingQuantities: none, in: book))
    guard case .made(let made) = try worksheet.purchase(scope: .all, in: book) else {
      Issue.record("nothing is made")
      return
    }
    #expect(made.documents.map(\.header.vendor) == ["V03", "V07", "V12", "V28"])
    #expect(made.documents.map(\.lines.count) == [1, 1, 1, 1])
    let lines = made.documents.flatMap(\.lines)
    #expect(lines.map(\.subject.item) == ["P07", "P16", "P64", "P60"])
    #expect(lines.allSatisfy { $0.expectedReceiptDate == "1998-06-03" })
    for line in lines {
      let sale = try #require(line.sales.flatMap { order.line($0.line) })
      #expect(sale.subject == line.subject && line.sales?.document == "11077")
    }

    book = book.applying(made.changes)
    let now = try #require(book.salesDocument(id))
    let again = try OrderWorksheet.plan(now, in: book, workDate: workDate)
    #expect(short(again) == ["P02 5"])
  }

  @Test func `the short orders are those whose plan needs something`() throws {
    let book = try NorthwindData.book()
    let orders = book.salesDocuments(.order)
    let short = try shortOrders(in: book, among: orders, workDate: "1998-05-06")
    let planned = try orders.filter { try needsSomething($0, in: book) }.map(\.id.number)
    #expect(short == Set(planned))
    #expect(short.contains("11077") && short.count < 21)
  }

  private func needsSomething(_ order: SalesDocument, in book: MemoryBook) throws -> Bool {
    let worksheet: OrderWorksheet
    do throws(PlanningFailure) {
      worksheet = try OrderWorksheet.plan(order, in: book, workDate: "1998-05-06")
    } catch {
      guard error == .nothingToPlan else { throw error }
      return false
    }
    return worksheet.rows.contains { $0.needed > .zero }
  }

  private func short(_ worksheet: OrderWorksheet) -> [String] {
    worksheet.rows.filter { $0.needed > .zero }.map { "\($0.item) \($0.needed)" }
  }
}

/// Reads what these tests need of the Northwind bundle.
enum NorthwindData {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/northwind.bundle.json").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path()) }

  private struct Bundle: Decodable {
    var vendors: [BundleVendor]
    var items: [BundleItem]
    var inventory: [BundleEntry]
    var salesOrders: [BundleSale]
    var purchaseOrders: [BundlePurchase]
  }

  private struct BundleVendor: Decodable {
    var no: String
    var name: String
  }

  private struct BundleItem: Decodable {
    var no: String
    var description: String
    var baseUnit: String
    var vendor: String
    var purchasingBlocked: Bool?
  }

  private struct BundleEntry: Decodable {
    var item: String
    var quantity: Int
  }

  private struct BundleSale: Decodable {
    var no: String
    var shipmentDate: String
    var lines: [BundleLine]
  }

  private struct BundlePurchase: Decodable {
    var no: String
    var vendor: String
    var lines: [BundleLine]
  }

  private struct BundleLine: Decodable {
    var line: Int
    var no: String
    var quantity: Int
    var shipped: Int?
    var expectedReceiptDate: String?
  }

  static func book() throws -> MemoryBook {
    let bundle = try JSONDecoder().decode(Bundle.self, from: Data(contentsOf: file))
    return MemoryBook(
      company: Company(name: "Northwind Traders", currency: "USD"),
      workDate: "1998-05-06",
      vendors: bundle.vendors.map { .sample(VendorCode(stringLiteral: $0.no), name: $0.name) },
      items: bundle.items.map {
        .sample(
          ItemCode(stringLiteral: $0.no),
          description: $0.description,
          baseUnit: UnitCode(stringLiteral: $0.baseUnit),
          vendor: VendorCode(stringLiteral: $0.vendor),
          isPurchasingBlocked: $0.purchasingBlocked ?? false,
        )
      },
      inventory: bundle.inventory.map {
        .stock(Quantity(integerLiteral: $0.quantity), of: ItemCode(stringLiteral: $0.item))
      },
      sales: bundle.salesOrders.map {
        .sample(
          DocumentNumber(stringLiteral: $0.no),
          shipmentDate: CalendarDate(stringLiteral: $0.shipmentDate),
          lines: $0.lines.map { line in
            .line(
              LineNumber(line.line),
              item: ItemCode(stringLiteral: line.no),
              quantity: Quantity(integerLiteral: line.quantity),
              unit: "PCS",
              shipped: Quantity(integerLiteral: line.shipped ?? 0),
            )
          },
        )
      },
      purchases: bundle.purchaseOrders.map {
        .sample(
          DocumentNumber(stringLiteral: $0.no),
          vendor: VendorCode(stringLiteral: $0.vendor),
          lines: $0.lines.map { line in
            .line(
              LineNumber(line.line),
              item: ItemCode(stringLiteral: line.no),
              quantity: Quantity(integerLiteral: line.quantity),
              expectedReceiptDate: line.expectedReceiptDate.map {
                CalendarDate(stringLiteral: $0)
              },
            )
          },
        )
      },
    )
  }
}
