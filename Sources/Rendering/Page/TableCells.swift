import JSONText
import TradeModel

/// The texts of a table's cells, row by row, with nothing in them that could steer a terminal.
///
/// A long table has half a million cells, so they share one buffer of UTF-8.
struct TableCells {
  /// Where the text of a cell stands, and the columns of a terminal that it takes.
  struct Cell {
    /// The place in the bytes of all cells, without blanks at its end.
    let bytes: Range<Int>
    /// The columns.
    let columns: Int
  }

  /// What the cells of a column take at most.
  struct Extent {
    /// The columns of a terminal.
    private(set) var columns = 0
    /// The bytes.
    private(set) var bytes = 0

    fileprivate mutating func include(_ bytes: Int, columns: Int) {
      self.bytes = max(self.bytes, bytes)
      self.columns = max(self.columns, columns)
    }
  }

  /// Where a cell ends, and the columns that it takes; it starts where the one before it ends.
  private struct End {
    let place: Int
    let columns: Int
  }

  /// The bytes of all cells.
  private(set) var bytes: [UInt8] = []
  /// What the cells of each column take at most.
  private(set) var extents: [Extent]
  private var ends: [End] = []

  /// Makes the cells of a table without rows.
  init(columnCount: Int, rowCapacity: Int) {
    extents = Array(repeating: Extent(), count: columnCount)
    ends.reserveCapacity(rowCapacity * columnCount)
  }

  /// Returns the cell of a row in a column.
  subscript(row: Int, column: Int) -> Cell {
    let index = row * extents.count + column
    let start = index == 0 ? 0 : ends[index - 1].place
    return Cell(bytes: start..<ends[index].place, columns: ends[index].columns)
  }

  /// Adds a row, by what the columns show of it.
  mutating func append<Row>(_ row: Row, _ columns: [Column<Row>]) {
    for index in columns.indices {
      let start = bytes.count
      var width: Int?
      switch columns[index].content {
      case .text(let text): width = write(text(row))
      case .decimal(let fractionDigits, let units):
        if let units = units(row) { bytes.append(decimal: units, fractionDigits: fractionDigits) }
      }
      let byteCount = bytes.count - start
      ends.append(End(place: bytes.count, columns: width ?? byteCount))
      if byteCount > 0 { extents[index].include(byteCount, columns: width ?? byteCount) }
    }
  }

  /// Writes a text, made safe to show and without blanks at its end.
  ///
  /// - Returns: The columns of a terminal that it takes, where they are not as many as its bytes.
  private mutating func write(_ text: String) -> Int? {
    let start = bytes.count
    let source = text.utf8.span
    var isPlain = true
    bytes.append(addingCapacity: source.count) { output in
      for index in source.indices {
        if !source[index].isPlain { isPlain = false }
        output.append(source[index])
      }
    }
    if !isPlain {
      bytes.removeSubrange(start...)
      bytes += visible(text).utf8
    }
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return isPlain ? nil : columns(of: String(decoding: bytes[start...], as: UTF8.self))
  }
}
