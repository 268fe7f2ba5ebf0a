import Purchasing
import TestSupport
import TradeModel

/// An analyst's desk: a book, and the steps that are done with it.
struct Desk {
  var book: MemoryBook

  init(_ book: MemoryBook) { self.book = book }

  /// Starts Create Purchase Orders on a sales order.
  func plan(_ number: DocumentNumber = "SO1") throws -> OrderWorksheet {
    guard let order = book.salesDocument(SalesDocumentID(.order, number)) else {
      throw MissingDocument(number: number)
    }
    return try OrderWorksheet.plan(order, in: book, workDate: "2026-01-05")
  }

  /// Commits a worksheet, stores what it makes, and returns the purchase orders.
  @discardableResult mutating func commit(
    _ worksheet: OrderWorksheet,
    scope: PurchaseScope = .all,
  ) throws -> [PurchaseDocument] {
    switch try worksheet.purchase(scope: scope, in: book) {
    case .refused(let problems): throw WorksheetFailure.refused(problems)
    case .nothing: return []
    case .made(let made):
      book = book.applying(made.changes)
      return made.documents
    }
  }

  /// The problems for which a commit is refused.
  func problems(of worksheet: OrderWorksheet) throws -> [RowProblem] {
    guard case .refused(let problems) = try worksheet.purchase(scope: .all, in: book) else {
      return []
    }
    return problems
  }

  /// Sets the quantity to purchase of a row.
  func set(_ quantity: Quantity, onRow row: Int = 0, of worksheet: inout OrderWorksheet) throws {
    let quantities = [RowQuantity(row: row, quantity: quantity)]
    worksheet.apply(try worksheet.edit(settingQuantities: quantities, in: book))
  }

  /// Picks a vendor for a row.
  func pick(_ vendor: VendorCode?, onRow row: Int = 0, of worksheet: inout OrderWorksheet) throws {
    worksheet.apply(try worksheet.edit(pickingVendor: vendor, forRows: [row], in: book))
  }
}

/// A test asks for a document that its book does not have.
struct MissingDocument: Error {
  let number: DocumentNumber
}

extension OrderWorksheet {
  /// The quantity to purchase of each row.
  var quantities: [Quantity] { decisions.map(\.quantity) }

  /// What each row needs, in its unit.
  var needs: [Quantity] { rows.map(\.needed) }
}
