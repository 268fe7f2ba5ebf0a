import JSONText
import TradeModel

// Fields that have their default are left out, so that rows are short; reading puts it back.

extension JSONWriter {
  /// Writes a text unless it is blank.
  mutating func field(_ name: StaticString, _ text: String) {
    guard !text.isEmpty else { return }
    member(name, string: text)
  }

  /// Writes a code unless there is none.
  mutating func field(_ name: StaticString, _ code: (some RecordCode)?) {
    guard let code else { return }
    field(name, code.codeText)
  }

  /// Writes the text of a code unless it is blank.
  mutating func field(_ name: StaticString, _ text: CodeText) {
    text.withBytes { if !$0.isEmpty { member(name, string: $0) } }
  }

  /// Writes a number unless it is zero.
  mutating func field(_ name: StaticString, _ number: some FixedPoint) {
    guard !number.isZero else { return }
    requiredField(name, number)
  }

  /// Writes a number, also when it is zero.
  mutating func requiredField<Number: FixedPoint>(_ name: StaticString, _ number: Number) {
    member(name, scaled: number.units, fractionDigits: Number.fractionDigits)
  }

  /// Writes a date unless there is none.
  mutating func field(_ name: StaticString, _ date: CalendarDate?) {
    guard let date else { return }
    let text = date.ascii
    member(name, plain: text.span)
  }

  /// Writes a date formula unless it is blank.
  mutating func field(_ name: StaticString, _ formula: DateFormula) {
    guard !formula.isBlank else { return }
    member(name, string: formula.description)
  }

  /// Writes true, or nothing for false.
  mutating func field(_ name: StaticString, _ flag: Bool) {
    guard flag else { return }
    key(name)
    boolean(true)
  }

  /// Writes a word unless it is the one that stands for itself.
  mutating func field<Word: RawRepresentable<String> & Equatable>(
    _ name: StaticString,
    _ word: Word,
    unless usual: Word?,
  ) {
    guard word != usual else { return }
    member(name, string: word.rawValue)
  }

  /// Writes a whole number.
  mutating func field(_ name: StaticString, _ number: Int) {
    member(name, scaled: Int64(number), fractionDigits: 0)
  }
}
