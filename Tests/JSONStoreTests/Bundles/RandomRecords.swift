import TestSupport
import TradeModel

extension SplitMix64 {
  /// Returns a record of any kind with any legal fields.
  mutating func record() -> Record {
    switch int(in: 0...13) {
    case 0:
      .currency(
        Currency(code: code(), rate: ExchangeRate(units: Int64(int(in: 1...9_999_999_999_999))))
      )
    case 1: .location(Location(code: code(), name: text()))
    case 2: .vendor(vendor())
    case 3: .customer(Customer(number: code(), name: text(), city: text()))
    case 4: .item(item())
    case 5:
      .itemVendor(
        ItemVendor(
          item: code(),
          vendor: code(),
          variant: maybeCode(),
          vendorItemNumber: text(),
          leadTime: formula(),
          minimumQuantity: Quantity(units: Int64(int(in: 0...1) * int(in: 0...999_999))),
          orderMultiple: Quantity(units: Int64(int(in: 0...1) * int(in: 0...999_999)))
        )
      )
    case 6: .price(price())
    case 7:
      .inventory(
        InventoryEntry(
          number: int(in: 1...LineNumber.limit),
          item: code(),
          variant: maybeCode(),
          location: maybeCode(),
          quantity: number(),
          date: date()
        )
      )
    case 8: .salesHeader(salesHeader())
    case 9: .salesLine(salesLine())
    case 10: .purchaseHeader(purchaseHeader())
    case 11: .purchaseLine(purchaseLine())
    case 12:
      .otherSupply(
        OtherSupply(
          number: int(in: 1...9),
          document: code(),
          item: code(),
          variant: maybeCode(),
          location: maybeCode(),
          date: date(),
          quantity: number()
        )
      )
    default:
      .otherDemand(
        OtherDemand(
          number: int(in: 1...9),
          kind: pick([.production, .service, .project, .assembly]),
          document: code(),
          item: code(),
          variant: maybeCode(),
          location: maybeCode(),
          date: date(),
          quantity: number()
        )
      )
    }
  }

