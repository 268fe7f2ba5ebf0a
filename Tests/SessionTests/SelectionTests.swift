import Session
import TestSupport
import Testing
import TradeModel

@Suite("Selecting") struct SelectionTests {
  @Test func `a selection is replaced, added to, taken from and emptied`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    #expect(try analyst.types("select 1,2").selected == [10000, 20000])
    #expect(try analyst.types("select add 4").selected == [10000, 20000, 50000])
    #expect(try analyst.types("select remove 1").selected == [20000, 50000])
    #expect(try analyst.types("select remove where vendor = \"V20\"").selected == [50000])
    #expect(try analyst.types("select add where needed = 0").selected == [40000, 50000])
    #expect(try analyst.types("select all").selected == [10000, 20000, 40000, 50000])
    #expect(try analyst.types("select none").selected == [])
  }

  @Test func `the selection stays when rows are filtered`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; select 3")
    let filtered = try analyst.types("show unavailable")
    #expect(filtered.selected == [40000])
    #expect(filtered.rows.map(\.isShown) == [true, true, false, true])
    #expect(try analyst.types("show all").rows.map(\.isShown) == [true, true, true, true])
  }

  @Test func `unavailable looks at the need, not at the quantity typed`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; show unavailable")
    let report = try analyst.types("set qty 0 on 10000; set qty 9 on 40000")
    #expect(report.rows.map(\.isShown) == [true, true, false, true])
  }

  @Test func `select all takes the rows shown`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; show unavailable")
    #expect(try analyst.types("select all").selected == [10000, 20000, 50000])
  }

  @Test func `the worksheet has a selection of its own`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; select 3; plan orders")
    #expect(try analyst.types("show").selected == [])
    try analyst.types("select 1")
    #expect(try analyst.types("discard; show").selected == [30000])
    try analyst.types("plan orders; pick vendor V20 on 4; commit")
    #expect(try analyst.types("show").selected == [30000])
  }

  @Test func `lines of an open order are selected by what they need`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1")
    let report = try analyst.types("select where needed > 5 and type = \"item\"")
    #expect(report.selected == [10000, 50000])
  }

  @Test func `lines of a purchase order are selected`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1")
    #expect(try analyst.types("select where received > 0").selected == [30000])
    #expect(try analyst.types("select where sales = \"so1\"").selected == [10000])
  }

  @Test func `a selection is no step to undo`() throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; select 1")
    #expect(try analyst.failure("undo")?.state == .nothingToUndo)
  }

  @Test func `without a document there is nothing to select from`() throws {
    #expect(try Analyst(.sample()).failure("select 1")?.state == .noDocumentOpen)
  }
}
