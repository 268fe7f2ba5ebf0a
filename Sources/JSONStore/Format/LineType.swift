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

extension LineSubject {
  /// The number of what the line is about; blank for mere text.
  var number: String {
    switch self {
    case .item(let item): item.text
    case .comment(let code), .account(let code), .resource(let code), .charge(let code): code
    }
  }
}
