/// The text of a bundle, wherever it lies.
package protocol BundleInput {
  /// The name of the text in errors: a path.
  var name: String { get }
  /// The count of bytes, where it is known before the end.
  var size: Int? { get }
  /// Whether bytes can be read again; if not, they are only asked for one behind the other.
  var isRepeatable: Bool { get }
  /// Reads some bytes; fewer come back only at the end of the text.
  func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8]
}

/// A bundle's text that cannot be read.
package struct BundleInputFailure: Error, Hashable, Sendable {
  /// The text, as it was named.
  package let path: String
  /// Why, in the words of the system.
  package let reason: String

  /// Makes a failure.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// The text of a bundle that is in memory.
package struct BundleBytes: BundleInput {
  package let name: String
  private let bytes: [UInt8]

  /// Wraps a text.
  package init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  package var size: Int? { bytes.count }

  package var isRepeatable: Bool { true }

  package func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8] {
    Array(bytes.dropFirst(offset).prefix(count))
  }
}

/// The text of a bundle that comes only once, and is kept in a file to be read again.
struct SpooledInput: BundleInput {
  private let stream: any BundleInput
  private let file: any File

  /// Keeps the text of a stream in an empty file.
  init(_ stream: any BundleInput, in file: any File) {
    self.stream = stream
    self.file = file
  }

  var name: String { stream.name }

  var size: Int? { stream.size }

  var isRepeatable: Bool { true }

  func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8] {
    do throws(StoreError) {
      var kept = try file.size()
      while kept < offset + count {
        let piece = try fetch(at: kept, count: offset + count - kept)
        guard !piece.isEmpty else { break }
        try file.write(piece.span, at: kept)
        // What comes next is usually wanted as it comes.
        if kept == offset { return piece }
        kept += piece.count
      }
      return try file.read(at: offset, count: count)
    } catch {
      throw BundleInputFailure(path: error.path, reason: error.reason)
    }
  }

  private func fetch(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    do throws(BundleInputFailure) {
      return try stream.read(at: offset, count: count)
    } catch {
      throw StoreError(.read, error.path, .illegal(reason: error.reason))
    }
  }
}
