import Foundation
import Testing

/// What a reader of the documentation comes to.
@Suite("Pages of the documentation") struct LinkedPageTests {
  /// The catalogs, each with its pages: names without ending, and texts.
  private func catalogs() throws -> [(name: String, pages: [String: String])] {
    let sources = Repository.root.appending(path: "Sources")
    let all = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    var found: [String: [String: String]] = [:]
    for path in all ?? [] where path.hasSuffix(".md") {
      guard let end = path.range(of: ".docc/") else { continue }
      let catalog = String(path[..<end.lowerBound].split(separator: "/").last ?? "")
      let page = URL(filePath: path).deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      found[catalog, default: [:]][page] = text
    }
    return found.keys.sorted().map { ($0, found[$0] ?? [:]) }
  }

  @Test func `every page is linked from the first page of its catalog, or from one that is`() throws
  {
    var pages = 0
    for catalog in try catalogs() {
      var reached: Set<String> = [catalog.name]
      var open = [catalog.name]
      while let page = open.popLast() {
        let text = catalog.pages[page] ?? ""
        for other in catalog.pages.keys where text.contains("<doc:\(other)>") {
          if reached.insert(other).inserted { open.append(other) }
        }
      }
      pages += catalog.pages.count
      #expect(Set(catalog.pages.keys).subtracting(reached).sorted() == [], "\(catalog.name)")
    }
    #expect(pages > 40, "the pages are found")
  }
}
