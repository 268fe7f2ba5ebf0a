/// The words that the grammar knows; each stands in the text in any case of letters.
///
/// None is reserved everywhere: where the name of a field or the number of a record is asked for,
/// most of them are ordinary words.
enum Keyword: UInt8, CaseIterable, Sendable {
  // First words of statements.
  case status, list, show, open, close, plan, replan, select, set, pick, split, add, remove
  case why, coverage, drift, offers, use, assume, forget, compare
  case preview, commit, discard, undo, redo, changes, work, output, echo, run, history, help, quit,
    exit
  case `let`, expect, error, assert, requires, replenish, timing, record
  // What they are about.
  case sales, purchase, order, orders, invoice, invoices, item, items, vendor, vendors
  case customer, customers, comment
  case variant, location, qty, unit, reserve, cost, discount, date, description
  // Which of it.
  case all, none, selected, unavailable, valid, cheapest, fastest, fewest, `default`,
    rest, stock, late, blocked, price, assuming, base, on, off, over,
    `where`, sort, by, desc, limit
  // Expressions.
  case or, and, not, contains, round, up, down, to, `true`, `false`
  // Output formats.
  case table, plain, vertical, json, csv, markdown
  /// The option `--save`.
  case save
  // What begins the form of one report: `… as csv`.
  case `as`

  /// The word in lower case.
  var text: String { Self.texts[Int(rawValue)] }

  /// Whether the word cannot be the name of a field.
  var isReservedInExpressions: Bool {
    switch self {
    case .or, .and, .not, .contains, .round, .true, .false, .on, .where, .sort, .limit, .as: true
    default: false
    }
  }

  /// Finds the keyword that some bytes spell, in any case of letters.
  ///
  /// - Complexity: O(log n) in the count of keywords.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.lengthLimit else { return nil }
    let key = Self.key(of: bytes)
    let index = Self.index
    var (low, high) = (0, index.count)
    while low < high {
      let middle = (low + high) / 2
      if index[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < index.count, index[low].key == key else { return nil }
    self = index[low].keyword
  }

  private static let texts: [String] = allCases.map { keyword in
    keyword == .save ? "--save" : String(describing: keyword)
  }

  /// The most bytes that a key holds.
  private static let lengthLimit = 15

  private static let index: [(key: UInt128, keyword: Keyword)] =
    allCases.map { (key(of: ArraySlice($0.text.utf8)), $0) }.sorted { $0.0 < $1.0 }

  /// Returns the bytes behind a one as one number, with the letters A to Z in lower case.
  private static func key(of bytes: ArraySlice<UInt8>) -> UInt128 {
    bytes.reduce(1) { key, byte in
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      return key << 8 | UInt128(isUpper ? byte | 0x20 : byte)
    }
  }
}
