import Diagnostics
import Testing
import TradeModel

// Testable: the lines of a table are an inner part of the text forms.
@testable import Rendering

/// The lines of a table, against lines that are put together of whole texts.
@Suite("Lines of a table") struct TableLinesTests {
  /// What texts are made of: narrow, wide and unsafe characters, and blanks.
  static let pieces = [
    "", "a", "B7", "  ", " ", "·", "日本", "e\u{301}", "👩‍👧", "\t", "\u{1B}", "\u{202E}",
  ]

  static var columns: [Column<[String]>] {
    [
      .optional("", rank: 0) { $0[$1][0] },
      .text("item", rank: 1, floor: 1) { $0[$1][1] },
      .number("needed", rank: 2) { $0[$1][2] },
      .text("", rank: 0, floor: 1) { $0[$1][3] },
      .optional("日", rank: 3, floor: 2) { $0[$1][4] },
    ]
  }

  /// Tables of four rows with every text of three pieces.
  static var tables: [[[String]]] {
    let texts = pieces.flatMap { first in
      pieces.flatMap { second in pieces.map { first + second + $0 } }
    }
    let rows = stride(from: 0, to: texts.count - columns.count, by: columns.count)
      .map { Array(texts[$0..<$0 + columns.count]) }
    return stride(from: 0, to: rows.count - 4, by: 4).map { Array(rows[$0..<$0 + 4]) }
  }

  @Test func `a long table has the lines of its rows, whatever stands around them`() {
    let rows = Self.tables.prefix(60).flatMap { $0 }
    let slots = TableLayout(Table(rows, Self.columns, tone: { _ in .normal }), width: nil).slots
    var page = Page()
    page.table(rows, Self.columns)
    let writer = TextWriter(form: .ruled, width: nil, styling: .plain)
    let lines = writer.write(page).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst(2).dropLast().map(String.init) == rows.map { Self.line($0, slots) })
  }

  @Test func `two spellings of one letter stay what they are`() {
    let texts = ["e\u{301}", "\u{E9}", "e\u{301}"]
    var page = Page()
    page.table(texts, [.text("text", rank: 0) { $0[$1] }])
    let text = TextWriter(form: .ruled, width: nil, styling: .plain).write(page).text
    let lines = text.split(separator: "\n").dropFirst(2).map { Array($0.utf8) }
    #expect(lines == texts.map { Array($0.utf8) })
  }

  @Test func `a text of any length has its line, beside short ones`() {
    let texts = (0..<200).map { String(repeating: "x", count: $0 == 77 ? 80_000 : $0 % 7 + 1) }
    var page = Page()
    page.table(texts, [.text("text", rank: 0) { $0[$1] }, .count("row", rank: 1) { $1 }])
    let text = TextWriter(form: .plain, width: nil, styling: .plain).write(page).text
    let lines = text.split(separator: "\n").dropFirst()
    for (row, line) in lines.enumerated() {
      let blanks = String(repeating: " ", count: 80_002 - texts[row].count)
      let number = String(repeating: " ", count: 3 - "\(row)".count) + "\(row)"
      #expect(line == texts[row] + blanks + number)
    }
  }

  @Test(arguments: 1...9) func `a number is cut where even the last column does not fit`(
    width: Int
  ) {
    let numbers = [0, 7, 12_345_678, -250_000]
    let columns: [Column<Int>] = [
      .count("", rank: 0) { $0[$1] }, .figure("", rank: 1) { Quantity(units: Int64($0[$1])) },
      .date("", rank: 2) { CalendarDate(dayNumber: $0[$1] % 1000) },
    ]
    var page = Page()
    page.table(numbers, columns)
    let text = TextWriter(form: .plain, width: width, styling: .plain).write(page).text
    let narrow = TextWriter(form: .ruled, width: width, styling: .plain).write(page).text
    #expect(text.split(separator: "\n").count == 4)
    let lines = narrow.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    for (number, line) in zip(numbers, lines) {
      let shown = cut("\(number)", to: width)
      #expect(line == String(repeating: " ", count: min(width, 8) - shown.count) + shown)
    }
  }

  /// Returns a text without blanks at its end.
  static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Returns a row as a line, put together of whole texts.
  static func line(_ row: [String], _ slots: [TableLayout.Slot]) -> String {
    let texts = slots.map { slot in
      let text = cut(trimmed(visible(row[slot.column])), to: slot.width)
      let blanks = String(repeating: " ", count: max(0, slot.width - Rendering.columns(of: text)))
      return columns[slot.column].head.alignment == .leading ? text + blanks : blanks + text
    }
    return trimmed(texts.joined(separator: "  "))
  }

  @Test(arguments: [Styling.plain, .terminal], [1, 2, 3, 5, 8, 13, 21, 34, 55, nil])
  func `a row is its texts, cut and filled up to their columns`(styling: Styling, width: Int?) {
    for rows in Self.tables {
      let tones: [Tone] = [.normal, .quiet, .warning, .quiet]
      var page = Page()
      page.table(rows, Self.columns, tone: { tones[rows.firstIndex(of: $0) ?? 0] })
      let writer = TextWriter(form: .ruled, width: width, styling: styling)
      let lines = writer.write(page).text.split(separator: "\n", omittingEmptySubsequences: false)
      let table = Table(rows, Self.columns, tone: { _ in .normal })
      let slots = TableLayout(table, width: width).slots
      let expected = zip(rows, tones).map { $1.apply(to: Self.line($0, slots), styling) }
      #expect(lines[2..<6].map(String.init) == expected)
    }
  }
}
