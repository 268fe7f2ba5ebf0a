import CommandLanguage
import Rendering
import Session
import Testing
import TradeModel

/// The records of lists and cards, with the fields of a bundle.
@Suite("JSON of lists and records") struct JSONListTests {
  static func list(_ subject: ListSubject, _ rows: ListRows) -> String {
    JSONContractTests.json(
      .list(Sample.list(subject, rows, total: 9)),
      "list \(subject.rawValue)",
    )
  }

  @Test func `sales orders have the fields of the bundle`() {
    #expect(
      JSONContractTests.json(.list(Sample.salesList), "list sales orders")
        == #"{"statement":"list sales orders","ok":true,"records":["#
        + #"{"no":"SO1","customer":"10000","orderDate":"2026-01-05","#
        + #""shipmentDate":"2026-01-10","currency":"","shipTo":{"code":"","#
        + #""name":"The Cannon Group PLC","address":"","postCode":"B27 4KT","#
        + #""city":"Birmingham","country":""},"lines":["#
        + #"{"line":10000,"type":"item","no":"1896-S","variant":"","location":"","#
        + #""description":"ATHENS Desk","quantity":20,"unit":"PCS","unitPrice":1000.8,"#
        + #""shipmentDate":"","shipped":2,"reserved":0,"reserve":"always","#
        + #""dropShipment":false,"specialOrder":false},"#
        + #"{"line":20000,"type":"comment","no":"","variant":"","location":"","#
        + #""description":"Deliver before noon","quantity":0,"unit":"","unitPrice":0,"#
        + #""shipmentDate":"","shipped":0,"reserved":0,"reserve":"optional","#
        + #""dropShipment":false,"specialOrder":false}]}]}"# + "\n"
    )
  }

  @Test func `sales invoices leave out what only orders have`() {
    var document = Sample.salesDocument
    document.lines.removeLast()
    let row = SalesListRow(document: document, customerName: "", openLines: 0, isShort: nil)
    let text = Self.list(.salesInvoices, .sales([row]))
    #expect(
      text.hasSuffix(
        #""lines":[{"line":10000,"type":"item","no":"1896-S","variant":"","location":"","#
          + #""description":"ATHENS Desk","quantity":20,"unit":"PCS","unitPrice":1000.8,"#
          + #""shipmentDate":"","reserve":"always"}]}]}"# + "\n"
      )
    )
  }

  @Test func `purchase orders have the fields of the bundle`() {
    let row = PurchaseListRow(document: Sample.purchaseDocument(), vendorName: "", total: nil)
    #expect(
      Self.list(.purchaseOrders, .purchases([row]))
        == #"{"statement":"list purchase orders","ok":true,"records":["#
        + #"{"no":"PO000001","vendor":"10000","orderDate":"2026-01-05","currency":"","#
        + #""customer":"","shipTo":{"code":"","name":"","address":"","postCode":"","#
        + #""city":"","country":""},"lines":["#
        + #"{"line":10000,"type":"item","no":"1896-S","variant":"","location":"","#
        + #""description":"ATHENS Desk","quantity":8,"unit":"PCS","#
        + #""unitCost":12.5,"lineDiscount":0,"#
        + #""expectedReceiptDate":"2026-01-10","received":0,"reserved":8,"#
        + #""dropShipment":false,"sales":{"document":"SO1","line":10000,"quantity":8}}]}]}"#
        + "\n"
    )
  }

  @Test func `items have the fields of the bundle`() {
    #expect(
      Self.list(.items, .items([Sample.desk]))
        == #"{"statement":"list items","ok":true,"records":["#
        + #"{"no":"1896-S","description":"ATHENS Desk","type":"inventory","baseUnit":"PCS","#
        + #""purchaseUnit":"BOX","salesUnit":"","units":[{"code":"BOX","quantity":6}],"#
        + #""replenishment":"purchase","vendor":"10000","vendorItemNo":"A-1","#
        + #""leadTime":"2W","lastDirectCost":12.5,"reserve":"optional","blocked":false,"#
        + #""purchasingBlocked":true,"variants":[{"code":"RED","description":"","#
        + #""blocked":true}]}]}"# + "\n"
    )
  }

  @Test func `vendors and customers have the fields of the bundle`() {
    #expect(
      Self.list(.vendors, .vendors([Sample.postmaster]))
        == #"{"statement":"list vendors","ok":true,"records":["#
        + #"{"no":"10000","name":"London Postmaster","city":"London","#
        + #""contact":"Mrs. Carol Philips","phone":"0171 496 0102","postCode":"N16 34Z","#
        + #""currency":"","leadTime":"1W","blocked":"payment","#
        + #""workingDays":["mon","fri"],"holidays":["2026-12-25"]}]}"# + "\n"
    )
    #expect(
      Self.list(.customers, .customers([Sample.cannon]))
        == #"{"statement":"list customers","ok":true,"records":["#
        + #"{"no":"10000","name":"The Cannon Group PLC","city":"Birmingham"}]}"# + "\n"
    )
  }

  @Test func `an empty list has no records`() {
    #expect(
      Self.list(.customers, .customers([]))
        == #"{"statement":"list customers","ok":true,"records":[]}"# + "\n"
    )
  }

  @Test func `an opened document has the fields of the bundle and what is short`() {
    let text = JSONContractTests.json(.salesDocument(Sample.salesReport), "open")
    #expect(
      text.hasPrefix(
        #"{"statement":"open","ok":true,"document":"SO1","kind":"sales order","#
          + #""customerName":"The Cannon Group PLC","customer":"10000","#
          + #""orderDate":"2026-01-05","shipmentDate":"2026-01-10","currency":"","shipTo":{"#
      )
    )
    #expect(
      text.contains(
        #""shipmentDate":"2026-01-10","shipped":2,"reserved":0,"reserve":"always","#
          + #""dropShipment":false,"specialOrder":false,"needed":8,"coveredBy":["#
          + #"{"document":"PO000001","line":10000,"quantity":4,"#
          + #""expectedReceiptDate":"2026-01-12"}],"selected":true}"#
      )
    )
    #expect(text.hasSuffix(#""needed":null,"coveredBy":[],"selected":false}]}"# + "\n"))
  }

  @Test func `an edited purchase document tells its amounts and its edits`() {
    let text = JSONContractTests.json(.purchaseDocument(Sample.purchaseReport), "show")
    #expect(
      text.hasPrefix(
        #"{"statement":"show","ok":true,"document":"PI000001","kind":"purchase invoice","#
          + #""vendorName":"London Postmaster","vendor":"10000","orderDate":"2026-01-05","#
          + #""currency":"USD","customer":"","shipTo":{"#
      )
    )
    #expect(
      text.hasSuffix(
        #""sales":null,"vendorItemNo":"","orderDate":"","amount":null,"selected":true,"changed":false}],"removedLines":[30000],"#
          + #""total":97.5,"edited":true}"# + "\n"
      )
    )
  }

  @Test func `status counts the records and tells the session`() {
    #expect(
      JSONContractTests.json(.status(Sample.status), "status")
        == #"{"statement":"status","ok":true,"company":"Northwind Traders","currency":"USD","#
        + #""workDate":"1998-05-06","salesOrders":830,"ongoingSalesOrders":21,"#
        + #""shortSalesOrders":5,"salesInvoices":0,"purchaseOrders":14,"#
        + #""purchaseInvoices":0,"items":77,"vendors":29,"customers":91,"commits":3,"#
        + #""open":"sales order 11077","underWay":"plan orders","uncommittedEdits":2}"# + "\n"
    )
  }

  @Test func `candidates tell their cost and their lead time`() {
    let text = JSONContractTests.json(.vendors(Sample.vendors), "vendors")
    #expect(
      text.hasPrefix(
        #"{"statement":"vendors","ok":true,"document":"SO1","line":10000,"item":"1896-S","#
          + #""quantity":8,"unit":"PCS","vendors":[{"no":"10000","name":"London Postmaster","#
          + #""unitCost":12.5,"lineDiscount":0,"currency":"","leadTime":"2W","#
          + #""vendorItemNo":"A-1","default":true,"picked":true,"blocked":"none"},"#
      )
    )
  }

  @Test func `a report of nothing is an object all the same`() {
    #expect(JSONContractTests.json(.nothing, "quit") == #"{"statement":"quit","ok":true}"# + "\n")
  }
}
