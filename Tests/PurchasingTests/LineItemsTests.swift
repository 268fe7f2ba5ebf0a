import TestSupport
import Testing
import TradeModel

@testable import Purchasing

@Suite("Items of lines")
struct LineItemsTests {
  @Test func `each item has one place, and an unknown one never has one`() throws {
    let book = MemoryBook(items: [Item(number: "BOLT"), Item(number: "NUT")])
    var items = LineItems(lineCount: 6)
    let met: [ItemCode] = ["GHOST", "BOLT", "GHOST", "NUT", "BOLT", "GHOST"]
    let places = try met.map { try items.place(of: $0, in: book) }
    #expect(places == [nil, 0, nil, 1, 0, nil])
    #expect(items.items.map(\.number) == ["BOLT", "NUT"])
    #expect(items.item("NUT")?.number == "NUT")
    #expect(items.item("GHOST") == nil)
  }
}
