import Glibc
import Shell

/// Writes files of the machine beside their place, and moves them there when they are whole.
///
/// What is no file, as a pipe or `/dev/null`, is written to as it is: nothing takes its place.
struct SystemFileWriter: FileWriter {
  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    var status = stat()
    // The structure is filled by the call, and only read when it succeeds.
    guard unsafe stat(path, &status) == 0 else { return try SystemFileDraft(path, mode: nil) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try SystemFileDraft(target(of: path), mode: status.st_mode & 0o777)
    case S_IFDIR: throw SystemFailure.of(path, EISDIR)
    default: return try SystemStreamDraft(path)
    }
  }

  func growingFile(
    _ path: String,
    replacing: Bool,
  ) throws(FileFailure) -> any GrowingFile {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
    // The path is only read.
    let descriptor = unsafe open(path, flags, 0o666)
    guard descriptor >= 0 else { throw SystemFailure.of(path, errno) }
    return SystemGrowingFile(path: path, descriptor: descriptor)
  }

  /// Returns the path of the file that a path leads to, over links.
  private func target(of path: String) -> String {
    // The system allocates the text, which is copied and given back at once.
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// A file beside the one whose place it takes.
private struct SystemFileDraft: FileDraft {
  private let path: String
  private let draftPath: String
  private let descriptor: Int32

  /// Makes a file beside a place, with the mode of the one that is there.
  init(_ path: String, mode: mode_t?) throws(FileFailure) {
    self.path = path
    draftPath = "\(path).\(getpid()).tmp"
    // The path is only read.
    descriptor = unsafe open(draftPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFailure.of(path, errno) }
    if let mode { _ = fchmod(descriptor, mode) }
  }

  func finish(_ text: String) throws(FileFailure) {
    if let reason = written(text, to: descriptor) {
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

/// A file that grows; it is closed when nobody has it any longer.
private final class SystemGrowingFile: GrowingFile {
  private let path: String
  private let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func write(_ text: String, at offset: Int) throws(FileFailure) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { space in
        // The bytes are only read, and not kept.
        unsafe pwrite(descriptor, space.baseAddress, space.count, offset + written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure.of(path, errno) }
      written += count
    }
    guard ftruncate(descriptor, offset + bytes.count) == 0 else {
      throw SystemFailure.of(path, errno)
    }
  }
}

/// A pipe or a device.
private struct SystemStreamDraft: FileDraft {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(FileFailure) {
    self.path = path
    // The path is only read.
    descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure.of(path, errno) }
  }

  func finish(_ text: String) throws(FileFailure) {
    defer { close(descriptor) }
    if let reason = written(text, to: descriptor) {
      throw FileFailure(path: path, reason: reason)
    }
  }

  func discard() { close(descriptor) }
}

/// Writes a text, and returns why that failed.
private func written(_ text: String, to descriptor: Int32) -> String? {
  let sink = DescriptorSink(descriptor: descriptor)
  sink.write(text)
  sink.flush()
  return sink.failure ?? (sink.isClosed ? "nobody reads it" : nil)
}

/// Failures of calls of the system.
enum SystemFailure {
  /// Returns the failure of a file for a reason that the system gives as a number.
  static func of(_ path: String, _ number: Int32) -> FileFailure {
    // The text is the library's own, and is copied at once.
    FileFailure(path: path, reason: unsafe String(cString: strerror(number)))
  }
}
