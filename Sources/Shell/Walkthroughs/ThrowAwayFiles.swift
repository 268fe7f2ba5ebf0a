import JSONStore

/// Files of a session that is tried out: what it writes is only in memory, and can be read there.
final class ThrowAwayFiles: FileReader, FileWriter {
  private let files: any FileReader
  private var written: [String: [UInt8]] = [:]

  /// Makes files over those that are there.
  init(_ files: any FileReader) { self.files = files }

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    guard let bytes = written[ScriptPath(path).text] else {
      return try files.bytes(ofFile: path, limit: limit)
    }
    guard bytes.count <= limit else {
      throw FileFailure(path: path, reason: "it is longer than \(limit) bytes")
    }
    return bytes
  }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { [] }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput { try files.bundle(path) }

  func isFolder(_ path: String) -> Bool { files.isFolder(path) }

  func names(inFolder path: String) -> [NamedFile] { files.names(inFolder: path) }

  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    Draft(path: ScriptPath(path).text, files: self)
  }

  private struct Draft: FileDraft {
    let path: String
    let files: ThrowAwayFiles

    func finish(_ text: String) { files.written[path] = Array(text.utf8) }

    func discard() {}
  }
}
