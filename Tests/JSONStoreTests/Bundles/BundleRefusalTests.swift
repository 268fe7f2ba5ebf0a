import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

/// Sections of a bundle that are refused: the marked bytes, and where they lie.
struct BundleRefusal: Sendable, CustomTestStringConvertible {
  let marked: String
  let path: String
  let problem: RecordProblem

  init(_ marked: String, _ path: String, _ problem: RecordProblem) {
    self.marked = marked
    self.path = path
    self.problem = problem
  }

  var testDescription: String { marked }
}

@Suite("Refused bundles") struct BundleRefusalTests {
  static let shapes: [BundleRefusal] = [
    BundleRefusal(#"⟦"orders"⟧:[]"#, "orders", .unknownKey("orders")),
    BundleRefusal(
      #""format":⟦"replenish-bundle/2"⟧"#,
      "format",
      .unknownFormat("replenish-bundle/2")
    ),
    BundleRefusal(#"⟦"items"⟧:[]"#, "items", .duplicateKey("items")),
    BundleRefusal(
      #""prices":⟦{}⟧"#,
      "prices",
      .json(.wrongKind(expected: .array, found: .object))
    ),
    BundleRefusal(
      #""prices":[⟦7⟧]"#,
      "prices[0]",
      .json(.wrongKind(expected: .object, found: .number))
    ),
    BundleRefusal(#""workDate":⟦"5.1.2026"⟧"#, "workDate", .malformedDate("5.1.2026")),
    BundleRefusal(
      #""inventory":[{"item":"BOLT",⟦"entry"⟧:1}]"#,
      "inventory[0].entry",
      .unknownKey("entry")
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S",⟦"kind"⟧:"order"}]"#,
      "salesOrders[0].kind",
      .unknownKey("kind")
    ),
    BundleRefusal(
      #""salesOrders":[⟦{⟧"lines":[]}]"#,
      "salesOrders[0]",
      .missingKey("no")
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"BOLT",⟦"document"⟧:"S"}]}]"#,
      "salesOrders[0].lines[0].document",
      .unknownKey("document")
    ),
    BundleRefusal(
      #""salesInvoices":[{"no":"S","lines":[{"no":"BOLT",⟦"shipped"⟧:0}]}]"#,
      "salesInvoices[0].lines[0].shipped",
      .unknownKey("shipped")
    ),
    BundleRefusal(
      #""purchaseInvoices":[{"no":"P","vendor":"V1","lines":[{"no":"BOLT",⟦"received"⟧:0}]}]"#,
      "purchaseInvoices[0].lines[0].received",
      .unknownKey("received")
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":"V1","lines":[{"no":"BOLT",⟦"orderDate"⟧:""}]}]"#,
      "purchaseOrders[0].lines[0].orderDate",
      .unknownKey("orderDate")
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":"V1","lines":[{"type":⟦"account"⟧,"no":"1"}]}]"#,
      "purchaseOrders[0].lines[0].type",
      .unknownWord("account", allowed: ["item", "comment"])
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"BOLT","quantity":⟦1.000001⟧}]}]"#,
      "salesOrders[0].lines[0].quantity",
      .json(.tooManyFractionDigits(allowed: 5))
    ),
    BundleRefusal(
      #""otherDemand":[⟦{⟧"document":"D","item":"BOLT","quantity":1}]"#,
      "otherDemand[0]",
      .missingKey("kind")
    ),
    BundleRefusal(
      #""prices":[{"item":⟦"BOLT\u0000"⟧}]"#,
      "prices[0].item",
      .codeWithControlCharacter
    ),
    BundleRefusal(
      #""prices":[{"item":"BOLT"⟦]⟧}"#,
      "prices[0]",
      .json(.expectedComma(orClosing: .object))
    ),
  ]

  static let references: [BundleRefusal] = [
    BundleRefusal(
      #""itemVendors":[{"item":⟦"NIL"⟧,"vendor":"V1"}]"#,
      "itemVendors[0].item",
      .unknownReference("NIL", .items)
    ),
    BundleRefusal(
      #""itemVendors":[{"item":"BOLT","vendor":⟦"nil"⟧}]"#,
      "itemVendors[0].vendor",
      .unknownReference("NIL", .vendors)
    ),
    BundleRefusal(
      #""itemVendors":[{"item":"BOLT","vendor":"V1","variant":⟦"BLUE"⟧}]"#,
      "itemVendors[0].variant",
      .unknownVariant("BLUE", of: "BOLT")
    ),
    BundleRefusal(
      #""prices":[{"item":"BOLT","unit":⟦"TON"⟧}]"#,
      "prices[0].unit",
      .unknownUnit("TON", of: "BOLT")
    ),
    BundleRefusal(
      #""prices":[{"item":"BOLT","currency":⟦"GBP"⟧}]"#,
      "prices[0].currency",
      .unknownReference("GBP", .currencies)
    ),
    BundleRefusal(
      #""inventory":[{"item":"BOLT","location":⟦"RED"⟧}]"#,
      "inventory[0].location",
      .unknownReference("RED", .locations)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","customer":⟦"C9"⟧}]"#,
      "salesOrders[0].customer",
      .unknownReference("C9", .customers)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":⟦"NIL"⟧}]}]"#,
      "salesOrders[0].lines[0].no",
      .unknownReference("NIL", .items)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"NUT","unit":⟦"BOX"⟧}]}]"#,
      "salesOrders[0].lines[0].unit",
      .unknownUnit("BOX", of: "NUT")
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"NUT","variant":⟦"RED"⟧}]}]"#,
      "salesOrders[0].lines[0].variant",
      .unknownVariant("RED", of: "NUT")
    ),
    BundleRefusal(
      #""salesReturnOrders":[{"no":"S","lines":[{"no":"NUT","location":⟦"RED"⟧}]}]"#,
      "salesReturnOrders[0].lines[0].location",
      .unknownReference("RED", .locations)
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":⟦"V9"⟧}]"#,
      "purchaseOrders[0].vendor",
      .unknownReference("V9", .vendors)
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":"V1","customer":⟦"C9"⟧}]"#,
      "purchaseOrders[0].customer",
      .unknownReference("C9", .customers)
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":"V1","lines":[{"no":"NUT","#
        + #""sales":{"document":⟦"S"⟧,"line":10000}}]}]"#,
      "purchaseOrders[0].lines[0].sales.document",
      .unknownReference("S", .salesHeaders)
    ),
    BundleRefusal(
      #""salesInvoices":[{"no":"S"}],"purchaseOrders":[{"no":"P","vendor":"V1","#
        + #""lines":[{"no":"NUT","sales":{"document":"S","line":⟦10000⟧}}]}]"#,
      "purchaseOrders[0].lines[0].sales.line",
      .unknownSalesLine("S", LineNumber(10_000))
    ),
    BundleRefusal(
      #""otherSupply":[{"document":"D","item":⟦"NIL"⟧}]"#,
      "otherSupply[0].item",
      .unknownReference("NIL", .items)
    ),
    BundleRefusal(
      #""otherDemand":[{"document":"D","item":"NUT","variant":⟦"X"⟧,"kind":"service"}]"#,
      "otherDemand[0].variant",
      .unknownVariant("X", of: "NUT")
    ),
  ]

  static let quantities: [BundleRefusal] = [
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"NUT","quantity":2,"shipped":⟦3⟧}]}]"#,
      "salesOrders[0].lines[0].shipped",
      .deliveredBeyondQuantity
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"NUT","quantity":-2,"shipped":⟦1⟧}]}]"#,
      "salesOrders[0].lines[0].shipped",
      .deliveredBeyondQuantity
    ),
    BundleRefusal(
      #""purchaseOrders":[{"no":"P","vendor":"V1","lines":[{"no":"NUT","quantity":2,"received":⟦2.1⟧}]}]"#,
      "purchaseOrders[0].lines[0].received",
      .deliveredBeyondQuantity
    ),
    BundleRefusal(
      #""inventory":[{"item":"NUT","quantity":9}],"#
        + #""salesOrders":[{"no":"S","lines":[{"no":"NUT","quantity":3,"shipped":1,"reserved":⟦3⟧}]}]"#,
      "salesOrders[0].lines[0].reserved",
      .reservedBeyondOutstanding
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"line":5,"type":"comment"},{"line":⟦5⟧,"type":"comment"}]}]"#,
      "salesOrders[0].lines[1].line",
      .lineOutOfOrder(LineNumber(5), after: LineNumber(5))
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"line":5,"type":"comment"},{"line":⟦4⟧,"type":"comment"}]}]"#,
      "salesOrders[0].lines[1].line",
      .lineOutOfOrder(LineNumber(4), after: LineNumber(5))
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"line":⟦0⟧,"type":"comment"}]}]"#,
      "salesOrders[0].lines[0].line",
      .numberOutOfRange(limit: 2_000_000_000)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"line":2000000000,"type":"comment"},⟦{⟧"type":"comment"}]}]"#,
      "salesOrders[0].lines[1]",
      .numberOutOfRange(limit: 2_000_000_000)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S","lines":[{"no":"BOLT","unit":"BOX","quantity":⟦99999999999⟧}]}]"#,
      "salesOrders[0].lines[0].quantity",
      .json(.outOfRange)
    ),
    BundleRefusal(
      #""salesOrders":[{"no":"S"},{"no":⟦"s"⟧}]"#,
      "salesOrders[1].no",
      .duplicateRecord(RowKey(["order", "S"]), .salesHeaders)
    ),
    BundleRefusal(
      #""itemVendors":[{"item":"NUT","vendor":"V1"},{"item":⟦"NUT"⟧,"vendor":"V1"}]"#,
      "itemVendors[1].item",
      .duplicateRecord(RowKey(["NUT", "V1", ""]), .itemVendors)
    ),
  ]

  @Test(arguments: shapes)
  func `a bundle of another shape is refused at the place`(refusal: BundleRefusal) {
    expect(refusal)
  }

  @Test(arguments: references)
  func `a reference that leads nowhere is refused at the place`(refusal: BundleRefusal) {
    expect(refusal)
  }

  @Test(arguments: quantities)
  func `quantities and numbers that cannot be are refused at the place`(refusal: BundleRefusal) {
    expect(refusal)
  }

  @Test func `the units of an item are its own`() {
    let refusals = [
      BundleRefusal(
        #"{"items":[{"no":"A","baseUnit":"PCS","purchaseUnit":⟦"BOX"⟧}]}"#,
        "items[0].purchaseUnit",
        .unknownUnit("BOX", of: "A")
      ),
      BundleRefusal(
        #"{"items":[{"no":"A","salesUnit":⟦"BOX"⟧}]}"#,
        "items[0].salesUnit",
        .unknownUnit("BOX", of: "A")
      ),
      BundleRefusal(
        #"{"items":[{"no":"A","baseUnit":"PCS","units":[{"code":"PCS","quantity":⟦2⟧}]}]}"#,
        "items[0].units[0].quantity",
        .baseUnitNotOne
      ),
      BundleRefusal(
        #"{"items":[{"no":"A","vendor":⟦"V"⟧}]}"#,
        "items[0].vendor",
        .unknownReference("V", .vendors)
      ),
      BundleRefusal(
        #"{"items":[{"no":"A"},{"no":⟦"a"⟧}]}"#,
        "items[1].no",
        .duplicateRecord(RowKey(["A"]), .items)
      ),
      BundleRefusal(
        #"{"vendors":[{"no":"A","currency":⟦"USD"⟧}]}"#,
        "vendors[0].currency",
        .unknownReference("USD", .currencies)
      ),
    ]
    for refusal in refusals { expect(refusal, whole: true) }
  }

  @Test func `everything wrong is told at once, in the order of the text`() {
    let text = """
      {"items":[{"no":"A","vendor":"V9"},{"no":"B","typo":1,"leadTime":"x"}],
       "salesOrders":[{"no":"S","lines":[{"no":"C"}]}],
       "vendors":[{"nr":"V1"}]}
      """
    #expect(
      rejection(of: text)?.lines == [
        "test.json:1:30: items[0].vendor: there is no vendor V9",
        "test.json:1:46: items[1].typo: there is no key typo here",
        "test.json:1:66: items[1].leadTime: \"x\" is not a date formula as in 1W or 1M+5D",
        "test.json:2:42: salesOrders[0].lines[0].no: there is no item C",
        "test.json:3:13: vendors[0]: the key no is missing",
        "test.json:3:14: vendors[0].nr: there is no key nr here",
      ]
    )
  }

  @Test func `a hundred findings are told, and whether there are more`() throws {
    for (count, hasMore) in [(100, false), (101, true)] {
      let items = (0..<count).map { #"{"no":"A\#($0)","x":1}"# }.joined(separator: ",")
      let rejection = try #require(self.rejection(of: #"{"items":[\#(items)]}"#))
      #expect(rejection.findings.count == 100 && rejection.hasMore == hasMore)
    }
  }

  @Test func `a bundle of broken bytes is refused, never misread, and never stops the program`() {
    var random = SplitMix64(seed: 31)
    let bytes = Array(SampleBook.harbour.text.utf8)
    for round in 0..<300 {
      let broken = random.broken(bytes)
      do throws(BundleFailure) {
        let bundle = try BundleReader.read(broken, name: "broken")
        #expect(
          try BundleReader.read(bundle.text, name: "again") == bundle,
          "seed \(random.seed), round \(round)"
        )
      } catch {
        guard case .rejected(let rejection) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(!rejection.findings.isEmpty && rejection.findings.count <= 100)
      }
    }
  }

  private func rejection(of text: String) -> BundleRejection? {
    do throws(BundleFailure) {
      _ = try BundleReader.read(text)
    } catch {
      if case .rejected(let rejection) = error { return rejection }
    }
    return nil
  }

  private func expect(_ refusal: BundleRefusal, whole: Bool = false) {
    let marked = MarkedText(whole ? refusal.marked : BundleText.with(refusal.marked))
    let findings = rejection(of: marked.text)?.findings
    #expect(findings?.map(\.problem) == [refusal.problem])
    #expect(findings?.map(\.place.path) == [refusal.path])
    #expect(findings?.map(\.range) == [marked.range])
  }
}
