import Diagnostics

// One function for each statement that has parts of its own.

extension Parser {
  /// Reads what a statement asks for.
  mutating func parseAction() throws(Failure) -> Action {
    let (form, includesCompleted) = try head()
    self.form = form
    switch form {
    case .status: return .work(.status)
    case .list(let subject): return .work(.list(try listQuery(subject, all: includesCompleted)))
    case .show: return .work(try show())
    case .showItem: return .work(.show(.item(try number(.item))))
    case .showVendor: return .work(.show(.vendor(try vendorName())))
    case .showCustomer: return .work(.show(.customer(try number(.customer))))
    case .open: return .work(.open(try documentName()))
    case .close: return .work(.close)
    case .planOrders: return .work(.planOrders)
    case .planInvoice: return .work(.planInvoice(invoiceScope()))
    case .replan: return .work(.replan)
    case .showUnavailable: return .work(.filterRows(.unavailable))
    case .showAll: return .work(.filterRows(.all))
    case .select: return .work(.select(try selection()))
    case .setQuantity: return .work(.setQuantity(try expression(), on: try scopeClause()))
    case .setReserve: return .work(.setReserve(try onOrOff(), on: try scopeClause()))
    case .setCost: return .work(.setCost(try expression(), on: try scopeClause()))
    case .setDiscount: return .work(.setDiscount(try expression(), on: try scopeClause()))
    case .setDate: return .work(.setDate(try dateValue(), on: try scopeClause()))
    case .setDescription: return .work(.setDescription(try text(), on: try scopeClause()))
    case .pickVendor: return .work(.pickVendor(try vendorChoice(), on: try scopeClause()))
    case .split: return .work(.split(try line(), try splitParts()))
    case .vendors: return .work(.vendors(on: accept(.on) ? try line() : nil))
    case .why: return .work(.why(try optionalLine()))
    case .whyNot: return .work(.whyNot(try vendorName(), on: accept(.on) ? try line() : nil))
    case .offers: return .work(.offers(on: try scopeClause()))
    case .use: return .work(.use(try strategy(), on: try scopeClause()))
    case .coverage: return .work(.coverage(try optionalDocument()))
    case .drift: return .work(.drift)
    case .addItem: return .work(.addItem(try newItemLine()))
    case .addComment: return .work(.addComment(try text()))
    case .remove: return .work(.remove(try scope()))
    case .preview: return .work(.preview)
    case .assume: return .work(.assume(try assumption()))
    case .forget: return .work(.forget)
    case .compareBase: return .work(.compareBase)
    case .commit: return .work(.commit(commitScope()))
    case .discard: return .work(.discard)
    case .undo: return .work(.undo(try steps()))
    case .redo: return .work(.redo(try steps()))
    case .changes: return .work(.changes)
    case .workDate: return .work(.workDate(try optionalDate()))
    case .output: return .shell(.output(try outputFormat()))
    case .echo: return .shell(.echo(try rawText()))
    case .run: return .shell(.run(try path()))
    case .history: return .shell(.history(try historyRequest()))
    case .record: return .shell(.record(try recordRequest()))
    case .help: return .shell(.help(try topic()))
    case .quit: return .shell(.quit(try exitStatus()))
    case .timing: return .shell(.timing(try onOrOff()))
    case .variables: return .shell(.variables(try variableDefinition()))
    case .assertion: return .work(.assert(try expression(), on: try scopeClause()))
    case .requirement: return .shell(.requirement(try requirement()))
    case .expectError: throw unexpected()
    }
  }

  /// Reads the first words of a statement, down the tree of the statement table.
  mutating func head() throws(Failure) -> (form: StatementForm, includesCompleted: Bool) {
    let nodes = StatementHeads.standard.nodes
    expected.insert(slot: .statement)
    guard current.kind == .word else { throw unexpected() }
    guard let first = keyword, let root = nodes[0].next.first(where: { $0.word == first }) else {
      throw unknownStatement()
    }
    advance()
    let includesCompleted = first == .list && accept(.all)
    var place = root.node
    while let next = headWord(after: nodes[place]) { place = next }
    guard let form = nodes[place].form else { throw unexpected() }
    return (form, includesCompleted)
  }

  /// Takes one more of the first words, if it is there.
  private mutating func headWord(after node: StatementHeads.Node) -> Int? {
    for (word, next) in node.next {
      let isTaken = node.form == nil ? accept(word) : acceptWhole(word)
      if isTaken { return next }
    }
    return nil
  }

  private func unknownStatement() -> Failure {
    let heads = StatementHeads.standard.nodes[0].next.map(\.word.text)
    let range = SourceRange(current.start, lexer.runEnd(from: current.start))
    let word = typed(range)
    let near = NameSuggestion.nearest(to: word, among: heads)
    return Located(.unknownStatement(word, suggestion: near), at: range)
  }

  // MARK: - Looking around

  private mutating func listQuery(
    _ subject: ListSubject,
    all includesCompleted: Bool,
  ) throws(Failure) -> ListQuery {
    let condition = accept(.where) ? try expression() : nil
    var field: Ranged<String>?
    var isDescending = false
    if accept(.sort) {
      try expect(.by)
      field = try fieldName()
      isDescending = accept(.desc)
    }
    let limit = accept(.limit) ? try count(from: 0, to: SyntaxLimits.count) : nil
    return ListQuery(
      subject: subject,
      includesCompleted: includesCompleted,
      condition: condition,
      sortField: field,
      isDescending: isDescending,
      limit: limit,
    )
  }

  private mutating func show() throws(Failure) -> WorkAction {
    try optionalDocument().map { .show(.document($0)) } ?? .show(.current)
  }

