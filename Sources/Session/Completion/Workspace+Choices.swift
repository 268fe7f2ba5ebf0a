package import CommandLanguage
import Purchasing
import TradeModel

/// Something that can be typed in a place, with what it stands for.
package struct TypingChoice: Hashable, Sendable {
  /// What is typed: a number or a field's name.
  package let text: String
  /// What it stands for, in a few words; may be blank.
  package let detail: String

  /// Makes a choice.
  package init(text: String, detail: String = "") {
    self.text = text
    self.detail = detail
  }
}

// What completion offers: values of the book and of what is open, as far as they begin with what
// was typed. A book that cannot be read offers nothing; the statement will say why.

extension Workspace {
  /// Returns the documents of a kind, or of every kind, whose number begins with a text.
  ///
  /// - Complexity: O(n) in the documents of the kind.
  package func documentChoices(
    _ kind: DocumentKind?,
    startingWith typed: String,
    limit: Int,
  ) -> [TypingChoice] {
    var choices: [TypingChoice] = []
    for kind in kind.map({ [$0] }) ?? DocumentKind.allCases {
      guard let numbers = try? documentNumbers(kind) else { continue }
      choices += numbers.lazy.map(\.text).filter { begins($0, with: typed) }
        .prefix(limit - choices.count)
        .map { TypingChoice(text: $0, detail: kind.rawValue) }
    }
    return choices
  }

  /// Returns the items whose number begins with a text.
  ///
  /// - Complexity: O(n) in the items.
  package func itemChoices(startingWith typed: String, limit: Int) -> [TypingChoice] {
    let items = (try? book.items()) ?? []
    return items.lazy.filter { begins($0.number.text, with: typed) }.prefix(limit)
      .map { TypingChoice(text: $0.number.text, detail: $0.description) }
  }

  /// Returns the vendors whose number begins with a text.
  ///
  /// - Complexity: O(n) in the vendors.
  package func vendorChoices(startingWith typed: String, limit: Int) -> [TypingChoice] {
    let vendors = (try? book.vendors()) ?? []
    return vendors.lazy.filter { begins($0.number.text, with: typed) }.prefix(limit)
      .map { TypingChoice(text: $0.number.text, detail: $0.name) }
  }

  /// Returns the customers whose number begins with a text.
  ///
  /// - Complexity: O(n) in the customers.
  package func customerChoices(startingWith typed: String, limit: Int) -> [TypingChoice] {
    let customers = (try? book.customers()) ?? []
    return customers.lazy.filter { begins($0.number.text, with: typed) }.prefix(limit)
      .map { TypingChoice(text: $0.number.text, detail: $0.name) }
  }

  /// Returns the lines of what is under way or open, whose number begins with a text, each with its
  /// item and, on the worksheet of Create Purchase Orders, what it needs.
  ///
  /// - Complexity: O(n) in the lines.
  package func lineChoices(startingWith typed: String, limit: Int) -> [TypingChoice] {
    lineTexts.lazy.filter { begins($0.text, with: typed) }.prefix(limit).map(\.self)
  }

  /// Returns the names of the fields of the rows that `where` selects from.
  package func fieldChoices(startingWith typed: String) -> [TypingChoice] {
    let names: [String] =
      switch (scene.task, scene.document) {
      case (.orders, _): OrderRows.fields.map(\.name)
      case (.draft, _), (.none, .purchase): PurchaseLines.fields.map(\.name)
      case (.invoice, _), (.none, .sales): SalesLines.fields.map(\.name)
      case (.none, nil): []
      }
    return matching(names, typed)
  }

  /// Returns the names of the fields of a list.
  package func fieldChoices(
    of list: ListSubject,
    startingWith typed: String,
  ) -> [TypingChoice] {
    let names: [String] =
      switch list {
      case .salesOrders, .salesInvoices: ListFields.sales.map(\.name)
      case .purchaseOrders, .purchaseInvoices: ListFields.purchases.map(\.name)
      case .items: ListFields.items.map(\.name)
      case .vendors: ListFields.vendors.map(\.name)
      case .customers: ListFields.customers.map(\.name)
      }
    return matching(names, typed)
  }

  private var lineTexts: [TypingChoice] {
    switch (scene.task, scene.document) {
    case (.orders(let orders), _):
      return orders.worksheet.rows.map { row in
        TypingChoice(text: "\(row.line)", detail: "\(row.item), needed \(row.needed)")
      }
    case (.draft(let draft), _):
      return draft.document.lines.map { choice($0.number, $0.subject, $0.description) }
    case (.none, .purchase(let id)):
      let document = try? book.purchaseDocument(id)
      return document?.lines.map { choice($0.number, $0.subject, $0.description) } ?? []
    case (.none, .sales(let id)), (.invoice, .sales(let id)):
      let document = try? book.salesDocument(id)
      return document?.lines.map { choice($0.number, $0.subject, $0.description) } ?? []
    case (.none, nil), (.invoice, _): return []
    }
  }

  private func choice(
    _ number: LineNumber,
    _ subject: LineSubject,
    _ description: String,
  ) -> TypingChoice {
    TypingChoice(text: "\(number)", detail: subject.item?.text ?? description)
  }

  private func matching(_ names: [String], _ typed: String) -> [TypingChoice] {
    names.filter { begins($0, with: typed) }.map { TypingChoice(text: $0) }
  }

  private func begins(_ text: String, with typed: String) -> Bool {
    typed.isEmpty || text.uppercased().hasPrefix(typed.uppercased())
  }
}
