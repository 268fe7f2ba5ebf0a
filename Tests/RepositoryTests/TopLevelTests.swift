import Foundation
import Testing

/// What lies at the top of the repository.
@Suite("Top level") struct TopLevelTests {
  static let allowed: Set<String> = [
    ".ci", ".editorconfig", ".git", ".gitignore", ".swift-format", "Examples", "LICENSE",
    "Package.swift", "README.md", "Sources", "Tests",
  ]
  /// What a build leaves behind; `.gitignore` keeps it out.
  static let built: Set<String> = [".swiftpm", "Package.resolved"]

  @Test func `only the entries of the project lie at the top`() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let strangers = entries.filter { entry in
      !Self.allowed.contains(entry) && !Self.built.contains(entry) && !entry.hasPrefix(".build")
    }
    #expect(strangers.sorted() == [])
  }

  @Test func `the formatter's settings know their rules`() throws {
    let url = Repository.root.appending(path: ".swift-format")
    let settings = try String(contentsOf: url, encoding: .utf8)
    #expect(settings.contains("\"lineLength\": 100"))
    #expect(settings.contains("\"NeverUseForceTry\": true"))
  }
}
