import TestSupport

extension SplitMix64 {
  /// Returns the text of a legal bundle in which anything may be left out.
  mutating func bundleText() -> String {
    let vendors = (1...int(in: 1...3)).map { "V\($0)" }
    let items = (1...int(in: 1...4)).map { "I\($0)" }
    var sections = [
      #""company":{"name":"Random","currency":"EUR"}"#,
      #""currencies":[{"code":"USD","rate":\#(int(in: 1...999))e-3}]"#,
      #""locations":[{"code":"BLUE"},{"code":"RED","name":"日本"}]"#,
      #""customers":[{"no":"C1"}]"#,
      list("vendors", vendors.map { #"{"no":"\#($0)"\#(maybe(#""currency":"USD""#))}"# }),
      list("items", items.map { item($0, vendors) }),
      list(
        "prices",
        (0..<int(in: 0...4)).map { _ in
          #"{"item":"\#(pick(items))","unitCost":\#(number())\#(maybe(#""unit":"BOX""#))}"#
        }
      ),
      list(
        "inventory",
        (0..<int(in: 0...6)).map { _ in
          #"{"item":"\#(pick(items))","quantity":\#(number())\#(maybe(#""location":"BLUE""#))}"#
        }
      ),
      documents("salesOrders", "S", items, #""shipmentDate":"2026-01-10""#, isSale: true),
      documents("salesInvoices", "S", items, #""customer":"C1""#, isSale: true),
      documents("salesReturnOrders", "R", items, #""customer":"C1""#, isSale: true),
      documents(
        "purchaseOrders",
        "P",
        items,
        #""vendor":"\#(pick(vendors))""#,
        isSale: false
      ),
      documents(
        "purchaseReturnOrders",
        "P",
        items,
        #""vendor":"\#(pick(vendors))""#,
        isSale: false
      ),
      list(
        "otherSupply",
        (0..<int(in: 0...2)).map { _ in
          #"{"document":"D","item":"\#(pick(items))","quantity":\#(number())}"#
        }
      ),
      list(
        "otherDemand",
        (0..<int(in: 0...2)).map { _ in
          #"{"document":"D","item":"\#(pick(items))","kind":"service"}"#
        }
      ),
    ]
    sections.shuffle(using: &self)
    return "{" + sections.joined(separator: ",\n") + "}"
  }

  private mutating func item(_ number: String, _ vendors: [String]) -> String {
    #"{"no":"\#(number)","description":"Item \#(number)","units":[{"code":"BOX","quantity":6}]"#
      + maybe(#""baseUnit":"PCS""#) + maybe(#""salesUnit":"BOX""#)
      + maybe(#""purchaseUnit":"BOX""#) + maybe(#""vendor":"\#(pick(vendors))""#)
      + maybe(#""reserve":"\#(pick(["never", "optional", "always"]))""#)
      + maybe(#""variants":[{"code":"RED"}],"vendorItemNo":"\#(number)-x""#) + "}"
  }

  private mutating func documents(
    _ section: String,
    _ prefix: String,
    _ items: [String],
    _ header: String,
    isSale: Bool,
  ) -> String {
    let documents = (0..<int(in: 0...3)).map { index in
      let lines = (0..<int(in: 0...4)).map { _ in line(items, isSale: isSale) }
      let fields = isSale ? maybe(header) : "," + header
      return #"{"no":"\#(prefix)\#(index)"\#(fields),\#(list("lines", lines))}"#
    }
    return list(section, documents)
  }

  private mutating func line(_ items: [String], isSale: Bool) -> String {
    guard chance(4, in: 5) else { return #"{"type":"comment","description":"Pâté"}"# }
    return #"{"no":"\#(pick(items))""# + maybe(#""quantity":\#(number())"#)
      + maybe(#""unit":"BOX""#) + maybe(#""description":"Mine""#)
      + (isSale ? maybe(#""reserve":"\#(pick(["never", "optional", "always"]))""#) : "")
      + maybe(#""location":"RED""#) + "}"
  }

  private func list(_ name: String, _ elements: [String]) -> String {
    "\"\(name)\":[\(elements.joined(separator: ","))]"
  }

  private mutating func maybe(_ field: String) -> String { chance(1, in: 2) ? ",\(field)" : "" }

  private mutating func number() -> String {
    pick(["0", "1", "2.5", "-3", "0.00001", "1e-5", "1200", "\"7.25\""])
  }
}
