import JSONStore
import Shell

/// Files that are only in a table.
struct FakeFiles: FileReader {
  var files: [String: String] = [:]
  var input = ""
  var folders: Set<String> = []

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    guard let text = files[path] else {
      throw FileFailure(path: path, reason: "No such file or directory")
    }
    guard text.utf8.count <= limit else { throw FileFailure(path: path, reason: "too long") }
    return Array(text.utf8)
  }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { Array(input.utf8) }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    guard path != "-" else { return BundleBytes(Array(input.utf8), name: "<stdin>") }
    return BundleBytes(try bytes(ofFile: path, limit: Int.max), name: path)
  }

  func isFolder(_ path: String) -> Bool { folders.contains(path) }
}
