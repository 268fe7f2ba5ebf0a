/// Signs before a row that say in text what is also said by its tone.
struct Marks: OptionSet, Hashable {
  let rawValue: UInt8

  /// The row is selected.
  static let selected = Marks(rawValue: 1)
  /// The row has edits that are not committed.
  static let changed = Marks(rawValue: 2)
  /// What was purchased for the row before arrives too late.
  static let late = Marks(rawValue: 4)
  /// Something was purchased for the row before, and arrives in time.
  static let covered = Marks(rawValue: 8)
  /// Nothing is to be purchased on the row (PO-22).
  static let idle = Marks(rawValue: 16)

  /// Each mark with its sign, and what the sign means for the line below the table.
  private static let signs: [(mark: Marks, sign: String, meaning: String)] = [
    (.selected, "*", "selected"),
    (.changed, "+", "changed, not committed"),
    (.late, "!", "purchased before but late"),
    (.covered, "=", "purchased before"),
    (.idle, "·", "nothing to purchase"),
  ]

  /// The signs of those that hold.
  var text: String {
    var text = ""
    if isEmpty { return text }
    for (mark, sign, _) in Self.signs where contains(mark) { text += sign }
    return text
  }

  /// The line that explains the signs of those that hold, or nothing where there are none.
  var legend: String? {
    let texts = Self.signs.filter { contains($0.mark) }.map { "\($0.sign) \($0.meaning)" }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
