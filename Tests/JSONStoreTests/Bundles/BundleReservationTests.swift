import JSONStore
import TestSupport
import Testing
import TradeModel

/// What is reserved, what there is, and whether that can be.
struct ReservationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let sections: String
  /// What is told, as reserved and inventory; nothing when the bundle is taken.
  let refused: String?

  init(_ name: String, _ sections: String, refused: String? = nil) {
    self.name = name
    self.sections = sections
    self.refused = refused
  }

  var testDescription: String { name }
}

@Suite("Reserved inventory") struct BundleReservationTests {
  static let cases: [ReservationCase] = [
    ReservationCase(
      "as much as there is",
      #""inventory":[{"item":"NUT","quantity":5}],"# + sales("NUT", 5, reserved: 5)
    ),
    ReservationCase(
      "more than there is",
      #""inventory":[{"item":"NUT","quantity":4}],"# + sales("NUT", 5, reserved: 5),
      refused: "5 are reserved from an inventory of 4"
    ),
    ReservationCase(
      "no inventory at all",
      sales("NUT", 5, reserved: 1),
      refused: "1 are reserved from an inventory of 0"
    ),
    ReservationCase(
      "inventory of another location does not help",
      #""inventory":[{"item":"NUT","location":"BLUE","quantity":9}],"#
        + sales("NUT", 5, reserved: 1),
      refused: "1 are reserved from an inventory of 0"
    ),
    ReservationCase(
      "inventory of another variant does not help",
      #""inventory":[{"item":"BOLT","variant":"RED","quantity":9}],"#
        + sales("BOLT", 5, reserved: 1),
      refused: "2 are reserved from an inventory of 0"
    ),
    ReservationCase(
      "units are counted in base units: 2 bags of 2",
      #""inventory":[{"item":"BOLT","quantity":4}],"# + sales("BOLT", 5, reserved: 2)
    ),
    ReservationCase(
      "a purchase order covers it: 1 box of 6",
      sales("BOLT", 3, reserved: 3) + "," + purchase("BOLT", 1, reserved: 1)
    ),
    ReservationCase(
      "a purchase order covers a part of it",
      #""inventory":[{"item":"NUT","quantity":1}],"# + sales("NUT", 5, reserved: 5) + ","
        + purchase("NUT", 3, reserved: 3),
      refused: "2 are reserved from an inventory of 1"
    ),
    ReservationCase(
      "a purchase order whose goods are not reserved covers nothing",
      sales("NUT", 5, reserved: 5) + "," + purchase("NUT", 5, reserved: 0),
      refused: "5 are reserved from an inventory of 0"
    ),
    ReservationCase(
      "a purchase order may have more reserved than sales ask for",
      sales("NUT", 1, reserved: 1) + "," + purchase("NUT", 5, reserved: 5)
    ),
    ReservationCase(
      "entries that go out count",
      #""inventory":[{"item":"NUT","quantity":5},{"item":"NUT","quantity":-1}],"#
        + sales("NUT", 5, reserved: 5),
      refused: "5 are reserved from an inventory of 4"
    ),
    ReservationCase(
      "goods that come back may be reserved for a sale",
      sales("NUT", 2, reserved: 2)
        + #","salesReturnOrders":[{"no":"R","lines":[{"no":"NUT","quantity":2,"reserved":2}]}]"#
    ),
    ReservationCase(
      "goods that go back may be reserved from inventory",
      #""inventory":[{"item":"NUT","quantity":1}],"#
        + #""purchaseReturnOrders":[{"no":"R","vendor":"V1","lines":["#
        + #"{"no":"NUT","quantity":2,"reserved":2}]}]"#,
      refused: "2 are reserved from an inventory of 1"
    ),
  ]

  @Test(arguments: cases)
  func `no more is reserved from inventory than there is of it`(reservation: ReservationCase) {
    do throws(BundleFailure) {
      _ = try BundleReader.read(BundleText.with(reservation.sections))
      #expect(reservation.refused == nil)
    } catch {
      guard case .rejected(let rejection) = error else { return }
      #expect(rejection.findings.map(\.problem.reason) == [reservation.refused])
    }
  }

  @Test func `the line that goes too far is named`() {
    let text = """
      {"items":[{"no":"A"}],"inventory":[{"item":"A","quantity":5}],
       "salesOrders":[
        {"no":"S2","lines":[{"no":"A","quantity":3,"reserved":3}]},
        {"no":"S1","lines":[{"no":"A","quantity":2,"reserved":2},
                            {"no":"A","quantity":1,"reserved":1},
                            {"no":"A","quantity":1,"reserved":1}]}]}
      """
    do throws(BundleFailure) {
      _ = try BundleReader.read(text)
      Issue.record("the bundle was taken")
    } catch {
      guard case .rejected(let rejection) = error else { return }
      #expect(
        rejection.lines == [
          "test.json:5:57: salesOrders[1].lines[1].reserved: 7 are reserved from an inventory of 5"
        ]
      )
    }
  }

  private static func sales(_ item: String, _ quantity: Int, reserved: Int) -> String {
    #""salesOrders":[{"no":"S","lines":[{"no":"\#(item)","quantity":\#(quantity),"#
      + #""reserved":\#(reserved)}]}]"#
  }

  private static func purchase(_ item: String, _ quantity: Int, reserved: Int) -> String {
    #""purchaseOrders":[{"no":"P","vendor":"V1","lines":[{"no":"\#(item)","#
      + #""quantity":\#(quantity),"reserved":\#(reserved)}]}]"#
  }
}
