import Glibc
import Shell

/// Writes files of the machine beside their place, and moves them there when they are whole.
struct SystemFileWriter: FileWriter {
  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    try SystemFileDraft(path)
  }
}

/// A file beside the one whose place it takes.
private struct SystemFileDraft: FileDraft {
  private let path: String
  private let draftPath: String
  private let descriptor: Int32

  init(_ path: String) throws(FileFailure) {
    self.path = path
    var status = stat()
    // The structure is filled by the call, and only read when it succeeds.
    let isThere = unsafe stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw SystemFailure.of(path, EISDIR) }
    draftPath = "\(path).\(getpid()).tmp"
    // The path is only read.
    descriptor = unsafe open(draftPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure.of(path, errno) }
    if isThere { _ = fchmod(descriptor, status.st_mode & 0o777) }
  }

  func finish(_ text: String) throws(FileFailure) {
    let sink = DescriptorSink(descriptor: descriptor)
    sink.write(text)
    sink.flush()
    if let reason = sink.failure ?? (sink.isClosed ? "nobody reads it" : nil) {
      discard()
      throw FileFailure(path: path, reason: reason)
    }
    // Both paths are only read.
    guard fsync(descriptor) == 0, unsafe rename(draftPath, path) == 0 else {
      let failure = SystemFailure.of(path, errno)
      discard()
      throw failure
    }
    close(descriptor)
  }

  func discard() {
    close(descriptor)
    // The path is only read; a draft that stays does no harm.
    _ = unsafe unlink(draftPath)
  }
}

/// Failures of calls of the system.
enum SystemFailure {
  /// Returns the failure of a file for a reason that the system gives as a number.
  static func of(_ path: String, _ number: Int32) -> FileFailure {
    // The text is the library's own, and is copied at once.
    FileFailure(path: path, reason: unsafe String(cString: strerror(number)))
  }
}
