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
    var waiting: [SalesLineText] = []
    while let key = try nextKey(&object) {
      if key == .lines {
        try readLines { intake throws(IntakeFailure) in
          try intake.readSalesLines(kind, header.number, &waiting)
        }
      } else {
        let before = header
        header = try step { fields, bytes throws(JSONError) -> Coding.Draft in
          var header = before
          try header.read(key, &fields, in: bytes)
          return header
        }
      }
    }
    guard let number = header.number ?? missing(.no, of: object, at: start) else { return }
    let id = SalesDocumentID(kind, number)
    try add(.salesHeader(header.header(id)), start: start)
    for line in waiting { try add(line, id) }
  }

  /// Reads the lines of a sales document; those before its number is known have to wait for it.
  private mutating func readSalesLines(
    _ kind: SalesDocumentKind,
    _ number: DocumentNumber?,
    _ waiting: inout [SalesLineText],
  ) throws(IntakeFailure) {
    let allowed = SalesLineCoding.bundleKeys(kind)
    var numbers = LineNumbering()
    while try nextElement() {
      let before = numbers
      let (line, after) = try step {
        fields,
        bytes throws(JSONError) -> (SalesLineText?, LineNumbering) in
        var numbers = before
        guard let line = try SalesLineCoding.readDraft(&fields, allowed: allowed, in: bytes) else {
          return (nil, numbers)
        }
        let start = line.object.start
        let number = numbers.next(line.number, &fields, start: start, in: bytes)
        return (SalesLineText(draft: line, number: number, start: start), numbers)
      }
      numbers = after
      guard var line else { continue }
      line.start = offset(of: line.start)
      if let number {
        try add(line, SalesDocumentID(kind, number))
      } else {
        waiting.append(line)
      }
    }
  }

  private mutating func add(
    _ line: SalesLineText,
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
    var waiting: [PurchaseLineText] = []
    while let key = try nextKey(&object) {
      if key == .lines {
        try readLines { intake throws(IntakeFailure) in
          try intake.readPurchaseLines(kind, header.number, &waiting)
        }
      } else {
        let before = header
        header = try step { fields, bytes throws(JSONError) -> Coding.Draft in
          var header = before
          try header.read(key, &fields, in: bytes)
          return header
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

  /// Reads the lines of a purchase document; those before its number is known have to wait for it.
  private mutating func readPurchaseLines(
    _ kind: PurchaseDocumentKind,
    _ number: DocumentNumber?,
    _ waiting: inout [PurchaseLineText],
  ) throws(IntakeFailure) {
    let allowed = PurchaseLineCoding.bundleKeys(kind)
    var numbers = LineNumbering()
    while try nextElement() {
      let before = numbers
      let (line, after) = try step {
        fields,
        bytes throws(JSONError) -> (PurchaseLineText?, LineNumbering) in
        var numbers = before
        let line = try PurchaseLineCoding.readDraft(
          &fields,
          form: .bundle,
          allowed: allowed,
          in: bytes,
        )
        guard let line else { return (nil, numbers) }
        let start = line.object.start
        let number = numbers.next(line.number, &fields, start: start, in: bytes)
        return (PurchaseLineText(draft: line, number: number, start: start), numbers)
      }
      numbers = after
      guard var line else { continue }
      line.start = offset(of: line.start)
      if let number {
        try add(line, PurchaseDocumentID(kind, number))
      } else {
        waiting.append(line)
      }
    }
  }

  private mutating func add(
    _ line: PurchaseLineText,
    _ id: PurchaseDocumentID,
  ) throws(IntakeFailure) {
    var value = line.draft.line(id, line.number)
    if value.sales?.quantity.isZero == true { value.sales?.quantity = value.quantity }
    try add(.purchaseLine(value), start: line.start)
  }

  // MARK: - Parts

  /// Reads an array of lines, unless there is something else.
  private mutating func readLines(
    _ read: (inout BundleIntake) throws(IntakeFailure) -> Void
  ) throws(IntakeFailure) {
    let isArray = try step { fields, bytes throws(JSONError) in
      try fields.openArray(in: bytes)
    }
    if isArray { try read(&self) }
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

/// A line of a sales document as it was read.
private struct SalesLineText {
  let draft: SalesLineCoding.Draft
  let number: LineNumber
  var start: Int
}

/// A line of a purchase document as it was read.
private struct PurchaseLineText {
  let draft: PurchaseLineCoding.Draft
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
