package import CommandLanguage

/// Writes variables with their values.
///
/// - Returns: Whole lines in UTF-8, each with its line feed; in JSON the object of the statement.
package func renderVariables(
  _ variables: [VariableDefinition],
  statementName: String,
  style: RenderStyle,
) -> [UInt8] {
  let records = ReportRecords([], "variables", variables, fields)
  return render(records, statementName: statementName, style: style) {
    render(Page(variables), style: style)
  }
}

private var fields: [RecordField<VariableDefinition>] {
  [
    RecordField("name") { .text($0.name) },
    RecordField("type") { .text($0.value.type.rawValue) },
    RecordField("value") { $0.value.fieldValue },
  ]
}

extension VariableValue {
  fileprivate var fieldValue: FieldValue {
    switch self {
    case .number: .digits(digits ?? "0")
    case .text(let text): .text(text)
    case .date(let date): .text(date.text)
    case .truth(let holds): .truth(holds)
    }
  }
}

extension Page {
  /// Makes the page of variables.
  fileprivate init(_ variables: [VariableDefinition]) {
    self.init()
    guard !variables.isEmpty else {
      note("no variables (let NAME = VALUE makes one)")
      return
    }
    table(
      variables,
      [
        .text("name", rank: 0) { "$\($0[$1].name)" },
        .text("type", rank: 1) { $0[$1].value.type.rawValue },
        .text("value", rank: 0, floor: 10) { $0[$1].value.canonicalText },
      ],
    )
  }
}
