import TradeModel

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
