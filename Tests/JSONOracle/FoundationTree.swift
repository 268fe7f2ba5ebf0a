import Foundation
package import JSONText

/// What Foundation makes of JSON texts: an oracle that nobody here has written.
package enum FoundationOracle {
  /// Returns the value of a text, or nothing where Foundation refuses it.
  ///
  /// Numbers are the bits of a double; `agrees` compares them. Foundation keeps some as decimals,
  /// and what it makes a double of is wrong in the last digits; their text is exact.
  package static func tree(_ text: [UInt8]) -> JSONTree? {
    let value = try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
    return value.flatMap(tree)
  }

  private static func tree(_ value: Any) -> JSONTree? {
    switch value {
    case is NSNull: return .null
    case let number as NSNumber where String(cString: number.objCType) == "c":
      return .boolean(number.boolValue)
    case let number as NSNumber:
      let bits = Double(number.stringValue)?.bitPattern
      return bits.map { .number(JSONDecimal(significand: Int128($0), exponent: .min)) }
    case let text as String: return .string(text)
    case let list as [Any]: return .array(list.compactMap(tree))
    case let members as [String: Any]: return .object(members.compactMapValues(tree))
    default: return nil
    }
  }

  /// Returns whether a tree of ours is one of Foundation's.
  package static func agrees(_ ours: JSONTree, _ theirs: JSONTree) -> Bool {
    switch (ours, theirs) {
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { name, value in right[name].map { agrees(value, $0) } == true }
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy(agrees)
    case (.number(let left), .number(let right)):
      Double("\(left.significand)e\(left.exponent)").map { value in
        let other = Double(bitPattern: UInt64(truncatingIfNeeded: right.significand))
        return value == other || abs(value - other) <= abs(value) * 1e-15
      } == true
    default: ours == theirs
    }
  }
}

/// Where we and Foundation decide differently about a text, and on purpose.
package enum OracleDifference: String, CaseIterable, Sendable {
  /// We refuse a key that stands twice in an object; Foundation takes one of the values.
  case duplicateKey
  /// We refuse a byte order mark, which Foundation skips.
  case byteOrderMark
  /// We refuse a comma before a closing bracket, which Foundation takes.
  case trailingComma
  /// We read UTF-8 only; Foundation finds out UTF-16 and UTF-32 by their zero bytes.
  case otherEncoding
  /// We read 36 digits and exponents up to 9999, Foundation what a double holds.
  case numberRange
  /// We take 64 levels, Foundation 512.
  case depth

  /// Returns the difference that explains why we refuse a text that Foundation takes.
  package init?(_ problem: JSONProblem, in text: [UInt8]) {
    switch problem {
    case .duplicateKey: self = .duplicateKey
    case .byteOrderMark: self = .byteOrderMark
    case .trailingComma: self = .trailingComma
    case .outOfRange: self = .numberRange
    case .tooDeep: self = .depth
    default:
      guard text.contains(0) else { return nil }
      self = .otherEncoding
    }
  }
}
