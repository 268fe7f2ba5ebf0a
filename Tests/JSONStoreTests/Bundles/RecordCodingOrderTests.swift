import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

@Suite("Keys of rows") struct RecordCodingOrderTests {
  @Test func `keys are ordered by the bytes of each text, then by the number`() {
    let ordered = [
      RowKey(["", ""]), RowKey(["A"]), RowKey(["A", ""]), RowKey(["A", "", ""]),
      RowKey(["A", "B"], number: 1), RowKey(["A", "B"], number: 9), RowKey(["A", "B"], number: 10),
      RowKey(["A", "B-1"]), RowKey(["A", "BA"]), RowKey(["A-1", "A"]), RowKey(["AB"]),
      RowKey(["B"]), RowKey(["É"]), RowKey(["日"]),
    ]
    for (index, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (index < other), "\(left) < \(right)")
        #expect((left == right) == (index == other))
      }
    }
  }

  @Test func `two spellings of one accented letter are two keys`() {
    let composed = RowKey(["\u{E9}"])
    let decomposed = RowKey(["e\u{301}"])
    #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
  }

  @Test func `the lines of a document lie together, and the kinds apart`() {
    let keys = [
      RowKey(SalesDocumentID(.invoice, "SO9"), LineNumber(1)),
      RowKey(SalesDocumentID(.order, "SO1"), LineNumber(9)),
      RowKey(SalesDocumentID(.order, "SO1"), LineNumber(10)),
      RowKey(SalesDocumentID(.order, "SO10"), LineNumber(1)),
      RowKey(SalesDocumentID(.returnOrder, "SO1"), LineNumber(1)),
    ]
    #expect(keys == keys.sorted())
  }

  @Test func `every table but the setup has a key, and every record a table`() {
    var random = SplitMix64(seed: 23)
    var seen: Set<Table> = []
    for _ in 0..<500 {
      let record = random.record()
      seen.insert(record.table)
      #expect(record.key.texts.count == record.table.keyNames.texts.count)
      #expect((record.key.number != 0) == (record.table.keyNames.number != nil))
    }
    #expect(seen.count == Table.allCases.count - 1)
  }
}
