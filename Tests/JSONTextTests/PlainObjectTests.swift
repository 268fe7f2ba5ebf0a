import JSONText
import Testing

/// `PlainObject` reads less than `JSONReader`, and what it reads is the same.
@Suite("Objects read plainly") struct PlainObjectTests {
  static let keys = JSONKeys(["a", "name", "expectedReceiptDate"])

  /// What may stand behind a value, and how many bytes behind the object.
  static let surroundings = ["}", #","name":"x"}"#].flatMap { rest in
    [0, 1, 7, 8, 40].map { (rest, padding: String(repeating: "\n", count: $0)) }
  }

  /// Returns an object that stands at the beginning of a text, at its first value.
  private func entered(_ keys: JSONKeys, _ text: [UInt8]) -> PlainObject {
    var object = PlainObject(keys)
    object.enter(at: 0, in: text.span)
    return object
  }

  // MARK: - Numbers

  static let numbers = [
    "0", "7", "10", "99", "123", "65536", "1234567", "9999999", "10000000", "12345678",
    "123456789012345678", "1234567890123456789", "0.5", "12.25", "1.23456", "1.234567", "-5", "-0",
    "-1234567", "01", "00", "1.", ".5", "-", "1e3", "1E3", "1.5e1", "1x", "1:", "1 ", "1/", "",
  ]

  @Test(arguments: numbers)
  func `a number is what the full reading makes of it, or nothing`(_ number: String) throws {
    let isDigits = !number.isEmpty && number.allSatisfy(\.isNumber) && number.count <= 18
    for (rest, padding) in Self.surroundings {
      for fractionDigits in [0, 2, 5, 11, 12, 18] {
        let text = Array(#"{"a":\#(number)\#(rest)\#(padding)"#.utf8)
        var object = entered(Self.keys, text)
        let limits = Int64.min...Int64.max
        let read = object.readScaled(fractionDigits: fractionDigits, within: limits, in: text.span)
        let full = fullNumber(fractionDigits, in: text)
        // What stands behind the number may end the reading.
        let isOn = object.isWhole || object.key == 1
        #expect(
          isOn ? read == full : full == nil || !isDigits || text.count < 8,
          "\(number)\(rest)"
        )
      }
    }
  }

  private func fullNumber(_ fractionDigits: Int, in text: [UInt8]) -> Int64? {
    guard var reader = try? JSONReader(0..<text.count),
      var object = try? reader.openObject(Self.keys, in: text.span),
      (try? reader.nextKey(&object, Self.keys, in: text.span)) != nil,
      let units = try? reader.readScaled(fractionDigits: fractionDigits, in: text.span)
    else { return nil }
    // What stands behind the number has to be looked at, too.
    do {
      _ = try reader.nextKey(&object, Self.keys, in: text.span)
      return units
    } catch {
      return nil
    }
  }

