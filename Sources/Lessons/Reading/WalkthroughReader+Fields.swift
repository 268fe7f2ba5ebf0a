import CommandLanguage
import Diagnostics

/// The fields of a step as they are read.
struct StepFields {
  var acceptance: Acceptance?
  var checks: [Statement] = []
  var rejects: [RejectedAnswer] = []
  var hints: [Ranged<String>] = []
  var errorHints: [ErrorHint] = []
  /// Whether there is an answer that has to be wrong, though perhaps one that does not parse.
  var hasReject = false
  /// Whether there is a check, though perhaps one that does not parse.
  var hasCheck = false
}

extension WalkthroughReader {
  /// Returns the fields of a step; what is wrong with them is reported.
  mutating func stepFields(of block: PageOutline.Block, variables: VariableTable) -> StepFields {
    var fields = StepFields()
    for field in block.fields {
      let isEmpty = field.text.isEmpty
      switch field.name.value {
      case "accept" where fields.acceptance != nil:
        report(.block(.repeatedField("accept")), at: field.name.range)
      case "accept" where !isEmpty: fields.acceptance = acceptance(field)
      case "check":
        fields.hasCheck = true
        if !isEmpty, let check = check(field, variables: variables) { fields.checks.append(check) }
      case "reject":
        fields.hasReject = true
        if !isEmpty, let answer = rejectedAnswer(field, variables: variables) {
          fields.rejects.append(answer)
        }
      case "hint": fields.hints.append(Ranged(field.text, field.range))
      default: read(field, into: &fields)
      }
      if isEmpty { report(.blankValue(field.name.value), at: field.name.range) }
    }
    return fields
  }

  private mutating func read(_ field: PageOutline.Field, into fields: inout StepFields) {
    let name = field.name
    guard let line = FieldLine.errorName(in: name) else {
      let names = FieldLine.names + [FieldLine.errorWord]
      guard name.value != "accept" else { return }
      let near = NameSuggestion.nearest(to: name.value, among: names)
      report(.block(.unknownField(name.value, suggestion: near)), at: name.range)
      return
    }
    guard LessonName.isName(line.value) else {
      report(.block(.badErrorName(line.value)), at: line.range)
      return
    }
    if fields.errorHints.contains(where: { $0.code.value == line.value }) {
      report(.block(.repeatedField(name.value)), at: name.range)
    }
    fields.errorHints.append(ErrorHint(code: line, text: Ranged(field.text, field.range)))
  }

  private mutating func acceptance(_ field: PageOutline.Field) -> Acceptance? {
    if let acceptance = Acceptance(rawValue: field.text) { return acceptance }
    let names = Acceptance.allCases.map(\.rawValue)
    let near = NameSuggestion.nearest(to: field.text, among: names)
    report(.block(.unknownAcceptance(field.text, suggestion: near)), at: field.range)
    return nil
  }
}
