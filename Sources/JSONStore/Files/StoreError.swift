package import TradeModel

/// Why the store could not do something.
package struct StoreError: Error, Hashable, Sendable {
  /// What was tried.
  package let operation: Operation
  /// The file or folder that it was tried on.
  package let path: String
  /// What came in the way.
  package let cause: Cause

  /// Makes an error.
  package init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// Something that the store does; the raw value is the verb of a message.
  package enum Operation: String, CaseIterable, Hashable, Sendable {
    /// A file, a folder or a store is opened.
    case open
    /// A store, a file or a folder is made.
    case create
    /// A file is read.
    case read
    /// A file is written.
    case write
    /// A file or a folder is flushed to the disk.
    case flush
    /// A file is cut off.
    case truncate
    /// A file gets another name.
    case rename
    /// A file is removed.
    case remove
    /// The names in a folder are read.
    case list
    /// A lock is taken or given back.
    case lock
    /// Changes are committed.
    case commit
    /// Records are imported.
    case importing = "import"
    /// Records are exported.
    case export
  }

  /// What came in the way.
  package enum Cause: Hashable, Sendable {
    /// The system refused.
    case system(SystemFailure)
    /// The folder holds no store.
    case notAStore
    /// The folder holds other files, and nothing of a store.
    case onlyOtherFiles
    /// The folder holds parts of a store, but not the file that says which of them count.
    case manifestMissing
    /// A store is only made in a folder that is empty or not there.
    case notEmpty
    /// A store is not kept in such a folder, unless that is asked for.
    case unsafePlace(reason: String)
    /// The store was written by a later version of the program.
    case newerFormat(version: Int, requires: [String])
    /// The store was written by an earlier version of the program, in another format.
    case olderFormat(version: Int)
    /// A file does not hold what it should.
    case damaged(Damage)
    /// A table was edited by hand, and something in it is wrong: at least one finding.
    case editRefused([Finding])
    /// A table was edited by hand in rows that commits of the journal changed, too.
    case editClashes([Finding])
    /// Another process holds the lock; who, where that is known.
    case busy(LockHolder?)
    /// Records are no longer as the changes expect them.
    case conflict([Conflict])
    /// Another process has committed since the state that the changes were made from.
    case stale(revision: Int)
    /// The changes are not ones that can be stored.
    case illegal(reason: String)
    /// The store was opened for reading only.
    case readOnly
    /// The write failed in a way that only opening the store again can tell how it ended.
    case outcomeUnknown(SystemFailure)
  }
}

/// An error of the operating system.
package struct SystemFailure: Hashable, Sendable {
  /// The number of the error.
  package let code: Int32
  /// What the system says of it.
  package let text: String

  /// Makes a failure.
  package init(code: Int32, text: String) {
    self.code = code
    self.text = text
  }
}

/// What is wrong with a file.
package struct Damage: Hashable, Sendable {
  /// Where it is wrong; none where the whole file is meant.
  package let position: FilePosition?
  /// What is wrong, in lower case without a full stop.
  package let reason: String

  /// Describes damage.
  package init(at position: FilePosition? = nil, _ reason: String) {
    self.position = position
    self.reason = reason
  }
}

/// A place in a file.
package struct FilePosition: Hashable, Sendable {
  /// The count of bytes before it.
  package let offset: Int
  /// The line, from 1.
  package let line: Int
  /// The column in the line, in Unicode scalars from 1.
  package let column: Int

  /// Makes a position.
  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// Who holds the lock of a store.
package struct LockHolder: Hashable, Sendable {
  /// The number of the process.
  package let process: Int
  /// The name of its machine.
  package let host: String

  /// Describes a holder.
  package init(process: Int, host: String) {
    self.process = process
    self.host = host
  }
}

/// A record that is no longer as a change expects it.
package struct Conflict: Hashable, Sendable {
  /// The record that the change was made from; none where it makes one.
  package let expected: Record?
  /// The record that the store holds; none where it is gone.
  package let stored: Record?

  /// Describes a conflict.
  package init(expected: Record?, stored: Record?) {
    self.expected = expected
    self.stored = stored
  }
}

extension StoreError {
  /// The path, with line and column where they are known: `tables/items.jsonl:3:17`.
  package var place: String {
    switch cause {
    case .editRefused(let findings), .editClashes(let findings):
      if let first = findings.first { return first.place }
    default: break
    }
    guard case .damaged(let damage) = cause, let position = damage.position else { return path }
    return "\(path):\(position.line):\(position.column)"
  }
}

extension StoreError {
  /// What came in the way, in lower case without a full stop; the shell words it for people.
  var reason: String {
    switch cause {
    case .system(let failure), .outcomeUnknown(let failure): failure.text
    case .notAStore, .onlyOtherFiles: "there is no store"
    case .manifestMissing: "there is no store.json"
    case .notEmpty: "the folder is not empty"
    case .unsafePlace(let reason): reason
    case .newerFormat(let version, _): "the format \(version) is not known here"
    case .olderFormat(let version): "the format \(version) is that of an earlier version"
    case .damaged(let damage): damage.reason
    case .editRefused(let findings): findings.first?.reason ?? "an edit is not legal"
    case .editClashes(let findings): findings.first?.reason ?? "an edit clashes with a commit"
    case .busy: "another process holds the store"
    case .conflict: "records have changed"
    case .stale: "the store has changed"
    case .illegal(let reason): reason
    case .readOnly: "the store is only read"
    }
  }
}
