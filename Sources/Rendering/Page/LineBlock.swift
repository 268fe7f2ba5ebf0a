import JSONText

/// Some lines of a table, in which cells are placed column by column.
///
/// Nearly each character takes one byte and one column of the terminal, so that a text has its place
/// whatever stands before it. A text of other characters is kept beside its line, where blanks stand
/// for it.
struct LineBlock {
  /// A text of which the bytes are not its columns.
  private struct Unusual {
    let start: Int
    let columns: Int
    let text: String
  }

  /// The rows that the lines show.
  private let rows: Range<Int>
  /// The column that is placed: where it starts, its columns, and the side on which texts stand.
  var slot = (start: 0, width: 0, alignment: Alignment.leading)
  private let width: Int
  /// The bytes of all lines, blank where nothing was placed.
  private var bytes: [UInt8]
  /// Where the last text of each line ends.
  private var ends: [Int]
  /// The unusual texts of each line, from the left.
  private var unusual: [[Unusual]]

  /// Makes no lines.
  init() { self.init(0..<0, width: 0) }

  /// Makes blank lines of a width.
  init(_ rows: Range<Int>, width: Int) {
    self.rows = rows
    self.width = width
    bytes = Array(repeating: UInt8(ascii: " "), count: rows.count * width)
    ends = Array(repeating: 0, count: rows.count)
    unusual = Array(repeating: [], count: rows.count)
  }

  // MARK: - Placing

  /// Places a text of plain characters, of which those are cut off that do not fit.
  mutating func place(_ text: Span<UInt8>, _ row: Int) {
    guard text.count <= slot.width else {
      let whole = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      place(unusual: whole, text.count, row)
      return
    }
    write(text, at: start(of: text.count, row))
  }

  /// Places a number, which is cut only where even the last column does not fit.
  mutating func place(_ decimal: SpelledDecimal, _ row: Int) {
    guard decimal.count <= slot.width else {
      place(unusual: decimal.description, decimal.count, row)
      return
    }
    let start = start(of: decimal.count, row)
    var lines = bytes.mutableSpan
    decimal.write(to: &lines, at: start)
  }

  /// Places a plain text, a sign and a number, which fit.
  mutating func place(
    _ text: Span<UInt8>,
    _ sign: Unicode.Scalar,
    _ number: SpelledDecimal,
    _ row: Int,
  ) {
    let start = start(of: text.count + 1 + number.count, row)
    write(text, at: start)
    var lines = bytes.mutableSpan
    lines[start + text.count] = UInt8(ascii: sign)
    number.write(to: &lines, at: start + text.count + 1)
  }

  @inline(__always)
  private mutating func write(_ text: Span<UInt8>, at start: Int) {
    var lines = bytes.mutableSpan
    for index in text.indices { lines[start + index] = text[index] }
  }

  /// Places a text of any characters, of which those are cut off that do not fit.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - columns: The columns of a terminal that it takes.
  ///   - row: Its row.
  mutating func place(unusual text: String, _ columns: Int, _ row: Int) {
    let isWhole = columns <= slot.width
    let text = isWhole ? text : cut(text, to: slot.width)
    let columns = isWhole ? columns : Rendering.columns(of: text)
    guard columns > 0 else { return }
    let index = row - rows.lowerBound
    let start = start(of: columns, row) - index * width
    unusual[index].append(Unusual(start: start, columns: columns, text: text))
  }

  /// Returns where a text of a row starts that takes some columns, and ends the line behind it.
  private mutating func start(of columns: Int, _ row: Int) -> Int {
    let index = row - rows.lowerBound
    let start = slot.start + (slot.alignment == .trailing ? slot.width - columns : 0)
    ends[index] = start + columns
    return index * width + start
  }

  // MARK: - Writing

  /// Writes the line of a row, without blanks at its end.
  func write(_ row: Int, to output: inout [UInt8]) {
    let index = row - rows.lowerBound
    let line = index * width
    var place = line
    for text in unusual[index] {
      output += bytes[place..<line + text.start]
      output += text.text.utf8
      place = line + text.start + text.columns
    }
    output += bytes[place..<line + ends[index]]
  }
}
