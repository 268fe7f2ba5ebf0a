import Diagnostics
import Purchasing
import Rendering
import Session
import Testing
import TradeModel

@Suite("Messages of business rules") struct RefusalMessageTests {
  static let desk = Sample.item("1896-S")
  static let red = VariantCode(unchecked: "RED")
  static let leaveOut = "help: set qty 0 on 10000 leaves the row out"
  static let pick = "help: pick vendor NO on 10000 picks one"

  static let vendors: [MessageCase] = [
    MessageCase(
      rule: .vendorMissing(candidates: []),
      "error[vendor-missing]: line 10000: no vendor is picked",
      pick,
    ),
    MessageCase(
      rule: .vendorMissing(candidates: [Sample.vendor("V01"), Sample.vendor("V02")]),
      "error[vendor-missing]: line 10000: no vendor is picked (its vendors: V01, V02)",
      pick,
    ),
    MessageCase(
      rule: .vendorUnknown(Sample.vendor("V99")),
      "error[vendor-unknown]: line 10000: there is no vendor V99",
      pick,
    ),
    MessageCase(
      rule: .vendorBlocked(Sample.vendor("V01")),
      "error[vendor-blocked]: line 10000: vendor V01 is blocked",
      pick,
    ),
    MessageCase(
      rule: .currencyUnknown(CurrencyCode(unchecked: "USD")),
      "error[currency-unknown]: line 10000: there is no currency USD, so no cost is known",
      pick,
    ),
  ]

  static let items: [MessageCase] = [
    MessageCase(
      rule: .itemUnknown(desk),
      "error[item-unknown]: line 10000: there is no item 1896-S",
      leaveOut,
    ),
    MessageCase(
      rule: .itemBlocked(desk),
      "error[item-blocked]: line 10000: item 1896-S is blocked",
      leaveOut,
    ),
    MessageCase(
      rule: .itemPurchasingBlocked(desk),
      "error[item-purchasing-blocked]: line 10000: "
        + "item 1896-S cannot be purchased: its purchasing is blocked",
      leaveOut,
    ),
    MessageCase(
      rule: .variantUnknown(desk, red),
      "error[variant-unknown]: line 10000: item 1896-S has no variant RED",
      leaveOut,
    ),
    MessageCase(
      rule: .variantBlocked(desk, red),
      "error[variant-blocked]: line 10000: variant RED of item 1896-S is blocked",
      leaveOut,
    ),
    MessageCase(
      rule: .baseUnitMissing(desk),
      "error[base-unit-missing]: line 10000: item 1896-S has no base unit",
      leaveOut,
    ),
    MessageCase(
      rule: .unitUnknown(desk, Sample.unit("BOX")),
      "error[unit-unknown]: line 10000: item 1896-S has no unit BOX",
      leaveOut,
    ),
    MessageCase(
      rule: .notPurchased(desk, .transfer),
      "error[not-purchased]: line 10000: "
        + "item 1896-S is not purchased, it is replenished by transfer",
      leaveOut,
    ),
    MessageCase(
      rule: .reserveNotAllowed(desk),
      "error[reserve-not-allowed]: line 10000: "
        + "nothing of item 1896-S may be reserved for this sales line",
      "help: set reserve off on 10000",
    ),
    MessageCase(
      rule: .lineTypeNotSupported(.account(code: "6110")),
      "error[line-type-not-supported]: line 10000: a line of type account cannot be purchased",
      "help: select the item lines, then plan invoice selected",
    ),
  ]

