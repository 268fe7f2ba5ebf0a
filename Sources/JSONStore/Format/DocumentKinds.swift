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
