/// How many statements a run of scripts has, has started, and has gone on behind though they failed.
struct ScriptTally {
  private(set) var total = 0
  private(set) var started = 0
  private(set) var failed = 0
  /// The gravest way to end that a failure asks for.
  private(set) var worst = ExitStatus.success
  /// Where the first failures were.
  private var places: [String] = []

  /// The most places that are told.
  private static let placeLimit = 10

  /// Makes the tally of a run.
  init(total: Int = 0) { self.total = total }

  /// The statements that have not been started.
  var notRun: Int { total - started }

  /// Counts a statement that is started.
  mutating func start() { started += 1 }

  /// Counts a statement that failed at a place.
  mutating func count(_ failure: ExitStatus, at place: @autoclosure () -> String) {
    failed += 1
    if places.count < Self.placeLimit { places.append(place()) }
    if failure.rawValue > worst.rawValue { worst = failure }
  }

  /// How many statements failed, and where.
  var summary: String {
    let rest = failed - places.count
    let more = rest > 0 ? " and \(rest) more" : ""
    return "\(statements(failed)) failed: \(places.joined(separator: ", "))\(more)"
  }
}

/// Returns a count with its word: `1 statement`, `2 statements`.
func statements(_ count: Int) -> String {
  count == 1 ? "1 statement" : "\(count) statements"
}
