package import TradeModel

extension SalesDocumentKind {
  /// The kind as the rows of the sales tables name it.
  package var rowName: String {
    switch self {
    case .order: "order"
    case .invoice: "invoice"
    case .returnOrder: "return"
    }
  }
}

extension PurchaseDocumentKind {
  /// The kind as the rows of the purchase tables name it.
  package var rowName: String {
    switch self {
    case .order: "order"
    case .invoice: "invoice"
    case .returnOrder: "return"
    }
  }
}

/// What a line is about, as rows and bundles name it.
enum LineType: String, CaseIterable {
  case item
  case comment
  case account
  case resource
  case charge

  init(_ subject: LineSubject) {
    switch subject {
    case .item: self = .item
    case .comment: self = .comment
    case .account: self = .account
    case .resource: self = .resource
    case .charge: self = .charge
    }
  }
}

extension LineSubject {
  /// The number of what the line is about; blank for mere text.
  var number: String {
    switch self {
    case .item(let item): item.text
    case .comment(let code), .account(let code), .resource(let code), .charge(let code): code
    }
  }
}
