/// A record and where it stands in the text of its bundle.
struct Sourced<Value> {
  var value: Value
  /// The offset of the record's opening brace.
  let start: Int
  /// Whether a sales line names no reserve policy, so that its item's holds.
  var lacksReserve = false
}
