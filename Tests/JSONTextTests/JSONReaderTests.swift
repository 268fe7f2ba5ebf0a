import JSONOracle
import JSONText
import TestSupport
import Testing

@Suite("JSON reader") struct JSONReaderTests {
  static let keys = JSONKeys(["no", "name", "unitCost"])

  @Test func `keys are matched by their bytes, in any order, escaped or not`() throws {
    let text = #" { "name" : "x" , "unit\u0043ost":1,"no":2, "other":{} , "no":3} "#
    let bytes = Array(text.utf8)
    var json = try JSONReader(bytes.span.indices)
    var object = try json.openObject(Self.keys, in: bytes.span)
    var matches: [JSONKeyMatch] = []
    var names: [String] = []
    while let match = try json.nextKey(&object, Self.keys, in: bytes.span) {
      matches.append(match)
      names.append(String(decoding: bytes[json.key.quoted], as: UTF8.self))
      try json.skipValue(in: bytes.span)
    }
    try json.finish(in: bytes.span)
    #expect(matches == [.known(1), .known(2), .known(0), .unknown, .duplicate(0)])
    #expect(names == [#""name""#, #""unit\u0043ost""#, #""no""#, #""other""#, #""no""#])
    #expect(object.has(0) && object.has(1) && object.has(2))
  }

  @Test func `a key that may not stand here is unknown, as is one that only starts alike`() throws {
    let bytes = Array(#"{"no":1,"na":1,"names":1,"name":1,"nö":1}"#.utf8)
    var json = try JSONReader(bytes.span.indices)
    var object = try json.openObject(Self.keys, allowed: 0b110, in: bytes.span)
    var matches: [JSONKeyMatch] = []
    while let match = try json.nextKey(&object, Self.keys, in: bytes.span) {
      matches.append(match)
      try json.skipValue(in: bytes.span)
    }
    #expect(matches == [.unknown, .unknown, .unknown, .known(1), .unknown])
  }

  @Test func `two spellings of one accented letter are two keys`() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let bytes = Array(text.utf8)
    #expect(throws: Never.self) { try JSONTree(bytes) }
  }

  static let texts: [(String, String)] = [
    (#""""#, ""),
    (#""Pâté chinois""#, "Pâté chinois"),
    (#""日本""#, "日本"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u65E5\uD83D\uDEA2""#, "Aé日🚢"),
    (#""\u0000""#, "\u{0}"),
    (#""a long text with an escape at its end\n""#, "a long text with an escape at its end\n"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ]

  @Test(arguments: texts)
  func `a string means what its escapes say`(written: String, meant: String) throws {
    #expect(try JSONTree(written) == .string(meant))
  }

  @Test func `an empty object and an empty array have nothing in them`() throws {
    #expect(try JSONTree(" { } ") == .object([:]))
    #expect(try JSONTree(" [ ] ") == .array([]))
  }

  @Test func `a copy of the reader is a bookmark`() throws {
    let bytes = Array("[1,[2,3],4]".utf8)
    var json = try JSONReader(bytes.span.indices)
    try json.openArray(in: bytes.span)
    _ = try json.nextElement(in: bytes.span)
    try json.skipValue(in: bytes.span)
    var bookmark = json
    for _ in 0..<2 {
      _ = try json.nextElement(in: bytes.span)
      try json.skipValue(in: bytes.span)
    }
    #expect(try !json.nextElement(in: bytes.span))
    _ = try bookmark.nextElement(in: bytes.span)
    try bookmark.openArray(in: bytes.span)
    _ = try bookmark.nextElement(in: bytes.span)
    #expect(try bookmark.readInteger(in: bytes.span) == 2)
  }

  @Test func `a reader of any bytes ends with a value or an error`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      let bytes = random.noise(random.int(in: 0...12))
      _ = try? JSONTree(bytes)
    }
  }

  @Test func `places name line, column and path`() throws {
    let marked = MarkedText(
      """
      {"items": [
        {"no": "A"},
        {"no": ⟦"Ä"⟧, ⟦"units"⟧: [{"code": "é", "n": ⟦5⟧}, ⟦{⟧}]}
      ], "odd key": ⟦true⟧
      }
      """
    )
    let bytes = Array(marked.text.utf8)
    let places = JSONPlace.find(marked.ranges.map(\.lowerBound).reversed(), in: bytes.span)
    let texts = places.reversed().map { "\($0.position) \($0.path)" }
    #expect(
      texts == [
        "3:10 items[1].no", "3:15 items[1].units", "3:44 items[1].units[0].n",
        "3:48 items[1].units[1]", #"4:15 ["odd key"]"#,
      ]
    )
  }

  @Test func `places in a broken text keep the path that was reached`() {
    let bytes = Array(#"{"a":[1,{"b":tru}]}"#.utf8)
    let places = JSONPlace.find([0, 13, 18], in: bytes.span)
    #expect(places.map(\.path) == ["", "a[1].b", "a[1].b"])
  }
}
