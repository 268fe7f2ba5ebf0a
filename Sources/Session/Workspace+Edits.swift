extension Workspace {
  /// The open document with its kind, as `sales order SO1`; blank when none is open.
  package var openDocument: String {
    scene.document.map { "\($0.kind) \($0.number)" } ?? ""
  }

  /// The count of edits that are not committed.
  package var uncommittedEdits: Int { scene.edits }
}
