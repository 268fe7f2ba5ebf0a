/// A row that was found for one of many texts.
struct SoughtRow: Sendable {
  /// The number of the text.
  let number: Int
  /// The row.
  let row: RowBytes
}

/// What is sought in a table.
enum SoughtKind {
  /// The rows of the groups of texts.
  case group(RowGroup, SoughtTexts)
  /// The rows with keys.
  case keys(SoughtTexts)
}

/// Rows that were found for many texts or keys, given out one after the other.
///
/// A row that was given out holds on to the piece of the table in which it stands, so whoever goes
/// through many takes from each what is wanted, and lets it go.
struct SoughtRows {
  private var listed: [SoughtRow] = []
  /// The number of the listed row that comes next.
  private var place = 0
  /// Reads the rows that are not listed.
  private var reader: PieceReader?
  /// What is sought, and where, for the case that the index does not fit.
  private let origin: (file: TableFile, sought: SoughtKind)?

  /// The numbers of the texts for which rows were found, row by row, as far as is known before the
  /// rows are read.
  var numbers: [Int] { reader?.numbers ?? listed.map(\.number) }

  /// Makes rows that are in memory.
  init(_ rows: [SoughtRow]) {
    listed = rows
    origin = nil
  }

  /// Makes rows that were found through the index of a table.
  init(_ found: FoundRows, of sought: SoughtKind, in file: TableFile) {
    origin = (file, sought)
    switch found {
    case .listed(let rows): listed = rows
    case .placed(let rows): reader = PieceReader(rows)
    }
  }

  /// Returns the next row; behind the last one there is none.
  ///
  /// An index that turns out not to fit is given up, and the rows behind the last one that was
  /// right are sought in the whole table.
  mutating func next() throws(StoreError) -> SoughtRow? {
    if let reader {
      do throws(IndexFault) {
        return try reader.nextRow()
      } catch {
        try leaveIndex(behind: reader.lastOffset)
      }
    }
    guard place < listed.count else { return nil }
    defer { place += 1 }
    return listed[place]
  }

  private mutating func leaveIndex(behind offset: Int) throws(StoreError) {
    reader = nil
    guard let origin else { return }
    let rows = try origin.file.loadWithoutIndex().rows(origin.sought)
    listed = Array(rows.drop { $0.row.range.lowerBound <= offset })
  }
}
