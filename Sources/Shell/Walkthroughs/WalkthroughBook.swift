import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import TradeModel

/// Opens the books that walkthroughs are played on, each in memory.
struct WalkthroughBook {
  private let files: any FileReader
  private let choice: StoreChoice

  /// Makes the opener of books.
  ///
  /// - Parameters:
  ///   - files: Where bundles are found.
  ///   - choice: The store that a page is played on that names no book.
  init(files: any FileReader, choice: StoreChoice) {
    self.files = files
    self.choice = choice
  }

  /// Opens the book of a page.
  ///
  /// - Returns: A store that nobody else has.
  /// - Throws: `CommandFailure` when there is no such book, or it cannot be read.
  func open(for page: Walkthrough) throws(CommandFailure) -> Store {
    guard let name = page.front.book?.value else { return try storing(openChosen) }
    if let sample = SampleBook.named(name) {
      return try storing { () throws(StoreError) in try Store.inMemory(sample) }
    }
    guard name.contains("/") || name.contains(".") else { throw .unknownSample(name) }
    let path = ScriptPath(page.source.name).resolving(name).text
    let input: any BundleInput
    do {
      input = try files.bundle(path)
    } catch {
      throw .file(error)
    }
    do throws(BundleFailure) {
      return try Store.inMemory(input)
    } catch {
      throw .bundle(error)
    }
  }

  private func openChosen() throws(StoreError) -> Store {
    guard case .folder(let path) = choice else { return try choice.open() }
    return try Store.inMemoryCopy(of: path, fileSystem: PosixFileSystem())
  }

  private func storing(_ open: () throws(StoreError) -> Store) throws(CommandFailure) -> Store {
    do {
      return try open()
    } catch {
      throw .store(error)
    }
  }
}
