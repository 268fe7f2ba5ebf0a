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
  ///
  /// A file that a checkpoint has announced is no edit: it was cut off before the manifest knew it.
  func keepEdit(of snapshot: TableSnapshot) throws(StoreError) {
    let name = snapshot.table.fileName
    guard let file = try folders.tables.file(name, .read),
      try !snapshot.file.isUntouched(in: file)
    else { return }
    let found = try file.checksum()
    let isKnown = snapshot.file.candidates.contains { $0.isOf(found.bytes, found.checksum) }
    guard !isKnown, try !isAnnounced(snapshot.table, found.bytes, found.checksum) else { return }
    let kept = RecoveredFolder(folders.root)
    let saved = try kept.save(try file.readAll(), as: "\(name).edited")
    note([.editReplaced(path: file.path, savedAs: saved)])
  }

  /// Whether the journal announces a file of a table.
  private func isAnnounced(
    _ table: Table,
    _ byteCount: Int,
    _ checksum: Checksum,
  ) throws(StoreError) -> Bool {
    var (known, source) = try JournalFile.open(manifest, in: folders.journals, .read)
    let groups = try known.readOn(source, from: known.end).groups
    return groups.compactMap { $0.announcement?[table] }
      .contains { $0.isOf(byteCount, checksum) }
  }
}
