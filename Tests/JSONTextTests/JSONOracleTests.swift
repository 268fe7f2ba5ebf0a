import Foundation
import JSONText
import TestSupport
import Testing

@Suite("JSON against Foundation") struct JSONOracleTests {
  @Test func `random documents are read as Foundation reads them`() throws {
    var random = SplitMix64(seed: 20_260_105)
    for round in 0..<400 {
      let text = random.document()
      let ours = try JSONTree(text)
      let theirs = try tree(
        Foundation.JSONSerialization.jsonObject(
          with: Data(text),
          options: .fragmentsAllowed
        )
      )
      #expect(same(ours, theirs), "seed \(random.seed), round \(round)")
    }
  }

  @Test func `what we write, Foundation and we read back`() throws {
    var random = SplitMix64(seed: 7)
    for round in 0..<400 {
      let first = try JSONTree(random.document())
      for style in [JSONWriter.Style.compact, .pretty] {
        let written = first.text(style)
        #expect(try JSONTree(written) == first, "seed \(random.seed), round \(round)")
        let theirs = try tree(
          Foundation.JSONSerialization.jsonObject(
            with: Data(written.utf8),
            options: .fragmentsAllowed
          )
        )
        #expect(same(first, theirs), "seed \(random.seed), round \(round)")
      }
      #expect(try JSONTree(first.text()).text() == first.text())
    }
  }

  @Test func `a broken document is refused by us wherever Foundation refuses it`() throws {
    var random = SplitMix64(seed: 99)
    var accepted = 0
    var refused = 0
    for round in 0..<6000 {
      let text = random.mutated(random.document())
      let theirs = try? Foundation.JSONSerialization.jsonObject(
        with: Data(text),
        options: .fragmentsAllowed
      )
      do throws(JSONError) {
        let ours = try JSONTree(text)
        accepted += 1
        let expected = try? theirs.map(tree)
        #expect(expected.map { same(ours, $0) } == true, "seed \(random.seed), round \(round)")
      } catch {
        refused += 1
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count)
        // Foundation takes these and other encodings than UTF-8.
        let ourRules: [JSONProblem] = [.duplicateKey, .byteOrderMark, .trailingComma]
        let isOurRule = ourRules.contains(error.problem)
        #expect(
          theirs == nil || isOurRule || text.contains(0),
          "\(error.problem), seed \(random.seed), round \(round): \(String(decoding: text, as: UTF8.self))"
        )
      }
    }
    #expect(accepted > 500 && refused > 500)
  }

  @Test func `every cut of a document ends unexpectedly`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      let text = random.document(isTrimmed: true)
      for cut in 0..<text.count {
        #expect(throws: JSONError(.unexpectedEnd, at: cut), "seed \(random.seed)") {
          var json = try JSONReader(0..<cut, isPartial: true)
          try json.skipValue(in: text.span)
        }
      }
    }
  }

  @Test func `a row is read in the middle of a buffer`() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let text = random.document()
      let buffer = random.noise(7) + text + random.noise(9)
      var json = try JSONReader(7..<7 + text.count)
      let inMiddle = try JSONTree(&json, in: buffer.span)
      try json.finish(in: buffer.span)
      #expect(try inMiddle == JSONTree(text))
    }
  }
}

/// What Foundation makes of a value, as a tree; numbers are compared apart.
private func tree(_ value: Any) throws -> JSONTree {
  switch value {
  case is NSNull: return .null
  case let number as NSNumber where String(cString: number.objCType) == "c":
    return .boolean(number.boolValue)
  case let number as NSNumber:
    let bits = Int128(number.doubleValue.bitPattern)
    return .number(JSONDecimal(significand: bits, exponent: .min))
  case let text as String: return .string(text)
  case let list as [Any]: return .array(try list.map(tree))
  case let members as [String: Any]: return .object(try members.mapValues(tree))
  default: throw OracleError()
  }
}

private struct OracleError: Error {}

/// Whether a tree of ours is one of Foundation's, whose numbers are the bits of a double.
private func same(_ ours: JSONTree, _ theirs: JSONTree) -> Bool {
  switch (ours, theirs) {
  case (.object(let left), .object(let right)):
    left.count == right.count
      && left.allSatisfy { name, value in right[name].map { same(value, $0) } == true }
  case (.array(let left), .array(let right)):
    left.count == right.count && zip(left, right).allSatisfy(same)
  case (.number(let left), .number(let right)):
    Double("\(left.significand)e\(left.exponent)").map { value in
      let other = Double(bitPattern: UInt64(truncatingIfNeeded: right.significand))
      return value == other || abs(value - other) <= abs(value) * 1e-15
    } == true
  default: ours == theirs
  }
}
