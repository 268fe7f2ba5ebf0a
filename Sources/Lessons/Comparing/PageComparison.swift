import Diagnostics

/// A page beside what its statements show now.
package struct PageComparison: Sendable {
  private let page: Walkthrough
  /// What becomes of the lines of each output, in the order of the exchanges.
  private let edits: [[LineEdit]]

  /// Compares a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - outputs: What each of its exchanges shows, as lines.
  package init(_ page: Walkthrough, outputs: [[String]]) {
    self.page = page
    edits = zip(page.exchanges, outputs).map { exchange, output in
      OutputPattern(exchange.output).edits(to: guarded(output))
    }
  }

  /// Whether every output is as the page says.
  package var isSame: Bool { edits.allSatisfy { $0.allSatisfy(\.isKept) } }

  /// The lines of each exchange that are shown and do not stand on the page.
  package var addedLines: [[String]] {
    edits.map { edits in
      edits.compactMap { if case .added(let line) = $0 { line } else { nil } }
    }
  }

  /// The page with the outputs as they are now; what it leaves open stays where it still fits.
  package var acceptedText: String {
    let bytes = Array(page.source.text.utf8)
    var text = ""
    var end = 0
    for (exchange, edits) in zip(page.exchanges, edits) where !edits.allSatisfy(\.isKept) {
      text += String(decoding: bytes[end..<exchange.outputRange.start], as: UTF8.self)
      for edit in edits {
        switch edit {
        case .kept(let line), .added(let line): text += line + "\n"
        case .removed: break
        }
      }
      end = exchange.outputRange.end
    }
    return text + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// The unified diff from the page to what its statements show; blank where nothing differs.
  ///
  /// - Parameter name: The name of the file.
  /// - Returns: Whole lines, each with its line feed.
  package func unifiedDiff(name: String) -> String {
    guard !isSame else { return "" }
    return UnifiedDiff(pageEdits).text(from: name, to: "\(name) (as it is now)")
  }

  /// What becomes of every line of the page.
  private var pageEdits: [LineEdit] {
    let lines = LineMap(page.source.text)
    var all: [LineEdit] = []
    var next = 1
    func keep(upTo line: Int) {
      while next < line {
        all.append(.kept(lines.text(ofLine: next)))
        next += 1
      }
    }
    for (exchange, edits) in zip(page.exchanges, edits) {
      keep(upTo: lines.line(at: exchange.outputRange.start))
      all += edits
      next += exchange.output.count
    }
    let isBroken = page.source.text.utf8.last == UInt8(ascii: "\n")
    keep(upTo: lines.lineCount + (isBroken ? 0 : 1))
    return all
  }
}
