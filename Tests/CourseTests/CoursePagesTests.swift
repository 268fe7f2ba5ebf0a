import CommandLanguage
import Course
import Diagnostics
import Foundation
import Lessons
import Testing

/// What holds for the pages of the course as texts; how they play is another suite.
@Suite("Course pages") struct CoursePagesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The folder with the pages.
  private static let folder = root.appending(path: "Examples/Walkthroughs")

  static func walkthrough(_ page: Course.Page) throws -> Walkthrough {
    do {
      return try readWalkthrough(SourceText(name: page.name, text: page.text))
    } catch {
      let found = error.problems.map { "\(page.name): \($0)" }.joined(separator: "\n")
      throw PageProblem(description: found)
    }
  }

  private struct PageProblem: Error, CustomStringConvertible {
    let description: String
  }

  private func walkthroughs() throws -> [Walkthrough] {
    try Course.pages.map { try Self.walkthrough($0) }
  }

  @Test func `the program carries the files of the folder, in the order of their names`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(Course.pages.map(\.name) == names)
    for page in Course.pages {
      let file = try String(contentsOf: Self.folder.appending(path: page.name), encoding: .utf8)
      #expect(page.text == file, "\(page.name)")
    }
  }

  @Test func `every page reads without a problem`() throws {
    for page in Course.pages { _ = try Self.walkthrough(page) }
  }

  @Test func `no two lessons have one name, and a file is named after its lesson`() throws {
    let ids = try walkthroughs().map(\.front.id.value)
    #expect(Set(ids).count == ids.count)
    for (page, id) in zip(Course.pages, ids) { #expect(page.name.dropFirst(3) == "\(id).walk.md") }
  }

  @Test func `a lesson needs only lessons before it`() throws {
    var before: Set<String> = []
    for lesson in try walkthroughs() {
      for need in lesson.front.needs { #expect(before.contains(need.value), "\(need.value)") }
      before.insert(lesson.front.id.value)
    }
  }

  @Test func `a lesson takes less than ten minutes, on the same company and day`() throws {
    for lesson in try walkthroughs() {
      let front = lesson.front
      #expect((front.minutes?.value ?? 99) < 10, "\(front.id.value)")
      #expect(front.book?.value == "bakery", "\(front.id.value)")
      #expect(lesson.source.text.contains("\nwork date: 2026-03-02\n"), "\(front.id.value)")
    }
  }

  @Test func `each step says why first, and what to do about a likely error`() throws {
    for lesson in try walkthroughs() {
      for (part, before) in zip(lesson.parts.dropFirst(), lesson.parts) {
        guard case .step(let step) = part else { continue }
        let place = "\(lesson.front.id.value)/\(step.id.value)"
        if case .prose = before {} else { Issue.record("\(place) follows no text") }
        #expect(!step.errorHints.isEmpty, "\(place)")
      }
    }
  }

  @Test func `each error that a step has a word for is one of the program's`() throws {
    let catalogue = Self.root.appending(
      path: "Sources/Shell/Shell.docc/Development/error-catalogue.md"
    )
    let lines = try String(contentsOf: catalogue, encoding: .utf8).split(separator: "\n")
    let names = Set(lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) })
    for lesson in try walkthroughs() {
      for step in lesson.steps {
        for hint in step.errorHints { #expect(names.contains(hint.code.value), "\(hint.code)") }
      }
    }
  }

  @Test func `the prose neither shouts nor apologizes`() throws {
    for lesson in try walkthroughs() {
      for case .prose(let prose) in lesson.parts {
        // Code may say `!=`.
        let words = prose.text.split(separator: "`").enumerated()
          .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        for word in ["!", "sorry", "oops", "simply", "supplier"] {
          #expect(!words.lowercased().contains(word), "\(lesson.front.id.value): \(word)")
        }
      }
    }
  }

  @Test func `every form of statement is taught or shown somewhere`() throws {
    var forms: Set<StatementForm> = []
    for lesson in try walkthroughs() {
      for statement in lesson.exchanges.flatMap(\.statements) {
        forms.formUnion(self.forms(statement))
      }
      for case .prose(let prose) in lesson.parts {
        for code in code(in: prose.text) {
          let script = try? parse(SourceText(name: "<prose>", text: code))
          for statement in script?.statements ?? [] { forms.formUnion(self.forms(statement)) }
        }
      }
    }
    let missing = StatementTable.entries.filter { !forms.contains($0.form) }
    #expect(missing.map(\.name) == [])
  }

  @Test func `no step asks for a statement that the course has not named before`() throws {
    var known: Set<StatementForm> = []
    for lesson in try walkthroughs() {
      for part in lesson.parts {
        switch part {
        case .prose(let prose):
          for code in code(in: prose.text) {
            for entry in StatementTable.entries where "\(code) ".hasPrefix("\(entry.name) ") {
              known.insert(entry.form)
            }
          }
        case .show(let show):
          for statement in show.exchanges.flatMap(\.statements) {
            known.formUnion(forms(statement))
          }
        case .step(let step):
          let new = step.solution.flatMap(forms).filter { !known.contains($0) }
          #expect(new == [], "\(lesson.front.id.value)/\(step.id.value)")
          known.formUnion(new)
        }
      }
    }
  }

  /// Returns the form of a statement, and that of expecting an error where it does.
  private func forms(_ statement: Statement) -> [StatementForm] {
    let form = statement.action.form
    return statement.expectedError == nil ? [form] : [form, .expectError]
  }

  /// Returns what stands in backticks or in a fenced block of a text.
  private func code(in text: String) -> [String] {
    let fenced = text.components(separatedBy: "```")
    return fenced.enumerated().flatMap { index, part in
      guard index.isMultiple(of: 2) else { return [part] }
      return part.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
  }
}
