import Glibc
import LineEditing
import Shell

/// A standard stream, with a buffer before it.
final class DescriptorSink: OutputSink {
  private(set) var isClosed = false
  private(set) var failure: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// The bytes that are kept back at most.
  private static let capacity = 1 << 16

  /// Makes a sink over an open descriptor.
  init(descriptor: Int32) { self.descriptor = descriptor }

  var columns: Int? { Terminal.columns(ofDescriptor: descriptor) }

  var rows: Int? { Terminal.rows(ofDescriptor: descriptor) }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { flush() }
  }

  func write(_ bytes: [UInt8]) {
    if buffer.count + bytes.count >= Self.capacity {
      flush()
      send(bytes)
    } else {
      buffer += bytes
    }
  }

  func flush() {
    send(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count, !isClosed {
      let count = unsafe bytes[sent...].withUnsafeBytes { bytes in
        // The bytes are only read, and not kept.
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        sent += count
      } else if errno != EINTR {
        isClosed = true
        // The text is the library's own, and is copied at once.
        if errno != EPIPE { failure = unsafe String(cString: strerror(errno)) }
      }
    }
  }
}
