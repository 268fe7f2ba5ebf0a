package import CommandLanguage
import Purchasing
import TradeModel

// What completion offers: values of the book and of what is open, as far as they begin with what
// was typed. A book that cannot be read offers nothing; the statement will say why.

extension Workspace {
  /// Returns the documents of a kind, or of every kind, whose number begins with what was typed.
  package func documentChoices(
    _ kind: DocumentKind?,
    startingWith typed: String,
    limit: Int,
  ) -> TypingChoices {
    let start = TypedStart(typed)
    let kinds = kind.map { [$0] } ?? DocumentKind.allCases
    return kinds.reduce(TypingChoices()) { choices, kind in
      choices + documents(kind, start, limit: limit - choices.list.count)
    }
  }

  private func documents(_ kind: DocumentKind, _ start: TypedStart, limit: Int) -> TypingChoices {
    switch kind {
    case .salesOrder: sales(.order, kind, start, limit: limit)
    case .salesInvoice: sales(.invoice, kind, start, limit: limit)
    case .purchaseOrder: purchases(.order, kind, start, limit: limit)
    case .purchaseInvoice: purchases(.invoice, kind, start, limit: limit)
    }
  }

  private func sales(
    _ documents: SalesDocumentKind,
    _ kind: DocumentKind,
    _ start: TypedStart,
    limit: Int,
  ) -> TypingChoices {
    let found = try? book.salesHeaders(documents, startingWith: start.number, limit: limit)
    return start.choices(found, \.id.number.text) { header in
      let name = (try? book.name(of: header.customer)) ?? ""
      return name.isEmpty ? kind.rawValue : "\(kind.rawValue), \(name)"
    }
  }

  private func purchases(
    _ documents: PurchaseDocumentKind,
    _ kind: DocumentKind,
    _ start: TypedStart,
    limit: Int,
  ) -> TypingChoices {
    let found = try? book.purchaseHeaders(documents, startingWith: start.number, limit: limit)
    return start.choices(found, \.id.number.text) { header in
      let name = (try? book.name(of: header.vendor)) ?? ""
      return name.isEmpty ? kind.rawValue : "\(kind.rawValue), \(name)"
    }
  }

  /// Returns the items whose number begins with what was typed.
  package func itemChoices(startingWith typed: String, limit: Int) -> TypingChoices {
    let start = TypedStart(typed)
    let found = try? book.items(startingWith: start.number, limit: limit)
    return start.choices(found, \.number.text, detail: \.description)
  }

  /// Returns the vendors whose number begins with what was typed; behind a quote also those whose
  /// name does.
  ///
  /// - Complexity: O(log n) in the vendors, and O(n) behind a quote.
  package func vendorChoices(startingWith typed: String, limit: Int) -> TypingChoices {
    let start = TypedStart(typed)
    let found = try? book.vendors(startingWith: start.number, limit: limit)
    let numbers = start.choices(found, \.number.text) { told($0.name, of: $0) }
    guard start.isQuoted, let vendors = try? book.vendors() else { return numbers }
    let beginning = start.text.lowercased()
    let names = vendors.filter { $0.name.lowercased().hasPrefix(beginning) }
      .map { TypingChoice(text: typedText($0.name), detail: told($0.number.text, of: $0)) }
    return numbers + TypingChoices(names, limit: limit)
  }

  /// Returns what is said of a vendor, with what nothing, or no payment, goes to.
  private func told(_ text: String, of vendor: Vendor) -> String {
    switch vendor.block {
    case .none: text
    case .payment: "\(text), payment blocked"
    case .all: "\(text), blocked"
    }
  }

  /// Returns the customers whose number begins with what was typed.
  package func customerChoices(startingWith typed: String, limit: Int) -> TypingChoices {
    let start = TypedStart(typed)
    let found = try? book.customers(startingWith: start.number, limit: limit)
    return start.choices(found, \.number.text, detail: \.name)
  }

  /// Returns the lines of what is under way or open, whose number begins with a text, each with its
  /// item and what it is short of, or how much it is of.
  ///
  /// - Complexity: O(n) in the lines.
  package func lineChoices(startingWith typed: String, limit: Int) -> TypingChoices {
    TypingChoices(lineTexts.filter { $0.text.hasPrefix(typed) }, limit: limit)
  }

  /// Returns the days that are at hand: the work date.
  package func dateChoices(startingWith typed: String) -> TypingChoices {
    let today = TypingChoice(text: workDate.description, detail: "the work date")
    return TypingChoices(today.text.hasPrefix(typed) ? [today] : [])
  }

  private var lineTexts: [TypingChoice] {
    switch (scene.task, scene.document) {
    case (.orders(let orders), _):
      return orders.worksheet.rows.map { row in
        TypingChoice(text: "\(row.line)", detail: "\(row.item), needed \(row.needed)")
      }
    case (.draft(let draft), _): return draft.document.lines.map(choice)
    case (.none, .purchase(let id)):
      return (try? book.purchaseDocument(id))?.lines.map(choice) ?? []
    case (.none, .sales(let id)), (.invoice, .sales(let id)):
      return (try? book.salesDocument(id))?.lines.map(choice) ?? []
    case (.none, nil), (.invoice, _): return []
    }
  }

  private func choice(_ line: SalesLine) -> TypingChoice {
    guard let item = line.subject.item else {
      return TypingChoice(text: "\(line.number)", detail: line.description)
    }
    return TypingChoice(text: "\(line.number)", detail: "\(item), \(line.quantity)")
  }

  private func choice(_ line: PurchaseLine) -> TypingChoice {
    guard let item = line.subject.item else {
      return TypingChoice(text: "\(line.number)", detail: line.description)
    }
    return TypingChoice(text: "\(line.number)", detail: "\(item), \(line.quantity)")
  }
}
