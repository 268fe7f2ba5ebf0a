/// The forms of statement, each named by the words that it begins with.
package enum StatementForm: Hashable, Sendable {
  // Looking around.
  case status
  case list(ListSubject)
  case show
  case showItem
  case showVendor
  case showCustomer
  // Documents and worksheets.
  case open
  case close
  case planOrders
  case planInvoice
  case showUnavailable
  case showAll
  case select
  case setQuantity
  case setReserve
  case pickVendor
  case vendors
  case preview
  case commit
  case discard
  // Editing purchase documents.
  case setCost
  case setDiscount
  case setDate
  case setDescription
  case addItem
  case addComment
  case remove
  // The session.
  case undo
  case redo
  case changes
  case workDate
  case output
  case echo
  case run
  case help
  case quit
}

extension Action {
  /// The form of the statement.
  package var form: StatementForm {
    switch self {
    case .work(let action): action.form
    case .shell(let action): action.form
    }
  }
}

extension ShellAction {
  fileprivate var form: StatementForm {
    switch self {
    case .output: .output
    case .echo: .echo
    case .run: .run
    case .help: .help
    case .quit: .quit
    }
  }
}

extension WorkAction {
  fileprivate var form: StatementForm {
    switch self {
    case .status: .status
    case .list(let query): .list(query.subject)
    case .show(.current), .show(.document): .show
    case .show(.item): .showItem
    case .show(.vendor): .showVendor
    case .show(.customer): .showCustomer
    case .open: .open
    case .close: .close
    case .planOrders: .planOrders
    case .planInvoice: .planInvoice
    case .filterRows(.unavailable): .showUnavailable
    case .filterRows(.all): .showAll
    case .select: .select
    case .setQuantity: .setQuantity
    case .setReserve: .setReserve
    case .setCost: .setCost
    case .setDiscount: .setDiscount
    case .setDate: .setDate
    case .setDescription: .setDescription
    case .pickVendor: .pickVendor
    case .vendors: .vendors
    case .addItem: .addItem
    case .addComment: .addComment
    case .remove: .remove
    case .preview: .preview
    case .commit: .commit
    case .discard: .discard
    case .undo: .undo
    case .redo: .redo
    case .changes: .changes
    case .workDate: .workDate
    }
  }
}
