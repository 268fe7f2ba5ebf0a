package import Diagnostics
package import JSONStore
import TradeModel

extension StoreError {
  /// What the failure becomes when it is shown.
  package var diagnostic: Diagnostic {
    switch cause {
    case .system(let failure):
      Diagnostic(
        code: "store-failed",
        headline: "cannot \(operation.phrase) \(path): \(failure.text)",
        help: operation == .open && failure.isOfAFile
          ? "a store is a folder; replenish init DIR --from \(path) makes one of a bundle" : nil,
      )
    case .onlyOtherFiles:
      Diagnostic(
        code: "not-a-store",
        headline: "there is no store in \(path), but other files",
        help: "replenish init \(path)/\(StoreChoice.standardFolder)",
      )
    case .notAStore:
      Diagnostic(
        code: "not-a-store",
        headline: "there is no store in \(path)",
        help: "replenish init \(path)",
      )
    case .manifestMissing:
      Diagnostic(
        code: "not-a-store",
        headline: "there is no store in \(path), but parts of one: store.json is missing",
        notes: ["an init that was cut short leaves such a folder, which can be removed"],
        help: "replenish check --repair \(path) makes store.json of a store that has lost it",
      )
    case .notEmpty:
      Diagnostic(
        code: "folder-not-empty",
        headline: "\(path) is not empty, and a store is only made in an empty folder",
        help: "name a folder that is not there yet",
      )
    case .unsafePlace(let reason):
      Diagnostic(
        code: "unsafe-folder",
        headline: "a store is not kept in \(path): \(reason)",
        notes: ["a commit could be lost there although it was acknowledged"],
        help: "use a folder on a disk of this machine, or set REPLENISH_UNSAFE_FOLDER=1",
      )
    case .newerFormat(let version, let requires):
      newerFormat(version: version, requires: requires)
    case .olderFormat(let version):
      Diagnostic(
        code: "older-format",
        headline: "\(path) was written by an earlier version of replenish",
        notes: ["the format of the store is \(version)"],
        help: "replenish upgrade DIR brings it to this version, and keeps it as it was",
      )
    case .damaged(let damage):
      Diagnostic(
        code: "store-damaged",
        headline: "\(place): \(damage.reason)",
        help: "replenish check lists every finding, and check --repair mends what it can",
      )
    case .editRefused(let findings):
      Diagnostic(
        code: "edit-refused",
        headline: findings.first?.description ?? path,
        notes: Self.more(findings) + [
          "the table was edited since it was last written, and nothing of it was taken over"
        ],
        help: "mend it, then open the store again",
      )
    case .editClashes(let findings):
      Diagnostic(
        code: "edit-clashes",
        headline: findings.first?.description ?? path,
        notes: Self.more(findings) + ["neither is given up without being asked for"],
        help: "replenish check DIR --repair with --keep-edit or --keep-journal",
      )
    case .busy(let holder):
      busy(holder)
    case .conflict(let conflicts):
      changedRecords(conflicts)
    case .stale(let revision):
      Diagnostic(
        code: "store-changed",
        headline: "another program has committed to the store, so nothing was written",
        notes: ["the store is now at commit \(revision), and this session reads it"],
        help: "look at it again, then commit",
      )
    case .illegal(let reason):
      Diagnostic(code: "change-refused", headline: reason, notes: ["nothing was written"])
    case .readOnly:
      Diagnostic(
        code: "store-read-only",
        headline: "\(path) cannot be written, so nothing was written",
        help: "have the right to write there given to you, or commit in a copy of the store",
      )
    case .outcomeUnknown(let failure):
      Diagnostic(
        code: "outcome-unknown",
        headline: "the disk failed in the midst of a commit: \(failure.text)",
        notes: ["only opening the store again tells whether it was stored"],
        help: "quit, then open the store again",
      )
    }
  }

  /// How a program ends by the failure of a statement.
  ///
  /// A commit that the store refuses for its contents is a failed statement; a store that cannot
  /// be used is more than that.
  package var exitStatus: ExitStatus {
    switch cause {
    case .conflict, .stale, .illegal: .statementFailed
    case .notEmpty: .wrongUsage
    case .system, .notAStore, .onlyOtherFiles, .manifestMissing, .unsafePlace, .newerFormat,
      .olderFormat, .damaged, .editRefused, .editClashes, .busy, .readOnly, .outcomeUnknown:
      .storeUnusable
    }
  }

  /// The findings behind the first, some of them.
  private static func more(_ findings: [Finding]) -> [String] {
    let shown = findings.dropFirst().prefix(20).map(\.description)
    let rest = findings.count - 1 - shown.count
    return shown + (rest > 0 ? ["\(rest) more are not shown"] : [])
  }

  /// What the failure becomes when something could not be stored because of it.
  var storingDiagnostic: Diagnostic {
    guard case .system(let failure) = cause else { return diagnostic }
    return Diagnostic(
      code: diagnostic.code,
      headline: diagnostic.headline,
      notes: ["nothing was stored"],
      help: failure.isLackOfSpace ? "make room on the disk, then try again" : nil,
    )
  }

  /// How a program ends when something could not be stored because of the failure.
  ///
  /// A disk that takes no more leaves a store that can be read, is not locked and not damaged.
  var storingStatus: ExitStatus {
    switch (cause, operation) {
    case (.readOnly, _): .statementFailed
    case (.system, .create), (.system, .write), (.system, .flush), (.system, .truncate),
      (.system, .rename), (.system, .remove):
      .statementFailed
    default: exitStatus
    }
  }

  private func newerFormat(version: Int, requires: [String]) -> Diagnostic {
    let needs = requires.isEmpty ? [] : ["it needs \(requires.joined(separator: ", "))"]
    return Diagnostic(
      code: "newer-format",
      headline: "\(path) was written by a later version of replenish",
      notes: ["the format of the store is \(version)"] + needs,
      help: "open it with that version",
    )
  }

  private func busy(_ holder: LockHolder?) -> Diagnostic {
    Diagnostic(
      code: "store-busy",
      headline: "another program holds the store \(path)",
      notes: holder.map { ["it is process \($0.process) on \($0.host)"] } ?? [],
      help: "try again when it is done",
    )
  }

  private func changedRecords(_ conflicts: [Conflict]) -> Diagnostic {
    let notes = conflicts.map { conflict in
      switch (conflict.expected, conflict.stored) {
      case (let expected?, nil): "\(expected.messageName) is gone"
      case (nil, let stored?): "\(stored.messageName) is there already"
      case (let expected?, _): "\(expected.messageName) has changed"
      case (nil, nil): "a record has changed"
      }
    }
    return Diagnostic(
      code: "store-changed",
      headline: "records have changed since they were read, so nothing was written",
      notes: notes,
      help: "start the shell again",
    )
  }
}

extension SystemFailure {
  /// Whether a file stands where a folder should.
  fileprivate var isOfAFile: Bool { code == 20 }  // ENOTDIR

  /// Whether the disk, or the share of it that the user has, is full.
  fileprivate var isLackOfSpace: Bool { code == 28 || code == 122 }  // ENOSPC, EDQUOT
}

extension StoreError.Operation {
  /// The verb in a message.
  fileprivate var phrase: String {
    switch self {
    case .truncate: "cut off"
    case .list: "read the folder"
    case .commit: "commit to"
    case .importing: "import into"
    case .open, .create, .read, .write, .flush, .rename, .remove, .lock, .export: rawValue
    }
  }
}
