import TradeModel

extension OrderedKey {
  /// Makes the key of a row from its parts.
  init(_ key: RowKey) {
    self.init()
    for text in key.texts { append(text: text.utf8) }
    if key.number != 0 { append(number: key.number) }
  }

  /// Makes the key of a record.
  init(of record: Record) {
    switch record {
    case .item(let item): self.init(item.number)
    case .salesHeader(let header): self.init(header.id)
    case .salesLine(let line):
      self.init(line.document)
      append(number: line.number.value)
    case .purchaseHeader(let header): self.init(header.id)
    case .purchaseLine(let line):
      self.init(line.document)
      append(number: line.number.value)
    default: self.init(record.key)
    }
  }

  /// Makes the key of a record that has a code.
  init(_ code: some RecordCode) {
    self.init(room: 24)
    append(code.codeText)
  }

  /// Makes the key with which those of all sales documents of a kind start.
  init(_ kind: SalesDocumentKind) {
    self.init()
    append(text: kind.rowName.utf8)
  }

  /// Makes the key with which those of all purchase documents of a kind start.
  init(_ kind: PurchaseDocumentKind) {
    self.init()
    append(text: kind.rowName.utf8)
  }

  /// Makes the key of a sales document, with which those of its lines start.
  init(_ id: SalesDocumentID) { self.init(id.kind.rowName, id.number) }

  /// Makes the key of a purchase document, with which those of its lines start.
  init(_ id: PurchaseDocumentID) { self.init(id.kind.rowName, id.number) }

  private init(_ kind: String, _ number: DocumentNumber) {
    // With room for a usual number and for that of a line.
    self.init(room: kind.utf8.count + CodeText.inlineLimit + 10)
    append(text: kind.utf8)
    append(number.codeText)
  }

  /// Adds the text of a code.
  private mutating func append(_ code: CodeText) {
    code.withBytes { append(text: $0.indices, in: $0) }
  }
}
