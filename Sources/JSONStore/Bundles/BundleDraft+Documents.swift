import JSONText
import TradeModel

extension BundleDraft {
  /// Reads a sales document with its lines.
  mutating func readSalesDocument(
    _ kind: SalesDocumentKind,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    typealias Coding = SalesHeaderCoding
    guard
      var object = try fields.openObject(Coding.Key.self, allowed: Coding.bundleKeys, in: bytes)
    else { return }
    var header = Coding.Draft()
    var lines: [Sourced<SalesLineCoding.Draft>] = []
    while let key = try fields.nextKey(&object, in: bytes) {
      guard key == .lines else {
        try header.read(key, &fields, in: bytes)
        continue
      }
      guard try fields.openArray(in: bytes) else { continue }
      let allowed = SalesLineCoding.bundleKeys(kind)
      while try fields.json.nextElement(in: bytes) {
        let line = try SalesLineCoding.readDraft(&fields, allowed: allowed, in: bytes)
        if let line { lines.append(Sourced(value: line, start: line.object.start)) }
      }
    }
    guard let number = header.number ?? fields.missing(.no, of: object) else { return }
    let id = SalesDocumentID(kind, number)
    salesHeaders.append(Sourced(value: header.header(id), start: object.start))
    var numbers = LineNumbering()
    for line in lines {
      let number = numbers.next(line.value.number, &fields, start: line.start, in: bytes)
      salesLines.append(
        Sourced(
          value: line.value.line(id, number),
          start: line.start,
          lacksReserve: !line.value.object.has(.reserve),
        )
      )
    }
  }

  /// Reads a purchase document with its lines.
  mutating func readPurchaseDocument(
    _ kind: PurchaseDocumentKind,
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    typealias Coding = PurchaseHeaderCoding
    guard
      var object = try fields.openObject(Coding.Key.self, allowed: Coding.bundleKeys, in: bytes)
    else { return }
    var header = Coding.Draft()
    var lines: [Sourced<PurchaseLineCoding.Draft>] = []
    while let key = try fields.nextKey(&object, in: bytes) {
      guard key == .lines else {
        try header.read(key, &fields, in: bytes)
        continue
      }
      guard try fields.openArray(in: bytes) else { continue }
      let allowed = PurchaseLineCoding.bundleKeys(kind)
      while try fields.json.nextElement(in: bytes) {
        let line = try PurchaseLineCoding.readDraft(
          &fields,
          form: .bundle,
          allowed: allowed,
          in: bytes
        )
        if let line { lines.append(Sourced(value: line, start: line.object.start)) }
      }
    }
    let number = header.number ?? fields.missing(.no, of: object)
    let vendor = header.vendor ?? fields.missing(.vendor, of: object)
    guard let number, let vendor else { return }
    let id = PurchaseDocumentID(kind, number)
    purchaseHeaders.append(Sourced(value: header.header(id, vendor: vendor), start: object.start))
    var numbers = LineNumbering()
    for line in lines {
      let number = numbers.next(line.value.number, &fields, start: line.start, in: bytes)
      purchaseLines.append(Sourced(value: line.value.line(id, number), start: line.start))
    }
  }
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
    return LineNumber(next)
  }
}
