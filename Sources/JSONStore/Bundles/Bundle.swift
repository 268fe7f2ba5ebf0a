package import TradeModel

/// The records of a whole book, or of a part of one, as one file hands them over.
///
/// Its records are legal together: every key is unique, and every reference leads to a record of
/// the bundle, or of the book that it was read for.
package struct Bundle: Hashable, Sendable {
  /// The company and the work date.
  ///
  /// A new store takes them over; an import leaves the store's own as they are.
  package var setup: Setup
  /// The records, table after table in the order of `Table.allCases`, each in the order of its keys.
  package var records: [Record]

  /// Makes a bundle; the records stand in the order of their tables and keys.
  package init(setup: Setup = Setup(), records: [Record] = []) {
    self.setup = setup
    self.records = records
  }

  /// The name of the format, which every bundle starts with.
  package static let format = "replenish-bundle/1"
}
