package import TradeModel

/// Finds the vendor that a typed text means (PO-25).
///
/// The steps, of which the first that finds something decides: the number; the name; the name in
/// any case; the number or the name begins with the text; the number, name, city, contact, phone or
/// post code contains it; the name is similar. Only the number finds a blocked vendor, unless the
/// search is one for looking at it.
package struct VendorSearch: Sendable {
  private let includesBlocked: Bool

  /// Makes a search.
  ///
  /// - Parameter includesBlocked: Whether blocked vendors are found by what else they have, too.
  package init(includesBlocked: Bool = false) { self.includesBlocked = includesBlocked }

  /// Finds the vendor that a text means.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  /// - Complexity: O(1) for a number, else O(n) in the vendors.
  package func find(_ text: String, in book: any Book) throws(BookFailure) -> VendorMatch {
    if let number = VendorCode(text), let vendor = try book.vendor(number) { return .one(vendor) }
    guard let pattern = TextPattern(text) else { return .none(suggestion: nil) }
    let vendors = try book.vendors()
    let open = includesBlocked ? vendors : vendors.filter { $0.block == .none }
    let steps: [(Vendor) -> Bool] = [
      { $0.name == pattern.text },
      { pattern.equals($0.name) },
      { pattern.begins($0.number.text) || pattern.begins($0.name) },
      { vendor in
        let fields = [
          vendor.number.text, vendor.name, vendor.city, vendor.contact, vendor.phone,
          vendor.postCode,
        ]
        return fields.contains(where: pattern.isIn)
      },
      { pattern.isSimilar(to: $0.name) },
    ]
    for step in steps {
      let found = open.filter(step)
      if found.count == 1 { return .one(found[0]) }
      if !found.isEmpty { return .several(found) }
    }
    return .none(suggestion: pattern.nearest(of: vendors)?.number)
  }
}

/// A typed text, prepared to be compared with many others in any case.
private struct TextPattern {
  let text: String
  private let folded: [UInt8]
  private let characters: [Character]

  /// Trims the text of blanks; a blank text is no pattern.
  init?(_ text: String) {
    var trimmed = Substring(text)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    guard !trimmed.isEmpty else { return nil }
    self.text = String(trimmed)
    let lower = trimmed.lowercased()
    folded = Array(lower.utf8)
    characters = Array(lower)
  }

  func equals(_ other: String) -> Bool { other.lowercased().utf8.elementsEqual(folded) }

  func begins(_ other: String) -> Bool { other.lowercased().utf8.starts(with: folded) }

  func isIn(_ other: String) -> Bool {
    var rest = Array(other.lowercased().utf8)[...]
    while rest.count >= folded.count {
      if rest.starts(with: folded) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// Whether a name differs in at most one of five characters.
  func isSimilar(to name: String) -> Bool {
    let limit = characters.count / 5
    guard limit > 0 else { return false }
    return editDistance(characters, Array(name.lowercased()), limit: limit) != nil
  }

  /// Returns the vendor whose number or name is nearest, within a third of the text's length.
  func nearest(of vendors: [Vendor]) -> Vendor? {
    var limit = characters.count / 3
    var nearest: Vendor?
    for vendor in vendors where limit >= 0 {
      for other in [vendor.number.text, vendor.name] {
        let other = Array(other.lowercased())
        if let distance = editDistance(characters, other, limit: limit) {
          nearest = vendor
          limit = distance - 1
        }
        if limit < 0 { break }
      }
    }
    return nearest
  }
}
