/// The rows at many places of a table, which have not been read yet.
struct PlacedRows: Sendable {
  /// Where the rows stand.
  let places: SoughtPlaces
  /// The file of the table.
  let file: any File
  /// The index through which they were found.
  let index: IndexFile
  /// The first offsets of its leaves.
  let top: IndexTop
}

/// Reads the rows at many places of a table while going through the table once.
///
/// A piece of the table is in memory as long as rows of it are asked for, and no longer: what is
/// read into the same bytes again and again stays near the processor.
final class PieceReader {
  private let rows: PlacedRows
  private var next = 0
  /// The leaf whose blocks are read.
  private var leaf = IndexLeaf(offset: 0, row: 0)
  /// The bytes of its blocks, from the first one on in which a row is wanted.
  private var source: ByteSource
  /// The number in the leaf of the block in which a row was wanted last.
  private var number = 0
  /// The block, which matches its hash.
  private var block: TableBlock

  /// Starts before the first of the rows.
  init(_ rows: PlacedRows) {
    self.rows = rows
    source = ByteSource(path: rows.file.path, bytes: [])
    block = TableBlock(source: source, range: 0..<0)
  }

  /// The numbers of the texts for which the rows were found, row by row.
  var numbers: [Int] { (0..<rows.places.count).map { rows.places[$0].number } }

  /// Where the row starts that was given out last; none is -1.
  var lastOffset: Int { next == 0 ? -1 : rows.places[next - 1].offset }

  /// Returns the next row; behind the last one there is none.
  ///
  /// - Throws: `IndexFault` when the index does not fit the table; then no row was given out.
  func nextRow() throws(IndexFault) -> SoughtRow? {
    guard next < rows.places.count else { return nil }
    let place = rows.places[next]
    if place.offset >= source.firstOffset + block.range.upperBound { try goOn(to: place.offset) }
    next += 1
    return SoughtRow(number: place.number, row: block.row(at: place.offset - source.firstOffset))
  }

  /// Goes on to the block in which a row starts.
  private func goOn(to offset: Int) throws(IndexFault) {
    if offset >= leaf.offsets[leaf.count] { try readPiece(from: offset) }
    while offset >= leaf.offsets[number + 1] { number += 1 }
    block = try leaf.block(number, in: source)
  }

  /// Reads the blocks of a leaf from the one on in which a row starts.
  private func readPiece(from offset: Int) throws(IndexFault) {
    // The bytes of the last piece are given back first, so that these take their place.
    source = ByteSource(path: rows.file.path, bytes: [])
    block = TableBlock(source: source, range: 0..<0)
    let leafNumber = rows.top.offsets.partitionPoint { $0 > offset } - 1
    guard leafNumber >= 0 else { throw IndexFault("a row is out of range") }
    leaf = try rows.index.leaf(leafNumber)
    number = leaf.offsets.partitionPoint { $0 > offset } - 1
    guard number >= 0, number < leaf.count else { throw IndexFault("a row is out of range") }
    source = try rows.file.readBlocks(number..<leaf.count, of: leaf)
  }
}
