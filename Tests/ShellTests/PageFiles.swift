import JSONStore
import Shell

/// Files in memory that can be read and written, with folders in their paths.
final class PageFiles: FileReader, FileWriter {
  var files: [String: String]
  /// How many writes to files that grow succeed; none is all of them.
  var writesLeft: Int?

  init(_ files: [String: String] = [:]) { self.files = files }

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    guard let text = files[path] else {
      throw FileFailure(path: path, reason: "No such file or directory")
    }
    return Array(text.utf8)
  }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { [] }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    BundleBytes(try bytes(ofFile: path, limit: .max), name: path)
  }

  func isFolder(_ path: String) -> Bool { files.keys.contains { $0.hasPrefix(path + "/") } }

  func names(inFolder path: String) -> [NamedFile] {
    let folder = path.hasSuffix("/") ? path : path + "/"
    let rests = files.keys.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) }
    let names = Set(rests.map { String($0.prefix { $0 != "/" }) })
    return names.map { NamedFile(name: $0, isFolder: files[folder + $0] == nil) }
  }

  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    Draft(path: path, files: self)
  }

  func growingFile(
    _ path: String,
    replacing: Bool,
  ) throws(FileFailure) -> any GrowingFile {
    guard replacing || files[path] == nil else {
      throw FileFailure(path: path, reason: "File exists")
    }
    files[path] = ""
    return Growing(path: path, files: self)
  }

  private struct Draft: FileDraft {
    let path: String
    let files: PageFiles

    func finish(_ text: String) { files.files[path] = text }

    func discard() {}
  }

  private struct Growing: GrowingFile {
    let path: String
    let files: PageFiles

    func write(_ text: String, at offset: Int) throws(FileFailure) {
      if let left = files.writesLeft {
        guard left > 0 else { throw FileFailure(path: path, reason: "No space left on device") }
        files.writesLeft = left - 1
      }
      let kept = Array((files.files[path] ?? "").utf8).prefix(offset)
      files.files[path] = String(decoding: kept, as: UTF8.self) + text
    }
  }
}
