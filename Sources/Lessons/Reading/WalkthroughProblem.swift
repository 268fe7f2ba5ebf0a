package import CommandLanguage
package import Diagnostics

/// What is wrong with the text of a walkthrough.
package enum WalkthroughProblem: Error, Hashable, Sendable {
  /// A statement or a check does not parse.
  case syntax(SyntaxProblem)
  /// The front matter is not as it has to be.
  case front(FrontMatterProblem)
  /// A block that is played is not as it has to be.
  case block(BlockProblem)
  /// A key or a field has no value.
  case blankValue(String)
  /// A name of a lesson or of a step is not made of lower-case words and hyphens.
  case badName(String)
}

/// Everything that is wrong with a walkthrough, in the order of the page; at least one problem.
package struct WalkthroughErrors: Error, Hashable, Sendable {
  /// The text of the page.
  package let source: SourceText
  /// The problems.
  package let problems: [Located<WalkthroughProblem>]

  /// Makes the errors of a page.
  package init(source: SourceText, problems: [Located<WalkthroughProblem>]) {
    self.source = source
    self.problems = problems
  }
}
