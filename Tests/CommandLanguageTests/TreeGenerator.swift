import CommandLanguage
import Diagnostics
import TestSupport

/// Makes statements at random, as the parser could have read them.
struct TreeGenerator {
  var random: SplitMix64

  private let somewhere = SourceRange(0, 0)

  mutating func statement() -> Statement {
    let action = action()
    return Statement(
      action,
      range: somewhere,
      output: output(of: action),
      expectedError: action.isExpectable ? maybe { $0.ranged($0.errorCode()) } : nil,
    )
  }

  /// Makes a form and a file, which only some statements can have.
  private mutating func output(of action: Action) -> OutputClause? {
    switch action {
    case .work: break
    case .shell(.echo), .shell(.variables(nil)): break
    case .shell: return nil
    }
    let format = maybe { $0.random.pick(OutputFormat.allCases) }
    // Without a form before it, only what looks like a path is one behind an expression.
    let files = ["a.csv", "/x/y", "./b", "../c.md"] + (format == nil ? [] : ["a b", "out", "$x"])
    let file = maybe { $0.ranged($0.random.pick(files)) }
    return format == nil && file == nil ? nil : OutputClause(format: format, file: file)
  }

  private mutating func errorCode() -> String {
    random.pick(["vendor-missing", "x", "no-document-open"])
  }

