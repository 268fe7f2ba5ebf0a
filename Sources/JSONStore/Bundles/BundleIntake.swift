import JSONText
import TradeModel

/// Reads a bundle's text once, piece by piece, and sorts its records by table and key.
struct BundleIntake {
  /// The company and the work date.
  private(set) var setup = Setup()
  /// The offset of the company's opening brace, where there is one.
  private(set) var companyStart: Int?
  /// The records of each table, in the order of `Table.allCases`.
  private(set) var sorters: [RecordSorter]
  /// What was wrong so far.
  var errors = BundleErrors()
  private var window: TextWindow
  private var json = JSONWriter()

  /// Opens a bundle's text.
  init(_ window: TextWindow, _ workspace: Workspace, limits: BundleLimits) {
    self.window = window
    sorters = Table.allCases.map {
      RecordSorter($0, workspace, roomSize: limits.roomSize)
    }
  }

  /// Reads everything.
  mutating func read() throws(IntakeFailure) {
    typealias Key = BundleSections.Key
    let opened = try step { fields, bytes throws(JSONError) in
      try fields.openObject(Key.self, in: bytes)
    }
    if var object = opened {
      while let key = try nextKey(&object) {
        switch key {
        case .format:
          try step { fields, bytes throws(JSONError) in
            try BundleSections.readFormat(&fields, in: bytes)
          }
        case .workDate:
          setup.workDate = try step { fields, bytes throws(JSONError) in
            try fields.date(in: bytes)
          }
        case .company: try readCompany()
        default: try readSection(key)
        }
      }
    }
    try step { fields, bytes throws(JSONError) in try fields.json.finish(in: bytes) }
  }

  /// Reads something at once, and takes over what was wrong with it.
  mutating func step<Value>(
    _ read: (inout FieldReader, Span<UInt8>) throws(JSONError) -> Value
  ) throws(IntakeFailure) -> Value {
    var found = RecordErrors()
    do throws(TextWindow.Failure) {
      let value = try window.attempt { json, bytes throws(JSONError) in
        var fields = FieldReader(json)
        defer {
          json = fields.json
          found = fields.errors
        }
        return try read(&fields, bytes)
      }
      if found.count > 0 { errors.append(found, behind: window.base) }
      return value
    } catch {
      if found.count > 0 { errors.append(found, behind: window.base) }
      switch error {
      case .malformed(let error):
        errors.append(error)
        throw .malformed
      case .input(let failure): throw .input(failure)
      case .stopped: throw .stopped
      }
    }
  }

  /// Reads the next key of an object that is read in steps.
  mutating func nextKey<Key: FieldKey>(
    _ object: inout FieldObject<Key>
  ) throws(IntakeFailure) -> Key? {
    let before = object
    let (key, after) = try step {
      fields,
      bytes throws(JSONError) -> (Key?, FieldObject<Key>) in
      var object = before
      let key = try fields.nextKey(&object, in: bytes)
      return (key, object)
    }
    object = after
    return key
  }

  /// Steps before the next element of an array, onto its first byte.
  mutating func nextElement() throws(IntakeFailure) -> Bool {
    try step { fields, bytes throws(JSONError) -> Bool in
      guard try fields.json.nextElement(in: bytes) else { return false }
      _ = try fields.json.peekKind(in: bytes)
      return true
    }
  }

  /// Where the reader stands in the text.
  var position: Int { window.position }

  /// Returns the offset in the text of one in the bytes of the last step.
  func offset(of place: Int) -> Int { window.base + place }

  /// Adds a record to those of its table.
  mutating func add(
    _ record: Record,
    start: Int,
    lacksReserve: Bool = false,
  ) throws(IntakeFailure) {
    let sourced = Sourced(value: record, start: start, lacksReserve: lacksReserve)
    do throws(StoreError) {
      try sorters[record.table.index].add(sourced, &json)
    } catch {
      throw .store(error)
    }
  }

  private mutating func readCompany() throws(IntakeFailure) {
    let found = try step { fields, bytes throws(JSONError) in
      try BundleSections.readCompany(&fields, in: bytes)
    }
    guard let found else { return }
    setup.company = found.company
    companyStart = offset(of: found.start)
  }

  private mutating func readSection(_ key: BundleSections.Key) throws(IntakeFailure) {
    let isArray = try step { fields, bytes throws(JSONError) in
      try fields.openArray(in: bytes)
    }
    guard isArray else { return }
    switch BundleSections.content(of: key) {
    case .sales(let kind): while try nextElement() { try readSalesDocument(kind) }
    case .purchases(let kind): while try nextElement() { try readPurchaseDocument(kind) }
    case .records: while try readRecord(key) {}
    }
  }

  /// Reads the next record of a section, and returns whether there was an element.
  private mutating func readRecord(_ key: BundleSections.Key) throws(IntakeFailure) -> Bool {
    let found = try step { fields, bytes throws(JSONError) -> (record: Record?, start: Int)? in
      guard try fields.json.nextElement(in: bytes) else { return nil }
      _ = try fields.json.peekKind(in: bytes)
      let start = fields.json.position
      return (try BundleSections.readRecord(key, &fields, in: bytes), start)
    }
    guard let found else { return false }
    if let record = found.record {
      try add(record.withEntryNumber(1), start: offset(of: found.start))
    }
    return true
  }
}

extension Record {
  /// Returns the record with another number, if it is an entry that has one.
  func withEntryNumber(_ number: Int) -> Record {
    switch self {
    case .price(var price):
      price.number = number
      return .price(price)
    case .inventory(var entry):
      entry.number = number
      return .inventory(entry)
    case .otherSupply(var entry):
      entry.number = number
      return .otherSupply(entry)
    case .otherDemand(var entry):
      entry.number = number
      return .otherDemand(entry)
    default: return self
    }
  }
}