  /// Returns bytes with one to three of them changed, removed or inserted.
  mutating func broken(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<int(in: 1...3) where !bytes.isEmpty {
      let place = int(in: 0...bytes.count - 1)
      switch int(in: 0...3) {
      case 0: bytes[place] = UInt8(int(in: 0...255))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(pick(Array(#"{}[]",:0-.e\u n"#.utf8)), at: place)
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }

  private mutating func vendor() -> Vendor {
    Vendor(
      number: code(),
      name: text(),
      city: text(),
      contact: text(),
      phone: text(),
      postCode: text(),
      currency: maybeCode(),
      leadTime: formula(),
      block: pick(VendorBlock.allCases),
      workingDays: Weekday.allCases.filter { _ in chance(1, in: 3) },
      holidays: Set((0..<int(in: 0...2)).compactMap { _ in date() }).sorted()
    )
  }

  private mutating func item() -> Item {
    Item(
      number: code(),
      description: text(),
      type: pick(ItemType.allCases),
      baseUnit: maybeCode(),
      purchaseUnit: maybeCode(),
      salesUnit: maybeCode(),
      units: chance(1, in: 2)
        ? []
        : [UnitOfMeasure(code: code(), quantity: Quantity(units: Int64(int(in: 1...999_999))))],
      replenishment: pick(Replenishment.allCases),
      vendor: maybeCode(),
      vendorItemNumber: text(),
      leadTime: formula(),
      lastDirectCost: number(),
      reserve: pick(ReservePolicy.allCases),
      isBlocked: chance(1, in: 2),
      isPurchasingBlocked: chance(1, in: 2),
      variants: chance(1, in: 2)
        ? [] : [ItemVariant(code: code(), description: text(), isBlocked: chance(1, in: 2))]
    )
  }

  private mutating func price() -> PurchasePrice {
    PurchasePrice(
      number: int(in: 1...99),
      item: code(),
      vendor: maybeCode(),
      variant: maybeCode(),
      unit: maybeCode(),
      minimumQuantity: Quantity(units: Int64(int(in: 0...9_999_999))),
      unitCost: number(),
      lineDiscount: Percent(units: Int64(int(in: 0...10_000_000))),
      currency: maybeCode(),
      firstDate: date(),
      lastDate: date()
    )
  }

  private mutating func salesHeader() -> SalesHeader {
    SalesHeader(
      id: SalesDocumentID(pick(SalesDocumentKind.allCases), code()),
      customer: maybeCode(),
      orderDate: date(),
      shipmentDate: date(),
      currency: maybeCode(),
      shipTo: address()
    )
  }

  private mutating func salesLine() -> SalesLine {
    SalesLine(
      document: SalesDocumentID(pick(SalesDocumentKind.allCases), code()),
      number: LineNumber(int(in: 1...LineNumber.limit)),
      subject: subject(),
      variant: maybeCode(),
      location: maybeCode(),
      description: text(),
      quantity: number(),
      unit: maybeCode(),
      unitPrice: number(),
      shipmentDate: date(),
      shipped: number(),
      reserved: number(),
      reserve: pick(ReservePolicy.allCases),
      isDropShipment: chance(1, in: 2),
      isSpecialOrder: chance(1, in: 2)
    )
  }

  private mutating func purchaseHeader() -> PurchaseHeader {
    PurchaseHeader(
      id: PurchaseDocumentID(pick(PurchaseDocumentKind.allCases), code()),
      vendor: code(),
      orderDate: date(),
      currency: maybeCode(),
      customer: maybeCode(),
      shipTo: address()
    )
  }

  private mutating func purchaseLine() -> PurchaseLine {
    PurchaseLine(
      document: PurchaseDocumentID(pick(PurchaseDocumentKind.allCases), code()),
      number: LineNumber(int(in: 1...LineNumber.limit)),
      subject: subject(),
      variant: maybeCode(),
      location: maybeCode(),
      description: text(),
      vendorItemNumber: text(),
      quantity: number(),
      unit: maybeCode(),
      unitCost: number(),
      lineDiscount: Percent(units: Int64(int(in: 0...10_000_000))),
      orderDate: date(),
      expectedReceiptDate: date(),
      received: number(),
      reserved: number(),
      isDropShipment: chance(1, in: 2),
      sales: chance(1, in: 2)
        ? nil
        : SalesReference(document: code(), line: LineNumber(int(in: 1...99)), quantity: number())
    )
  }

  private mutating func subject() -> LineSubject {
    let codeText = (maybeCode() as ItemCode?)?.codeText ?? ""
    return switch int(in: 0...4) {
    case 0: .comment(code: codeText)
    case 1: .account(code: codeText)
    case 2: .resource(code: codeText)
    case 3: .charge(code: codeText)
    default: .item(code())
    }
  }

  private mutating func address() -> ShipToAddress {
    chance(1, in: 2)
      ? ShipToAddress()
      : ShipToAddress(
        code: text(),
        name: text(),
        address: text(),
        postCode: text(),
        city: text(),
        country: text()
      )
  }

  mutating func code<Code: RecordCode>() -> Code {
    let texts = [
      "A", "BOLT", "1896-S", "ÉTÉ", "日本", "P 01", "ABCDEFGHIJKLMNOPQRST", "/\\\"", "É\u{301}X",
    ]
    return Code(unchecked: pick(texts))
  }

  private mutating func maybeCode<Code: RecordCode>() -> Code? { chance(1, in: 2) ? nil : code() }

  private mutating func text() -> String {
    pick(["", "", "bolt", "Pâté chinois", "日本 🚢", "a\"b\\c\n\u{7F}\u{1}", " "])
  }

  private mutating func number<Value: FixedPoint>() -> Value {
    let magnitudes = [0, 1, 100_000, 150_000, 1_234_567, 9_999_999_999_999_999]
    return Value(units: Int64(pick(magnitudes)) * (chance(1, in: 4) ? -1 : 1))
  }

  private mutating func date() -> CalendarDate? {
    chance(1, in: 3)
      ? nil
      : CalendarDate(
        dayNumber: int(in: Int(CalendarDate.first.dayNumber)...Int(CalendarDate.last.dayNumber))
      )
  }

  private mutating func formula() -> DateFormula {
    DateFormula(parsing: pick(["", "1W", "3D", "1M+5D", "-2Q", "1Y-1D"])) ?? .none
  }
}
