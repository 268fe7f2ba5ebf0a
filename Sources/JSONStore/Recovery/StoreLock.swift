/// The lock of a store: held for the length of a commit, a checkpoint or an opening.
struct StoreLock: Sendable {
  private let file: any File
  private let fileSystem: any FileSystem
  private let patience: Int
  /// Whether the store cannot be written, so that the lock is only shared.
  let isReadOnly: Bool

  private static let pauseLength = 5

  /// Makes a lock of an open file.
  ///
  /// - Parameters:
  ///   - file: The file that is locked.
  ///   - fileSystem: The file system, for its clock and the process.
  ///   - patience: How many milliseconds to wait for another process.
  ///   - isReadOnly: Whether the lock is only shared.
  init(file: any File, fileSystem: any FileSystem, patience: Int, isReadOnly: Bool) {
    self.file = file
    self.fileSystem = fileSystem
    self.patience = patience
    self.isReadOnly = isReadOnly
  }

  /// The same lock, for a store that is only read.
  var shared: StoreLock {
    StoreLock(file: file, fileSystem: fileSystem, patience: patience, isReadOnly: true)
  }

  /// Does something while no other process commits.
  ///
  /// - Throws: `StoreError` of what was done, or `busy` when another process keeps the lock.
  func holding<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    try take()
    let result: Value
    do throws(StoreError) {
      result = try body()
    } catch {
      try? file.unlock()
      throw error
    }
    try? file.unlock()
    return result
  }

  private func take() throws(StoreError) {
    var waited = 0
    while try !file.tryLock(isReadOnly ? .shared : .exclusive) {
      guard waited < patience else {
        throw StoreError(.lock, file.path, .busy(try note()?.holder))
      }
      fileSystem.pause(milliseconds: Self.pauseLength)
      waited += Self.pauseLength
    }
    // Who holds the lock is only told to people, so that it may fail to be written.
    guard !isReadOnly else { return }
    try? write(revision: note()?.revision ?? 0)
  }

  /// Reads what stands in the file.
  func note() throws(StoreError) -> LockNote? {
    LockNote(try file.read(at: 0, count: LockNote.length))
  }

  /// Notes this process and how many commits there were; it is not flushed.
  func write(revision: Int) throws(StoreError) {
    let writer = fileSystem.writer
    let note = LockNote(process: writer.process, host: writer.host, revision: revision)
    try file.write(note.encoded().span, at: 0)
  }
}
