import JSONText
package import TradeModel

/// The kind of a document, which its rows name by a word.
protocol DocumentKind: Equatable, Sendable {
  /// The kinds.
  static var kinds: [Self] { get }
  /// The names of the kinds, in the same order, ready to be matched.
  static var rowNames: JSONKeys { get }
  /// The kind as the rows name it.
  var rowName: String { get }
}

extension SalesDocumentKind: DocumentKind {
  static let kinds: [Self] = [.order, .invoice, .returnOrder]
  static let rowNames = JSONKeys(kinds.map(\.rowName))

  /// The kind as the rows of the sales tables name it.
  package var rowName: String {
    switch self {
    case .order: "order"
    case .invoice: "invoice"
    case .returnOrder: "return"
    }
  }
}

extension PurchaseDocumentKind: DocumentKind {
  static let kinds: [Self] = [.order, .invoice, .returnOrder]
  static let rowNames = JSONKeys(kinds.map(\.rowName))

  /// The kind as the rows of the purchase tables name it.
  package var rowName: String {
    switch self {
    case .order: "order"
    case .invoice: "invoice"
    case .returnOrder: "return"
    }
  }
}
