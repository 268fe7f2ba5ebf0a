/// Something that reads bytes from outside, and what must hold of it whatever they are.
///
/// A target must never trap, and returns what is wrong with the outcome, if anything is.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// One JSON value, against Foundation.
  case value
  /// A row of a table; the first byte says which table.
  case row
  /// A bundle.
  case bundle
  /// A script of the command language.
  case script
  /// The manifest of a small store.
  case manifest
  /// The journal of a small store.
  case journal
  /// The operations of one journal group, with checksums that fit.
  case group
  /// A small store of which some bytes of some files are others.
  case store

  /// Runs the target.
  ///
  /// - Returns: What is wrong, or nothing.
  package func check(_ bytes: [UInt8]) -> String? {
    switch self {
    case .value: checkValue(bytes)
    case .row: checkRow(bytes)
    case .bundle: checkBundle(bytes)
    case .script: checkScript(bytes)
    case .manifest: checkManifest(bytes)
    case .journal: checkJournal(bytes)
    case .group: checkGroup(bytes)
    case .store: checkStore(bytes)
    }
  }
}
