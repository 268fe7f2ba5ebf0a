import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// Records that a statement names.

extension Workspace {
  /// Returns the document of a name, of the kind said or of the only kind that has the number.
  func find(_ name: DocumentName) throws(StatementFailure) -> OpenDocument {
    let kinds = name.kind.map { [$0] } ?? DocumentKind.allCases
    let typed = name.number
    guard let number = DocumentNumber(typed.value) else {
      throw try unknownDocument(typed, among: kinds)
    }
    let found = try reading { () throws(BookFailure) in
      var found: [OpenDocument] = []
      for kind in kinds {
        let document = kind.document(number)
        if try has(document) { found.append(document) }
      }
      return found
    }
    guard let first = found.first else { throw try unknownDocument(typed, among: kinds) }
    guard found.count == 1 else {
      throw .binding(
        Located(
          .ambiguousDocument(number.text, kinds: found.map(\.kind)),
          at: typed.range,
        )
      )
    }
    return first
  }

  private func has(_ document: OpenDocument) throws(BookFailure) -> Bool {
    switch document {
    case .sales(let id): try book.salesDocument(id) != nil
    case .purchase(let id): try book.purchaseDocument(id) != nil
    }
  }

  private func unknownDocument(
    _ typed: Ranged<String>,
    among kinds: [DocumentKind],
  ) throws(StatementFailure) -> StatementFailure {
    if kinds.count > 1, let kind = try kindOfRecord(typed.value) {
      return .binding(Located(.recordInsteadOfDocument(typed.value, kind: kind), at: typed.range))
    }
    if kinds.count == 1, let problem = try otherKind(of: typed.value, than: kinds[0]) {
      return .binding(Located(problem, at: typed.range))
    }
    var search = NameSuggestion(for: typed.value)
    for kind in kinds {
      for number in try documentNumbers(kind) { search.consider(number.text) }
    }
    let kind = kinds.count == 1 ? kinds[0] : DocumentKind(beginning: typed.value)
    return .binding(
      Located(
        .unknownDocument(typed.value, suggestion: search.name, kind: kind ?? .salesOrder),
        at: typed.range,
      )
    )
  }

  /// Returns the problem of a number that only documents of other kinds have.
  private func otherKind(
    of text: String,
    than needed: DocumentKind,
  ) throws(StatementFailure) -> BindingProblem? {
    guard let number = DocumentNumber(text) else { return nil }
    let others = try reading { () throws(BookFailure) in
      var others: [String] = []
      for kind in DocumentKind.allCases where try has(kind.document(number)) {
        others.append(kind.rawValue)
      }
      return others
    }
    return others.isEmpty ? nil : .documentOfAnotherKind(text, kinds: others, needed: needed)
  }

  /// Returns what other record has a number, in the words of the statement that shows it.
  private func kindOfRecord(_ number: String) throws(StatementFailure) -> String? {
    try reading { () throws(BookFailure) in
      if let code = ItemCode(number), try book.item(code) != nil { return "item" }
      if let code = VendorCode(number), try book.vendor(code) != nil { return "vendor" }
      if let code = CustomerCode(number), try book.customer(code) != nil { return "customer" }
      return nil
    }
  }

  /// Returns the numbers of all documents of a kind, in order.
  func documentNumbers(_ kind: DocumentKind) throws(StatementFailure) -> [DocumentNumber] {
    try reading { () throws(BookFailure) in
      switch kind {
      case .salesOrder: try book.salesDocuments(.order).map(\.id.number)
      case .salesInvoice: try book.salesDocuments(.invoice).map(\.id.number)
      case .purchaseOrder: try book.purchaseDocuments(.order).map(\.id.number)
      case .purchaseInvoice: try book.purchaseDocuments(.invoice).map(\.id.number)
      }
    }
  }

  /// Returns the item of a number.
  func item(_ typed: Ranged<String>) throws(StatementFailure) -> Item {
    if let code = ItemCode(typed.value),
      let item = try reading({ () throws(BookFailure) in try book.item(code) })
    {
      return item
    }
    var search = NameSuggestion(for: typed.value)
    _ = try reading { () throws(BookFailure) in
      try book.items { item in
        search.consider(item.number.text)
        return false
      }
    }
    throw .binding(Located(.unknownItem(typed.value, suggestion: search.name), at: typed.range))
  }

  /// Returns the customer of a number.
  func customer(_ typed: Ranged<String>) throws(StatementFailure) -> Customer {
    if let code = CustomerCode(typed.value),
      let customer = try reading({ () throws(BookFailure) in try book.customer(code) })
    {
      return customer
    }
    let all = try reading { () throws(BookFailure) in try book.customers() }
    let near = NameSuggestion.nearest(to: typed.value, among: all.lazy.map(\.number.text))
    throw .binding(Located(.unknownCustomer(typed.value, suggestion: near), at: typed.range))
  }

  /// Returns the vendor that a number, a name or a part of one means (PO-25).
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - includesBlocked: Whether a blocked vendor is meant by its name, too: to be looked at.
  /// - Returns: The vendor.
  /// - Throws: `StatementFailure` when none or several could be meant.
  func vendor(
    _ typed: Ranged<String>,
    includesBlocked: Bool = false,
  ) throws(StatementFailure) -> Vendor {
    let search = VendorSearch(includesBlocked: includesBlocked)
    let found = try reading { () throws(BookFailure) in try search.find(typed.value, in: book) }
    switch found {
    case .one(let vendor): return vendor
    case .several(let vendors):
      let candidates = vendors.map { VendorName(number: $0.number, name: $0.name) }
      throw .binding(
        Located(.ambiguousVendor(typed.value, candidates: candidates), at: typed.range)
      )
    case .none(let near):
      let problem = BindingProblem.unknownVendor(typed.value, suggestion: near?.text)
      throw .binding(Located(problem, at: typed.range))
    }
  }
}

extension DocumentKind {
  /// The kind whose series of numbers a text begins like.
  fileprivate init?(beginning number: String) {
    guard let series = NumberSeries(rawValue: number.prefix(2).uppercased()) else { return nil }
    self =
      switch series {
      case .purchaseOrder: .purchaseOrder
      case .purchaseInvoice: .purchaseInvoice
      case .salesOrder: .salesOrder
      case .salesInvoice: .salesInvoice
      }
  }

  /// Returns the key of the document of this kind with a number.
  func document(_ number: DocumentNumber) -> OpenDocument {
    switch self {
    case .salesOrder: .sales(SalesDocumentID(.order, number))
    case .salesInvoice: .sales(SalesDocumentID(.invoice, number))
    case .purchaseOrder: .purchase(PurchaseDocumentID(.order, number))
    case .purchaseInvoice: .purchase(PurchaseDocumentID(.invoice, number))
    }
  }
}
