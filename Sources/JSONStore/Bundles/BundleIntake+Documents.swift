import JSONText
import TradeModel

extension BundleIntake {
  /// Reads a sales document with its lines, one by one.
  mutating func readSalesDocument(_ kind: SalesDocumentKind) throws(IntakeFailure) {
    typealias Coding = SalesHeaderCoding
    let start = position
    let opened = try step { fields, bytes throws(JSONError) in
      try fields.openObject(Coding.Key.self, allowed: Coding.bundleKeys, in: bytes)
    }
    guard var object = opened else { return }
    var header = Coding.Draft()
    var waiting: [LineText<SalesLineCoding.Draft>] = []
    while let key = try nextKey(&object) {
      if key == .lines {
        let allowed = SalesLineCoding.bundleKeys(kind)
        try readLines(header.number, &waiting) { fields, bytes throws(JSONError) in
          try SalesLineCoding.readDraft(&fields, allowed: allowed, in: bytes)
        } add: { intake, line, number throws(IntakeFailure) in
          try intake.add(line, SalesDocumentID(kind, number))
        }
      } else {
        try update(&header) { header, fields, bytes throws(JSONError) in
          try header.read(key, &fields, in: bytes)
        }
      }
    }
    guard let number = header.number ?? missing(.no, of: object, at: start) else { return }
    let id = SalesDocumentID(kind, number)
    try add(.salesHeader(header.header(id)), start: start)
    for line in waiting { try add(line, id) }
  }

  private mutating func add(
    _ line: LineText<SalesLineCoding.Draft>,
    _ id: SalesDocumentID,
  ) throws(IntakeFailure) {
    try add(
      .salesLine(line.draft.line(id, line.number)),
      start: line.start,
      lacksReserve: !line.draft.object.has(.reserve),
    )
  }

  /// Reads a purchase document with its lines, one by one.
  mutating func readPurchaseDocument(_ kind: PurchaseDocumentKind) throws(IntakeFailure) {
    typealias Coding = PurchaseHeaderCoding
    let start = position
    let opened = try step { fields, bytes throws(JSONError) in
      try fields.openObject(Coding.Key.self, allowed: Coding.bundleKeys, in: bytes)
    }
    guard var object = opened else { return }
    var header = Coding.Draft()
    var waiting: [LineText<PurchaseLineCoding.Draft>] = []
    while let key = try nextKey(&object) {
      if key == .lines {
        let allowed = PurchaseLineCoding.bundleKeys(kind)
        try readLines(header.number, &waiting) { fields, bytes throws(JSONError) in
          try PurchaseLineCoding.readDraft(&fields, form: .bundle, allowed: allowed, in: bytes)
        } add: { intake, line, number throws(IntakeFailure) in
          try intake.add(line, PurchaseDocumentID(kind, number))
        }
      } else {
        try update(&header) { header, fields, bytes throws(JSONError) in
          try header.read(key, &fields, in: bytes)
        }
      }
    }
    let number = header.number ?? missing(.no, of: object, at: start)
    let vendor = header.vendor ?? missing(.vendor, of: object, at: start)
    guard let number, let vendor else { return }
    let id = PurchaseDocumentID(kind, number)
    try add(.purchaseHeader(header.header(id, vendor: vendor)), start: start)
    for line in waiting { try add(line, id) }
  }

  private mutating func add(
    _ line: LineText<PurchaseLineCoding.Draft>,
    _ id: PurchaseDocumentID,
  ) throws(IntakeFailure) {
    var value = line.draft.line(id, line.number)
    if value.sales?.quantity.isZero == true { value.sales?.quantity = value.quantity }
    try add(.purchaseLine(value), start: line.start)
  }

  // MARK: - Parts

  /// Reads an array of lines, unless there is something else; those before the document's number is
  /// known have to wait for it.
  private mutating func readLines<Draft: LineDraft>(
    _ document: DocumentNumber?,
    _ waiting: inout [LineText<Draft>],
    read: (inout FieldReader, Span<UInt8>) throws(JSONError) -> Draft?,
    add: (inout BundleIntake, LineText<Draft>, DocumentNumber) throws(IntakeFailure) -> Void,
  ) throws(IntakeFailure) {
    let isArray = try step { fields, bytes throws(JSONError) in
      try fields.openArray(in: bytes)
    }
    guard isArray else { return }
    var numbers = LineNumbering()
    while try nextElement() {
      var found: LineText<Draft>?
      try update(&numbers) { numbers, fields, bytes throws(JSONError) in
        found = try read(&fields, bytes).map { draft in
          let start = draft.object.start
          let number = numbers.next(draft.number, &fields, start: start, in: bytes)
          return LineText(draft: draft, number: number, start: start)
        }
      }
      guard var line = found else { continue }
      line.start = offset(of: line.start)
      if let document {
        try add(&self, line, document)
      } else {
        waiting.append(line)
      }
    }
  }

  /// Changes a value by what is read, from the value as it was whenever the text is read again.
  private mutating func update<Value>(
    _ value: inout Value,
    _ read: (inout Value, inout FieldReader, Span<UInt8>) throws(JSONError) -> Void,
  ) throws(IntakeFailure) {
    let before = value
    value = try step { fields, bytes throws(JSONError) -> Value in
      var value = before
      try read(&value, &fields, bytes)
      return value
    }
  }

  /// Notes that a document lacks a key, and returns nothing.
  private mutating func missing<Value, Key: FieldKey>(
    _ key: Key,
    of object: FieldObject<Key>,
    at start: Int,
  ) -> Value? {
    if !object.has(key) {
      errors.append(.missingKey("\(key)"), at: .bytes(start..<start + 1))
    }
    return nil
  }
}

/// What was read of a document's line.
private protocol LineDraft {
  associatedtype Key: FieldKey
  /// The keys that it has, and where it starts.
  var object: FieldObject<Key> { get }
  /// Its own number, where it has one.
  var number: Int? { get }
}

extension SalesLineCoding.Draft: LineDraft {}
extension PurchaseLineCoding.Draft: LineDraft {}

/// A line of a document as it was read.
private struct LineText<Draft> {
  let draft: Draft
  let number: LineNumber
  var start: Int
}

/// Numbers the lines of one document, and sees to it that they ascend.
private struct LineNumbering {
  private var previous = 0

  /// Returns the number of the next line: its own, or the next multiple.
  mutating func next(
    _ number: Int?,
    _ fields: inout FieldReader,
    start: Int,
    in bytes: Span<UInt8>,
  ) -> LineNumber {
    let next = number ?? previous + LineNumber.step
    var problem: RecordProblem?
    if next > LineNumber.limit {
      problem = .numberOutOfRange(limit: LineNumber.limit)
    } else if next <= previous {
      problem = .lineOutOfOrder(LineNumber(next), after: LineNumber(previous))
    }
    if let problem {
      fields.report(problem, at: FieldStep.range(of: [.key("line")], from: start, in: bytes))
    }
    previous = max(previous, next)
    // A number that is refused must still be one that a row can have.
    return LineNumber(min(next, LineNumber.limit))
  }
}
