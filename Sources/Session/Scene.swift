import CommandLanguage
import Purchasing
import TradeModel

/// The document that is open.
enum OpenDocument: Hashable, Sendable {
  case sales(SalesDocumentID)
  case purchase(PurchaseDocumentID)

  var number: DocumentNumber {
    switch self {
    case .sales(let id): id.number
    case .purchase(let id): id.number
    }
  }

  /// The kind in words: `sales order`.
  var kind: String {
    switch self {
    case .sales(let id): id.kind.rawValue
    case .purchase(let id): id.kind.rawValue
    }
  }
}

/// The worksheet of Create Purchase Orders with what is selected and shown of it.
struct OrdersTask: Sendable {
  var worksheet: OrderWorksheet
  var selection: Set<LineNumber> = []
  var filter: RowFilter = .all
}

/// What is under way on the open document.
enum SessionTask: Sendable {
  case none
  case orders(OrdersTask)
  case invoice(InvoiceWorksheet)
  /// A purchase document is edited; with no edit it is no draft, but `none`.
  case draft(PurchaseDraft)

  /// What the prompt calls it.
  var word: String {
    switch self {
    case .none: ""
    case .orders: "orders"
    case .invoice: "invoice"
    case .draft: "edit"
    }
  }

  /// What `status` calls it.
  var name: String {
    switch self {
    case .none: ""
    case .orders: "plan orders"
    case .invoice: "plan invoice"
    case .draft: "edit"
    }
  }
}

/// Where the session stands: the work date, the open document, and what is under way on it.
///
/// Opening, closing and planning make a new scene; edits and selections change the scene there is.
/// A scene with edits is left only by a step of the history, which keeps it.
struct Scene: Sendable {
  /// Tells this scene from every other of the session.
  let id: Int
  var workDate: CalendarDate
  var document: OpenDocument?
  /// What is assumed, in the order in which it was said.
  var assumptions: [Assumption] = []
  /// The selected lines of the open document; a worksheet has a selection of its own.
  var selection: Set<LineNumber> = []
  var task: SessionTask = .none
  /// The edits of the task that are not committed.
  var edits = 0
}
