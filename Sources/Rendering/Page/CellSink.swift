import JSONText
import TradeModel

/// Takes what columns show of rows, cell by cell: to measure it, to place it in lines, or to read it.
///
/// A long table has half a million cells, so none is kept: they are asked for once for the widths of
/// the columns, and once more for the lines.
struct CellSink {
  private enum Purpose {
    case measuring
    case placing
    case reading
  }

  private let purpose: Purpose
  /// The most columns of a terminal that a cell took so far.
  private(set) var width = 0
  /// The text of the cell that came last, with nothing in it that could steer a terminal.
  private(set) var text = ""
  /// The lines in which cells are placed.
  var lines = LineBlock()
  /// The unusual text that came last, as it is shown, and its columns; it mostly comes again.
  private var lastUnusual = (text: "", shown: "", columns: 0)

  /// Makes one that measures cells, none of which took more columns so far than a count.
  static func measuring(_ width: Int) -> CellSink {
    var sink = CellSink(purpose: .measuring)
    sink.width = width
    return sink
  }

  /// Makes one that places cells in lines.
  static func placing(in lines: LineBlock) -> CellSink {
    var sink = CellSink(purpose: .placing)
    sink.lines = lines
    return sink
  }

  /// Makes one that reads a cell.
  static func reading() -> CellSink { CellSink(purpose: .reading) }

  private init(purpose: Purpose) { self.purpose = purpose }

  /// Takes the cell of a row: a text, made safe to show and without blanks at its end.
  mutating func add(_ text: String, _ row: Int) {
    if text.isEmpty { return }
    if !addPlain(text.utf8.span, row) { addUnusual(text, row) }
  }

  /// Takes the cell of a row: a code.
  mutating func add(_ code: CodeText, _ row: Int) {
    let isPlain = code.withBytes { addPlain($0, row) }
    if !isPlain { addUnusual(code.string, row) }
  }

  /// Takes the cell of a row where it is plain; returns whether it is.
  @inline(__always)
  private mutating func addPlain(_ bytes: Span<UInt8>, _ row: Int) -> Bool {
    var count = bytes.count
    while count > 0, bytes[count - 1] == UInt8(ascii: " ") { count -= 1 }
    if count == 0 { return true }
    let shown = bytes.extracting(first: count)
    guard shown.isPlain else { return false }
    switch purpose {
    case .measuring: width = max(width, count)
    case .placing: lines.place(shown, row)
    case .reading: text = shown.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    return true
  }

  /// Takes the cell of a row: a number in units of its last fraction digit, in its shortest form.
  mutating func add(decimal units: Int64, fractionDigits: Int, _ row: Int) {
    add(SpelledDecimal(units, fractionDigits: fractionDigits), row)
  }

  /// Takes the cell of a row: a day.
  mutating func add(_ date: CalendarDate, _ row: Int) {
    switch purpose {
    case .measuring: width = max(width, CalendarDate.characterCount)
    case .placing:
      let date = date.ascii
      lines.place(date.span, row)
    case .reading: text = date.description
    }
  }

  /// Takes the cell of a row: the line of a sales order.
  mutating func add(_ reference: SalesReference, _ row: Int) {
    let line = SpelledDecimal(Int64(reference.line.value), fractionDigits: 0)
    let isPlain = reference.document.codeText.withBytes { bytes in
      let count = bytes.count + 1 + line.count
      switch purpose {
      case .measuring where bytes.isPlain: width = max(width, count)
      case .placing where bytes.isPlain && count <= lines.slot.width:
        lines.place(bytes, "/", line, row)
      default: return false
      }
      return true
    }
    if !isPlain { add("\(reference.document)/\(reference.line)", row) }
  }

  /// Takes the cell of a row: an amount with both decimals.
  mutating func add(_ amount: Amount, _ row: Int) { add(SpelledDecimal(amount), row) }

  @inline(__always)
  private mutating func add(_ decimal: SpelledDecimal, _ row: Int) {
    switch purpose {
    case .measuring: width = max(width, decimal.count)
    case .placing: lines.place(decimal, row)
    case .reading: text = decimal.description
    }
  }

  /// Takes the cell of a row: a text with characters beyond ASCII, or with unsafe ones.
  private mutating func addUnusual(_ text: String, _ row: Int) {
    // Two spellings of one accented letter are the same text, but not the same bytes.
    if !text.utf8.elementsEqual(lastUnusual.text.utf8) {
      var shown = visible(text)
      while shown.utf8.last == UInt8(ascii: " ") { shown.removeLast() }
      lastUnusual = (text, shown, columns(of: shown))
    }
    switch purpose {
    case .measuring: width = max(width, lastUnusual.columns)
    case .placing: lines.place(unusual: lastUnusual.shown, lastUnusual.columns, row)
    case .reading: self.text = lastUnusual.shown
    }
  }
}
