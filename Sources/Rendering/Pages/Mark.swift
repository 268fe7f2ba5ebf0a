/// A sign before a row that says in text what is also said by its tone.
enum Mark: String, CaseIterable, Hashable {
  /// The row is selected.
  case selected = "*"
  /// The row has edits that are not committed.
  case changed = "+"
  /// What was purchased for the row before arrives too late.
  case late = "!"
  /// Something was purchased for the row before, and arrives in time.
  case covered = "="
  /// Nothing is to be purchased on the row (PO-22).
  case idle = "·"

  /// What the sign means, for the line below the table.
  var meaning: String {
    switch self {
    case .selected: "selected"
    case .changed: "changed, not committed"
    case .late: "purchased before but late"
    case .covered: "purchased before"
    case .idle: "nothing to purchase"
    }
  }

  /// Returns the signs of those that hold, in the order of the cases.
  static func text(_ marks: [Mark]) -> String {
    if marks.count < 2 { return marks.first?.rawValue ?? "" }
    return allCases.filter(marks.contains).map(\.rawValue).joined()
  }

  /// Returns the line that explains the signs in use, or nothing where there are none.
  static func legend(_ used: [Mark]) -> String? {
    let used = Set(used)
    let texts = allCases.filter(used.contains).map { "\($0.rawValue) \($0.meaning)" }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
