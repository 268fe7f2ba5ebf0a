// The keys of the records, each a type of its own so that one cannot stand for another.

/// The number of an item.
public struct ItemCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The number of a vendor.
public struct VendorCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The number of a customer.
public struct CustomerCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The code of a location; a blank one is no location.
public struct LocationCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The code of a variant of an item.
public struct VariantCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The code of a unit of measure.
public struct UnitCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The code of a currency.
public struct CurrencyCode: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The number of a sales or purchase document, or the name of another source of supply or demand.
public struct DocumentNumber: RecordCode {
  public static var lengthLimit: Int { 20 }
  public let codeText: CodeText

  public init(unchecked text: CodeText) { codeText = text }
}

/// The number of a line in its document.
///
/// Lines of a new document are numbered 10000, 20000, …
public struct LineNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let value: Int

  /// Wraps a line number; the caller keeps it above zero.
  public init(_ value: Int) { self.value = value }

  /// The distance between the numbers of neighbouring lines in a new document.
  public static let step = 10_000
  /// The largest line number.
  public static let limit = 2_000_000_000

  public var description: String { String(value) }

  public static func < (left: LineNumber, right: LineNumber) -> Bool { left.value < right.value }
}
