import Purchasing
package import Session
import TradeModel

/// Returns what is otherwise in a session, said to the person whose session it is.
package func sentence(for difference: StateDifference) -> String {
  switch difference {
  case .workDate(let expected, let found):
    "the work date is \(found), and \(expected) is asked for"
  case .openDocument(let expected, let found): openDocument(expected, found)
  case .task(let expected, let found): task(expected, found)
  case .selection(let expected, let found): selection(expected, found)
  case .assumptions(let expected, let found): assumptions(expected, found)
  case .invoiceVendor(let expected, let found):
    "the invoice is \(bought(from: found)), and it is to be \(bought(from: expected))"
  case .notCommitted(let edits, let planned?):
    edits == 0
      ? "\(planned) is planned, and nothing is bought before it is committed"
      : "\(planned) is planned with \(counted(edits, "edit")), and nothing is committed yet"
  case .notCommitted(let edits, nil): "\(counted(edits, "edit")) wait, and nothing is committed yet"
  case .line(let line, let fact, let isBought):
    "line \(line.line)\(subject(line)) of \(line.document): "
      + sentence(for: fact, unit: line.unit, isBought: isBought)
  case .documents(let kind, let vendor, let expected, let found):
    "you made \(counted(found, kind.rawValue)) for vendor \(vendor), and \(expected) "
      + "\(expected == 1 ? "is" : "are") asked for"
  case .document(let name): "\(name) is otherwise than it is to be"
  }
}

// MARK: - The session

private func openDocument(_ expected: String, _ found: String) -> String {
  switch (expected.isEmpty, found.isEmpty) {
  case (_, true): "no document is open, and \(expected) is asked for"
  case (true, false): "\(found) is still open"
  case (false, false): "\(found) is open, and \(expected) is asked for"
  }
}

private func task(_ expected: String, _ found: String) -> String {
  guard !expected.isEmpty else {
    return found == "edit"
      ? "there are edits that are not asked for" : "\(found) is still under way"
  }
  let wanted = expected == "edit" ? "an edit of the document" : expected
  return found.isEmpty
    ? "nothing is under way, and \(wanted) is asked for"
    : "\(found) is under way, and \(wanted) is asked for"
}

private func selection(_ expected: [LineNumber], _ found: [LineNumber]) -> String {
  func phrase(_ lines: [LineNumber]) -> String {
    lines.isEmpty ? "nothing" : lineNames(lines)
  }
  return "\(phrase(found)) \(found.count > 1 ? "are" : "is") selected, and "
    + "\(phrase(expected)) \(expected.count > 1 ? "are" : "is") to be"
}

private func assumptions(_ expected: [Assumption], _ found: [Assumption]) -> String {
  func phrase(_ list: [Assumption]) -> String {
    list.isEmpty ? "nothing" : listed(list.map(\.sentence))
  }
  return "you assume \(phrase(found)), and \(phrase(expected)) is to be assumed"
}

private func bought(from vendor: VendorCode?) -> String {
  vendor.map { "of vendor \($0)" } ?? "of no vendor"
}

// MARK: - Lines

private func subject(_ line: ComparedLine) -> String { line.item.map { " (\($0))" } ?? "" }

private func sentence(for fact: LineDifference, unit: UnitCode?, isBought: Bool) -> String {
  let buy = isBought ? "you bought" : "you buy"
  switch fact {
  case .missing(let quantity, let vendor):
    let seller = vendor.map { " from vendor \($0)" } ?? ""
    return "\(buy) nothing, and \(measure(quantity, unit)) \(are(quantity)) to be bought\(seller)"
  case .extra(let quantity, let vendor):
    let seller = vendor.map { " from vendor \($0)" } ?? ""
    return "\(buy) \(measure(quantity, unit))\(seller), and nothing is to be bought"
  case .quantity(let difference): return sentence(for: difference, unit: unit, buy: buy)
  case .vendor(let expected, let found):
    let seller = found.map { "from vendor \($0)" } ?? "from no vendor"
    let other = expected.map { "vendor \($0)" } ?? "no vendor"
    return "\(buy) \(seller), and \(other) is asked for"
  case .parts(let expected, let found):
    return "\(buy) \(phrase(found, unit)), and \(phrase(expected, unit)) is asked for"
  case .reserve(let expected):
    let state = expected ? "not reserved" : "reserved"
    return "what \(buy) is \(state) for the sale, and it \(expected ? "is" : "is not") to be"
  case .reserved(let expected, let found):
    return "\(found) \(are(found)) reserved for the sale, and \(expected) \(are(expected)) to be"
  case .unitCost(let expected, let found): return "\(buy) at \(found), and \(expected) is asked for"
  case .lineDiscount(let expected, let found):
    return "the discount is \(found), and \(expected) is asked for"
  case .receiptDate(let expected, let found):
    let day = found.map { "on \($0)" } ?? "on no day"
    return "it is expected \(day), and \(expected?.description ?? "no day") is asked for"
  case .description(let expected, let found):
    return "it is called '\(found)', and '\(expected)' is asked for"
  }
}

private func sentence(
  for difference: QuantityDifference,
  unit: UnitCode?,
  buy: String,
) -> String {
  let (expected, found) = (difference.expected, difference.found)
  let isNeed = difference.needed == expected
  let asked = isNeed ? "needed" : "to be bought"
  var text = "\(buy) \(measure(found, unit)), and \(expected) \(are(expected)) \(asked)"
  if isNeed, found < expected, !difference.owed.isEmpty {
    let owed = difference.owed.map { part in
      "\(measure(part.quantity, part.unit)) \(are(part.quantity)) owed to \(phrase(part.demand))"
    }
    text += "; of what is there, \(fewListed(owed))"
  } else if isNeed, found > expected, let available = difference.available, available > .zero {
    text += "; \(measure(available, unit)) \(are(available)) available without buying"
  }
  return text
}

private func phrase(_ parts: [ComparedPart], _ unit: UnitCode?) -> String {
  guard !parts.isEmpty else { return "from no vendor" }
  return listed(parts.map { "\(measure($0.quantity, unit)) from vendor \($0.vendor)" })
}

private func are(_ quantity: Quantity) -> String { quantity == .one ? "is" : "are" }

private func phrase(_ demand: OwedDemand) -> String {
  switch demand {
  case .sale(let id):
    let kind = id.kind == .order ? "order" : id.kind.rawValue
    return "\(kind) \(id.number)"
  case .other(let kind, let number): return "\(kind.rawValue) \(number)"
  }
}