  static let figures: [MessageCase] = [
    MessageCase(
      rule: .saleChanged(.openQuantity, planned: "8", now: "4"),
      "error[sale-changed]: line 10000: "
        + "the open quantity of the sales line was 8 when planned and is 4 now",
      "help: plan orders plans again",
    ),
    MessageCase(
      rule: .saleChanged(.location, planned: "", now: "BLUE"),
      "error[sale-changed]: line 10000: "
        + "the location of the sales line was blank when planned and is BLUE now",
      "help: plan orders plans again",
    ),
    MessageCase(
      rule: .saleChanged(.line, planned: "10000", now: ""),
      "error[sale-changed]: line 10000: the sales line is gone",
      "help: plan orders plans again",
    ),
    MessageCase(
      rule: .dropShipmentLinked(Sample.number("PO000001")),
      "error[drop-shipment-linked]: line 10000: "
        + "the drop shipment already belongs to purchase order PO000001",
      leaveOut,
    ),
    MessageCase(
      rule: .dropShipmentQuantity(outstanding: Sample.quantity("20")),
      "error[drop-shipment-quantity]: line 10000: "
        + "a drop shipment takes what is outstanding on the sales line, 20",
      "help: set qty 20 on 10000",
    ),
    MessageCase(
      rule: .dropShipmentUnit(Sample.unit("BOX")),
      "error[drop-shipment-unit]: line 10000: "
        + "a drop shipment takes the unit of the sales line, BOX",
      leaveOut,
    ),
    MessageCase(
      rule: .dropShipmentUnit(nil),
      "error[drop-shipment-unit]: line 10000: "
        + "a drop shipment takes the unit of the sales line, the base unit",
      leaveOut,
    ),
    MessageCase(
      rule: .quantityBelowZero(Sample.quantity("-5")),
      "error[quantity-below-zero]: line 10000: the quantity -5 is below zero",
      leaveOut,
    ),
    MessageCase(
      rule: .quantityBelowReceived(received: Sample.quantity("3")),
      "error[quantity-below-received]: line 10000: the quantity is below the 3 received",
      "help: set qty 3 on 10000, or more",
    ),
    MessageCase(
      rule: .quantityBelowReserved(reserved: Sample.quantity("3")),
      "error[quantity-below-reserved]: line 10000: "
        + "the quantity is below the 3 reserved for other sales lines",
      "help: set qty 3 on 10000, or more",
    ),
    MessageCase(
      rule: .lineReceived(received: Sample.quantity("3")),
      "error[line-received]: line 10000: the line cannot be removed, 3 have been received",
      "help: set qty 3 on 10000 leaves nothing to receive",
    ),
    MessageCase(
      rule: .outOfRange(figure: "line amount"),
      "error[out-of-range]: line 10000: the line amount is out of range",
      leaveOut,
    ),
  ]

  static let documents: [MessageCase] = [
    MessageCase(
      .nothingToPlan(Sample.number("SO1")),
      "error[nothing-to-plan]: SO1 has nothing left to plan",
      "note: each of its item lines is shipped or a special order, or there is none",
    ),
    MessageCase(
      .nothingToInvoice(Sample.number("SO1")),
      "error[nothing-to-invoice]: SO1 has no lines, so there is nothing to invoice",
    ),
    MessageCase(
      .invoiceVendorMissing(candidates: MessageTests.candidates),
      "error[invoice-vendor-missing]: "
        + "the purchase invoice needs a vendor, and its items do not share one",
      "note: V01 Exotic Liquids",
      "note: V08 Specialty Biscuits, Ltd.",
      "help: pick vendor NO picks one; vendors lists them",
    ),
    MessageCase(
      .vendor(.vendorBlocked(Sample.vendor("V01"))),
      "error[vendor-blocked]: vendor V01 is blocked",
      "help: vendors lists those that can be picked",
    ),
    MessageCase(
      .planning([RowProblem(line: LineNumber(10000), rule: .itemBlocked(desk))]),
      "error[item-blocked]: line 10000: item 1896-S is blocked",
    ),
    MessageCase(
      .edit([RowProblem(line: nil, rule: .vendorBlocked(Sample.vendor("V01")))]),
      "error[vendor-blocked]: vendor V01 is blocked",
      "help: pick vendor NO picks one",
    ),
  ]

  @Test(arguments: vendors)
  func `a rule about vendors is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  @Test(arguments: items)
  func `a rule about items is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  @Test(arguments: figures)
  func `a rule about figures is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  @Test(arguments: documents)
  func `a rule about a document is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  static let several = Refusal.commit([
    RowProblem(line: LineNumber(10000), rule: .itemPurchasingBlocked(Sample.item("P02"))),
    RowProblem(line: LineNumber(30000), rule: .vendorMissing(candidates: [])),
    RowProblem(line: LineNumber(10000), rule: .vendorBlocked(Sample.vendor("V01"))),
  ])

  @Test func `several problems are counted by row and each is told`() {
    let message = MessageCase(Self.several)
    #expect(
      message.shown == [
        "error[item-purchasing-blocked]: commit refused: 2 rows have problems",
        "note: line 10000: item P02 cannot be purchased: its purchasing is blocked",
        "note: line 30000: no vendor is picked",
        "note: line 10000: vendor V01 is blocked",
        "help: commit valid takes the rows without a problem",
      ]
    )
    #expect(rows(of: message.failure) == [LineNumber(10000), LineNumber(30000)])
  }

  @Test func `several problems of one row name the row`() {
    let problem = RowProblem(line: LineNumber(10000), rule: .itemBlocked(Self.desk))
    let message = MessageCase(.edit([problem, problem]))
    #expect(message.shown[0] == "error[item-blocked]: edit refused: line 10000 has 2 problems")
    #expect(message.shown.count == 3)
  }

  @Test func `the message of programs tells every problem`() {
    let failure = MessageCase(Self.several).failure
    #expect(
      message(of: diagnostic(for: failure))
        == "commit refused: 2 rows have problems: "
        + "line 10000: item P02 cannot be purchased: its purchasing is blocked; "
        + "line 30000: no vendor is picked; line 10000: vendor V01 is blocked"
    )
  }
}
