package import CommandLanguage
import Purchasing
import TradeModel

// What completion offers in a condition: fields, and the values that a field can have.

extension Workspace {
  /// Returns the names of the fields of a list, or of the rows that `where` selects from.
  package func fieldChoices(of list: ListSubject?, startingWith typed: String) -> TypingChoices {
    let names = list.map { ListFields.names(of: $0) } ?? rowFieldNames
    let beginning = typed.lowercased()
    let fitting = names.filter { $0.lowercased().hasPrefix(beginning) }
    return TypingChoices(fitting.map { TypingChoice(text: $0, detail: "a field") })
  }

  /// Returns what `assert` can name: the figures of the session, then the fields of the rows.
  package func assertionChoices(startingWith typed: String) -> TypingChoices {
    let beginning = typed.lowercased()
    let figures = SessionLine.fields.map(\.name)
      .filter { $0.lowercased().hasPrefix(beginning) }
      .map { TypingChoice(text: $0, detail: "of the session") }
    return TypingChoices(figures) + fieldChoices(of: nil, startingWith: typed)
  }

  private var rowFieldNames: [String] {
    switch (scene.task, scene.document) {
    case (.orders, _): OrderRows.fields.map(\.name)
    case (.draft, _), (.none, .purchase): PurchaseLines.fields.map(\.name)
    case (.invoice, _), (.none, .sales): SalesLines.fields.map(\.name)
    case (.none, nil): []
    }
  }

  /// Returns the values that a field is compared with: those of the rows that are open, or what the
  /// field of a list can be.
  ///
  /// - Parameters:
  ///   - field: The name of the field, in lower case.
  ///   - list: What is listed; none where rows are open.
  ///   - typed: What was typed of the value.
  ///   - limit: The most values.
  /// - Returns: The values, as they are typed.
  package func valueChoices(
    of field: String,
    in list: ListSubject?,
    startingWith typed: String,
    limit: Int,
  ) -> TypingChoices {
    if let list { return listValues(of: field, list, typed, limit: limit) }
    let texts = rowValues(of: field).filter { begins($0, with: typed) }
    return TypingChoices(texts.map { TypingChoice(text: $0, detail: "in the rows") }, limit: limit)
  }

  private func begins(_ text: String, with typed: String) -> Bool {
    text.lowercased().hasPrefix(typed.lowercased())
  }

  // MARK: - Lists

  private func listValues(
    of field: String,
    _ list: ListSubject,
    _ typed: String,
    limit: Int,
  ) -> TypingChoices {
    let words = Self.words(of: field, in: list)
    guard words.isEmpty else {
      let texts = words.map(typedText).filter { begins($0, with: typed) }
      return TypingChoices(texts.map { TypingChoice(text: $0) }, limit: limit)
    }
    // In a condition a number stands in quotes, so that one is looked up behind a quote.
    guard typed.isEmpty || typed.hasPrefix("\"") else { return TypingChoices() }
    let quoted = typed.isEmpty ? "\"" : typed
    switch (field, list) {
    case ("vendor", _), ("no", .vendors), ("number", .vendors):
      return vendorChoices(startingWith: quoted, limit: limit)
    case ("customer", _), ("no", .customers), ("number", .customers):
      return customerChoices(startingWith: quoted, limit: limit)
    case ("item", _), ("no", .items), ("number", .items):
      return itemChoices(startingWith: quoted, limit: limit)
    default: return TypingChoices()
    }
  }

  /// The words that a field can be, where they are few.
  private static func words(of field: String, in list: ListSubject) -> [String] {
    switch (field, list) {
    case ("type", .items): ItemType.allCases.map(\.rawValue)
    case ("replenishment", .items): Replenishment.allCases.map(\.rawValue)
    case ("reserve", .items): ReservePolicy.allCases.map(\.rawValue)
    case ("blocked", .vendors): VendorBlock.allCases.map(\.rawValue)
    default: []
    }
  }

  // MARK: - Rows

  /// The different values of a field in the rows that are open, in the order of the rows.
  private func rowValues(of field: String) -> [String] {
    switch (scene.task, scene.document) {
    case (.orders(let task), _):
      let names = try? book.names(of: task.worksheet.decisions.flatMap(\.vendors))
      return values(of: field, in: OrderRows(task: task, vendorNames: names ?? [:]))
    case (.draft(let draft), _):
      return values(of: field, in: PurchaseLines(draft: draft, selection: scene.selection))
    case (.none, .purchase(let id)):
      guard let document = try? book.purchaseDocument(id) else { return [] }
      let draft = PurchaseDraft(document)
      return values(of: field, in: PurchaseLines(draft: draft, selection: scene.selection))
    case (.none, .sales(let id)), (.invoice, .sales(let id)):
      guard let document = try? book.salesDocument(id) else { return [] }
      return values(
        of: field,
        in: SalesLines(document: document, selection: scene.selection, needs: nil)
      )
    case (.none, nil), (.invoice, _): return []
    }
  }

  private func values<Lines: LineSource>(of name: String, in lines: Lines) -> [String] {
    guard let field = Lines.fields.first(where: { $0.isNamed(name) }) else { return [] }
    var seen: Set<String> = []
    var texts: [String] = []
    for index in lines.shownIndices {
      let row = lines.row(at: index)
      let text: String? =
        switch field.reading {
        case .text(let read): typedText(read(row))
        case .date(let read): read(row)?.description
        // Numbers are shown in the rows, and are compared by size; true and false are words.
        case .number, .truth: nil
        }
      if let text, seen.insert(text).inserted { texts.append(text) }
    }
    return texts
  }
}
