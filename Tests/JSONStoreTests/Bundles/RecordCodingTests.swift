import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

/// A record and the row that stands for it.
struct RowCase: Sendable, CustomTestStringConvertible {
  let record: Record
  let row: String

  init(_ record: Record, _ row: String) {
    self.record = record
    self.row = row
  }

  var testDescription: String { row }
}

@Suite("Rows of records") struct RecordCodingTests {
  static let order = SalesDocumentID(.order, DocumentNumber(unchecked: "SO1"))
  static let purchase = PurchaseDocumentID(.order, DocumentNumber(unchecked: "PO1"))
  static let bolt = ItemCode(unchecked: "BOLT")
  static let acme = VendorCode(unchecked: "ACME")
  static let day = CalendarDate(year: 2026, month: 1, day: 5)

  /// The rows of records that have only what they must have.
  static let shortest: [RowCase] = [
    RowCase(
      .currency(Currency(code: CurrencyCode(unchecked: "USD"), rate: ExchangeRate(units: 1))),
      #"{"code":"USD","rate":0.000000001}"#
    ),
    RowCase(.location(Location(code: LocationCode(unchecked: "BLUE"))), #"{"code":"BLUE"}"#),
    RowCase(.vendor(Vendor(number: acme)), #"{"no":"ACME"}"#),
    RowCase(.customer(Customer(number: CustomerCode(unchecked: "C1"))), #"{"no":"C1"}"#),
    RowCase(.item(Item(number: bolt)), #"{"no":"BOLT"}"#),
    RowCase(.itemVendor(ItemVendor(item: bolt, vendor: acme)), #"{"item":"BOLT","vendor":"ACME"}"#),
    RowCase(
      .itemVendor(
        ItemVendor(
          item: bolt,
          vendor: acme,
          minimumQuantity: .one,
          orderMultiple: Quantity(units: 250_000)
        )
      ),
      #"{"item":"BOLT","vendor":"ACME","minimumQuantity":1,"orderMultiple":2.5}"#
    ),
    RowCase(
      .price(PurchasePrice(number: 7, item: bolt, unitCost: .zero)),
      #"{"item":"BOLT","entry":7}"#
    ),
    RowCase(
      .inventory(InventoryEntry(number: 7, item: bolt, quantity: .one)),
      #"{"item":"BOLT","entry":7,"quantity":1}"#
    ),
    RowCase(.salesHeader(SalesHeader(id: order)), #"{"kind":"order","no":"SO1"}"#),
    RowCase(
      .salesLine(SalesLine(document: order, number: LineNumber(1), subject: .item(bolt))),
      #"{"kind":"order","document":"SO1","line":1,"no":"BOLT"}"#
    ),
    RowCase(
      .purchaseHeader(PurchaseHeader(id: purchase, vendor: acme)),
      #"{"kind":"order","no":"PO1","vendor":"ACME"}"#
    ),
    RowCase(
      .purchaseLine(
        PurchaseLine(document: purchase, number: LineNumber(1), subject: .comment(code: ""))
      ),
      #"{"kind":"order","document":"PO1","line":1,"type":"comment"}"#
    ),
    RowCase(
      .otherSupply(
        OtherSupply(
          number: 1,
          document: DocumentNumber(unchecked: "P1"),
          item: bolt,
          quantity: .one
        )
      ),
      #"{"document":"P1","item":"BOLT","entry":1,"quantity":1}"#
    ),
    RowCase(
      .otherDemand(
        OtherDemand(
          number: 1,
          kind: .project,
          document: DocumentNumber(unchecked: "J1"),
          item: bolt,
          quantity: .one
        )
      ),
      #"{"document":"J1","item":"BOLT","entry":1,"quantity":1,"kind":"project"}"#
    ),
  ]

  /// The rows of records that have everything.
  static let longest: [RowCase] = [
    RowCase(
      .vendor(
        Vendor(
          number: acme,
          name: "Acme \"East\"",
          city: "Köln",
          contact: "日本",
          phone: "+49",
          postCode: "50667",
          currency: CurrencyCode(unchecked: "USD"),
          leadTime: DateFormula(parsing: "1m+5d") ?? .none,
          block: .payment,
          workingDays: [.monday, .sunday],
          holidays: day.map { [$0] } ?? []
        )
      ),
      #"{"no":"ACME","name":"Acme \"East\"","city":"Köln","contact":"日本","phone":"+49","#
        + #""postCode":"50667","currency":"USD","leadTime":"1M+5D","blocked":"payment","#
        + #""workingDays":["mon","sun"],"holidays":["2026-01-05"]}"#
    ),
    RowCase(
      .item(
        Item(
          number: bolt,
          description: "Bolt",
          type: .nonInventory,
          baseUnit: UnitCode(unchecked: "PCS"),
          purchaseUnit: UnitCode(unchecked: "BOX"),
          salesUnit: UnitCode(unchecked: "BAG"),
          units: [
            UnitOfMeasure(code: UnitCode(unchecked: "BOX"), quantity: Quantity(units: 600_000)),
            UnitOfMeasure(code: UnitCode(unchecked: "BAG"), quantity: Quantity(units: 50_000)),
          ],
          replenishment: .transfer,
          vendor: acme,
          vendorItemNumber: "A-1",
          leadTime: DateFormula(parsing: "2W") ?? .none,
          lastDirectCost: UnitCost(units: 1_250_000),
          reserve: .always,
          isBlocked: true,
          isPurchasingBlocked: true,
          variants: [
            ItemVariant(
              code: VariantCode(unchecked: "RED"),
              description: "red",
              isBlocked: true
            )
          ]
        )
      ),
      #"{"no":"BOLT","description":"Bolt","type":"non-inventory","baseUnit":"PCS","#
        + #""purchaseUnit":"BOX","salesUnit":"BAG","#
        + #""units":[{"code":"BOX","quantity":6},{"code":"BAG","quantity":0.5}],"#
        + #""replenishment":"transfer","vendor":"ACME","vendorItemNo":"A-1","leadTime":"2W","#
        + #""lastDirectCost":12.5,"reserve":"always","blocked":true,"purchasingBlocked":true,"#
        + #""variants":[{"code":"RED","description":"red","blocked":true}]}"#
    ),
    RowCase(
      .price(
        PurchasePrice(
          number: 2,
          item: bolt,
          vendor: acme,
          variant: VariantCode(unchecked: "RED"),
          unit: UnitCode(unchecked: "BOX"),
          minimumQuantity: .one,
          unitCost: UnitCost(units: 950_000),
          lineDiscount: Percent(units: 500_000),
          currency: CurrencyCode(unchecked: "USD"),
          firstDate: day,
          lastDate: day
        )
      ),
      #"{"item":"BOLT","entry":2,"vendor":"ACME","variant":"RED","unit":"BOX","#
        + #""minimumQuantity":1,"unitCost":9.5,"lineDiscount":5,"currency":"USD","#
        + #""from":"2026-01-05","to":"2026-01-05"}"#
    ),
    RowCase(
      .salesHeader(
        SalesHeader(
          id: SalesDocumentID(.returnOrder, DocumentNumber(unchecked: "SR1")),
          customer: CustomerCode(unchecked: "C1"),
          orderDate: day,
          shipmentDate: day,
          currency: CurrencyCode(unchecked: "USD"),
          shipTo: ShipToAddress(
            code: "HOME",
            name: "n",
            address: "a",
            postCode: "p",
            city: "c",
            country: "NL"
          )
        )
      ),
      #"{"kind":"return","no":"SR1","customer":"C1","orderDate":"2026-01-05","#
        + #""shipmentDate":"2026-01-05","currency":"USD","shipTo":{"code":"HOME","name":"n","#
        + #""address":"a","postCode":"p","city":"c","country":"NL"}}"#
    ),
    RowCase(
      .salesLine(
        SalesLine(
          document: order,
          number: LineNumber(10_000),
          subject: .charge(code: "FREIGHT"),
          variant: VariantCode(unchecked: "RED"),
          location: LocationCode(unchecked: "BLUE"),
          description: "d",
          quantity: Quantity(units: -200_000),
          unit: UnitCode(unchecked: "BOX"),
          unitPrice: UnitCost(units: 1),
          shipmentDate: day,
          shipped: Quantity(units: -100_000),
          reserved: Quantity(units: -1),
          reserve: .never,
          isDropShipment: true,
          isSpecialOrder: true
        )
      ),
      #"{"kind":"order","document":"SO1","line":10000,"type":"charge","no":"FREIGHT","#
        + #""variant":"RED","location":"BLUE","description":"d","quantity":-2,"unit":"BOX","#
        + #""unitPrice":0.00001,"shipmentDate":"2026-01-05","shipped":-1,"reserved":-0.00001,"#
        + #""reserve":"never","dropShipment":true,"specialOrder":true}"#
    ),
    RowCase(
      .purchaseLine(
        PurchaseLine(
          document: PurchaseDocumentID(.invoice, DocumentNumber(unchecked: "PI1")),
          number: LineNumber(20_000),
          subject: .item(bolt),
          variant: VariantCode(unchecked: "RED"),
          location: LocationCode(unchecked: "BLUE"),
          description: "d",
          vendorItemNumber: "A-1",
          quantity: .one,
          unit: UnitCode(unchecked: "BOX"),
          unitCost: UnitCost(units: 100_000),
          lineDiscount: .hundred,
          orderDate: day,
          expectedReceiptDate: day,
          received: .one,
          reserved: .one,
          isDropShipment: true,
          sales: SalesReference(
            document: DocumentNumber(unchecked: "SO1"),
            line: LineNumber(10_000),
            quantity: .one
          )
        )
      ),
      #"{"kind":"invoice","document":"PI1","line":20000,"no":"BOLT","variant":"RED","#
        + #""location":"BLUE","description":"d","vendorItemNo":"A-1","quantity":1,"unit":"BOX","#
        + #""unitCost":1,"lineDiscount":100,"orderDate":"2026-01-05","#
        + #""expectedReceiptDate":"2026-01-05","received":1,"reserved":1,"dropShipment":true,"#
        + #""sales":{"document":"SO1","line":10000,"quantity":1}}"#
    ),
  ]

  @Test(arguments: shortest + longest)
  func `a record has one row, and the row that record`(row: RowCase) throws {
    let bytes = RowCoding.encode(row.record)
    #expect(String(decoding: bytes, as: UTF8.self) == row.row)
    #expect(try decode(row.record.table, row.row) == row.record)
    var json = try JSONReader(bytes.indices)
    try json.skipValue(in: bytes.span)
    try json.finish(in: bytes.span)
  }

  @Test func `random records come back from their rows`() throws {
    var random = SplitMix64(seed: 5)
    for round in 0..<3000 {
      let record = random.record()
      let bytes = RowCoding.encode(record)
      let range = 0..<bytes.count
      #expect(
        try RowCoding.decode(record.table, range, in: bytes.span) == record,
        "seed \(random.seed), round \(round): \(String(decoding: bytes, as: UTF8.self))"
      )
    }
  }

  @Test
  func `a row may be written in another order, with blanks, quoted numbers and small letters`()
    throws
  {
    let row = """
      { "quantity" : "1.50", "no": " bolt ", "unitPrice": 1e-05,
        "line" : 1, "document":"so1", "kind" : "order", "type": "item" }\r\n
      """
    let line = SalesLine(
      document: Self.order,
      number: LineNumber(1),
      subject: .item(Self.bolt),
      quantity: Quantity(units: 150_000),
      unitPrice: UnitCost(units: 1)
    )
    #expect(try decode(.salesLines, row) == .salesLine(line))
  }

  @Test func `the setup row holds the company and the work date`() throws {
    let setup = Setup(
      company: Company(name: "Harbour", currency: CurrencyCode("eur")),
      workDate: Self.day
    )
    let bytes = RowCoding.encode(setup)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"name":"Harbour","currency":"EUR","workDate":"2026-01-05"}"#
    )
    #expect(try RowCoding.decodeSetup(bytes.indices, in: bytes.span) == setup)
    let blank = Array("{}".utf8)
    #expect(try RowCoding.decodeSetup(blank.indices, in: blank.span) == Setup())
  }

  private func decode(_ table: Table, _ row: String) throws(RecordError) -> Record {
    let bytes = Array(row.utf8)
    return try RowCoding.decode(table, bytes.indices, in: bytes.span)
  }
}
