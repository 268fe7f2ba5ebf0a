import Purchasing
import TradeModel

/// One edit of what is under way, as what it changed: it can be applied and taken back.
enum TaskEdit: Sendable {
  case orders(WorksheetEdit)
  case invoiceVendor(from: VendorCode?, to: VendorCode?)
  /// An edit of a purchase document, with the document as the book had it.
  case draft(PurchaseDraftEdit, of: PurchaseDocument)

  /// The places of the rows of the worksheet that the edit changes.
  var worksheetRows: [Int] {
    if case .orders(let edit) = self { edit.changes.map(\.row) } else { [] }
  }
}

extension Scene {
  /// Carries out an edit; the first one of a purchase document makes it a draft.
  mutating func apply(_ edit: TaskEdit) {
    edits += 1
    switch (edit, task) {
    case (.orders(let edit), .orders(var orders)):
      task = .none
      orders.worksheet.apply(edit)
      task = .orders(orders)
    case (.invoiceVendor(from: _, to: let vendor), .invoice(var worksheet)):
      worksheet.pick(vendor)
      task = .invoice(worksheet)
    case (.draft(let edit, of: _), .draft(var draft)):
      task = .none
      draft.apply(edit)
      task = .draft(draft)
    case (.draft(let edit, of: let base), .none):
      var draft = PurchaseDraft(base)
      draft.apply(edit)
      task = .draft(draft)
    default:
      preconditionFailure("an edit is carried out on the task that it was made for")
    }
  }

  /// Takes an edit back; a draft without edits is no draft.
  mutating func revert(_ edit: TaskEdit) {
    edits -= 1
    switch (edit, task) {
    case (.orders(let edit), .orders(var orders)):
      task = .none
      orders.worksheet.revert(edit)
      task = .orders(orders)
    case (.invoiceVendor(from: let vendor, to: _), .invoice(var worksheet)):
      worksheet.pick(vendor)
      task = .invoice(worksheet)
    case (.draft(let edit, of: _), .draft(var draft)):
      task = .none
      draft.revert(edit)
      if edits > 0 { task = .draft(draft) }
    default:
      preconditionFailure("an edit is taken back on the task that it was made for")
    }
  }
}
