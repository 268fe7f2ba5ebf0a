import Foundation
import Testing

/// The course as the program plays it: every page with all its steps.
@Suite("Course play", .tags(.process)) struct CoursePlayTests {
  private static let lessons = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/Walkthroughs")

  /// Solutions pass, untouched books do not, rejected answers fail, and outputs are as they stand.
  @Test func `every lesson of the course plays as it is written`() throws {
    let count = try FileManager.default.contentsOfDirectory(atPath: Self.lessons.path).count
    let outcome = try BuiltProgram.run(["test", Self.lessons.path], in: Folder())
    #expect(count >= 8)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.diagnostics)")
    #expect(outcome.output.hasSuffix("\(count) pages: \(count) passed\n"))
  }

  @Test func `the company of the course is a sample, which a store is made of`() throws {
    let folder = try Folder()
    #expect(try BuiltProgram.run(["init", "s", "--sample", "bakery"], in: folder).status == 0)
    #expect(try BuiltProgram.run(["check", "s"], in: folder).status == 0)
  }
}