  @Test func `a number out of the limits is nothing`() {
    for (number, isWithin) in [("1", true), ("10", true), ("0", false), ("11", false)] {
      let text = Array(#"{"a":\#(number),"name":"something"}"#.utf8)
      var object = entered(Self.keys, text)
      let read = object.readScaled(fractionDigits: 0, within: 1...10, in: text.span)
      #expect((read != nil) == isWithin, "\(number)")
    }
  }

  // MARK: - Codes

  @Test func `a code is read as it stands wherever a sign or letter is in it`() {
    for length in 1...16 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var code = [UInt8]("ABCDEFGHIJKLMNOP".utf8.prefix(length))
          code[place] = byte
          expectRead(code)
        }
      }
    }
    expectRead([])
  }

  /// Expects that a code is read just when it is short, and of capitals, digits and signs.
  private func expectRead(_ code: [UInt8]) {
    let isPlain =
      (1...15).contains(code.count)
      && code.allSatisfy { (0x23...0x5F).contains($0) && $0 != 0x5C }
    let text = Array(#"{"a":""#.utf8) + code + Array(#"","name":"something else"}"#.utf8)
    var object = entered(Self.keys, text)
    guard let read = object.readShortCode(limit: 20, in: text.span) else {
      #expect(!isPlain || code.contains(0x22), "\(code)")
      return
    }
    // A quote ends the code.
    let expected = Array(code.prefix { $0 != 0x22 })
    let bytes = (0..<read.count).map { index in
      let word = index < 8 ? read.words.first : read.words.second
      return UInt8(truncatingIfNeeded: word >> UInt64(index % 8 * 8))
    }
    #expect(bytes == expected, "\(code)")
    #expect(isPlain || expected.count < code.count, "\(code)")
    let rest = read.count < 8 ? read.words.first >> UInt64(read.count * 8) : 0
    #expect(rest == 0 && (read.count > 8 || read.words.second == 0), "nothing else is in the words")
  }

  @Test func `a code is not longer than its limit`() {
    let text = Array(#"{"a":"ABCDEFGHIJ","name":"something else"}"#.utf8)
    for limit in 8...12 {
      var object = entered(Self.keys, text)
      #expect((object.readShortCode(limit: limit, in: text.span) != nil) == (limit >= 10))
    }
  }

  @Test func `a known code is passed over only where just that one stands, and is short`() {
    let codes = (1...8).map { String("ABCDEFGH".prefix($0)) } + ["B", "AC", "ABD", "ABCDEG"]
    for known in codes {
      for other in codes {
        let name = Array(#"{"a":"\#(known)","name":"something else"}"#.utf8)
        let text = Array(#"{"a":"\#(other)","name":"something else"}"#.utf8)
        var first = entered(Self.keys, name)
        guard let code = first.readShortCode(limit: 20, in: name.span) else {
          Issue.record("\(known) is not read")
          continue
        }
        var object = entered(Self.keys, text)
        let isPassed = object.passCode(code, in: text.span)
        #expect(isPassed == (known == other && known.utf8.count <= 6), "\(known) \(other)")
        // What was not passed over is still to be read.
        #expect(object.key == (isPassed ? 1 : 0))
        let rest = isPassed ? nil : object.readText(in: text.span)
        #expect(isPassed || rest == other)
      }
    }
  }

  // MARK: - Objects that begin alike

  @Test func `an object is entered behind what it has in common with another, byte for byte`() {
    for length in 0...20 {
      let name = String(repeating: "x", count: length)
      let row = Array(#"{"name":"\#(name)","expectedReceiptDate":"#.utf8)
      let text = row + Array("1}".utf8) + row + Array("27}\n".utf8)
      let start = row.count + 2
      var object = PlainObject(Self.keys)
      let isEntered = object.enter(at: start, startingAs: 0..<row.count, with: 2, in: text.span)
      #expect(isEntered && object.key == 2)
      let number = object.readScaled(fractionDigits: 0, within: 0...99, in: text.span)
      #expect(number == 27 && object.isWhole)
      for place in start..<start + row.count {
        var other = text
        other[place] ^= 1
        let isOther = object.enter(at: start, startingAs: 0..<row.count, with: 2, in: other.span)
        #expect(!isOther, "\(length) \(place)")
      }
      // Where fewer bytes follow, the object is another one.
      let isCutOff = object.enter(at: start + 5, startingAs: 0..<row.count, with: 2, in: text.span)
      #expect(!isCutOff)
    }
  }

  // MARK: - Keys

  @Test func `keys of every length are found, and none that only begins alike`() {
    let names = (1...20).map { String("abcdefghijklmnopqrst".prefix($0)) }
    let keys = JSONKeys(names)
    for (index, name) in names.enumerated() {
      for padding in ["", "\n", String(repeating: " ", count: 30)] {
        let text = Array(#"{"\#(name)":1}\#(padding)"#.utf8)
        let object = entered(keys, text)
        // So short an object may stand too near the end of the bytes.
        #expect(object.key == index || text.count < 8, "\(name)")
        for place in 1..<name.utf8.count + 3 {
          var other = text
          other[place] = UInt8(ascii: "Z")
          #expect(entered(keys, other).key == -1, "\(name) \(place)")
        }
      }
    }
  }

  @Test func `an object that is cut off is not whole`() {
    let text = Array(#"{"a":12,"name":"x","expectedReceiptDate":"2026-01-05"}"#.utf8)
    for count in 0...text.count {
      let part = Array(text.prefix(count))
      var object = entered(Self.keys, part)
      if object.key == 0 {
        _ = object.readScaled(fractionDigits: 0, within: 0...99, in: part.span)
      }
      if object.key == 1 { _ = object.readText(in: part.span) }
      if object.key == 2 { _ = object.readText(in: part.span) }
      #expect(object.isWhole == (count == text.count), "\(count)")
    }
  }
}
