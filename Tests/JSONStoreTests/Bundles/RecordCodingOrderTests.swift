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
    let lines = [
      #"{"kind":"invoice","document":"SO9","line":1,"no":"A"}"#,
      #"{"kind":"order","document":"SO1","line":9,"no":"A"}"#,
      #"{"kind":"order","document":"SO1","line":10,"no":"A"}"#,
      #"{"kind":"order","document":"SO10","line":1,"no":"A"}"#,
      #"{"kind":"return","document":"SO1","line":1,"no":"A"}"#,
    ]
    let keys = lines.compactMap { line in
      let bytes = Array(line.utf8)
      return try? RowKeyReader(.salesLines).key(of: bytes.indices, in: bytes.span)
    }
    #expect(keys.count == lines.count && keys == keys.sorted())
  }

  @Test func `a key is written as an array and read back`() throws {
    let cases: [(Table, RowKey, String)] = [
      (.items, RowKey(["BOLT"]), #"["BOLT"]"#),
      (.itemVendors, RowKey(["BOLT", "ACME", ""]), #"["BOLT","ACME",""]"#),
      (.prices, RowKey(["BOLT"], number: 3), #"["BOLT",3]"#),
      (.salesHeaders, RowKey(["order", "SO1"]), #"["order","SO1"]"#),
      (.purchaseLines, RowKey(["order", "PO1"], number: 10_000), #"["order","PO1",10000]"#),
    ]
    for (table, key, text) in cases {
      var json = JSONWriter()
      key.write(to: &json)
      #expect(String(decoding: json.bytes, as: UTF8.self) == text)
      let bytes = Array(text.utf8)
      var reader = try JSONReader(bytes.indices)
      #expect(try RowKey.read(&reader, of: table, in: bytes.span) == key)
    }
    for (table, text) in [
      (.items, "[]"), (.items, #"["A",1]"#), (.prices, #"["A"]"#), (.prices, #"["A",1,2]"#),
      (.salesLines, #"["order","A",0]"#),
    ] as [(Table, String)] {
      let bytes = Array(text.utf8)
      #expect(throws: JSONError.self, "\(text)") {
        var reader = try JSONReader(bytes.indices)
        _ = try RowKey.read(&reader, of: table, in: bytes.span)
      }
    }
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
