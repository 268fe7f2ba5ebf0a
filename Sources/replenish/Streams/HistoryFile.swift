import Glibc
import Shell

/// The file of the lines that were entered at prompts, in the state folder of the user.
///
/// It is opened for each line and written by one call at its end, so that several shells can write
/// it at once. Only the user can read it.
struct HistoryFile: HistoryKeeper {
  let session: String
  let isPrivate: Bool
  private let folder = StateFolder()

  /// Makes the file of a session.
  init(isPrivate: Bool) {
    self.isPrivate = isPrivate
    session = "\(getpid())-\(time(nil))"
  }

  func now() -> Int64 { Int64(time(nil)) }

  private var path: String { "\(folder.path ?? "")/history.jsonl" }

  func lastBytes(_ limit: Int) throws(FileFailure) -> [UInt8] {
    guard folder.path != nil else { return [] }
    // The path is only read.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure(path)
    }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0, lseek(descriptor, max(0, size - limit), SEEK_SET) >= 0 else {
      throw failure(path)
    }
    var bytes = [UInt8](repeating: 0, count: min(size, limit))
    var count = 0
    while count < bytes.count {
      let part = unsafe bytes[count...].withUnsafeMutableBytes { space in
        // The call writes at most the bytes that are there.
        unsafe read(descriptor, space.baseAddress, space.count)
      }
      if part < 0, errno == EINTR { continue }
      guard part >= 0 else { throw failure(path) }
      guard part > 0 else { break }
      count += part
    }
    return Array(bytes[..<count])
  }

  func append(_ bytes: [UInt8]) throws(FileFailure) {
    guard folder.path != nil else {
      throw FileFailure(path: "$HOME", reason: "there is no home folder")
    }
    folder.make()
    // Both are only the user's from the first byte on; the path is only read.
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    // A line that was cut off, when the machine stopped, is ended so that this one stands alone.
    let line = isCutOff(descriptor) ? [UInt8(ascii: "\n")] + bytes : bytes
    let count = unsafe line.withUnsafeBytes { space in
      // The bytes are only read, and not kept.
      unsafe write(descriptor, space.baseAddress, space.count)
    }
    guard count == line.count else { throw failure(path) }
  }

  func save(_ bytes: [UInt8], toNewFile path: String) throws(FileFailure) {
    // The path is only read.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let sink = DescriptorSink(descriptor: descriptor)
    sink.write(bytes)
    sink.flush()
    close(descriptor)
    if let reason = sink.failure { throw FileFailure(path: path, reason: reason) }
  }

  /// Whether the last byte of an open file is not the end of a line.
  private func isCutOff(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return false }
    var last: UInt8 = 0
    // One byte is read into one byte.
    return unsafe pread(descriptor, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
  }

  /// Returns what the last call of the system failed for.
  private func failure(_ path: String) -> FileFailure {
    // The text is the library's own, and is copied at once.
    FileFailure(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
