import CommandLanguage
import Foundation
import JSONStore
import Shell
import Testing

/// The walkthrough in the page on how to write one.
@Suite("The page on walkthroughs") struct WalkthroughPageTests {
  @Test func `its example passes as it stands`() throws {
    let url = TranscriptFile.root.appending(
      path: "Sources/Lessons/Lessons.docc/writing-a-walkthrough.md"
    )
    let text = try String(contentsOf: url, encoding: .utf8)
    let blocks = text.split(separator: "````markdown\n").dropFirst()
    #expect(blocks.count == 1)
    let page = try #require(blocks.first?.split(separator: "\n````\n").first)
    let sink = MemorySink()
    let ports = ShellPorts(
      output: sink,
      diagnostics: sink,
      files: OnePage(text: String(page) + "\n"),
    )
    var tester = WalkthroughTester(
      choice: .sample,
      accepts: false,
      ports: ports,
      settings: ShellSettings(),
    )
    _ = tester.test(["page.walk.md"])
    #expect(
      sink.text == "passed  page.walk.md: 2 steps, 4 statements\n1 page: 1 passed\n"
    )
  }
}

/// One file in memory.
private struct OnePage: FileReader {
  let text: String

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] { Array(text.utf8) }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { [] }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    throw FileFailure(path: path, reason: "No such file or directory")
  }

  func isFolder(_ path: String) -> Bool { false }
}
