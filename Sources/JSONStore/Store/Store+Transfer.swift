package import TradeModel

extension Store {
  /// Adds the records of a bundle, all of them or none.
  ///
  /// - Parameters:
  ///   - bundle: A bundle that was read for the book of this store.
  ///   - note: What is added: `import FILE`.
  ///   - revision: The revision of that book.
  /// - Returns: The state with the records.
  /// - Throws: `StoreError`, as `commit` does.
  @discardableResult
  package func add(
    _ bundle: Bundle,
    note: String,
    readFor revision: Int,
  ) throws(StoreError) -> any Book {
    let changes = bundle.records.map { Change(before: nil, after: $0) }
    return try commit(ChangeSet(changes, note: note), plannedAt: revision)
  }

  /// Writes all records as one bundle, piece by piece.
  ///
  /// - Parameter write: Takes the next piece, and returns whether it wants more.
  /// - Throws: `StoreError` when a table cannot be read.
  package func export(to write: ([UInt8]) -> Bool) throws(StoreError) {
    var export = BundleExport(state)
    _ = try export.run(write)
  }
}
