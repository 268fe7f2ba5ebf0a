import CommandLanguage
import Diagnostics
import JSONStore
import Lessons

/// The lessons of the course, and those in files.
struct LessonShelf {
  /// Why there is no lesson.
  enum Failure: Error {
    /// No lesson of the course has the name.
    case unknown(String, suggestion: String?)
    /// A file cannot be read.
    case file(FileFailure)
    /// A file is not text.
    case text(TextProblem)
    /// The page does not parse.
    case page(WalkthroughErrors)
    /// The book of the page is not there, or cannot be read.
    case book(Walkthrough, CommandFailure)
  }

  private let course: [LessonPage]
  private let files: any FileReader

  /// Makes a shelf.
  ///
  /// - Parameters:
  ///   - course: The lessons that the program carries, in their order.
  ///   - files: What other pages and books are read by.
  init(_ course: [LessonPage], files: any FileReader) {
    self.course = course
    self.files = files
  }

  /// Returns the pages of the course, in their order.
  ///
  /// - Throws: `Failure` for a page that does not parse, which a test rules out.
  func pages() throws(Failure) -> [Walkthrough] {
    try course.map { (page) throws(Failure) in
      try walkthrough(SourceText(name: page.name, text: page.text))
    }
  }

  /// Returns the lesson of a name, or that in a file.
  func lesson(_ name: String) throws(Failure) -> Lesson {
    if name.contains("/") || ScriptPath(name).isPage { return try lesson(inFile: name) }
    let pages = try pages()
    guard let page = pages.first(where: { $0.front.id.value == name.lowercased() }) else {
      let names = pages.map(\.front.id.value)
      let near = NameSuggestion.nearest(to: name, among: names)
      throw .unknown(name, suggestion: near)
    }
    return try lesson(of: page, named: page.front.id.value)
  }

  private func lesson(inFile name: String) throws(Failure) -> Lesson {
    let path = ScriptPath(name)
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(ofFile: path.text, limit: ScriptLimits().bytes)
    } catch {
      throw .file(error)
    }
    let source: SourceText
    do {
      source = try scriptText(bytes, name: path.text)
    } catch {
      throw .text(error)
    }
    return try lesson(of: walkthrough(source), named: path.text)
  }

  private func walkthrough(_ source: SourceText) throws(Failure) -> Walkthrough {
    do {
      return try readWalkthrough(source)
    } catch {
      throw .page(error)
    }
  }

  /// Returns a lesson with its book.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - name: What it is asked for by.
  /// - Returns: The lesson.
  /// - Throws: `Failure` when there is no such book, or it cannot be read.
  private func lesson(of page: Walkthrough, named name: String) throws(Failure) -> Lesson {
    let books = WalkthroughBook(files: files, choice: .sample)
    do throws(CommandFailure) {
      return Lesson(name: name, page: page, store: try books.open(for: page))
    } catch {
      throw .book(page, error)
    }
  }
}
