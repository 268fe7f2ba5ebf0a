import Diagnostics
import Lessons

/// Pages for tests, with parts that can be left out or exchanged.
enum PageSample {
  static let front = """
    ---
    id: first-look
    title: A first look
    needs: []
    book: harbour
    work date: 2026-03-02
    ---

    """

  static let step = """
    ```step id=open-it
    > open SO1002
    sales order SO1002
    accept: same-state
    check: rows = 4
    reject: open SO1001
    hint: An order is opened by its number.
    hint: Type `open` and the number of the order.
    on unknown-document: Numbers are listed by `list sales orders`.
    ```

    """

  /// Returns a page with one step that holds some lines instead of the sample's fields.
  static func page(fields: String) -> String {
    front + "```step id=open-it\n> open SO1002\nsales order\n\(fields)\n```\n"
  }

  static func read(_ text: String) throws(WalkthroughErrors) -> Walkthrough {
    try readWalkthrough(SourceText(name: "page.walk.md", text: text))
  }

  /// Returns the problems of a page as they are printed; none when there is no problem.
  static func problems(of text: String) -> [String] {
    do throws(WalkthroughErrors) {
      _ = try read(text)
      return []
    } catch {
      let printer = DiagnosticPrinter(source: error.source)
      return error.diagnostics.map { printer.text(of: $0) }
    }
  }
}
