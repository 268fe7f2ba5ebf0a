import JSONText
import TradeModel

/// The records of a bundle as tables: complete, legal, and in the order of their keys.
struct BundleTables {
  /// The company and the work date.
  let setup: Setup
  /// The tables, in the order of `Table.allCases` without the setup.
  private(set) var tables: [(rows: RowFile, summary: TableSummary)] = []

  /// The count of records.
  var recordCount: Int { tables.reduce(0) { $0 + $1.summary.rows } }
  /// The count of bytes of their rows.
  var byteCount: Int { tables.reduce(0) { $0 + $1.summary.bytes } }

  /// What the tables' files hold.
  var summaries: [Table: TableSummary] {
    Dictionary(uniqueKeysWithValues: tables.map { ($0.rows.table, $0.summary) })
  }

  init(_ setup: Setup) { self.setup = setup }

  mutating func append(_ rows: RowFile, _ summary: TableSummary) {
    tables.append((rows, summary))
  }

  /// Returns the rows of a table, unless there are none.
  func rows(of table: Table) -> RowFile? {
    tables.first { $0.rows.table == table && $0.summary.rows > 0 }?.rows
  }

  /// Decodes all records.
  func records() throws(StoreError) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(recordCount)
    for table in tables {
      var rows = table.rows.rows()
      while let row = try rows.next() { records.append(try table.rows.table.decode(row)) }
    }
    return records
  }
}

/// Takes a bundle in: reads its text once, then makes its tables one after the other.
///
/// Memory is bounded by neither the text's length nor the count of records, but for a key of every
/// eighth record, and what is reserved.
struct BundleTaking {
  /// The text, which can be read again.
  let input: any BundleInput
  /// The book that the bundle is added to.
  var book: (any Book)?
  /// Where files may lie meanwhile.
  let workspace: Workspace
  /// How much is in memory at a time.
  var limits = BundleLimits()
  /// Whether the work is still wanted; it is asked often.
  var isWanted: (TransferProgress) -> Bool = { _ in true }

  /// The count of records after which it is asked again.
  private static let stride = 1 << 12

  /// Makes the tables in files.
  ///
  /// - Parameters:
  ///   - isKept: Whether the tables must survive a power cut.
  ///   - makeFile: Makes the empty file of a table.
  /// - Returns: The tables.
  /// - Throws: `BundleFailure`.
  func take(
    isKept: Bool,
    makeFile: (Table) throws(StoreError) -> any File,
  ) throws(BundleFailure) -> BundleTables {
    var errors = BundleErrors()
    do throws(IntakeFailure) {
      let intake = try read(&errors)
      var validator = BundleValidator(BundleLookup(book: book), errors)
      defer { errors = validator.errors }
      let tables = try complete(intake, &validator, isKept: isKept, makeFile)
      if validator.errors.isEmpty { return tables }
    } catch {
      switch error {
      case .malformed, .tooManyErrors: break
      case .input(let failure): throw .input(failure)
      case .stopped: throw .stopped
      case .book(let failure): throw .book(failure)
      case .store(let error): throw .store(error)
      }
    }
    throw rejection(errors)
  }

  /// Reads the text, and sorts the records.
  private func read(_ errors: inout BundleErrors) throws(IntakeFailure) -> BundleIntake {
    let window: TextWindow
    do throws(TextWindow.Failure) {
      window = try TextWindow(input, pieceSize: limits.pieceSize, isWanted: isWanted)
    } catch {
      throw .malformed
    }
    var intake = BundleIntake(window, workspace, limits: limits)
    defer { errors = intake.errors }
    try intake.read()
    return intake
  }

  /// Makes the tables in an order in which what is referred to comes first.
  private func complete(
    _ intake: BundleIntake,
    _ validator: inout BundleValidator,
    isKept: Bool,
    _ makeFile: (Table) throws(StoreError) -> any File,
  ) throws(IntakeFailure) -> BundleTables {
    var tables = BundleTables(intake.setup)
    validator.checkCompany(intake.setup.company, intake.companyStart)
    let own = book.map(\.company.currency) ?? intake.setup.company.currency
    var completion = BundleCompletion(own: own, book: book)
    let total = intake.sorters.reduce(0) { $0 + $1.count }
    var done = 0
    for table in Table.allCases where table != .setup {
      let file = try IntakeFailure.storing { () throws(StoreError) in try makeFile(table) }
      var rows = RowFile(table, in: file)
      var records = try IntakeFailure.storing { () throws(StoreError) in
        try intake.sorters[table.index].sorted()
      }
      while try completion.addNext(of: &records, to: &rows, &validator) {
        done += 1
        if done % Self.stride == 0 {
          let progress = TransferProgress(.storing, done: done, total: total)
          guard isWanted(progress) else { throw .stopped }
        }
      }
      let summary: TableSummary
      do throws(StoreError) {
        summary = try rows.finish(isKept: isKept && validator.errors.isEmpty)
      } catch {
        throw .store(error)
      }
      validator.lookup.take(rows)
      tables.append(rows, summary)
    }
    try validator.checkReservations(intake.sorters[Table.inventory.index])
    return tables
  }

  /// Tells what is wrong with the text, which is read again to find the places.
  private func rejection(_ errors: BundleErrors) -> BundleFailure {
    do throws(TextWindow.Failure) {
      let findings = try PlaceFinder.findings(errors, in: input, pieceSize: limits.pieceSize)
      return .rejected(
        BundleRejection(name: input.name, findings: findings, hasMore: errors.hasMore)
      )
    } catch {
      switch error {
      case .input(let failure): return .input(failure)
      case .malformed, .stopped: return .stopped
      }
    }
  }
}

/// Completes and checks records, and adds them to their table.
private struct BundleCompletion {
  private var defaults: BundleDefaults
  private var numbering: EntryNumbering
  private var json = JSONWriter()

  init(own: CurrencyCode?, book: (any Book)?) {
    defaults = BundleDefaults(own: own)
    numbering = EntryNumbering(behind: book)
  }

  /// Adds the next record, and returns whether there was one.
  mutating func addNext(
    of records: inout SortedRecords,
    to rows: inout RowFile,
    _ validator: inout BundleValidator,
  ) throws(IntakeFailure) -> Bool {
    let next: Sourced<Record>?
    do throws(StoreError) {
      next = try records.next()
    } catch {
      throw .store(error)
    }
    guard var record = next else { return false }
    try defaults.fill(&record, &validator.lookup)
    try validator.check(record.value, record.start)
    if validator.errors.hasMore { throw .tooManyErrors }
    do throws(BookFailure) {
      try numbering.number(&record.value)
    } catch {
      throw .book(error)
    }
    do throws(StoreError) {
      try rows.append(record.value, &json)
    } catch {
      throw .store(error)
    }
    return true
  }
}
