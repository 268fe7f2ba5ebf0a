extension Store {
  /// Mends a store as far as that goes without guessing, and verifies it.
  ///
  /// A commit that was cut off is taken out of the journal, tables that were edited by hand are
  /// taken over, a manifest that is gone or damaged is made anew from the tables and the journal,
  /// one that only they contradict is put right, and rows that cannot be read are moved out of their
  /// table. Whatever goes is kept in `recovered/`.
  ///
  /// - Parameters:
  ///   - path: The folder of the store.
  ///   - fileSystem: The files.
  ///   - choice: What holds where both an edit by hand and a commit changed a row; without one,
  ///     that is a finding.
  ///   - patience: How many milliseconds to wait for another process that commits.
  /// - Returns: What was done, and everything that is wrong still.
  /// - Throws: `StoreError` when there is no store, it cannot be written, or another process holds
  ///   it.
  package static func repair(
    at path: String,
    fileSystem: any FileSystem,
    keeping choice: EditChoice? = nil,
    patience: Int = Store.patience,
  ) throws(StoreError) -> (notes: [StoreNote], findings: [Finding]) {
    let opening = try StoreOpening(
      at: path,
      fileSystem: fileSystem,
      access: .write,
      patience: patience,
      mayLackManifest: true,
    )
    guard !opening.lock.isReadOnly else { throw StoreError(.write, path, .readOnly) }
    var repair = StoreRepair(opening)
    do throws(StoreError) {
      try repair.run()
      let store = Store(opening, try opening.load(choice, comparingTables: true))
      store.settleEdits()
      return (repair.notes + store.takeNotes(), try check(at: path, fileSystem: fileSystem))
    } catch {
      switch error.cause {
      case .damaged, .editRefused, .editClashes:
        let found = try? check(at: path, fileSystem: fileSystem)
        return (repair.notes, found.flatMap { $0.isEmpty ? nil : $0 } ?? [Finding(error)])
      default: throw error
      }
    }
  }
}
