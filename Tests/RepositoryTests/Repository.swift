import Foundation

/// The files of this repository, found beside the tests.
enum Repository {
  /// The folder that holds the manifest.
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    // …/Tests/RepositoryTests/Repository.swift
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// A source file with its path from the root.
  struct File: Sendable, CustomStringConvertible {
    let path: String
    let text: String

    var description: String { path }

    /// The lines, the first one at index 0.
    var lines: [Substring] {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }

    /// The target that the file belongs to: the folder behind `Sources` or `Tests`.
    var target: String {
      let parts = path.split(separator: "/")
      return parts.count > 1 ? String(parts[1]) : ""
    }
  }

  /// Returns the Swift files under a folder, in the order of their paths.
  static func swiftFiles(under folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let url = base.appending(path: name)
      return File(
        path: "\(folder)/\(name)",
        text: try String(contentsOf: url, encoding: .utf8),
      )
    }
  }
}
