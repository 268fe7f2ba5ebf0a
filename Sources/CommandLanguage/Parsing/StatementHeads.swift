/// The first words of all statements, as a tree that the parser walks down.
///
/// It is made from the statement table, so a statement cannot be parsed and yet have no help.
struct StatementHeads: Sendable {
  /// A place in the tree: some words have been read.
  struct Node: Sendable {
    /// The form that these words name, if they are all the fixed words of one.
    var form: StatementForm?
    /// The words that can follow, with the place that each leads to.
    var next: [(word: Keyword, node: Int)] = []
  }

  private(set) var nodes = [Node()]

  static let standard = StatementHeads(StatementTable.entries)

  init(_ entries: [StatementEntry]) {
    for entry in entries {
      for words in [entry.name] + entry.aliases { insert(words, entry.form) }
    }
  }

  private mutating func insert(_ words: String, _ form: StatementForm) {
    var place = 0
    for text in words.split(separator: " ") {
      guard let word = Keyword(ArraySlice(text.utf8)) else {
        preconditionFailure("the name of a statement is made of keywords")
      }
      if let known = nodes[place].next.first(where: { $0.word == word }) {
        place = known.node
      } else {
        nodes.append(Node())
        nodes[place].next.append((word, nodes.count - 1))
        place = nodes.count - 1
      }
    }
    nodes[place].form = form
  }
}
