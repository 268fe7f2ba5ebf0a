/// A step from one version of the format to the next: what becomes of each row.
///
/// The tables and the fields of their keys are those of `Table`. A format that changes these, too,
/// needs more of a migration than this, and gets it when there is one.
struct Migration: Sendable {
  /// The version that the rows have.
  let version: Int
  /// Returns a row of a table as the next version writes it; none when the row cannot be read.
  let row: @Sendable (Table, [UInt8]) -> [UInt8]?

  /// Makes a step.
  init(from version: Int, row: @escaping @Sendable (Table, [UInt8]) -> [UInt8]?) {
    self.version = version
    self.row = row
  }

  /// The steps that lead to the version that is written here, from the oldest on; there is only one
  /// version yet.
  static let all: [Migration] = []

  /// Returns the steps that lead from a version to the one that is written here.
  static func path(from version: Int, of steps: [Migration]) -> [Migration]? {
    let path = steps.filter { $0.version >= version }.sorted { $0.version < $1.version }
    let versions = path.map(\.version)
    return versions == Array(version..<Manifest.formatVersion) ? path : nil
  }
}
