import Glibc
import JSONStore
import LineEditing
import Shell

/// The files of the machine.
struct SystemFiles: FileReader {
  private static let chunk = 1 << 16

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    // The path is only read.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { Glibc.close(descriptor) }
    return try bytes(of: descriptor, named: path, limit: limit)
  }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] {
    try bytes(of: STDIN_FILENO, named: "<stdin>", limit: limit)
  }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    guard path != "-" else {
      return BundleFile(descriptor: STDIN_FILENO, name: "<stdin>", isOwned: false)
    }
    // The path is only read.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    return BundleFile(descriptor: descriptor, name: path, isOwned: true)
  }

  func isFolder(_ path: String) -> Bool {
    var status = stat()
    // The structure is filled by the call, and only read when it succeeds.
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private func bytes(
    of descriptor: Int32,
    named name: String,
    limit: Int,
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      guard TerminationSignal.waitForInput(descriptor) else {
        throw FileFailure(path: name, reason: "the program was told to stop")
      }
      let count = unsafe chunk.withUnsafeMutableBytes { space in
        // The call writes at most the bytes that are there.
        unsafe read(descriptor, space.baseAddress, space.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      bytes += chunk[..<count]
      if bytes.count > limit {
        throw FileFailure(path: name, reason: "it is longer than \(limit) bytes")
      }
    }
  }

  /// Returns what the last call of the system failed for.
  private func failure(_ path: String) -> FileFailure {
    // The text is the library's own, and is copied at once.
    FileFailure(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
