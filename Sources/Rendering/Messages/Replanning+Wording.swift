package import Purchasing
import TradeModel

/// Returns what a difference between two plans says to a person.
package func sentence(for difference: PlanDifference) -> String {
  func orBlank(_ value: String) -> String { value.isEmpty ? "blank" : value }
  let line = "line \(difference.line)"
  switch difference.fact {
  case .newRow: return "\(line) is new"
  case .goneRow: return "\(line) is gone, or nothing of it is open any more"
  default:
    let values = "\(orBlank(difference.before)) to \(orBlank(difference.after))"
    return "\(line): \(difference.fact.rawValue) changed from \(values)"
  }
}

/// Returns what an edit that was dropped says to a person.
func sentence(for edit: DroppedEdit) -> String {
  let subject =
    switch edit.subject {
    case .quantity(let quantity): "the quantity \(quantity)"
    case .vendor(let vendor?): "vendor \(vendor)"
    case .vendor(nil): "no vendor"
    case .split(let parts):
      "the split of \(listed(parts.map { "\($0.quantity) from \($0.vendor)" }, "and"))"
    case .reserve(let reserve): "reserve \(reserve ? "on" : "off")"
    }
  return "dropped \(subject) of line \(edit.line): \(reason(for: edit.reason))"
}

private func reason(for reason: DroppedEdit.Reason) -> String {
  switch reason {
  case .rowGone: "the row is gone"
  case .otherGoods: "the row is of other goods now"
  case .nothingNeeded: "nothing of it is needed any more"
  case .rule(let rule): Rendering.reason(for: rule)
  }
}
