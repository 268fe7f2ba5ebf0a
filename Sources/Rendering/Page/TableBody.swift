import JSONText
import TradeModel

/// The rows of a table: the texts of their cells, and the weight of each row.
///
/// A long table has half a million cells, so their texts share one buffer of UTF-8. Nothing in it
/// could steer a terminal.
struct TableBody {
  /// Where the text of a cell stands, and the columns of a terminal that it takes.
  struct Cell {
    /// The place in the bytes of all cells, without blanks at its end.
    let bytes: Range<Int>
    /// The columns.
    let columns: Int
  }

  /// What the cells of a column take at most.
  struct Extent {
    /// The bytes.
    private(set) var bytes = 0
    /// The columns of a terminal.
    private(set) var columns = 0

    fileprivate mutating func include(_ bytes: Int, _ columns: Int) {
      if bytes > self.bytes { self.bytes = bytes }
      if columns > self.columns { self.columns = columns }
    }
  }

  /// Where a cell ends, and the columns that it takes; it starts where the one before it ends.
  private struct End {
    let place: Int
    let columns: Int
  }

  /// The bytes of a cell, when blank ones are counted among them.
  private static let usualLength = 5

  /// The bytes of all cells.
  let bytes: [UInt8]
  /// What the cells of each column take at most.
  let extents: [Extent]
  /// The weight of each row.
  let tones: [Tone]
  private let ends: [End]

  /// Makes rows of values by what the columns show of them.
  init<Row>(_ rows: [Row], _ columns: [Column<Row>], tone: (Row) -> Tone) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualLength * rows.count * columns.count)
    var extents = Array(repeating: Extent(), count: columns.count)
    var tones: [Tone] = []
    tones.reserveCapacity(rows.count)
    ends = Array(capacity: rows.count * columns.count) { ends in
      for row in rows {
        tones.append(tone(row))
        for index in columns.indices {
          let start = bytes.count
          let width = bytes.append(columns[index].content, of: row)
          ends.append(End(place: bytes.count, columns: width))
          if width > 0 { extents[index].include(bytes.count - start, width) }
        }
      }
    }
    (self.bytes, self.extents, self.tones) = (bytes, extents, tones)
  }

  /// Returns the cell of a row in a column.
  subscript(row: Int, column: Int) -> Cell {
    let index = row * extents.count + column
    let start = index == 0 ? 0 : ends[index - 1].place
    return Cell(bytes: start..<ends[index].place, columns: ends[index].columns)
  }
}

extension [UInt8] {
  /// Appends what a column shows of a row, and returns the columns of a terminal that it takes.
  fileprivate mutating func append<Row>(_ content: Column<Row>.Content, of row: Row) -> Int {
    switch content {
    case .text(let text): return append(cell: text(row))
    case .decimal(let fractionDigits, let units):
      guard let units = units(row) else { return 0 }
      let start = count
      append(decimal: units, fractionDigits: fractionDigits)
      return count - start
    case .amount(let amount):
      guard let amount = amount(row) else { return 0 }
      let start = count
      append(decimal: amount.units, fractionDigits: Amount.fractionDigits)
      self += amount.missingZeros.utf8
      return count - start
    }
  }

  /// Appends a text, made safe to show and without blanks at its end.
  private mutating func append(cell text: String) -> Int {
    if text.isEmpty { return 0 }
    let start = count
    let source = text.utf8.span
    var isPlain = true
    append(addingCapacity: source.count) { output in
      for index in source.indices {
        if !source[index].isPlain { isPlain = false }
        output.append(source[index])
      }
    }
    if !isPlain {
      removeSubrange(start...)
      self += visible(text).utf8
    }
    while count > start, last == UInt8(ascii: " ") { removeLast() }
    return isPlain ? count - start : columns(of: String(decoding: self[start...], as: UTF8.self))
  }
}
