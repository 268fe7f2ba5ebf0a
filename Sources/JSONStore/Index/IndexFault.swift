/// Why a table is not read through its index: then it is read whole.
struct IndexFault: Error, Hashable, Sendable {
  /// What does not fit.
  let reason: String

  /// Makes a fault.
  init(_ reason: String) { self.reason = reason }
}
