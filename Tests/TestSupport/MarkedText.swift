/// A text with marked spans: `set qty ⟦abc⟧` gives the text `set qty abc` and the span of `abc`.
///
/// An empty pair, `⟦⟧`, marks a place between two characters. Spans do not nest.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The spans, in order, as UTF-8 offsets in the text.
  package let ranges: [Range<Int>]

  /// Reads a marked text.
  ///
  /// - Precondition: Every mark that opens is closed, and none opens inside another.
  package init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        precondition(start == nil, "a marked span opens inside another")
        start = text.utf8.count
      case "⟧":
        guard let from = start else { preconditionFailure("a marked span closes that is not open") }
        ranges.append(from..<text.utf8.count)
        start = nil
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    precondition(start == nil, "a marked span is never closed")
    self.text = text
    self.ranges = ranges
  }

  /// The only span.
  ///
  /// - Precondition: There is exactly one.
  package var range: Range<Int> {
    precondition(ranges.count == 1, "the text has not exactly one marked span")
    return ranges[0]
  }
}
