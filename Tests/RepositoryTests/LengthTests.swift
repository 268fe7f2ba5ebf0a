import Testing

/// The ceilings of files and functions.
@Suite("Lengths") struct LengthTests {
  static let sourceLines = 500
  static let testLines = 800
  static let functionLines = 70

  @Test func `no source file is longer than its ceiling`() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      #expect(file.lines.count <= Self.sourceLines, "\(file.path)")
    }
  }

  @Test func `no test file is longer than its ceiling`() throws {
    for file in try Repository.swiftFiles(under: "Tests") {
      #expect(file.lines.count <= Self.testLines, "\(file.path)")
    }
  }

  @Test func `no function is longer than its ceiling`() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      for function in functions(of: file) {
        #expect(
          function.lines <= Self.functionLines,
          "\(file.path):\(function.start): \(function.lines) lines",
        )
      }
    }
  }

  @Test func `the measure finds a function that is too long`() {
    let body = Array(repeating: "    work()", count: 70)
    let text = (["  func long() {"] + body + ["  }", "  var short: Int { 1 }"])
      .joined(separator: "\n")
    let found = functions(of: Repository.File(path: "Sample.swift", text: text))
    #expect(found.map(\.lines) == [72])
    let requirement = ["  func wanted(", "    _ part: Int", "  ) -> Int", ""]
    let other = ["  func other(", "    _ part: Int", "  ) -> Int {"] + body + ["  }"]
    let both = (requirement + other).joined(separator: "\n")
    #expect(functions(of: Repository.File(path: "Sample.swift", text: both)).map(\.lines) == [74])
  }

  /// Returns where functions and initializers start, and their lengths up to the closing brace.
  ///
  /// The formatter puts the closing brace in the column of the declaration, so a count of braces
  /// is not needed.
  private func functions(of file: Repository.File) -> [(start: Int, lines: Int)] {
    let lines = file.lines
    var found: [(start: Int, lines: Int)] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }
      let words = line.dropFirst(indent.count).split { " (<?".contains($0) }
      guard words.prefix(6).contains(where: { $0 == "func" || $0 == "init" }) else { continue }
      guard !line.contains("//"), !line.hasSuffix("}") else { continue }
      // A requirement of a protocol has no body.
      let head = line.hasSuffix("(") ? lines[index...].first { $0.hasPrefix("\(indent))") } : line
      guard let head, head.hasSuffix("{") else { continue }
      let closing = indent + "}"
      guard let end = lines[index...].firstIndex(where: { $0 == closing }) else { continue }
      found.append((index + 1, end - index + 1))
    }
    return found
  }
}
