import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import TradeModel

/// The command that tests walkthroughs: each is played, and compared with what it says.
package struct WalkthroughTester {
  private let ports: ShellPorts
  private let settings: ShellSettings
  private let books: WalkthroughBook
  private let accepts: Bool
  private var tally = Tally()

  /// How many pages there are of each kind.
  private struct Tally {
    var passed = 0
    var failed = 0
    var accepted = 0
    var worst = ExitStatus.success

    var text: String {
      let all = passed + failed + accepted
      let parts = [(passed, "passed"), (accepted, "rewritten"), (failed, "failed")]
      let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "\(all == 1 ? "1 page" : "\(all) pages"): \(counts.joined(separator: ", "))\n"
    }
  }

  /// A page that was read, with its path.
  private struct Page {
    let path: String
    let walkthrough: Walkthrough
  }

  /// Makes the command.
  ///
  /// - Parameters:
  ///   - choice: The store that pages are played on, in a copy, that name no book.
  ///   - accepts: Whether outputs that differ are rewritten.
  ///   - ports: What connects it to the outside.
  ///   - settings: How it shows what it finds.
  package init(
    choice: StoreChoice,
    accepts: Bool,
    ports: ShellPorts,
    settings: ShellSettings,
  ) {
    books = WalkthroughBook(files: ports.files, choice: choice)
    self.accepts = accepts
    self.ports = ports
    self.settings = settings
  }

  /// Tests the pages at paths, each a page or a folder of pages.
  ///
  /// - Returns: The status to leave with: 1 where a page is not as it says, 2 for a path that
  ///   cannot be read, 3 for a page that does not parse.
  package mutating func test(_ paths: [String]) -> ExitStatus {
    let found = paths.flatMap { pagePaths(at: $0) }
    guard !found.isEmpty else {
      tell(noPagesDiagnostic(paths), in: nil)
      return ports.ending(.wrongUsage)
    }
    let pages = found.compactMap { read($0) }
    let laws =
      found.count > 1 ? CourseLaws.problems(of: pages.map(\.walkthrough)) : pages.map { _ in [] }
    for (page, problems) in zip(pages, laws) {
      if let signal = ports.signal() { return ports.ending(signal.exitStatus) }
      test(page, besides: problems)
    }
    ports.output.write(tally.text)
    return ports.ending(tally.worst)
  }

  // MARK: - Finding pages

  /// How the names of walkthroughs end.
  static let ending = ".walk.md"
  private static let byteLimit = 16 << 20
  private static let depthLimit = 32

  /// Returns the pages at a path: itself, or those in a folder and its folders, by their names.
  private func pagePaths(at path: String, depth: Int = 0) -> [String] {
    guard ports.files.isFolder(path) else { return depth == 0 ? [path] : [] }
    guard depth < Self.depthLimit else { return [] }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let entries = ports.files.names(inFolder: path).sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    return entries.flatMap { entry -> [String] in
      if entry.name.hasPrefix(".") { return [] }
      if entry.isFolder { return pagePaths(at: folder + entry.name, depth: depth + 1) }
      return entry.name.hasSuffix(Self.ending) ? [folder + entry.name] : []
    }
  }

  /// Returns the page of a file; what is wrong with it is told.
  private mutating func read(_ path: String) -> Page? {
    do {
      let bytes = try ports.files.bytes(ofFile: path, limit: Self.byteLimit)
      return parse(bytes, path)
    } catch {
      tell(error.diagnostic(), in: nil)
      fail(path, "it cannot be read", .wrongUsage)
      return nil
    }
  }

  private mutating func parse(_ bytes: [UInt8], _ path: String) -> Page? {
    let source: SourceText
    do {
      source = try scriptText(bytes, name: path)
    } catch {
      tell(error.diagnostic(), in: nil)
      fail(path, "it is no text", .unparsable)
      return nil
    }
    do {
      let walkthrough = try readWalkthrough(source, variables: settings.variables)
      return Page(path: path, walkthrough: walkthrough)
    } catch {
      for diagnostic in error.diagnostics { tell(diagnostic, in: source) }
      fail(path, "it does not parse", .unparsable)
      return nil
    }
  }

  // MARK: - Testing a page

  private mutating func test(_ page: Page, besides laws: [Located<PageProblem>]) {
    guard let rehearsal = rehearsal(of: page) else { return }
    let test = PageTest(page.walkthrough, on: rehearsal)
    var problems = laws + test.problems
    if accepts, !test.comparison.isSame {
      let volatile = volatileProblems(of: test.comparison, page.walkthrough)
      guard volatile.isEmpty, accept(test.comparison, page) else {
        problems += volatile
        tell(problems, page)
        return fail(page.path, "it is not rewritten", .statementFailed)
      }
      tell(problems, page)
      guard problems.isEmpty else {
        return fail(page.path, "it is rewritten, and its steps are wrong", .statementFailed)
      }
      tally.accepted += 1
      return ports.output.write("rewritten  \(page.path)\n")
    }
    tell(problems, page)
    if !test.comparison.isSame {
      fail(page.path, "it shows something else", .statementFailed)
      return ports.output.write(test.comparison.unifiedDiff(name: page.path))
    }
    guard problems.isEmpty else {
      return fail(page.path, "its steps are wrong", .statementFailed)
    }
    tally.passed += 1
    let steps = page.walkthrough.steps.count
    let counted = steps == 1 ? "1 step" : "\(steps) steps"
    let all = statements(page.walkthrough.script.statements.count)
    ports.output.write("passed  \(page.path): \(counted), \(all)\n")
  }

  /// Returns a session on the book of a page; what is wrong with the book is told.
  private mutating func rehearsal(of page: Page) -> Rehearsal? {
    let front = page.walkthrough.front
    do throws(CommandFailure) {
      let store = try books.open(for: page.walkthrough)
      var settings = ShellSettings()
      settings.variables = self.settings.variables
      let shell = Shell(
        store: store,
        workDate: CalendarDate(parsing: front.workDate.value.text) ?? .first,
        ports: ports,
        settings: settings,
      )
      do throws(StoreError) {
        return try shell.rehearsal()
      } catch {
        throw .store(error)
      }
    } catch {
      let range = front.book?.range ?? front.id.range
      for diagnostic in error.diagnostics {
        tell(diagnostic.placed(at: range), in: page.walkthrough.source)
      }
      fail(page.path, "its book cannot be opened", error.exitStatus)
      return nil
    }
  }

  // MARK: - Rewriting

  /// Returns what would be kept though it is another one the next time.
  private func volatileProblems(
    of comparison: PageComparison,
    _ page: Walkthrough,
  ) -> [Located<PageProblem>] {
    zip(page.exchanges, comparison.addedLines).compactMap { exchange, lines in
      lines.lazy.compactMap { VolatileText.find(in: $0) }.first.map { found in
        Located(.volatile(found.text, found.kind), at: exchange.typedRange)
      }
    }
  }

  /// Writes a page with its outputs as they are now, and returns whether that was possible.
  private mutating func accept(_ comparison: PageComparison, _ page: Page) -> Bool {
    do {
      try ports.writer.draft(ofFile: page.path).finish(comparison.acceptedText)
      return true
    } catch {
      tell(error.writingDiagnostic(), in: nil)
      return false
    }
  }

  // MARK: - Telling

  private func tell(_ problems: [Located<PageProblem>], _ page: Page) {
    for problem in problems { tell(problem.diagnostic, in: page.walkthrough.source) }
  }

  private func tell(_ diagnostic: Diagnostic, in source: SourceText?) {
    var reporter = StatementReporter(ports: ports, settings: settings)
    reporter.show(diagnostic, in: source ?? SourceText(name: "", text: ""))
  }

  private mutating func fail(_ path: String, _ reason: String, _ status: ExitStatus) {
    tally.failed += 1
    if status.rawValue > tally.worst.rawValue { tally.worst = status }
    ports.output.write("failed  \(path): \(reason)\n")
  }
}
