import JSONText
import TradeModel

/// The type and the number of a line, which may come in any order and make its subject together.
struct LineSubjectReading {
  private var type: LineType? = .item
  private var number: JSONString?

  mutating func readType(
    _ fields: inout FieldReader,
    allowed: [LineType]?,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    type = try fields.word(allowed: allowed, in: bytes)
  }

  mutating func readNumber(
    _ fields: inout FieldReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    number = try fields.string(in: bytes)
  }

  /// Returns the subject, or notes what is wrong with it.
  ///
  /// `start` is the offset of the line, to which a missing number belongs.
  func subject(
    _ fields: inout FieldReader,
    start: Int,
    in bytes: Span<UInt8>,
  ) -> LineSubject? {
    switch type {
    case nil: return nil
    case .item:
      guard let number else {
        fields.report(.missingKey("no"), at: start..<start + 1)
        return nil
      }
      let item: ItemCode? = fields.requiredCode(of: number, in: bytes)
      return item.map(LineSubject.item)
    case .comment: return .comment(code: code(&fields, in: bytes))
    case .account: return .account(code: code(&fields, in: bytes))
    case .resource: return .resource(code: code(&fields, in: bytes))
    case .charge: return .charge(code: code(&fields, in: bytes))
    }
  }

  /// The code of something that the book does not hold records of; it is a code all the same.
  private func code(_ fields: inout FieldReader, in bytes: Span<UInt8>) -> CodeText {
    guard let number, let code: ItemCode = fields.code(of: number, in: bytes) else { return "" }
    return code.codeText
  }
}
