extension WorkAction {
  /// The statement as canonical text; it parses to the same statement.
  package var canonicalText: String {
    var canonical = CanonicalText()
    canonical.word(fixedWords)
    switch self {
    case .list(let query): canonical.clauses(of: query)
    case .show(let target): canonical.target(target)
    case .open(let document): canonical.document(document)
    case .planInvoice(.all): canonical.word("all")
    case .planInvoice(.selected): canonical.word("selected")
    case .select(let change): canonical.change(change)
    case .setQuantity(let value, let scope), .setCost(let value, let scope),
      .setDiscount(let value, let scope):
      canonical.word(value.value.canonicalText)
      canonical.option("on", scope?.canonicalText)
    case .setReserve(let isReserved, let scope):
      canonical.word(isReserved ? "on" : "off")
      canonical.option("on", scope?.canonicalText)
    case .setDate(let date, let scope):
      canonical.word(date.value.canonicalText)
      canonical.option("on", scope?.canonicalText)
    case .setDescription(let text, let scope):
      canonical.word(CanonicalText.quoted(text.value))
      canonical.option("on", scope?.canonicalText)
    case .pickVendor(let choice, let scope):
      canonical.word(choice.value.canonicalText)
      canonical.option("on", scope?.canonicalText)
    case .split(let line, let parts):
      canonical.word(String(line.value))
      for part in parts { canonical.word(part.canonicalText) }
    case .vendors(let line): canonical.option("on", line.map { String($0.value) })
    case .why(let line): if let line { canonical.word(String(line.value)) }
    case .whyNot(let vendor, let line):
      canonical.word(CanonicalText.number(vendor.value))
      canonical.option("on", line.map { String($0.value) })
    case .offers(let scope): canonical.option("on", scope?.canonicalText)
    case .use(let strategy, let scope):
      canonical.word(strategy.rawValue)
      canonical.option("on", scope?.canonicalText)
    case .coverage(let document): if let document { canonical.document(document) }
    case .addItem(let line): canonical.options(of: line)
    case .addComment(let text): canonical.word(CanonicalText.quoted(text.value))
    case .remove(let scope): canonical.word(scope.canonicalText)
    case .assume(let words?): canonical.word(words.canonicalText)
    case .commit(let scope) where scope != .all: canonical.word(scope.rawValue)
    case .undo(let steps) where steps != 1, .redo(let steps) where steps != 1:
      canonical.word(String(steps))
    case .workDate(let date?): canonical.word(date.value.text)
    case .assert(let condition, let scope):
      canonical.word(condition.value.canonicalText)
      canonical.option("on", scope?.canonicalText)
    case .status, .close, .planOrders, .planInvoice(.unspecified), .replan, .filterRows, .preview,
      .drift, .assume(nil), .forget, .compareBase, .commit, .discard, .undo, .redo, .changes,
      .workDate(nil):
      break
    }
    return canonical.text
  }

  /// The first words, with what can stand among them.
  private var fixedWords: String {
    if case .list(let query) = self, query.includesCompleted {
      return "list all \(query.subject.rawValue)"
    }
    return StatementTable.name(of: Action.work(self).form)
  }
}

extension CanonicalText {
  fileprivate mutating func clauses(of query: ListQuery) {
    option("where", query.condition?.value.canonicalText)
    option("sort by", query.sortField?.value)
    if query.sortField != nil, query.isDescending { word("desc") }
    option("limit", query.limit.map { String($0) })
  }

  fileprivate mutating func target(_ target: ShowTarget) {
    switch target {
    case .current: break
    case .item(let number), .vendor(let number), .customer(let number):
      word(Self.number(number.value))
    case .document(let name): document(name)
    }
  }

  fileprivate mutating func document(_ name: DocumentName) {
    if let kind = name.kind { word(kind.rawValue) }
    word(Self.number(name.number.value))
  }

  fileprivate mutating func change(_ change: SelectionChange) {
    switch change {
    case .replace(let scope): word(scope.canonicalText)
    case .add(let scope): option("add", scope.canonicalText)
    case .remove(let scope): option("remove", scope.canonicalText)
    case .clear: word("none")
    }
  }

  fileprivate mutating func options(of line: NewItemLine) {
    word(Self.number(line.item.value))
    option("variant", line.variant.map { Self.number($0.value) })
    option("location", line.location.map { Self.number($0.value) })
    option("qty", line.quantity?.value.canonicalText)
    option("unit", line.unit.map { Self.number($0.value) })
    option("cost", line.cost?.value.canonicalText)
    option("date", line.date?.value.text)
  }
}

extension LineScope {
  /// The lines as canonical text: `1,3-5`, `all`, `where needed > 0`.
  package var canonicalText: String {
    switch self {
    case .all: "all"
    case .matching(let condition): "where \(condition.value.canonicalText)"
    case .lines(let spans):
      spans.map { span in
        let (first, last) = (span.value.first, span.value.last)
        return first == last ? "\(first)" : "\(first)-\(last)"
      }.joined(separator: ",")
    }
  }
}

extension DateValue {
  fileprivate var canonicalText: String {
    switch self {
    case .date(let date): date.text
    case .none: "none"
    }
  }
}

extension VendorChoice {
  fileprivate var canonicalText: String {
    switch self {
    case .number(let number): number
    case .name(let name): CanonicalText.quoted(name)
    case .none: "none"
    }
  }
}
