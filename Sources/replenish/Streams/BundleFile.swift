import Glibc
import JSONStore
import LineEditing

/// A bundle in a file, or one that comes through a pipe.
final class BundleFile: BundleInput {
  let name: String
  let size: Int?
  let isRepeatable: Bool
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where a file that was opened by another program is read from.
  private let firstOffset: Int

  /// Reads from an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: The descriptor.
  ///   - name: The name of the text in errors.
  ///   - isOwned: Whether to close the descriptor in the end.
  init(descriptor: Int32, name: String, isOwned: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.isOwned = isOwned
    var status = stat()
    // The structure is filled by the call, and only read when it succeeds.
    let isKnown = unsafe fstat(descriptor, &status) == 0
    isRepeatable = isKnown && status.st_mode & S_IFMT == S_IFREG
    firstOffset = isRepeatable ? max(0, Int(lseek(descriptor, 0, SEEK_CUR))) : 0
    size = isRepeatable ? max(0, Int(status.st_size) - firstOffset) : nil
  }

  deinit { if isOwned { close(descriptor) } }

  func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      guard isRepeatable || TerminationSignal.waitForInput(descriptor) else {
        throw BundleInputFailure(path: name, reason: "the program was told to stop")
      }
      let got = unsafe bytes.withUnsafeMutableBytes { space in
        // The calls write at most the bytes that are left behind those filled.
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: space[filled...])
        guard isRepeatable else {
          return unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
        }
        let start = off_t(firstOffset + offset + filled)
        return unsafe pread(descriptor, rest.baseAddress, rest.count, start)
      }
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        // The text is the library's own, and is copied at once.
        throw BundleInputFailure(path: name, reason: unsafe String(cString: strerror(errno)))
      }
    }
    bytes.removeLast(count - filled)
    return bytes
  }
}
