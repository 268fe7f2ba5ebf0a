/// The forms of statement, each named by the words that it begins with.
package enum StatementForm: Hashable, Sendable {
  // Looking around.

  /// The counts of the store.
  case status
  /// A list of records.
  case list(ListSubject)
  /// What is open, or a document.
  case show
  /// An item.
  case showItem
  /// A vendor.
  case showVendor
  /// A customer.
  case showCustomer

  // Documents and worksheets.

  /// A document is opened.
  case open
  /// The document is closed.
  case close
  /// The worksheet of Create Purchase Orders is started.
  case planOrders
  /// The worksheet of Create Purchase Invoice is started.
  case planInvoice
  /// The worksheet is planned again, and its edits are kept.
  case replan
  /// Only the rows that are short are shown.
  case showUnavailable
  /// All rows are shown.
  case showAll
  /// Lines are selected.
  case select
  /// The quantity is changed.
  case setQuantity
  /// Reserving is switched.
  case setReserve
  /// The vendor is changed.
  case pickVendor
  /// A row is divided over vendors.
  case split
  /// The candidates for a row are listed.
  case vendors
  /// The availability of a row is told as a sum.
  case why
  /// What a vendor would be for a row is told.
  case whyNot
  /// The offers of vendors and the strategies are shown.
  case offers
  /// A strategy picks the vendors.
  case use
  /// What covers the lines of a document is shown.
  case coverage
  /// What no longer adds up is listed.
  case drift
  /// Something is assumed.
  case assume
  /// What is assumed is forgotten.
  case forget
  /// The plan is compared with that of the book as it is.
  case compareBase
  /// What commit would make is shown.
  case preview
  /// The documents are made, or the edits stored.
  case commit
  /// The worksheet or the edits are given up.
  case discard

  // Purchase documents.

  /// The unit cost is changed.
  case setCost
  /// The line discount is changed.
  case setDiscount
  /// The expected receipt date is changed.
  case setDate
  /// The description is changed.
  case setDescription
  /// A line with an item is added.
  case addItem
  /// A line of text is added.
  case addComment
  /// Lines are removed.
  case remove

  // The session.

  /// Steps are taken back.
  case undo
  /// Steps are done again.
  case redo
  /// The steps are listed.
  case changes
  /// The work date is shown or set.
  case workDate
  /// The output format is set.
  case output
  /// A text is printed.
  case echo
  /// A script is run.
  case run
  /// The lines entered at the prompt are shown, or saved.
  case history
  /// The session is recorded, or no longer.
  case record
  /// The help is shown.
  case help
  /// The program is left.
  case quit
  /// The time of statements is told, or no longer.
  case timing

  // Scripts.

  /// A variable is made, or all are listed.
  case variables
  /// A condition is checked.
  case assertion
  /// A statement is to fail; what that statement is decides the form.
  case expectError
  /// A version of the program is asked for.
  case requirement
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
    case .history: .history
    case .record: .record
    case .help: .help
    case .quit: .quit
    case .timing: .timing
    case .variables: .variables
    case .requirement: .requirement
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
    case .replan: .replan
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
    case .split: .split
    case .vendors: .vendors
    case .addItem: .addItem
    case .addComment: .addComment
    case .remove: .remove
    case .why: .why
    case .whyNot: .whyNot
    case .offers: .offers
    case .use: .use
    case .coverage: .coverage
    case .drift: .drift
    case .assume: .assume
    case .forget: .forget
    case .compareBase: .compareBase
    case .preview: .preview
    case .commit: .commit
    case .discard: .discard
    case .undo: .undo
    case .redo: .redo
    case .changes: .changes
    case .workDate: .workDate
    case .assert: .assertion
    }
  }
}