  private mutating func optionalDocument() throws(Failure) -> DocumentName? {
    expected.insertEnd()
    // While it is typed the document is looked for, so that it is offered.
    return endsAction && !lexer.isCompleting ? nil : try documentName()
  }

  private mutating func optionalLine() throws(Failure) -> Ranged<Int>? {
    expected.insert(slot: .line)
    expected.insertEnd()
    return endsAction ? nil : try line()
  }

  private mutating func documentName() throws(Failure) -> DocumentName {
    let kind = try documentKind()
    expected.insert(slot: .document)
    let words = expected
    let number = try number(.document)
    if kind == nil, !endsAction {
      try refuseMisspelt(number, insteadOf: words)
    }
    return DocumentName(kind: kind, number: number)
  }

  /// Refuses a number that more follows, when it is near to a word that more could follow.
  private func refuseMisspelt(
    _ number: Ranged<String>,
    insteadOf words: ExpectationSet,
  ) throws(Failure) {
    let near = NameSuggestion.nearest(to: number.value, among: words.keywords.map(\.text))
    guard let near else { return }
    let found = Found.word(typed(number.range))
    throw Located(
      .unexpected(found, expected: words.list, suggestion: near),
      at: number.range,
    )
  }

  private mutating func documentKind() throws(Failure) -> DocumentKind? {
    if acceptWhole(.sales) {
      if accept(.order) { return .salesOrder }
      try expect(.invoice)
      return .salesInvoice
    }
    if acceptWhole(.purchase) {
      if accept(.order) { return .purchaseOrder }
      try expect(.invoice)
      return .purchaseInvoice
    }
    return nil
  }

  /// Reads a vendor's number or name; bare it is a number, in upper case from here on.
  mutating func vendorName() throws(Failure) -> Ranged<String> {
    let name = try name(.vendor)
    return Ranged(name.isQuoted ? name.text : name.text.uppercased(), name.range)
  }

  // MARK: - Worksheets

  private mutating func invoiceScope() -> InvoiceScope {
    if accept(.all) { return .all }
    return accept(.selected) ? .selected : .unspecified
  }

  private mutating func selection() throws(Failure) -> SelectionChange {
    if accept(.none) { return .clear }
    if accept(.add) { return .add(try scope()) }
    if accept(.remove) { return .remove(try scope()) }
    return .replace(try scope())
  }

  private mutating func onOrOff() throws(Failure) -> Bool {
    if let truth = try variable(as: [.truth], fallback: true, \.truth) { return truth.value }
    if accept(.on) { return true }
    try expect(.off)
    return false
  }

  private mutating func vendorChoice() throws(Failure) -> Ranged<VendorChoice> {
    if acceptWhole(.none) { return Ranged(.none, previous.range) }
    let name = try name(.vendor)
    let choice: VendorChoice = name.isQuoted ? .name(name.text) : .number(name.text.uppercased())
    return Ranged(choice, name.range)
  }

  private mutating func strategy() throws(Failure) -> VendorStrategy {
    if accept(.default) { return .default }
    if accept(.cheapest) { return .cheapest }
    if accept(.fastest) { return .fastest }
    try expect(.fewest)
    try expect(.vendors)
    return .fewestVendors
  }

  // MARK: - Purchase documents

  private mutating func dateValue() throws(Failure) -> Ranged<DateValue> {
    if accept(.none) { return Ranged(.none, previous.range) }
    let day = try date()
    return Ranged(.date(day.value), day.range)
  }

  /// Reads an item with its options, each at most once, in any order.
  private mutating func newItemLine() throws(Failure) -> NewItemLine {
    let item = try number(.item)
    var (variant, location, unit): (Ranged<String>?, Ranged<String>?, Ranged<String>?)
    var (quantity, cost): (Ranged<Expression>?, Ranged<Expression>?)
    var day: Ranged<DateLiteral>?
    var taken: Set<Keyword> = []
    while let option = try newItemOption(besides: taken) {
      taken.insert(option)
      switch option {
      case .variant: variant = try number(.variant)
      case .location: location = try number(.location)
      case .qty: quantity = try expression()
      case .unit: unit = try number(.unit)
      case .cost: cost = try expression()
      default: day = try date()
      }
    }
    return NewItemLine(
      item: item,
      variant: variant,
      location: location,
      quantity: quantity,
      unit: unit,
      cost: cost,
      date: day,
    )
  }

  private static let newItemOptions: [Keyword] = [
    .variant, .location, .qty, .unit, .cost, .date,
  ]

  private mutating func newItemOption(besides taken: Set<Keyword>) throws(Failure) -> Keyword? {
    if let keyword, taken.contains(keyword) {
      throw Located(.repeatedOption(keyword.text), at: current.range)
    }
    for option in Self.newItemOptions where !taken.contains(option) {
      if accept(option) { return option }
    }
    return nil
  }

  // MARK: - Session

  private mutating func steps() throws(Failure) -> Int {
    expected.insert(slot: .count)
    expected.insertEnd()
    guard !endsAction else { return 1 }
    return try count(from: 1, to: SyntaxLimits.count)
  }

  private mutating func optionalDate() throws(Failure) -> Ranged<DateLiteral>? {
    expected.insert(slot: .date)
    expected.insertEnd()
    guard !endsAction else { return nil }
    return try date()
  }

  private mutating func exitStatus() throws(Failure) -> Int {
    expected.insert(slot: .count)
    expected.insertEnd()
    guard !current.kind.endsStatement else { return 0 }
    return try count(from: 0, to: SyntaxLimits.exitStatus)
  }

  mutating func outputFormat() throws(Failure) -> Ranged<OutputFormat> {
    for format in OutputFormat.allCases {
      guard let word = Keyword(ArraySlice(format.rawValue.utf8)) else { continue }
      if accept(word) { return Ranged(format, previous.range) }
    }
    throw unexpected()
  }
}
