import Testing

/// The direction of the rooms: which target may import which module.
@Suite("Import table") struct ImportTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let target: String
    let ours: Set<String>
    var system: Set<String> = []

    var testDescription: String { target }
  }

  static let values: Set<String> = [
    "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage", "Diagnostics",
  ]

  static let rows: [Row] = [
    Row(target: "Diagnostics", ours: []),
    Row(target: "TradeModel", ours: [], system: ["Synchronization"]),
    Row(target: "SupplyPlanning", ours: ["TradeModel"]),
    Row(target: "Purchasing", ours: ["TradeModel", "SupplyPlanning"]),
    Row(target: "CommandLanguage", ours: ["Diagnostics"]),
    Row(target: "Session", ours: values.subtracting(["Session"])),
    Row(target: "Course", ours: ["CCourse"]),
    Row(target: "JSONText", ours: []),
    Row(
      target: "JSONStore",
      ours: ["TradeModel", "JSONText", "Diagnostics"],
      // Tables load on first use, behind a mutex.
      system: ["Glibc", "Synchronization"],
    ),
    Row(target: "Rendering", ours: values.union(["JSONText"])),
    Row(target: "Lessons", ours: ["Session", "CommandLanguage", "Rendering", "Diagnostics"]),
    Row(target: "Shell", ours: values.union(["Rendering", "Lessons", "JSONStore", "JSONText"])),
    Row(target: "LineEditing", ours: ["CLineEdit"]),
    Row(
      target: "replenish",
      ours: values.union(["Shell", "Rendering", "JSONStore", "LineEditing", "Course", "CHeap"]),
      system: ["ArgumentParser", "Glibc"],
    ),
    Row(
      target: "replenish-bench",
      ours: values.union(["Shell", "Rendering", "JSONStore", "JSONText"]),
      system: ["Glibc", "Synchronization"],
    ),
  ]

  @Test(arguments: rows)
  func `a target imports what its row allows`(row: Row) throws {
    for file in try Repository.swiftFiles(under: "Sources/\(row.target)") {
      for module in imports(of: file) {
        #expect(
          row.ours.contains(module) || row.system.contains(module),
          "\(file.path) imports \(module)",
        )
      }
    }
  }

  @Test func `every target of the sources has a row`() throws {
    let targets = Set(try Repository.swiftFiles(under: "Sources").map(\.target))
    #expect(targets.subtracting(Self.rows.map(\.target)).sorted() == [])
  }

  @Test func `the store touches the system in one file`() throws {
    let files = try Repository.swiftFiles(under: "Sources/JSONStore")
    let touching = files.filter { imports(of: $0).contains("Glibc") }.map(\.path)
    #expect(touching.count <= 1, "\(touching)")
  }

  /// Returns the modules that a file imports.
  private func imports(of file: Repository.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
      let modifiers: Set<Substring> = [
        "package", "public", "internal", "private", "fileprivate", "@testable",
      ]
      guard words[..<place].allSatisfy(modifiers.contains), !line.hasPrefix(" ") else { return nil }
      // `import struct Module.Name` names the module behind the kind.
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
      let name = kinds.contains(words[place + 1]) ? words[place + 2] : words[place + 1]
      return String(name.split(separator: ".")[0])
    }
  }
}
