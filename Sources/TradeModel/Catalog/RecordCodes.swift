// The keys of the records, each a type of its own so that one cannot stand for another.

/// The number of an item.
package struct ItemCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The number of a vendor.
package struct VendorCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The number of a customer.
package struct CustomerCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The code of a location; a blank one is no location.
package struct LocationCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The code of a variant of an item.
package struct VariantCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The code of a unit of measure.
package struct UnitCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The code of a currency.
package struct CurrencyCode: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The number of a sales or purchase document, or the name of another source of supply or demand.
package struct DocumentNumber: RecordCode {
  package static var lengthLimit: Int { 20 }
  package let text: String

  package init(unchecked text: String) { self.text = text }
}

/// The number of a line in its document.
///
/// Lines of a new document are numbered 10000, 20000, …
package struct LineNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: Int

  /// Wraps a line number; the caller keeps it above zero.
  package init(_ value: Int) { self.value = value }

  /// The distance between the numbers of neighbouring lines in a new document.
  package static let step = 10_000
  /// The largest line number.
  package static let limit = 2_000_000_000

  package var description: String { String(value) }

  package static func < (left: LineNumber, right: LineNumber) -> Bool { left.value < right.value }
}
