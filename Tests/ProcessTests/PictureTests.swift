import Foundation
import Testing

/// The picture of a session in the README, which is made of a recording.
@Suite("Picture", .tags(.process)) struct PictureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let path = "Sources/Shell/Shell.docc/Resources/learning.svg"

  @Test func `the picture shows a lesson as it is recorded now`() throws {
    let folder = try Folder()
    let outcome = try BuiltProgram.run(["learn", "what-is-short", "--cast", "a.cast"], in: folder)
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    let picture = try CastPicture(folder.read("a.cast"), upTo: "4. only-what-is-missing").svg
    let url = Self.root.appending(path: Self.path)
    let kept = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard kept != picture else { return }
    if ProcessInfo.processInfo.environment["REPLENISH_RECORD"] != nil {
      let resources = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: resources, withIntermediateDirectories: true)
      try Data(picture.utf8).write(to: url)
      Issue.record("the picture was drawn; look at it before it is kept")
    } else {
      Issue.record("the picture is another one; REPLENISH_RECORD=failed draws it anew")
    }
  }

  @Test func `the README shows the picture`() throws {
    let readme = try String(
      contentsOf: Self.root.appending(path: "README.md"),
      encoding: .utf8,
    )
    #expect(readme.contains("](\(Self.path))"))
  }
}
