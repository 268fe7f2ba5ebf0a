import Diagnostics
import Testing

// Testable: the layout of a table is an inner part of the text forms.
@testable import Rendering

/// Which columns a table keeps, and how wide.
@Suite("Table layout") struct TableLayoutTests {
  static var columns: [Column<[String]>] {
    [
      .text("item", rank: 0) { $0[$1][0] },
      .text("description", rank: 2, floor: 12) { $0[$1][1] },
      .number("needed", rank: 1) { $0[$1][2] },
      .optional("name", rank: 3, floor: 6) { $0[$1][3] },
    ]
  }

  static func layout(_ rows: [[String]], width: Int?) -> TableLayout {
    TableLayout(Table(rows, columns, tone: { _ in .normal }), width: width)
  }

  static let rows = [
    ["1896-S", "ATHENS Desk, mahogany", "8", "Postmaster"],
    ["1900", "PARIS Guest Chair", "12.5", "Exotic Liquids"],
  ]

  @Test func `without a terminal columns are as wide as their longest text`() {
    let layout = Self.layout(Self.rows, width: nil)
    #expect(layout.slots.map(\.width) == [6, 21, 6, 14])
    #expect(layout.omitted.isEmpty)
  }

  @Test func `where all fits nothing is cut`() {
    #expect(Self.layout(Self.rows, width: 53).slots.map(\.width) == [6, 21, 6, 14])
  }

  @Test func `long texts are cut evenly before a column goes`() {
    #expect(Self.layout(Self.rows, width: 52).slots.map(\.width) == [6, 20, 6, 14])
    #expect(Self.layout(Self.rows, width: 46).slots.map(\.width) == [6, 14, 6, 14])
    #expect(Self.layout(Self.rows, width: 40).slots.map(\.width) == [6, 12, 6, 10])
    #expect(Self.layout(Self.rows, width: 36).slots.map(\.width) == [6, 12, 6, 6])
  }

  @Test func `then the column of the largest rank goes, and is named`() {
    let layout = Self.layout(Self.rows, width: 35)
    #expect(layout.slots.map(\.column) == [0, 1, 2])
    #expect(layout.slots.map(\.width) == [6, 19, 6])
    #expect(layout.omitted == ["name"])
  }

  @Test func `a narrow column of a larger rank stays where a wide one goes`() {
    let layout = Self.layout(Self.rows, width: 22)
    #expect(layout.slots.map(\.column) == [0, 2, 3])
    #expect(layout.omitted == ["description"])
  }

  @Test func `what is left out is named in the order of the columns`() {
    let layout = Self.layout(Self.rows, width: 14)
    #expect(layout.slots.map(\.column) == [0, 2])
    #expect(layout.omitted == ["description", "name"])
  }

  @Test func `the last column is cut where even it does not fit`() {
    let layout = Self.layout(Self.rows, width: 4)
    #expect(layout.slots == [TableLayout.Slot(column: 0, width: 4)])
  }

  @Test func `no column is narrower than its heading`() {
    for width in 6...60 {
      let layout = Self.layout(Self.rows, width: width)
      for slot in layout.slots {
        let heading = DisplayWidth.columns(of: Self.columns[slot.column].head.heading)
        #expect(slot.width >= heading, "at \(width)")
      }
    }
  }

  @Test func `a floor below the heading does not cut the heading`() {
    let columns: [Column<String>] = [
      .text("description", rank: 0, floor: 3) { $0[$1] }, .text("no", rank: 1) { $0[$1] },
    ]
    let table = Table(["a text of 20 columns"], columns, tone: { _ in .normal })
    #expect(TableLayout(table, width: 14).slots == [TableLayout.Slot(column: 0, width: 14)])
    #expect(table.heads[0].floor == 11)
  }

  @Test func `an optional column that is blank throughout is not there, and not missed`() {
    let layout = Self.layout([["1896-S", "ATHENS Desk", "8", ""]], width: 10)
    #expect(layout.slots.map(\.column) == [0])
    #expect(layout.omitted == ["description", "needed"])
  }

  @Test func `wide characters count as the columns that they take`() {
    let layout = Self.layout([["日本", "机", "1", "e\u{301}"]], width: nil)
    #expect(layout.slots.map(\.width) == [4, 11, 6, 4])
  }
}
