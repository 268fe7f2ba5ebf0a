/// What a person is shown of a report, before it takes the form of a table, a list or Markdown.
struct Page {
  /// A part of a page.
  enum Block {
    /// A line over what follows.
    case title(String)
    /// Single values with their names.
    case fields([Field])
    /// Rows of values.
    case table(Table)
    /// Words and statements with what they mean.
    case terms([Field])
    /// Prose, with statements in backquotes; never data.
    case paragraph(String)
    /// Sentences below what stands before them.
    case notes([Note])
  }

  /// A value with its name.
  struct Field {
    /// The name.
    let label: String
    /// The value.
    let value: String
  }

  /// A sentence.
  struct Note {
    /// The sentence, without a full stop.
    let text: String
    /// Its weight.
    let tone: Tone

    /// Makes a sentence.
    init(_ text: String, _ tone: Tone = .normal) {
      self.text = text
      self.tone = tone
    }
  }

  /// The parts, in order.
  private(set) var blocks: [Block] = []

  /// Adds a title.
  mutating func title(_ text: String) { blocks.append(.title(text)) }

  /// Adds the fields that have a value.
  mutating func fields(_ fields: KeyValuePairs<String, String>) {
    let filled = fields.filter { !$0.value.isEmpty }
    if !filled.isEmpty {
      blocks.append(.fields(filled.map { Field(label: $0.key, value: $0.value) }))
    }
  }

  /// Adds words with what they mean.
  mutating func terms(_ terms: [Field]) { blocks.append(.terms(terms)) }

  /// Adds prose.
  mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }

  /// Adds a table.
  mutating func table<Row>(
    _ rows: [Row],
    _ columns: [Column<Row>],
    tone: @escaping (Row) -> Tone = { _ in .normal },
  ) {
    blocks.append(.table(Table(rows, columns, tone: tone)))
  }

  /// Adds a sentence below what stands before it.
  mutating func note(_ text: String, _ tone: Tone = .normal) { notes([Note(text, tone)]) }

  /// Adds a sentence on the whole page, apart from what stands before it.
  mutating func closing(_ text: String) { blocks.append(.notes([Note(text)])) }

  /// Adds sentences below what stands before them.
  mutating func notes(_ more: [Note]) {
    guard !more.isEmpty else { return }
    if case .notes(let before) = blocks.last {
      blocks[blocks.count - 1] = .notes(before + more)
    } else {
      blocks.append(.notes(more))
    }
  }
}