  private func ranged<Value>(_ value: Value) -> Ranged<Value> { Ranged(value, somewhere) }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.chance(1, in: 2) ? make(&self) : nil
  }

  // MARK: - Statements

  private mutating func action() -> Action {
    switch random.int(in: 0...9) {
    case 0: .shell(shellAction())
    case 1...3: .work(plainAction())
    case 4...5: .work(lookingAction())
    default: .work(editingAction())
    }
  }

  private mutating func shellAction() -> ShellAction {
    switch random.int(in: 0...13) {
    case 0: .output(ranged(random.pick(OutputFormat.allCases)))
    case 1: .echo(text())
    case 2:
      .run(ranged(random.pick(["a.rpl", "-", "/x/y z", "-f", "\"", "$a", "a#b", "ü\\n", ">x"])))
    case 3: .help(nil)
    case 4: .help(ranged(random.pick(["set qty", "<=", "a  b", "\"x\"", "a;b", "select", "a#b"])))
    case 5: .timing(random.chance(1, in: 2))
    case 6: .variables(maybe { VariableDefinition(name: "n_1", value: $0.value()) })
    case 7: .quit(random.int(in: 0...255))
    case 8: .history(.list(nil))
    case 9: .history(.list(text() + "x"))
    case 10: .history(.save(ranged(random.pick(["a.rpl", "-", "/x/y z", "--save", "$a"]))))
    case 11: .record(random.pick([.state, .off]))
    case 12:
      .record(
        .start(
          RecordingOptions(
            file: ranged(random.pick(["a.walk.md", "off", "Over", "/x/y z", "valid", "$a", "-"])),
            scope: random.pick(RecordingScope.allCases),
            replacesFile: random.chance(1, in: 2),
          )
        )
      )
    default: .quit(0)
    }
  }

  private mutating func value() -> VariableValue {
    switch random.int(in: 0...3) {
    case 0: .number(random.pick(["0", "-5", "007", "12.50", "-0.1"]))
    case 1: .text(text())
    case 2: .date(date())
    default: .truth(random.chance(1, in: 2))
    }
  }

  private mutating func plainAction() -> WorkAction {
    random.pick([
      .status, .close, .planOrders, .replan, .preview, .discard, .changes,
      .planInvoice(random.pick(InvoiceScope.allCases)),
      .filterRows(random.pick(RowFilter.allCases)),
      .commit(random.pick(CommitScope.allCases)), .undo(random.int(in: 1...9)),
      .redo(random.int(in: 1...1_000_000)), .workDate(maybe { $0.ranged($0.date()) }),
      .vendors(on: maybe { $0.ranged($0.random.int(in: 1...99)) }), .addComment(ranged(text())),
      .drift, .forget, .compareBase, .assume(maybe { $0.assumption() }),
      .why(maybe { $0.ranged($0.random.int(in: 1...99_999)) }),
      .coverage(maybe { $0.documentName() }),
      .whyNot(
        ranged(random.chance(1, in: 2) ? number() : "Pâté & Söhne"),
        on: maybe { $0.ranged($0.random.int(in: 1...99)) }
      ),
    ])
  }

  private mutating func lookingAction() -> WorkAction {
    switch random.int(in: 0...5) {
    case 0: .show(.current)
    case 1: .show(.item(ranged(number())))
    case 2: .show(.vendor(ranged(random.chance(1, in: 2) ? number() : "Pâté & Söhne, \"x\"")))
    case 3: .show(.document(documentName()))
    case 4: .open(documentName())
    default: .list(query())
    }
  }

  private mutating func editingAction() -> WorkAction {
    let scope = maybe { $0.scope() }
    switch random.int(in: 0...11) {
    case 0: return .setQuantity(ranged(expression(4)), on: scope)
    case 1: return .setCost(ranged(expression(2)), on: scope)
    case 2: return .setDiscount(ranged(expression(2)), on: scope)
    case 3: return .setReserve(random.chance(1, in: 2), on: scope)
    case 4: return .setDate(ranged(random.chance(1, in: 2) ? .none : .date(date())), on: scope)
    case 5: return .setDescription(ranged(text()), on: scope)
    case 6:
      let choice: VendorChoice = random.pick([
        .none, .number("V08"), .number("STATUS"), .number("NONE-1"), .name("na\"me 1"),
        .name("NONE"),
      ])
      return .pickVendor(ranged(choice), on: scope)
    case 7:
      return random.pick([
        .remove(self.scope()), .offers(on: scope),
        .use(random.pick(VendorStrategy.allCases), on: scope),
      ])
    case 8: return .select(selection())
    case 9: return .assert(ranged(expression(3)), on: scope)
    case 10: return .split(ranged(random.int(in: 1...99_999)), splitParts())
    default: return .addItem(newItemLine())
    }
  }

  private mutating func splitParts() -> [SplitPart] {
    let rest = random.int(in: 0...4)
    return (0..<random.int(in: 2...4)).map { place in
      let number = NumberLiteral(digits: random.pick(["0", "12", "0.5", "33.33333"]))
      let share: SplitShare =
        place == rest ? .rest : random.chance(1, in: 2) ? .percent(number) : .quantity(number)
      return SplitPart(vendor: ranged(self.number()), share: ranged(share))
    }
  }

  private mutating func query() -> ListQuery {
    let field = maybe { $0.ranged($0.field()) }
    return ListQuery(
      subject: random.pick(ListSubject.allCases),
      includesCompleted: random.chance(1, in: 3),
      condition: maybe { $0.ranged($0.expression(4)) },
      sortField: field,
      isDescending: field != nil && random.chance(1, in: 2),
      limit: maybe { $0.random.int(in: 0...50) },
    )
  }

  private mutating func assumption() -> AssumptionWords {
    switch random.int(in: 0...3) {
    case 0:
      .stock(
        ranged(number()),
        ranged(expression(2)),
        variant: maybe { $0.ranged($0.number()) },
        location: maybe { $0.ranged($0.number()) },
      )
    case 1: .late(ranged(number()), by: ranged(random.pick(["7D", "1M+5D", "2W"])))
    case 2: .blocked(ranged(number()))
    default: .price(ranged(number()), vendor: ranged(number()), cost: ranged(expression(2)))
    }
  }

  private mutating func selection() -> SelectionChange {
    random.pick([.clear, .replace(scope()), .add(scope()), .remove(scope())])
  }

  private mutating func newItemLine() -> NewItemLine {
    NewItemLine(
      item: ranged(number()),
      variant: maybe { $0.ranged($0.number()) },
      location: maybe { $0.ranged($0.number()) },
      quantity: maybe { $0.ranged($0.expression(2)) },
      unit: maybe { $0.ranged($0.number()) },
      cost: maybe { $0.ranged($0.expression(2)) },
      date: maybe { $0.ranged($0.date()) },
    )
  }

  private mutating func documentName() -> DocumentName {
    DocumentName(kind: maybe { $0.random.pick(DocumentKind.allCases) }, number: ranged(number()))
  }

  private mutating func scope() -> LineScope {
    switch random.int(in: 0...2) {
    case 0: return .all
    case 1: return .matching(ranged(expression(3)))
    default:
      let spans = (0...random.int(in: 0...4)).map { _ in
        LineSpan(random.int(in: 1...99_999), random.int(in: 1...SyntaxLimits.lineNumber))
      }
      return .lines(
        spans.map { ranged(random.chance(1, in: 2) ? $0 : LineSpan($0.first, $0.first)) }
      )
    }
  }

  // MARK: - Values

  private mutating func number() -> String {
    random.pick([
      "SO1", "1896-S", "10000", "ITEM(1)", "A 17", "A;B", "A#B", "A\"B", "NONE", "ALL", "SALES",
      "-5",
      "$X", "A\\", "É", "日本", "2026-01-31", "A\tB", "1,5", ">F", "ITEM", "“X”", "A\u{A0}B",
      "STATUS",
    ])
  }

  private mutating func text() -> String {
    let pieces = ["a", " ", "\"", "\\", "\n", "\t", ";", "#", "é", "日本", "👨‍👩‍👧", "$", "“", "\\n"]
    return (0..<random.int(in: 0...8)).map { _ in random.pick(pieces) }.joined()
  }

  private mutating func date() -> DateLiteral {
    DateLiteral(text: random.pick(["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"]))
  }

  private mutating func field() -> String {
    random.pick([
      "needed", "unitcost", "x_y", "a_1", "up", "to", "all", "item", "naïve", "as_", "none",
    ])
  }

  // MARK: - Expressions

  mutating func expression(_ depth: Int) -> Expression {
    guard depth > 0, random.chance(4, in: 5) else { return leaf() }
    switch random.int(in: 0...7) {
    case 0: return .prefix(.minus, ranged(expression(depth - 1)))
    case 1: return .prefix(.not, ranged(expression(depth - 1)))
    case 2:
      let step = maybe { $0.ranged($0.expression(depth - 1)) }
      return .rounded(ranged(expression(depth - 1)), random.pick(RoundingWord.allCases), to: step)
    default:
      let sign = ranged(random.pick(InfixOperator.allCases))
      return .infix(ranged(expression(depth - 1)), sign, ranged(expression(depth - 1)))
    }
  }

  private mutating func leaf() -> Expression {
    switch random.int(in: 0...5) {
    case 0, 1: .number(NumberLiteral(digits: random.pick(["0", "12", "0.5", "007", "1.50", ".0"])))
    case 2: .text(text())
    case 3: .date(date())
    case 4: .truth(random.chance(1, in: 2))
    default: .field(field())
    }
  }
}

extension Action {
  /// Whether `expect error` can stand before the statement.
  fileprivate var isExpectable: Bool {
    switch self {
    case .work: true
    case .shell(.run), .shell(.quit), .shell(.variables), .shell(.requirement), .shell(.record):
      false
    case .shell: true
    }
  }
}
