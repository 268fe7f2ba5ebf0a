extension StoreBook {
  /// Whether the rows of a table are those of an edit that the manifest does not know yet.
  var hasEdits: Bool { tables.contains { $0.file.isEdited } }
}

extension Store {
  /// Writes edits that were taken over into the tables, so that the manifest knows them.
  ///
  /// Where that fails, they are taken over again when the store is opened next.
  func settleEdits() {
    guard state.hasEdits else { return }
    guard !isReadOnly else {
      note([.editsNotWritten(path: path)])
      return
    }
    do throws(StoreError) {
      try checkpoint()
    } catch {
      note([.checkpointFailed(error)])
    }
  }

  /// Keeps a copy of a table that was edited while the store was open, before a checkpoint puts
  /// another file in its place.
  func keepEdit(of snapshot: TableSnapshot) throws(StoreError) {
    let name = snapshot.table.fileName
    guard let file = try folders.tables.file(name, .read),
      try !snapshot.file.isUntouched(in: file)
    else { return }
    let found = try file.checksum()
    let isKnown = snapshot.file.candidates.contains { candidate in
      candidate.bytes == found.bytes && candidate.checksum == found.checksum
    }
    guard !isKnown else { return }
    let kept = RecoveredFolder(folders.root)
    let saved = try kept.save(try file.readAll(), as: "\(name).edited")
    note([.editReplaced(path: file.path, savedAs: saved)])
  }
}
