import Diagnostics

// `split LINE VENDOR SHARE VENDOR SHARE …`: a row divided over vendors.

extension Parser {
  /// Reads the parts of a row: two of them or more.
  mutating func splitParts() throws(Failure) -> [SplitPart] {
    var parts = [try splitPart(besides: [])]
    repeat {
      parts.append(try splitPart(besides: parts))
      expected.insert(slot: .vendor)
      expected.insertEnd()
    } while !endsAction
    return parts
  }

  private mutating func splitPart(besides parts: [SplitPart]) throws(Failure) -> SplitPart {
    let vendor = try vendorName()
    let hasRest = parts.contains { $0.share.value == .rest }
    return SplitPart(vendor: vendor, share: try splitShare(mayBeRest: !hasRest))
  }

  private mutating func splitShare(mayBeRest: Bool) throws(Failure) -> Ranged<SplitShare> {
    expected.insert(slot: .share)
    if keyword == .rest, !mayBeRest {
      throw Located(.repeatedOption("rest"), at: current.range)
    }
    if mayBeRest, accept(.rest) { return Ranged(.rest, previous.range) }
    let (digits, range) = try shareNumber()
    let number = NumberLiteral(digits: digits)
    guard current.kind == .stray, lexer.byte(current.start) == UInt8(ascii: "%") else {
      return Ranged(.quantity(number), range)
    }
    let end = current.end
    advance()
    return Ranged(.percent(number), SourceRange(range.start, end))
  }

  private mutating func shareNumber() throws(Failure) -> (digits: String, range: SourceRange) {
    if let digits = try variable(as: [.number], fallback: "1", \.digits) {
      // The sign of a variable's number is not part of the grammar here.
      guard !digits.value.hasPrefix("-") else {
        throw Located(.badNumber(digits.value), at: digits.range)
      }
      return (digits.value, digits.range)
    }
    guard current.kind == .number else { throw unexpected() }
    let range = current.range
    let digits = lexer.string(range.start, range.end)
    advance()
    return (digits, range)
  }
}
