import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

@Suite("Writing bundles") struct BundleWritingTests {
  @Test func `a bundle is written as people read it, with its keys in order`() throws {
    let bundle = try BundleReader.read(
      """
      {"workDate":"2026-01-05","company":{"name":"Test","currency":"EUR"},
       "vendors":[{"no":"V1"}],
       "items":[{"no":"BOLT","description":"Bolt","baseUnit":"PCS","reserve":"always"}],
       "inventory":[{"item":"BOLT","quantity":1.5}],
       "salesOrders":[{"no":"S1","lines":[
         {"no":"BOLT","quantity":3},{"no":"BOLT","reserve":"optional"},{"type":"comment"}]}],
       "purchaseOrders":[{"no":"P1","vendor":"V1","shipTo":{"city":"Delft"},"lines":[
         {"no":"BOLT","quantity":2,"sales":{"document":"S1","line":10000,"quantity":2}}]}]}
      """
    )
    let expected = """
      {
        "format": "replenish-bundle/1",
        "workDate": "2026-01-05",
        "company": {
          "name": "Test",
          "currency": "EUR"
        },
        "vendors": [
          {
            "no": "V1"
          }
        ],
        "items": [
          {
            "no": "BOLT",
            "description": "Bolt",
            "baseUnit": "PCS",
            "reserve": "always"
          }
        ],
        "inventory": [
          {
            "item": "BOLT",
            "quantity": 1.5
          }
        ],
        "salesOrders": [
          {
            "no": "S1",
            "lines": [
              {
                "line": 10000,
                "no": "BOLT",
                "description": "Bolt",
                "quantity": 3,
                "unit": "PCS"
              },
              {
                "line": 20000,
                "no": "BOLT",
                "description": "Bolt",
                "unit": "PCS",
                "reserve": "optional"
              },
              {
                "line": 30000,
                "type": "comment"
              }
            ]
          }
        ],
        "purchaseOrders": [
          {
            "no": "P1",
            "vendor": "V1",
            "shipTo": {
              "city": "Delft"
            },
            "lines": [
              {
                "line": 10000,
                "no": "BOLT",
                "description": "Bolt",
                "quantity": 2,
                "unit": "PCS",
                "sales": {
                  "document": "S1",
                  "line": 10000,
                  "quantity": 2
                }
              }
            ]
          }
        ]
      }

      """
    #expect(String(decoding: bundle.text, as: UTF8.self) == expected)
  }

  @Test func `an empty bundle has its format`() {
    let text = String(decoding: Bundle().text, as: UTF8.self)
    #expect(text == "{\n  \"format\": \"replenish-bundle/1\"\n}\n")
  }

  @Test func `what a bundle has no keys for is left out`() throws {
    var bundle = try BundleReader.read(
      #"{"vendors":[{"no":"V"}],"items":[{"no":"A"}],"#
        + #""purchaseOrders":[{"no":"P","vendor":"V","lines":[{"no":"A"}]}]}"#
    )
    let before = bundle.text
    bundle.records = bundle.records.map { record in
      guard case .purchaseLine(var line) = record else { return record }
      line.orderDate = "2026-01-05"
      line.vendorItemNumber = "A-1"
      return .purchaseLine(line)
    }
    #expect(bundle.text == before)
  }

  @Test(arguments: SampleBook.allCases)
  func `a sample that is written and read is the sample`(sample: SampleBook) throws {
    let bundle = try sample.bundle()
    #expect(try BundleReader.read(bundle.text, name: "again") == bundle)
  }

  @Test func `random books come back, and their text is the same again`() throws {
    var random = SplitMix64(seed: 41)
    for round in 0..<150 {
      let first = try BundleReader.read(random.bundleText())
      #expect(first.records.map(\.key) == first.inKeyOrder.map(\.key))
      let text = first.text
      let second = try BundleReader.read(text, name: "again")
      #expect(second == first, "seed \(random.seed), round \(round)")
      #expect(second.text == text, "seed \(random.seed), round \(round)")
    }
  }

  @Test func `a bundle can be taken piece by piece`() throws {
    let bundle = try SampleBook.tiny.bundle()
    var writer = BundleWriter(bundle.setup)
    var text = writer.takeBytes()
    for record in bundle.records where record.table <= .inventory {
      writer.write(record)
      text += writer.takeBytes()
    }
    for document in bundle.salesDocuments {
      writer.write(document)
      text += writer.takeBytes()
    }
    writer.finish()
    text += writer.takeBytes()
    #expect(text == bundle.text)
  }

  @Test func `sections out of order stop the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = BundleWriter(Setup())
      writer.write(.item(Item(number: ItemCode(unchecked: "A"))))
      writer.write(.vendor(Vendor(number: VendorCode(unchecked: "V"))))
    }
  }
}
