/// Returns what is otherwise in a report, said to the person who asked for it.
package func sentence(for difference: ResultDifference) -> String {
  switch difference {
  case .otherReport(let expected, let found):
    otherReport(expected, found)
  case .records(let expected, let found, let missing, let extra):
    records(expected, found, missing, extra)
  case .order: "the records are the right ones in another order"
  case .value(let record, let field, let expected, let found):
    "\(record.isEmpty ? "" : record + ": ")\(field) is \(orNothing(found)), and "
      + "\(orNothing(expected)) is asked for"
  }
}

private func otherReport(_ expected: String, _ found: String) -> String {
  switch (expected.isEmpty, found.isEmpty) {
  case (true, _): "something else is asked for"
  case (false, true): "\(expected) is asked for"
  case (false, false): "you have \(found), and \(expected) is asked for"
  }
}

private func records(
  _ expected: Int,
  _ found: Int,
  _ missing: [String],
  _ extra: [String],
) -> String {
  var text = "you have \(counted(found, "record")), and \(counted(expected, "record")) "
  text += expected == 1 ? "is asked for" : "are asked for"
  if !missing.isEmpty { text += "; missing: \(fewListed(missing))" }
  if !extra.isEmpty { text += "; not asked for: \(fewListed(extra))" }
  return text
}

private func orNothing(_ text: String) -> String { text.isEmpty ? "blank" : text }
