import CommandLanguage
import Diagnostics
import Rendering
import Session
import Testing
import TradeModel

/// The JSON that other programs rely on, key by key and byte by byte.
@Suite("JSON of the contract") struct JSONContractTests {
  static func json(_ report: Report, _ statement: String) -> String {
    render(report, statementName: statement, style: RenderStyle(format: .json)).text
  }

  @Test func `plan orders shows the worksheet`() {
    var worksheet = Sample.worksheet
    worksheet.rows = [worksheet.rows[0], worksheet.rows[2]]
    worksheet.apart = []
    worksheet.rows[1].isShown = false
    worksheet.rows[1].location = LocationCode(unchecked: "BLUE")
    #expect(
      Self.json(.orderWorksheet(worksheet), "plan orders")
        == #"{"statement":"plan orders","ok":true,"document":"SO1","rows":["#
        + #"{"line":10000,"item":"1896-S","variant":"","location":"","#
        + #""description":"ATHENS Desk","unit":"PCS","demandDate":"2026-01-10","#
        + #""demand":20,"available":12,"needed":8,"quantity":8,"vendor":"10000","#
        + #""unitCost":12.5,"dropShipment":false,"reserve":true,"coveredBy":[],"#
        + #""selected":false,"shown":true},"#
        + #"{"line":30000,"item":"JP-1","variant":"","location":"BLUE","#
        + #""description":"日本の机と椅子のセット","unit":"PCS","demandDate":"2026-01-10","#
        + #""demand":2.5,"available":0,"needed":2.5,"quantity":2.5,"vendor":"V2","#
        + #""unitCost":1250.12345,"dropShipment":false,"reserve":true,"coveredBy":["#
        + #"{"document":"PO000001","line":10000,"quantity":4,"#
        + #""expectedReceiptDate":"2026-01-12"}],"selected":true,"shown":false}]}"# + "\n"
    )
  }

  @Test func `rows that are not bought here follow the rows, where there are some`() {
    var worksheet = Sample.worksheet
    worksheet.rows = []
    #expect(
      Self.json(.orderWorksheet(worksheet), "show")
        == #"{"statement":"show","ok":true,"document":"SO1","rows":[],"apart":["#
        + #"{"line":60000,"item":"CHAIR","description":"Office chair","unit":"PCS","#
        + #""needed":3,"replenishment":"assembly"}]}"# + "\n"
    )
  }

  @Test func `plan invoice shows the vendor and the lines`() {
    #expect(
      Self.json(.invoiceWorksheet(Sample.invoice), "plan invoice")
        == #"{"statement":"plan invoice","ok":true,"document":"SO1","vendor":"","rows":["#
        + #"{"line":10000,"type":"item","item":"1896-S","description":"ATHENS Desk","#
        + #""unit":"PCS","quantity":20},"#
        + #"{"line":20000,"type":"comment","item":"","description":"Deliver before noon","#
        + #""unit":"","quantity":0}]}"# + "\n"
    )
  }

  @Test func `commit shows the documents made`() {
    var commit = Sample.commit
    commit.created.removeLast()
    #expect(
      Self.json(.committed(commit), "commit")
        == #"{"statement":"commit","ok":true,"created":["#
        + #"{"kind":"purchase order","no":"PO000001","vendor":"10000","currency":"","#
        + #""orderDate":"2026-01-05","lines":["#
        + #"{"line":10000,"type":"item","item":"1896-S","variant":"","location":"","#
        + #""description":"ATHENS Desk","quantity":8,"unit":"PCS","unitCost":12.5,"#
        + #""lineDiscount":0,"expectedReceiptDate":"2026-01-10","orderDate":"2026-01-03","#
        + #""vendorItemNo":"","sales":{"document":"SO1","line":10000,"quantity":8}}]}]}"# + "\n"
    )
  }

  @Test func `a purchase invoice has blank dates, and null where no sales line is known`() {
    let created = CreatedDocument(
      document: Sample.purchaseInvoice,
      vendorName: "London Postmaster",
      total: nil,
    )
    #expect(
      Self.json(.preview(CommitReport(created: [created])), "preview")
        == #"{"statement":"preview","ok":true,"created":["#
        + #"{"kind":"purchase invoice","no":"PI000001","vendor":"10000","currency":"USD","#
        + #""orderDate":"2026-01-05","lines":["#
        + #"{"line":10000,"type":"item","item":"1896-S","variant":"","location":"","#
        + #""description":"ATHENS Desk","quantity":8,"unit":"PCS","unitCost":12.5,"#
        + #""lineDiscount":2.5,"expectedReceiptDate":"","orderDate":"","vendorItemNo":"","#
        + #""sales":null},"#
        + #"{"line":20000,"type":"comment","item":"","variant":"","location":"","#
        + #""description":"Deliver before noon","quantity":0,"unit":"","unitCost":0,"#
        + #""lineDiscount":0,"expectedReceiptDate":"","orderDate":"","vendorItemNo":"","#
        + #""sales":null}]}]}"# + "\n"
    )
  }

  @Test func `documents that a commit changed follow those that it made`() {
    var document = Sample.purchaseDocument()
    document.lines = []
    let changed = CreatedDocument(
      document: document,
      vendorName: "",
      total: nil,
      changedLines: [LineNumber(10000)],
    )
    #expect(
      Self.json(.committed(CommitReport(created: [], changed: [changed])), "commit")
        == #"{"statement":"commit","ok":true,"created":[],"changed":["#
        + #"{"kind":"purchase order","no":"PO000001","vendor":"10000","currency":"","#
        + #""orderDate":"2026-01-05","lines":[],"changedLines":[10000]}]}"# + "\n"
    )
  }

  @Test func `an error stands in the place of its statement`() {
    let lines = LineMap("open SO1\nset qty 1; commit\n")
    let error = renderFailure(
      Diagnostic(
        code: "vendor-missing",
        headline: "commit refused: 2 rows have problems",
        range: SourceRange(20, 26),
        notes: ["line 10000: no vendor is picked", "line 20000: no vendor is picked"],
      ),
      rows: [LineNumber(10000), LineNumber(20000)],
      statementName: "commit",
      file: "<command>",
      lines: lines,
      place: SourceRange(9, 18),
    ).text
    #expect(
      error == #"{"statement":"commit","ok":false,"error":{"code":"vendor-missing","#
        + #""message":"commit refused: 2 rows have problems: line 10000: no vendor is picked; "#
        + #"line 20000: no vendor is picked","file":"<command>","line":2,"column":12,"#
        + #""rows":[10000,20000]}}"# + "\n"
    )
  }

  @Test func `an error without a place has that of its statement`() {
    let error = renderFailure(
      Diagnostic(code: "book-failure", headline: "the book could not be read"),
      statementName: "status",
      file: "a.rpl",
      lines: LineMap("status"),
      place: SourceRange(0, 6),
    ).text
    #expect(
      error == #"{"statement":"status","ok":false,"error":{"code":"book-failure","#
        + #""message":"the book could not be read","file":"a.rpl","line":1,"column":1,"#
        + #""rows":[]}}"# + "\n"
    )
  }
}
