import Foundation

/// The repository that the tests belong to, and what lies beside it.
enum Places {
  /// The root of the repository.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The real data that tests may use where it is there.
  private static let northwind = root.appending(path: "../shared/data/northwind.bundle.json")
  /// Whether the real data is there.
  static let hasNorthwind = FileManager.default.fileExists(atPath: northwind.path)

  /// Returns the real data.
  static func northwindBytes() throws -> [UInt8] { Array(try Data(contentsOf: northwind)) }

  /// Returns the text of an example book.
  static func exampleBytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Examples/Books/\(name)")))
  }
}
