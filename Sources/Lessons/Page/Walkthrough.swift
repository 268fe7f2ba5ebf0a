package import CommandLanguage
package import Diagnostics

/// A walkthrough: a page that a person reads, a script that is replayed, and a test.
package struct Walkthrough: Sendable {
  /// The text of the page; every range points into it.
  package let source: SourceText
  /// What stands before the page.
  package let front: FrontMatter
  /// What the page says, shows and asks, in order.
  package let parts: [WalkthroughPart]

  /// Makes a walkthrough of its parts.
  package init(source: SourceText, front: FrontMatter, parts: [WalkthroughPart]) {
    self.source = source
    self.front = front
    self.parts = parts
  }

  /// The steps, in order.
  package var steps: [LessonStep] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// Everything that the page types, in order: what it shows and the solutions of its steps.
  package var exchanges: [Exchange] { parts.flatMap(\.exchanges) }

  /// The statements of the page as a script, with the places that they have on the page.
  package var script: Script {
    Script(source: source, statements: exchanges.flatMap(\.statements))
  }
}

/// A part of a walkthrough.
package enum WalkthroughPart: Sendable {
  /// Text to read.
  case prose(Prose)
  /// Statements that are shown with their output.
  case show(Show)
  /// Something to do.
  case step(LessonStep)

  /// What the part types, in order.
  package var exchanges: [Exchange] {
    switch self {
    case .prose: []
    case .show(let show): show.exchanges
    case .step(let step): step.exchanges
    }
  }
}

/// Text to read, in Markdown.
package struct Prose: Sendable {
  /// The text, without blank lines before and behind it.
  package let text: String
  /// Where it stands.
  package let range: SourceRange

  /// Makes a text to read.
  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// Statements that only demonstrate: nothing is asked.
package struct Show: Sendable {
  /// What is typed and what it shows.
  package let exchanges: [Exchange]
  /// The block with its fences.
  package let range: SourceRange

  /// Makes a demonstration.
  package init(exchanges: [Exchange], range: SourceRange) {
    self.exchanges = exchanges
    self.range = range
  }
}
